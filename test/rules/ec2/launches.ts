import { JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

export function instance(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::Instance', { InstanceType: 'm7g.large', ...properties }, beside, rest);
}

export function template(data: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::LaunchTemplate', { LaunchTemplateData: data }, beside, rest);
}

export function configuration(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::AutoScaling::LaunchConfiguration', properties, {}, rest);
}

/** An instance whose launch template is in the same templates. */
export function launchedFrom(data: JsonObject, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return instance({ ...properties, LaunchTemplate: { LaunchTemplateId: { Ref: 'Template' }, Version: '1' } },
    { Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: data } } }, rest);
}

export const ELSEWHERE = { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '1' } };

export const USED_BY_INSTANCE = { Host: { Type: 'AWS::EC2::Instance', Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Subject' }, Version: '1' } } } };
