import { App, Stack } from 'aws-cdk-lib';
import { folderWith } from './run';
import { HipaaGuard } from '../../src';

/** A cdk.out of an app with one stack, under the guard: whatever it finds is left in hipaa/report.json. */
export function guarded(build: (clinic: Stack) => void): string {
  const outdir = folderWith();
  const app = new App({ outdir });
  HipaaGuard.enforce(app, { today: '2026-11-21' });
  build(new Stack(app, 'Clinic'));
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    app.synth();
  } catch (error) {
    // What blocks the synthesis is in the report, too.
    if (!String(error).includes('cdk-hipaa')) {
      throw error;
    }
  } finally {
    silent.mockRestore();
  }
  return outdir;
}
