import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eligibilityPage } from './eligibility-page';
import { evasionsPage } from './evasions-page';
import { readme } from './readme';
import { REPORT_SCHEMA_FILE, reportSchema } from './report-schema';
import { ROOT } from './root';
import { rulesPage } from './rules-page';
import { servicePages, servicesPage } from './services-page';

/** A file of the documentation as it should be. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** The pages that are not what the code says they should be. */
export function stalePages(): Page[] {
  return pages().filter(({ path, text }) => current(path) !== text);
}

function pages(): Page[] {
  return [
    { path: 'docs/RULES.md', text: rulesPage() },
    { path: 'docs/ELIGIBILITY.md', text: eligibilityPage() },
    { path: 'docs/SERVICES.md', text: servicesPage() },
    ...servicePages(),
    { path: 'docs/EVASIONS.md', text: evasionsPage() },
    { path: REPORT_SCHEMA_FILE, text: reportSchema() },
    { path: 'README.md', text: readme(current('README.md')) },
  ];
}

function current(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
