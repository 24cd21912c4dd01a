import { Fact, SPECIFICATION } from './facts';

const REPLACED: Fact = {
  text: '**A database is encrypted when it is made, or never.** One that is not encrypted, or has another key, is replaced by CloudFormation with a new and empty '
    + 'one; deletion protection and the last snapshot keep the old. Look at the change set for `Replacement: True` before you deploy.',
  source: SPECIFICATION,
};
export const KEEP_KEY: Fact = {
  text: 'Encrypted already with a key of your own: pass it as `storageEncryptionKey`. With the key that AWS manages: naming it replaces the database as well. Leave it '
    + 'out, `(db.node.defaultChild as CfnResource).addPropertyDeletionOverride(\'KmsKeyId\')`, and accept RDS.CustomerKey until you move.',
};
export const PASSWORD: Fact = {
  text: 'A password that CDK made (`Credentials.fromGeneratedSecret`, or no credentials at all) stays when you set `manageMasterUserPassword: false` and leave the credentials as '
    + 'they are: the secret and the user name keep their places in the template, and the secret gets the key. Let RDS manage the password in a later deployment, '
    + 'and look at the change set: another `MasterUsername` replaces the database, and whoever knows the old password is shut out.',
  source: 'Amazon RDS user guide, "Password management with Amazon RDS and AWS Secrets Manager"; CloudFormation resource specification',
};
export const TLS: Fact = {
  text: 'Clients that connect without TLS are refused once the parameters are in force. A parameter group that is new to a database counts after a restart: '
    + '`aws rds describe-db-instances` says `pending-reboot` until then. Have every client connect with TLS first, and verify the certificate.',
  source: 'Amazon RDS user guide, "Parameter groups for Amazon RDS"',
};
export const GROUPS: Fact = {
  text: 'The security group is another one, made by the construct: it lets nobody in until `connections` or `allowDefaultPortFrom` say so, and lets nothing out. '
    + 'Pass the one that there is in `securityGroups` to keep it.',
};
export const CERTIFICATE: Fact = {
  text: 'Another CA restarts engines that cannot change their certificate while they run. Give clients the bundle of AWS first.',
  source: 'Amazon RDS user guide, "Rotating your SSL/TLS certificate"',
};
export const BACKUPS: Fact = {
  text: 'Backups that are there keep their time; those from then on are kept for 35 days. From no backups at all to some takes a short outage.',
  source: 'Amazon RDS user guide, "Introduction to backups"',
};

/** What holds for instances of all kinds. */
export function movingInstance(restore: string): readonly Fact[] {
  return [
    REPLACED,
    KEEP_KEY,
    {
      text: `Not encrypted, or with another key: take a snapshot, copy it with your key, and make a ${restore} from the copy under another id beside the old one. Move the `
        + 'clients, then take the old one out of the stack.',
      source: 'Amazon RDS user guide, "Encrypting Amazon RDS resources" and "Copying a DB snapshot for Amazon RDS"',
    },
    PASSWORD, TLS, GROUPS, CERTIFICATE, BACKUPS,
  ];
}
