import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';

/**
 * Whom a grant on a key is for. CDK names in the policy of the key who uses it through a service, as readers of an encrypted secret do, and who uses
 * it from another region, as S3 does that replicates. If that one is of another stack, it needs the key first, and neither stack could be
 * deployed before the other; a policy of its own is as good, since the policy of the key trusts those of the account.
 */
export function inOwnPolicy(grantee: iam.IGrantable, key: IConstruct): iam.IGrantable {
  const principal = grantee.grantPrincipal;
  const user = principal instanceof kms.ViaServicePrincipal ? userThrough(principal) : principal;
  return isOfAnotherStack(user, key) ? new NamedNowhereElse(principal, user) : grantee;
}

/** CDK keeps it to itself. */
function userThrough(principal: kms.ViaServicePrincipal): iam.IPrincipal {
  return (principal as unknown as { readonly basePrincipal?: iam.IPrincipal }).basePrincipal ?? principal;
}

function isOfAnotherStack(user: iam.IPrincipal, key: IConstruct): boolean {
  const [stack, own] = [Construct.isConstruct(user) ? Stack.of(user) : undefined, Stack.of(key)];
  return stack !== undefined && stack !== own && stack.account === own.account;
}

class NamedNowhereElse extends iam.PrincipalBase {
  public readonly principalAccount: string | undefined;

  constructor(private readonly principal: iam.IPrincipal, private readonly user: iam.IPrincipal) {
    super();
    this.principalAccount = user.principalAccount;
  }

  public get policyFragment(): iam.PrincipalPolicyFragment {
    return this.principal.policyFragment;
  }

  public addToPrincipalPolicy(statement: iam.PolicyStatement): iam.AddToPrincipalPolicyResult {
    statement.addConditions(this.policyFragment.conditions);
    return this.user.addToPrincipalPolicy(statement);
  }

  public dedupeString(): string | undefined {
    return iam.ComparablePrincipal.dedupeStringFor(this.principal);
  }
}
