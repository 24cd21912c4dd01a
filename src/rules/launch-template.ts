import { all, Judgement, Resource, Value } from '../template';

const TEMPLATE = 'AWS::EC2::LaunchTemplate';

/** What images call their root device. */
const ROOT = /^\/dev\/(?:xvda|sda1?|nvme0n1)$/;

const UNLESS_BY_DEFAULT = 'volumes are encrypted only where the account encrypts EBS by default, which no template shows. '
  + 'Set encrypted: true in a launch template, or accept the finding with who checked the account.';

/** Every volume of instances that a launch template makes is encrypted, the root volume too; `specification` is where the template is named. */
export function encryptsVolumes(resource: Resource, specification: Value, names: readonly [id: string, name: string]): Judgement {
  const [id, name] = names.map((path) => specification.at(path));
  const template = resource.named(id, TEMPLATE) ?? resource.named(name, TEMPLATE, 'LaunchTemplateName');
  if (template) {
    return mappingsAreEncrypted(template).seenFrom(template.logicalId);
  }
  return specification.isAbsent
    ? Judgement.unverifiable(specification.path, `${specification.path} is not set: ${UNLESS_BY_DEFAULT}`)
    : Judgement.unverifiable(specification.path, `${specification.path} names a launch template that is not in these templates. `
      + 'Judge the template that makes it together with this one.');
}

function mappingsAreEncrypted(template: Resource): Judgement {
  const mappings = template.at('LaunchTemplateData.BlockDeviceMappings');
  return all(mappings.everyItem(isEncrypted), namesRoot(mappings));
}

function namesRoot(mappings: Value): Judgement {
  const hasRoot = mappings.items().some((mapping) => ROOT.test(mapping.at('DeviceName').text ?? ''));
  return hasRoot ? Judgement.pass() : Judgement.unverifiable(mappings.path, `${mappings.path} names no root device (/dev/xvda or /dev/sda1): its ${UNLESS_BY_DEFAULT}`);
}

/** A mapping without a volume of EBS takes a device away, or names a disk of the host. */
function isEncrypted(mapping: Value): Judgement {
  return mapping.at('Ebs').isAbsent ? Judgement.pass() : mapping.at('Ebs.Encrypted').mustBe(true);
}
