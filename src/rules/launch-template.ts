import { Judgement, Resource, Value } from '../template';
import { TEMPLATE } from './ec2/launch';
import { blockDeviceEncryption } from './ec2/volumes';

/**
 * Every volume of the instances that a service launches is encrypted, the root volume too.
 *
 * @param specification where the launch template is named, by its id or by its name
 */
export function encryptsVolumes(resource: Resource, specification: Value, [id, name]: readonly [id: string, name: string]): Judgement {
  const template = resource.named(specification.at(id), TEMPLATE) ?? resource.named(specification.at(name), TEMPLATE, 'LaunchTemplateName');
  const { path } = specification;
  if (template) {
    return blockDeviceEncryption.check(template).seenFrom(template.logicalId);
  }
  return specification.isAbsent
    ? Judgement.unverifiable(path, `${path} is not set: volumes are encrypted only where the account encrypts EBS by default, which no template shows. `
      + 'Name a launch template that encrypts them, or accept the finding with who checked the account.')
    : Judgement.unverifiable(path, `${path} names a launch template that is not in these templates. Judge the template that makes it together with this one.`);
}
