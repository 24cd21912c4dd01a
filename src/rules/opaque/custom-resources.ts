import { Eligibility, EligibilityStatus } from '../../eligibility';
import { all, Judgement, Resource, Text, Value } from '../../template';
import { MADE_BY_CDK } from '../cdk-providers';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { PREFIX_OF_CLIENT } from './sdk-services.data';

const CUSTOM = ['Custom::*', 'AWS::CloudFormation::CustomResource'];

const PHASES = ['Create', 'Update', 'Delete'];

export const customResource = rule({
  id: 'Opaque.CustomResource',
  title: 'What custom resources do can be read, or is known',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(8)', '164.312(a)(1)'],
  source: 'AWS CloudFormation user guide, "Create custom provisioning logic with custom resources"',
  appliesTo: CUSTOM,
  rationale: 'A custom resource runs a program, and may create anything: no template shows what. Those of CDK itself are known, and calls '
    + 'of the AWS SDK through AwsCustomResource are read.',
  fix: 'Use a resource of CloudFormation, or look at what the program does and accept the risk on the construct: '
    + 'RiskAcceptance.of(resource).accept({ rule: \'Opaque.CustomResource\', ... }).',
  crosswalk: {},
  check: canBeRead,
});

/** A known name counts only where the program is in these templates: anybody may call a resource Custom::LogRetention. */
function canBeRead(resource: Resource): Judgement {
  const token = resource.at('ServiceToken');
  const isHere = token.resolved instanceof Text && token.resolved.reference !== undefined;
  return isHere && (MADE_BY_CDK.has(resource.type) || callsOf(resource).length > 0)
    ? Judgement.pass()
    : Judgement.unverifiable('Properties.ServiceToken', `${resource.type} is made by a program that the template does not show (${programOf(token)})`);
}

function programOf(token: Value): string {
  const { resolved } = token;
  return resolved instanceof Text ? resolved.describe() : token.text ?? 'no ServiceToken is set';
}

export const sdkCallsEligible = rule({
  id: 'Eligibility.SdkCallsEligible',
  title: 'Calls that AwsCustomResource makes go to services that may hold PHI, or that are not made to',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS HIPAA Eligible Services Reference',
  appliesTo: CUSTOM,
  rationale: 'A service that the BAA does not cover is no more covered when a custom resource calls it.',
  fix: 'Call an eligible service; or, where no PHI comes near, say so: PhiBoundary.of(scope).exclude({ reason, owner }).',
  crosswalk: {},
  check: (resource) => all(...callsOf(resource).map(isEligible)),
});

/** A call of the AWS SDK, as CDK's AwsCustomResource writes it down. */
interface SdkCall {
  readonly path: string;
  readonly service: string;
  readonly action: string;
}

function callsOf(resource: Resource): SdkCall[] {
  return PHASES.flatMap((phase) => {
    const value = resource.at(phase);
    const { text = '' } = value;
    const [, service] = /"service"\s*:\s*"([^"$]+)"/.exec(text) ?? [];
    const [, action] = /"action"\s*:\s*"([^"$]+)"/.exec(text) ?? [];
    return service !== undefined && action !== undefined ? [{ path: value.path, service, action }] : [];
  });
}

function isEligible({ path, service, action }: SdkCall): Judgement {
  const client = service.replace(/^@aws-sdk\/client-/, '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const prefix = PREFIX_OF_CLIENT[client] ?? client;
  const { status, service: name, asOf } = Eligibility.ofIamAction(prefix);
  if (status === EligibilityStatus.NOT_ELIGIBLE) {
    return Judgement.fail(path, `${path} calls ${action} of ${name}, which may not hold PHI as of ${asOf}`);
  }
  return status === EligibilityStatus.UNKNOWN
    ? Judgement.fail(path, `${path} calls ${action} of ${service}, and nobody has decided whether that may hold PHI (as of ${asOf})`)
    : Judgement.pass();
}
