import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Finds what CloudWatch Logs knows of health data in the United States, and Social Security numbers. */
export function masksHealthData(): logs.DataProtectionPolicy {
  const found = logs.DataIdentifier;
  return new logs.DataProtectionPolicy({
    name: 'health-data',
    description: 'Masks health data for those who have no logs:Unmask',
    identifiers: [
      found.DRUGENFORCEMENTAGENCYNUMBER_US, found.HEALTHCAREPROCEDURECODE_US, found.HEALTHINSURANCECLAIMNUMBER_US, found.MEDICAREBENEFICIARYNUMBER_US,
      found.NATIONALDRUGCODE_US, found.NATIONALPROVIDERID_US, found.SSN_US,
    ],
  });
}

/** The same, as CloudFormation takes it, for a log group that CDK makes inside another construct. */
export function maskingHealthData(scope: Construct): object {
  const { name, description, version, statement, configuration } = masksHealthData()._bind(scope);
  return { Name: name, Description: description, Version: version, Statement: statement, Configuration: configuration };
}
