import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { LOGS_RULES } from '../../rules/logs';
import { RETENTIONS } from '../../rules/logs/groups';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaLogGroup: those of `logs.LogGroup`, with other defaults. */
export interface HipaaLogGroupProps extends logs.LogGroupProps {}

const PROMISES = LOGS_RULES.map(({ id }) => id);

/**
 * A log group for whatever may write PHI into its logs: encrypted with a key of your own, kept for six years, protected from deletion,
 * and with numbers of health insurance, prescriptions and the like masked for those who have no logs:Unmask.
 *
 * It takes the props of `logs.LogGroup` and is one. The policy of the key lets CloudWatch Logs use it; that of an imported key must say so already.
 *
 * Source: Architecting for HIPAA, "Amazon CloudWatch Logs" and "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, props: HipaaLogGroupProps = {}) {
    const baseline = HipaaBaseline.of(scope);
    const encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const onlyPassesOn = props.logGroupClass === logs.LogGroupClass.DELIVERY;
    letLogsUse(encryptionKey, scope);
    super(scope, id, {
      ...props,
      encryptionKey,
      // A group that only passes events on takes neither of the two.
      retention: onlyPassesOn ? props.retention : props.retention ?? retentionFor(baseline.retention),
      dataProtectionPolicy: onlyPassesOn ? props.dataProtectionPolicy : props.dataProtectionPolicy ?? masksHealthData(),
      deletionProtectionEnabled: props.deletionProtectionEnabled ?? true,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    const neverExpires = props.retention === logs.RetentionDays.INFINITE || baselineNeverEnds(baseline);
    keepPromises(this, neverExpires ? PROMISES.filter((rule) => rule !== 'Logs.Retention') : PROMISES);
  }
}

/** Keeping events for good is more than six years, and not a retention that is written down. */
function baselineNeverEnds({ retention }: HipaaBaseline): boolean {
  return !retention.isUnresolved() && retentionFor(retention) === logs.RetentionDays.INFINITE;
}

/** Finds what CloudWatch Logs knows of health data in the United States, and Social Security numbers. */
function masksHealthData(): logs.DataProtectionPolicy {
  const found = logs.DataIdentifier;
  return new logs.DataProtectionPolicy({
    name: 'health-data',
    description: 'Masks health data for those who have no logs:Unmask',
    identifiers: [
      found.DRUGENFORCEMENTAGENCYNUMBER_US, found.HEALTHCAREPROCEDURECODE_US, found.HEALTHINSURANCECLAIMNUMBER_US, found.MEDICAREBENEFICIARYNUMBER_US,
      found.NATIONALDRUGCODE_US, found.NATIONALPROVIDERID_US, found.SSN_US,
    ],
  });
}

/**
 * Lets CloudWatch Logs use a key for the log groups of the account. A key that is imported is left as it is: its policy must say so already.
 *
 * Source: Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service".
 */
export function letLogsUse(key: kms.IKeyRef, scope: Construct): void {
  const { partition, region, account } = Stack.of(scope);
  // The same statement for every log group: CDK writes it once, and no group is named that needs the key first.
  (key as Partial<kms.IKey>).addToResourcePolicy?.(new iam.PolicyStatement({
    sid: 'CloudWatchLogs',
    principals: [new iam.ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*` } },
  }));
}

/** The shortest time that CloudWatch Logs takes and that is long enough. */
export function retentionFor(retention: Duration): logs.RetentionDays {
  if (retention.isUnresolved()) {
    return retention.toDays();
  }
  return RETENTIONS.find((days) => days >= retention.toDays({ integral: false })) ?? logs.RetentionDays.INFINITE;
}
