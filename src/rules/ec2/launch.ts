import { Judgement, Resource, Value } from '../../template';

export const INSTANCE = 'AWS::EC2::Instance';
export const TEMPLATE = 'AWS::EC2::LaunchTemplate';
export const CONFIGURATION = 'AWS::AutoScaling::LaunchConfiguration';
export const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

/** Where a setting of a launch stands: in an instance, and in the data of a launch template. */
export interface Setting {
  readonly own: string;
  /** The same name, unless told otherwise. */
  readonly inTemplate?: string;
}

/** The launch template that a specification at `path` names: none, one of these templates, or one that nobody can read here. */
export function templateOf(resource: Resource, path: string): Resource | 'none' | 'elsewhere' {
  const specification = resource.at(path);
  if (specification.isAbsent) {
    return 'none';
  }
  return resource.named(specification.at('LaunchTemplateId'), TEMPLATE)
    ?? resource.named(specification.at('LaunchTemplateName'), TEMPLATE, 'LaunchTemplateName') ?? 'elsewhere';
}

/**
 * Judges a setting as an instance will be launched with it: what it says itself, else what its launch template says.
 *
 * @param whenUnset what EC2 does when neither says anything
 */
export function judgeLaunch(resource: Resource, { own, inTemplate = own }: Setting, check: (value: Value) => Judgement, whenUnset: (path: string) => Judgement): Judgement {
  if (resource.type === TEMPLATE) {
    const value = resource.at(`LaunchTemplateData.${inTemplate}`);
    return value.isAbsent ? (isJudgedWithInstances(resource) ? Judgement.pass() : whenUnset(value.path)) : check(value);
  }
  const value = resource.at(own);
  const template = resource.type === INSTANCE && value.isAbsent ? templateOf(resource, 'LaunchTemplate') : 'none';
  if (template === 'elsewhere') {
    return inOtherTemplate(value.path);
  }
  const inherited = template === 'none' ? value : template.at(`LaunchTemplateData.${inTemplate}`);
  if (inherited.isAbsent) {
    return whenUnset(value.path);
  }
  return template === 'none' ? check(value) : check(inherited).seenFrom(template.logicalId);
}

export function inOtherTemplate(path: string): Judgement {
  return Judgement.unverifiable(path, `${path} is not set, and the launch template is not in these templates. Set it on the instance, or judge the template together with this one.`);
}

const BY_TEMPLATE = ['LaunchTemplateId', 'LaunchTemplateName'];
const IN_GROUPS = ['LaunchTemplate', 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'];

/** Whether instances, and no groups, are launched from a template: what it leaves out is asked of them. */
export function isJudgedWithInstances(template: Resource): boolean {
  return usersOf(template, INSTANCE, ['LaunchTemplate']).length > 0 && groupsOf(template).length === 0;
}

/** The Auto Scaling groups that launch from a template. */
export function groupsOf(template: Resource): readonly Resource[] {
  return usersOf(template, GROUP, IN_GROUPS);
}

function usersOf(template: Resource, type: string, paths: readonly string[]): readonly Resource[] {
  return template.once(`users ${type}`, () => paths.flatMap((path) => BY_TEMPLATE.flatMap((name) =>
    template.relatedBy(type, `${path}.${name}`, name === 'LaunchTemplateName' ? name : undefined))));
}
