/** What `cdk-hipaa --help` prints. */
export const HELP = `Judges CloudFormation templates, made by CDK or not, by what HIPAA asks of places that hold PHI.

Usage
  cdk-hipaa check PATH... [options]
  cdk-hipaa eligibility NAME [options]

  PATH is a cdk.out folder, a JSON or YAML template, or a folder with templates in it.
  NAME is a resource type, an IAM action or prefix, or a part of the name of a service.

Options
  --format text|json                How to tell it (default: text)
  --passes                          Tell what passed, too (json)
  --fail-on required|recommended    The least level of findings that makes the command fail (default: recommended)
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
  cdk-hipaa eligibility AWS::AppRunner::Service
  cdk-hipaa eligibility lightsail:CreateInstances
  cdk-hipaa eligibility Comprehend Medical
`;
