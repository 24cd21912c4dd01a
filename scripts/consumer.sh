#!/usr/bin/env bash
# Installs the package as its users do, in an empty folder outside the repository, and uses it from there.
#
# Usage: scripts/consumer.sh dist/js/cdk-hipaa@0.0.0.jsii.tgz
set -euo pipefail

tarball=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export CDK_OUTDIR=cdk.out

step() { printf '\n-- %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# Runs a command that must end with the exit code that is given first.
expect() {
  local expected=$1 code=0
  shift
  "$@" > output.txt 2>&1 || code=$?
  cat output.txt
  [ "$code" -eq "$expected" ] || fail "exit code $code of: $*, expected $expected"
}

step 'Install the package and its peers'
npm init -y > /dev/null
npm install --no-audit --no-fund "$tarball" aws-cdk-lib@2.276.0 constructs@10 cdk-nag@3 typescript@6 @types/node@20

step 'TypeScript: ten lines, compiled by tsc'
cat > app.ts <<'END'
import { App, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HipaaBucket, HipaaGuard } from 'cdk-hipaa';

const app = new App();
HipaaGuard.enforce(app);
const clinic = new Stack(app, 'Clinic');
const records = new HipaaBucket(clinic, 'Records');
records.grantRead(new Role(clinic, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
app.synth();
END
npx tsc --strict --types node --module node16 --target es2022 app.ts
expect 0 node app.js
[ -s cdk.out/Clinic.template.json ] || fail 'no template was written'
[ -s cdk.out/hipaa/report.json ] || fail 'no report was written'

step 'The command line on what was synthesized'
expect 0 npx cdk-hipaa check cdk.out --fail-on required
expect 0 npx cdk-hipaa --version
node -e 'require("cdk-hipaa/schemas/report-1.0.schema.json")' || fail 'the schema of reports is not in the package'
grep -qx "$(node -p 'require("cdk-hipaa/package.json").version')" output.txt || fail 'the command line tells another version'

step 'Plain JavaScript: ten lines'
rm -rf cdk.out
cat > app.cjs <<'END'
const { App, Stack, Duration } = require('aws-cdk-lib');
const { HipaaBucket, HipaaGuard, HipaaKey } = require('cdk-hipaa');

const app = new App();
HipaaGuard.enforce(app);
const clinic = new Stack(app, 'Clinic');
const encryptionKey = new HipaaKey(clinic, 'Key', { alias: 'clinic/records' });
const bucket = new HipaaBucket(clinic, 'Records', { encryptionKey, retention: Duration.days(3650) });
bucket.addLifecycleRule({ expiration: Duration.days(4000) });
app.synth();
END
expect 0 node app.cjs
[ -s cdk.out/Clinic.template.json ] || fail 'no template was written'

step 'An ES module'
rm -rf cdk.out
cat > app.mjs <<'END'
import { App, Stack } from 'aws-cdk-lib';
import { HipaaBucket } from 'cdk-hipaa';

const app = new App();
new HipaaBucket(new Stack(app, 'Clinic'), 'Records');
app.synth();
END
expect 0 node app.mjs
[ -s cdk.out/Clinic.template.json ] || fail 'no template was written'

step 'A weakened bucket does not synthesize; each finding begins with the line that it points to'
cat > weakened.cjs <<'END'
const { App, Stack } = require('aws-cdk-lib');
const { HipaaBucket } = require('cdk-hipaa');

const app = new App();
const clinic = new Stack(app, 'Clinic');
new HipaaBucket(clinic, 'Records', { versioned: false });
app.synth();
END
expect 1 node weakened.cjs
grep -q 'S3\.Versioning' output.txt || fail 'the rule is not named'

step 'The command line on templates that CDK has not made: by name, by pattern, and from standard input'
mkdir -p templates/deep
printf 'Resources:\n\n  Records:\n    Type: AWS::S3::Bucket\n' > template.yaml
printf '{ "Resources": {\n"Records": { "Type": "AWS::S3::Bucket" } } }\n' > templates/deep/template.json
expect 1 npx cdk-hipaa check template.yaml
grep -q 'line 3: ' output.txt || fail 'the line is not told, or is another one'
expect 1 npx cdk-hipaa check 'templates/**/*.json'
grep -q 'line 2: ' output.txt || fail 'the line is not told, or is another one'
expect 1 npx cdk-hipaa check - < template.yaml
expect 2 npx cdk-hipaa check 'templates/*.nope'

step 'Reports that are written again and compared; rules that are listed and explained'
expect 1 npx cdk-hipaa check template.yaml --format json --output old.json
expect 0 npx cdk-hipaa report cdk.out --output evidence
[ -s evidence/report.json ] || fail 'no report was written'
expect 0 npx cdk-hipaa diff old.json template.yaml
expect 1 npx cdk-hipaa diff evidence/report.json template.yaml
expect 0 npx cdk-hipaa explain s3.tlsonly
expect 0 npx cdk-hipaa rules 'S3.*' --format md

printf '\nThe package works from outside.\n'
