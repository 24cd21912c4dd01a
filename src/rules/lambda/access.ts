import { all, Judgement, Resource, when } from '../../template';
import { isFixedValue } from '../iam/conditions';
import { permissionIsNotPublic } from '../iam/permissions';
import { mustNotBePublic } from '../iam/public-access';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const PERMISSION = 'AWS::Lambda::Permission';

export const noPublicPermission = rule({
  id: 'Lambda.NoPublicPermission',
  title: 'Functions and layers let no strangers in',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::Lambda::Permission and AWS::Lambda::LayerVersionPermission',
  appliesTo: [PERMISSION, 'AWS::Lambda::LayerVersionPermission', 'AWS::Lambda::ResourcePolicy'],
  rationale: 'A permission for everyone lets any AWS account call the function, and with FunctionUrlAuthType "NONE" anybody at all. The ARN of a bucket '
    + 'holds no account: once the bucket is deleted, whoever takes its name sends events.',
  fix: 'Name the principal, or set PrincipalOrgID or SourceAccount; for a layer OrganizationId.',
  crosswalk: {
    cdkNag: 'LambdaFunctionPublicAccessProhibited',
    configRule: 'lambda-function-public-access-prohibited',
    guard: 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED',
  },
  check: (resource) => (resource.type === 'AWS::Lambda::ResourcePolicy'
    ? mustNotBePublic(resource.at('PolicyDocument'))
    : all(permissionIsNotPublic(resource), resource.type === PERMISSION ? namesOwnerOfBucket(resource) : Judgement.pass())),
});

/** A bucket of these templates is known to be ours; any other needs the account beside its ARN. */
function namesOwnerOfBucket(permission: Resource): Judgement {
  const source = permission.at('SourceArn');
  const isOwnBucket = permission.named(source, 'AWS::S3::Bucket') !== undefined;
  return isOwnBucket ? Judgement.pass() : when(
    permission.at('Principal').mustBe('s3.amazonaws.com'),
    () => isFixedValue(permission.at('SourceAccount'))
      .orElse('Properties.SourceAccount', 'Properties.SourceAccount is not set: a bucket of whatever account that has the name sends events'),
  );
}

/** Where each type says how callers prove who they are, and with what. */
const AUTHENTICATION: { readonly [type: string]: string } = { 'AWS::Lambda::Url': 'AWS_IAM', 'AWS::Lambda::WebFunctionEndpoint': 'IamAuth' };

export const urlAuth = rule({
  id: 'Lambda.UrlAuth',
  title: 'Function URLs and endpoints of web functions ask who calls',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(d)'],
  source: 'AWS Lambda developer guide, "Control access to Lambda function URLs" and "Lambda Web Function endpoint access control"',
  appliesTo: Object.keys(AUTHENTICATION),
  rationale: 'Without IAM every request from the internet reaches the function, and only its code stands between strangers and PHI.',
  fix: 'Set authType: FunctionUrlAuthType.AWS_IAM. Where the code checks every request itself, such as the signature of a webhook, accept the risk and say so.',
  crosswalk: {},
  check: (url) => url.at('AuthType').mustBe(AUTHENTICATION[url.type]),
});
