import { App, AppProps } from 'aws-cdk-lib';
import { ClinicStack } from './clinic-stack';
import { makeMistakes } from './mistakes';
import { RecordsStack } from './records-stack';
import { WebsiteStack } from './website-stack';
import { HipaaGuard } from 'cdk-hipaa';

/** The whole system, guarded. */
export function telehealth(props: AppProps & { readonly broken?: boolean } = {}): App {
  const app = new App(props);
  HipaaGuard.enforce(app);
  const clinic = new ClinicStack(app, 'Clinic');
  new RecordsStack(app, 'Records');
  new WebsiteStack(app, 'Website');
  if (props.broken) {
    makeMistakes(clinic);
  }
  return app;
}

if (require.main === module) {
  telehealth().synth();
}
