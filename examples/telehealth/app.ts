import { App, AppProps } from 'aws-cdk-lib';
import { ApiStack } from './api-stack';
import { AuditStack } from './audit-stack';
import { ClaimsStack } from './claims-stack';
import { ClinicStack } from './clinic-stack';
import { FoundationStack } from './foundation-stack';
import { makeMistakes } from './mistakes';
import { NamesStack } from './names-stack';
import { NoticesStack } from './notices-stack';
import { OffsiteStack } from './offsite-stack';
import { PortalStack } from './portal-stack';
import { RecordsStack } from './records-stack';
import { VisitsStack } from './visits-stack';
import { WebsiteStack } from './website-stack';
import { HipaaGuard, Strictness } from 'cdk-hipaa';

/** The account that the clinic's BAA with AWS covers. */
const ACCOUNT = '111122223333';

export interface TelehealthProps extends AppProps {
  /** With the mistakes of `mistakes.ts`. */
  readonly broken?: boolean;
  /** The day on which accepted risks are looked at, in place of today. */
  readonly today?: string;
}

/** The whole system, guarded as strictly as can be. */
export function telehealth({ broken, today, ...props }: TelehealthProps = {}): App {
  const app = new App(props);
  HipaaGuard.enforce(app, {
    strictness: Strictness.RECOMMENDED,
    baaAccounts: [ACCOUNT],
    // CDK writes what a role may do as a policy of that role, wherever something is granted to it.
    exclude: ['IAM.NoInlinePolicy'],
    today,
  });
  const env = { account: ACCOUNT, region: 'us-east-1' };
  const elsewhere = { account: ACCOUNT, region: 'us-west-2' };

  // Recordings are copied to another region: CDK hands the names over with crossRegionReferences.
  const { vault, recordings } = new OffsiteStack(app, 'Offsite', { env: elsewhere, crossRegionReferences: true });
  const { vpc } = new FoundationStack(app, 'Foundation', { env, offsite: vault });
  const names = new NamesStack(app, 'Names', { env });
  const { accesses } = new AuditStack(app, 'Audit', { env });
  const records = new RecordsStack(app, 'Records', { env, vpc });
  const { appointments } = records;
  const told = new NoticesStack(app, 'Notices', { env, vpc, appointments });
  const { happenings, notices, inbox } = told;
  const clinic = new ClinicStack(app, 'Clinic', { env, vpc, happenings, offsite: recordings, crossRegionReferences: true });
  const { documents, exports } = clinic;
  new ClaimsStack(app, 'Claims', { env, vpc, happenings, notices, documents, exports });
  const { balancer } = new VisitsStack(app, 'Visits', { env, vpc, records, happenings, accesses, certificate: names.visits });
  const { api } = new ApiStack(app, 'Api', {
    env, vpc, appointments, inbox, documents, happenings, accesses, visits: balancer, visitsName: names.visitsName,
  });
  new PortalStack(app, 'Portal', { env, api, zone: names.zone, certificate: names.portal });
  const website = new WebsiteStack(app, 'Website', { env });

  if (broken) {
    makeMistakes(clinic, told, website);
  }
  return app;
}

if (require.main === module) {
  telehealth().synth();
}
