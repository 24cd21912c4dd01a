import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';

/** The ids of the rules that stop the synthesis of an app, as CDK's own report tells them; none where it synthesizes. */
export function blockedBy(app: App): string[] {
  const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    app.synth();
    return [];
  } catch (error) {
    if (!String(error).includes('ERROR') && !String(error).includes('FATAL') && !String(error).includes('Validation failed')) {
      throw error;
    }
    return rulesIn(join(app.outdir, 'validation-report.json'));
  } finally {
    print.mockRestore();
  }
}

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string; readonly severity: string }[] }[];
}

function rulesIn(file: string): string[] {
  const { pluginReports } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return pluginReports.flatMap(({ violations }) => violations)
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ ruleName }) => ruleName);
}
