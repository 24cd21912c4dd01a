import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HipaaRestApi, HipaaWebAcl } from '../../../src';

test('logs without credentials, keeps no samples, and stands before a stage', () => {
  const stack = new Stack(new App(), 'Clinic');
  const api = new HipaaRestApi(stack, 'Portal');
  api.root.addMethod('GET');
  new HipaaWebAcl(stack, 'Acl').protect(api, api.deploymentStage.stageArn);
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'REGIONAL', VisibilityConfig: { SampledRequestsEnabled: false } });
  template.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
    RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }, { QueryString: {} }],
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: Match.stringLikeRegexp('^aws-waf-logs-clinic-acl'), KmsKeyId: Match.anyValue() });
  template.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
});
