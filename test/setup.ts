// The built-in CloudFormation validation costs more than a second per process; test/constructs/cloudformation-validate.test.ts turns it on.
process.env.CDK_VALIDATION = process.env.CDK_VALIDATION ?? 'false';

// Reports carry one timestamp.
process.env.SOURCE_DATE_EPOCH = '1795255200';
