import { AWS_ACCOUNTS } from './aws-accounts.data';
import { Statement } from './statement';
import { Judgement, Part, Resource, Text, Value } from '../../template';

/** The principals of a statement that are accounts, or somebody in one; services and identity providers are none. */
export function accountsIn(statement: Statement): readonly Value[] {
  const principal = statement.at('Principal');
  const members = principal.keys().length > 0 ? ['AWS', 'CanonicalUser'].map((name) => principal.at(name)) : [principal];
  return members.flatMap((member) => member.items()).filter(({ text }) => text !== '*');
}

/** The principal is of the account that its template is deployed to, or AWS's own; who is named by a parameter, nobody can tell. */
export function isOfThisAccount(principal: Value, { declaration }: Resource): Judgement {
  const { path, resolved, text = '' } = principal;
  const account = accountIn(resolved instanceof Text ? resolved.parts : [text]);
  const { account: own } = declaration.template.environment;
  if (account === undefined) {
    return Judgement.unverifiable(path, `${path} can't be verified: which account it belongs to is not known before deployment. Write the ARN out.`);
  }
  if (account === own || account === OWN || AWS_ACCOUNTS.has(account)) {
    return Judgement.pass();
  }
  return own === undefined
    ? Judgement.unverifiable(path, `${path} is of account ${account}, and the account that this is deployed to is not known. Set env.account of the stack.`)
    : Judgement.fail(path, `${path} is of account ${account}, another than that of the stack (${own})`);
}

/** In place of an account: that of the stack. */
const OWN = 'own';

/** The account that a principal names: its number, `OWN`, or undefined where that is not known. */
function accountIn(parts: readonly Part[]): string | undefined {
  const marked = parts.map((part) => (typeof part === 'string' ? part : isOwn(part) ? OWN : '?')).join('');
  const account = /^arn:/.test(marked) ? marked.split(':')[4] : marked;
  return /^(?:\d{12}|own|cloudfront)$/.test(account) ? account : undefined;
}

/** What is made in these templates, or imported from another stack, is in the account; CloudFormation exports nothing to others. */
function isOwn(part: Exclude<Part, string>): boolean {
  return part.kind === 'reference' || part.key === 'AWS::AccountId' || part.key?.startsWith('import:') === true;
}
