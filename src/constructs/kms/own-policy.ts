import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct, IConstruct } from 'constructs';

/**
 * Who is to use a key through a service, as readers of an encrypted secret do. CDK names them in the policy of the key; one of another stack
 * needs the key first, and neither stack could be deployed before the other: that one is told in a policy of its own.
 */
export function inOwnPolicy(grantee: iam.IGrantable, key: IConstruct): iam.IGrantable {
  const reader = grantee instanceof kms.ViaServicePrincipal ? readerOf(grantee) : undefined;
  return Construct.isConstruct(reader) && Stack.of(reader) !== Stack.of(key) ? new ThroughService(grantee as kms.ViaServicePrincipal, reader) : grantee;
}

/** CDK keeps it to itself. */
function readerOf(principal: kms.ViaServicePrincipal): iam.IPrincipal | undefined {
  return (principal as unknown as { readonly basePrincipal?: iam.IPrincipal }).basePrincipal;
}

class ThroughService extends iam.PrincipalBase {
  public readonly principalAccount: string | undefined;

  constructor(private readonly via: kms.ViaServicePrincipal, private readonly reader: iam.IPrincipal) {
    super();
    this.principalAccount = reader.principalAccount;
  }

  public get policyFragment(): iam.PrincipalPolicyFragment {
    return this.via.policyFragment;
  }

  public addToPrincipalPolicy(statement: iam.PolicyStatement): iam.AddToPrincipalPolicyResult {
    statement.addConditions(this.via.policyFragment.conditions);
    return this.reader.addToPrincipalPolicy(statement);
  }

  public dedupeString(): string | undefined {
    return this.via.dedupeString();
  }
}
