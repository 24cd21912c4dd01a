import { execFileSync } from 'node:child_process';

/** What names the revision where a build server gives sources without their repository. */
const BUILD_SERVERS = ['CODEBUILD_RESOLVED_SOURCE_VERSION', 'GITHUB_SHA', 'CI_COMMIT_SHA'];

let known: { readonly folder: string; readonly revision?: string } | undefined;

/** The git revision of the working directory, as its repository or the build server says; nothing where neither does. */
export function revision(): string | undefined {
  const folder = process.cwd();
  if (known?.folder !== folder) {
    known = { folder, revision: headOf(folder) ?? BUILD_SERVERS.map((name) => process.env[name]).find(Boolean) };
  }
  return known.revision;
}

function headOf(cwd: string): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // No git, or no repository: what was judged has no revision.
    return undefined;
  }
}
