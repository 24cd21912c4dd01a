import { all, Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { holdNoPhi } from '../phi-literals';
import { rule } from '../rule';
import { Written, writtenAt } from '../written';
import { CONFIGURATION, INSTANCE, TEMPLATE } from './launch';

/** What credentials look like in a script. */
const CREDENTIALS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'an access key of IAM', pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/ },
  { what: 'a secret key of IAM', pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}/i },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  // A value that another program, a variable or a reference brings is none.
  { what: 'a password', pattern: /(?<![a-z])(?:password|passwd|pwd|secret|token)["']?\s*[:=]\s*["']?(?![$`{<"']|(?:\$?\()|none\b|null\b|true\b|false\b)[^\s"'$`{}<>]{6,}/i },
];

export const noPhiInUserData = rule({
  id: 'EC2.NoPhiInUserData',
  title: 'User data of instances holds no credentials and no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon EC2 user guide, "Run commands when you launch an EC2 instance with user data input": user data is not protected',
  appliesTo: [INSTANCE, TEMPLATE, CONFIGURATION],
  rationale: 'Whoever is on the instance, and whoever may describe it or read the template, reads its user data.',
  fix: 'Let the script read secrets from Secrets Manager with the role of the instance.',
  crosswalk: {},
  check: (resource) => {
    const texts = userDataOf(resource).map(decoded);
    return all(holdNoPhi(texts), ...texts.map(holdsNoCredentials));
  },
});

function userDataOf({ type, declaration }: Resource): readonly Written[] {
  return writtenAt(declaration.raw.Properties, type === TEMPLATE ? 'LaunchTemplateData.UserData' : 'UserData', 'Properties');
}

/** User data that is written out is in Base64, unless a function makes it so. */
function decoded(written: Written): Written {
  const { text } = written;
  const isBase64 = text !== undefined && text.length > 7 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  return isBase64 ? { ...written, text: Buffer.from(text, 'base64').toString('utf8') } : written;
}

function holdsNoCredentials({ path, text = '' }: Written): Judgement {
  const found = CREDENTIALS.find(({ pattern }) => pattern.test(text));
  return found ? Judgement.fail(path, `${path} holds what looks like ${found.what}`) : Judgement.pass();
}
