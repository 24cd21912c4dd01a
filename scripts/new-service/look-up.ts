import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why nothing is written, in one line. */
export class Refusal extends Error {}

/** What aws-cdk-lib says about a class, and what our files are to be called; the templates name these. */
export interface Service {
  /** `sqs` */
  readonly module: string;
  /** `Queue` */
  readonly className: string;
  /** `HipaaQueue` */
  readonly construct: string;
  /** `queue` */
  readonly file: string;
  /** `sqs.QueueProps` */
  readonly props: string;
  /** The default of the constructor's props: ` = {}`, or nothing where some are required. */
  readonly noProps: string;
  /** `AWS::SQS::Queue` */
  readonly type: string;
  /** `SQS`, as the ids of the rules begin. */
  readonly prefix: string;
  /** `SQS_RULES` */
  readonly rules: string;
  /** `SQS_CASES` */
  readonly cases: string;
  /** The property that names the KMS key: `KmsMasterKeyId`. */
  readonly keyProperty: string;
}

const USAGE = 'usage: npm run new:service -- <module of aws-cdk-lib without "aws-"> <class>, for example: npm run new:service -- sqs Queue';

/** Finds out everything about the class that the arguments name. */
export function lookUp([module, className, resource = className, ...rest]: readonly string[]): Service {
  if (!/^[a-z][a-z0-9]*$/.test(module ?? '') || !/^[A-Z][A-Za-z0-9]*$/.test(className ?? '') || rest.length > 0) {
    throw new Refusal(USAGE);
  }
  const { props, isOptional } = constructorOf(module, className);
  const type = typeOf(module, resource);
  return {
    module,
    className,
    construct: `Hipaa${className}`,
    file: className.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase(),
    props: `${module}.${props}`,
    noProps: isOptional ? ' = {}' : '',
    type,
    prefix: type.split('::')[1],
    rules: `${module.toUpperCase()}_RULES`,
    cases: `${module.toUpperCase()}_CASES`,
    keyProperty: keyPropertyOf(module, resource),
  };
}

/** The files of a module that end with `ending`, one after the other. */
function readModule(module: string, ending: string): string {
  const folder = join(dirname(require.resolve('aws-cdk-lib/package.json')), `aws-${module}`, 'lib');
  if (!existsSync(folder)) {
    throw new Refusal(`aws-cdk-lib has no module aws-${module}.`);
  }
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

function constructorOf(module: string, className: string): { readonly props: string; readonly isOptional: boolean } {
  const [, body = ''] = new RegExp(`^export declare class ${className} ([^]*?)^}`, 'm').exec(readModule(module, '.d.ts')) ?? [];
  const [, question, props] = /constructor\(scope: Construct, id: string, props(\?)?: (\w+)\)/.exec(body) ?? [];
  if (props === undefined) {
    throw new Refusal(`aws-cdk-lib/aws-${module} has no class ${className} that is made with scope, id and props.`);
  }
  return { props, isOptional: question !== undefined };
}

function typeOf(module: string, resource: string): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const classes = require(`aws-cdk-lib/aws-${module}`) as Record<string, { CFN_RESOURCE_TYPE_NAME?: string } | undefined>;
  const type = classes[`Cfn${resource}`]?.CFN_RESOURCE_TYPE_NAME;
  if (type === undefined) {
    throw new Refusal(`aws-cdk-lib/aws-${module} has no Cfn${resource}. Name the resource of CloudFormation as the third argument, for example DBInstance.`);
  }
  return type;
}

/** The text property that names the key, as CloudFormation spells it: only the code that writes templates tells. */
function keyPropertyOf(module: string, resource: string): string {
  const [, body = ''] = new RegExp(`function convertCfn${resource}PropsToCloudFormation\\(([^]*?)function `).exec(readModule(module, '.generated.js')) ?? [];
  const texts = [...body.matchAll(/(\w+):cdk\(\)\.stringToCloudFormation\(/g)].map(([, name]) => name);
  const keys = texts.filter((name) => /kms.*(Key|KeyId|Arn)$/i.test(name));
  const own = keys.find((name) => /^kms/i.test(name)) ?? keys[0];
  if (own === undefined) {
    throw new Refusal(`Cfn${resource} of aws-cdk-lib/aws-${module} names no KMS key, which the first rule is about. Copy src/rules/kms.ts instead.`);
  }
  return own;
}
