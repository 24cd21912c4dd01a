/**
 * Runtimes that Lambda no longer updates, as of 2026-11, with the day since when where it matters to somebody.
 *
 * Source: AWS Lambda developer guide, "Lambda runtimes", and the deprecation marks of aws-cdk-lib.
 */
export const DEPRECATED_RUNTIMES: ReadonlyMap<string, string> = new Map([
  ...['nodejs', 'nodejs4.3', 'nodejs4.3-edge', 'nodejs6.10', 'nodejs8.10', 'nodejs10.x', 'nodejs12.x', 'nodejs14.x', 'nodejs16.x',
    'python2.7', 'python3.6', 'python3.7', 'python3.8', 'java8', 'go1.x', 'dotnetcore1.0', 'dotnetcore2.0', 'dotnetcore2.1', 'dotnetcore3.1',
    'dotnet5.0', 'ruby2.5', 'ruby2.7', 'provided'].map((runtime): [string, string] => [runtime, '']),
  ['dotnet6', '2024-12-20'],
  ['nodejs18.x', '2025-09-01'],
  ['python3.9', '2025-12-15'],
  ['nodejs20.x', '2026-04-30'],
  ['dotnet8', '2026-11-10'],
]);
