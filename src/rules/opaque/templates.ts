import { Application, hasNameBelow, isObject, Json, JsonObject, Judgement, Resource, Template } from '../../template';
import { Basis, RuleLevel } from '../level';
import { EVERY_TYPE, rule, templateRule } from '../rule';

const SAFEGUARDS = ['164.308(a)(8)', '164.312(a)(1)'];

export const nestedTemplate = rule({
  id: 'Opaque.NestedTemplate',
  title: 'Templates of nested stacks are judged with their parents',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS CloudFormation user guide, "Embed stacks within other stacks using nested stacks"',
  appliesTo: ['AWS::CloudFormation::Stack'],
  rationale: 'A nested stack deploys a template that lies somewhere else: nothing of what it creates is seen here.',
  fix: 'Use NestedStack of CDK, or judge that template by itself with `npx cdk-hipaa check` and accept the risk on the construct: '
    + 'RiskAcceptance.of(stack).accept({ rule: \'Opaque.NestedTemplate\', ... }).',
  crosswalk: {},
  check: (stack) => (stack.application.nestedTemplate(stack.declaration)
    ? Judgement.pass()
    : cannotRead(stack, 'TemplateURL', 'the template of this nested stack is not among those that are judged')),
});

export const stackSet = rule({
  id: 'Opaque.StackSet',
  title: 'Templates that stack sets deploy can be read',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS CloudFormation user guide, "Manage stacks across accounts and Regions with StackSets"',
  appliesTo: ['AWS::CloudFormation::StackSet'],
  rationale: 'A stack set deploys a template into other accounts and regions, which may or may not be covered by a BAA.',
  fix: 'Judge that template by itself with `npx cdk-hipaa check`, make sure that a BAA covers the accounts, and accept the risk on the construct: '
    + 'RiskAcceptance.of(stackSet).accept({ rule: \'Opaque.StackSet\', ... }).',
  crosswalk: {},
  check: (set) => cannotRead(set, 'TemplateURL', 'what this stack set deploys, and where, is not judged'),
});

export const provisionedProduct = rule({
  id: 'Opaque.ProvisionedProduct',
  title: 'Templates of Service Catalog products can be read',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS Service Catalog administrator guide, "Overview of Service Catalog"',
  appliesTo: ['AWS::ServiceCatalog::CloudFormationProvisionedProduct'],
  rationale: 'A product deploys a template that lies in the catalog: nothing of what it creates is seen here.',
  fix: 'Judge the template of the product by itself with `npx cdk-hipaa check`, and accept the risk on the construct: '
    + 'RiskAcceptance.of(product).accept({ rule: \'Opaque.ProvisionedProduct\', ... }).',
  crosswalk: {},
  check: (product) => cannotRead(product, 'ProductId', 'what this product deploys is not judged'),
});

export const moduleType = rule({
  id: 'Opaque.Module',
  title: 'Modules are written out',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS CloudFormation user guide, "Create reusable resource configurations with CloudFormation modules"',
  appliesTo: ['*::MODULE'],
  rationale: 'A module is replaced by resources when the stack is deployed: which ones, the template does not show.',
  fix: 'Write the resources out, or judge the fragment of the module by itself and accept the risk on the construct: '
    + 'RiskAcceptance.of(module).accept({ rule: \'Opaque.Module\', ... }).',
  crosswalk: {},
  check: ({ type }) => Judgement.unverifiable('Type', `${type} expands to resources that the template does not show`),
});

export const transformedResource = rule({
  id: 'Opaque.TransformedResource',
  title: 'Resources are what their template says, with nothing left to macros',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS CloudFormation user guide, "Perform custom processing on CloudFormation templates with template macros"',
  appliesTo: EVERY_TYPE,
  rationale: 'A macro may add, change or remove anything beside it when the stack is deployed. Resources of AWS SAM are replaced by others.',
  fix: 'Write the properties out, or use the resources of the service (for SAM: Lambda, API Gateway, DynamoDB). Otherwise accept the risk on the '
    + 'construct: RiskAcceptance.of(resource).accept({ rule: \'Opaque.TransformedResource\', ... }).',
  crosswalk: {},
  check: (resource) => {
    if (resource.type.startsWith('AWS::Serverless::')) {
      return Judgement.unverifiable('Type', `${resource.type} is replaced by other resources when the stack is deployed, and those are not judged`);
    }
    const { raw } = resource.declaration;
    if (!hasNameBelow(raw, isMacro)) {
      return Judgement.pass();
    }
    const path = pathOfMacro(raw);
    return Judgement.unverifiable(path, `${path} calls a macro, which may write anything there when the stack is deployed`);
  },
});

function isMacro(name: string): boolean {
  return name === 'Fn::Transform' || name.startsWith('Fn::ForEach::');
}

/** Where the macro is called that is somewhere below. */
function pathOfMacro(raw: JsonObject): string {
  const [name, member] = Object.entries(raw).find(([each, below]) => isMacro(each) || hasNameBelow(below, isMacro))!;
  return isMacro(name) ? name : `${name}.${pathOfMacro(member as JsonObject)}`;
}

/** Transforms of AWS that change nothing that a rule would read, as long as no loop is in the template. */
const HARMLESS = new Set(['AWS::LanguageExtensions', 'AWS::SecretsManager-2020-07-23', 'AWS::SecretsManager-2024-09-16', 'AWS::CodeDeployBlueGreen']);

export const macro = templateRule({
  id: 'Opaque.Macro',
  title: 'Templates are deployed as they are, not as macros rewrite them',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'AWS CloudFormation user guide, "Perform custom processing on CloudFormation templates with template macros"',
  rationale: 'A macro in the Transform section rewrites the whole template when it is deployed; loops (Fn::ForEach) make resources that it does not list.',
  fix: 'Deploy the template without the macro, or accept the risk on the stack: RiskAcceptance.of(stack).accept({ rule: \'Opaque.Macro\', ... }).',
  crosswalk: {},
  checkTemplate: isDeployedAsItIs,
});

function isDeployedAsItIs({ raw }: Template, _application: Application): Judgement {
  const { Transform: transform, Resources: resources } = isObject(raw) ? raw : {};
  const macros = (Array.isArray(transform) ? transform as Json[] : transform === undefined ? [] : [transform])
    .map((name) => (isObject(name) ? String(name.Name) : String(name)))
    .filter((name) => !HARMLESS.has(name));
  if (macros.length > 0) {
    return Judgement.unverifiable('Transform', `${macros.join(', ')} may rewrite this template when it is deployed; what comes of it is not judged`);
  }
  const loop = Object.keys(isObject(resources) ? resources : {}).find(isMacro);
  return loop === undefined ? Judgement.pass() : Judgement.unverifiable(`Resources.${loop}`, `Resources.${loop} makes resources that are not judged`);
}

function cannotRead(resource: Resource, property: string, message: string): Judgement {
  const { text } = resource.at(property);
  return Judgement.unverifiable(`Properties.${property}`, `${message}${text === undefined ? '' : ` (${property}: ${text})`}`);
}
