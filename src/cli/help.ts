/** What `cdk-hipaa --help` prints. */
export const HELP = `Judges CloudFormation templates, made by CDK or not, by what HIPAA asks of places that hold PHI.

Usage
  cdk-hipaa check PATH... [options]
  cdk-hipaa eligibility NAME [options]
  cdk-hipaa baseline PATH... --owner WHO --expires DATE [--output FILE]

  PATH is a cdk.out folder, a JSON or YAML template, or a folder with templates in it.
  NAME is a resource type, an IAM action or prefix, or a part of the name of a service.

  baseline writes what is found today to hipaa-baseline.json, for HipaaGuard.enforce(app, { baseline }) and --baseline; where
  the file is there already, it takes out what is fixed. What is new is told and never added.

Options
  --format text|json                How to tell it (default: text)
  --passes                          Tell what passed, too (json)
  --fail-on required|recommended    The least level of findings that makes the command fail (default: recommended)
  --baseline FILE                   Findings that do not count, because they are known and to be fixed (check)
  --owner, --expires                Who is to fix what a new baseline lists, and until when (baseline)
  --output FILE                     Where the baseline is (default: hipaa-baseline.json)
  --help, -h                        This page
  --version                         The version

Exit codes
  0  clean
  1  findings
  2  bad input: an option, or a file that could not be read; the rest is judged all the same

Examples
  cdk-hipaa check cdk.out
  cdk-hipaa check template.yaml --format json
  cdk-hipaa check templates/ --fail-on required
  cdk-hipaa baseline cdk.out --owner security@clinic.example --expires 2027-01-31
  cdk-hipaa eligibility AWS::AppRunner::Service
  cdk-hipaa eligibility lightsail:CreateInstances
  cdk-hipaa eligibility Comprehend Medical
`;
