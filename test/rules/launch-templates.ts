import { JsonObject } from '../../src/template';

/** A launch template with one volume. */
export function launchTemplate(ebs: JsonObject, DeviceName = '/dev/xvda'): JsonObject {
  return {
    Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateName: 'nodes', LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName, Ebs: ebs }] } } },
  };
}
