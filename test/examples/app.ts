import { App, AppProps, CfnResource } from 'aws-cdk-lib';
import { telehealth } from '../../examples/telehealth/app';
import { HipaaGuard, HipaaReport, Strictness } from 'cdk-hipaa';

/** A day on which every accepted risk of the example is still accepted. */
export const TODAY = '2026-12-01';

/** The example, on a day that does not pass. */
export function example(props: AppProps & { readonly broken?: boolean } = {}): App {
  return telehealth({ ...props, today: TODAY });
}

/** What the guard finds when it is as strict as it can be. */
export function judge(app: App): HipaaReport {
  return HipaaGuard.check(app, { strictness: Strictness.RECOMMENDED, today: TODAY, exclude: ['IAM.NoInlinePolicy'] });
}

/** The resource that a report names by its template and its logical id. */
export function resourceIn(app: App, template: string, logicalId: string): CfnResource {
  const found = app.node.findAll().find((node) => CfnResource.isCfnResource(node)
    && node.stack.templateFile === template && node.stack.resolve(node.logicalId) === logicalId);
  return found as CfnResource;
}

/** A name of a report without what CDK adds to make it unique: `Clinic#Documents` for `Clinic.template.json#Documents7E5B2978`. */
export function short(end: string): string {
  return end.replace('.template.json#', '#').replace(/[0-9A-F]{8}$/, '');
}
