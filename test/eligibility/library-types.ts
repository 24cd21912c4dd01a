import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';

/** The aws-cdk-lib versions that the registry was made for, by the name they are installed under. */
export const LIBRARIES = ['aws-cdk-lib', 'aws-cdk-lib-newest'];

/**
 * Every CloudFormation resource type that the library has a construct for. Asked in a plain node process:
 * loading all of aws-cdk-lib is much slower inside jest.
 */
export function typesOfLibrary(library: string): string[] {
  const root = dirname(require.resolve(`${library}/package.json`));
  return JSON.parse(execFileSync(process.execPath, ['-e', LIST_TYPES, root], { encoding: 'utf8' }));
}

const LIST_TYPES = `
  const root = process.argv[1];
  const exported = Object.keys(require(root + '/package.json').exports);
  const modules = exported.filter((name) => /^\\.\\/((aws|alexa)-[^/]+|core)$/.test(name));
  const members = modules.flatMap((name) => Object.values(require(root + name.slice(1))));
  const types = members.map((member) => member && member.CFN_RESOURCE_TYPE_NAME).filter(Boolean);
  process.stdout.write(JSON.stringify([...new Set(types)]));
`;
