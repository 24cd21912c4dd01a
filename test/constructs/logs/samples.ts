import { RemovalPolicy } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { HipaaKey, HipaaLogGroup } from '../../../src';
import { Samples } from '../sample';

const GROUP = 'AWS::Logs::LogGroup';
const POLICY = `${GROUP} DataProtectionPolicy`;
const ONE_OF_SEVEN = 'one kind of health data of six is left out, or Social Security numbers: the others are still masked';

export const LOGS_SAMPLES: Samples = {
  HipaaLogGroup: {
    minimal: (stack) => new HipaaLogGroup(stack, 'Subject'),
    maximal: (stack) => new HipaaLogGroup(stack, 'Subject', {
      logGroupName: '/clinic/intake',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      retention: logs.RetentionDays.TEN_YEARS,
      logGroupClass: logs.LogGroupClass.STANDARD,
      fieldIndexPolicies: [new logs.FieldIndexPolicy({ fields: ['requestId'] })],
      dataProtectionPolicy: new logs.DataProtectionPolicy({
        identifiers: [logs.DataIdentifier.MEDICAREBENEFICIARYNUMBER_US],
        logGroupAuditDestination: new HipaaLogGroup(stack, 'Findings'),
      }),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    }),
    harmless: {
      [`${GROUP} DeletionProtectionEnabled`]: 'the group stays when its stack goes; that nobody may delete it is asked of audit trails only',
      [`${POLICY}.Configuration`]: 'identifiers of your own; there are none',
      [`${POLICY}.Name`]: 'a name',
      [`${POLICY}.Description`]: 'a description',
      [`${POLICY}.Version`]: 'the language version of the policy, not what it says',
      [`${POLICY}.Statement.0.Sid`]: 'a name',
      [`${POLICY}.Statement.1.Sid`]: 'a name',
      [`${POLICY}.Statement.0.DataIdentifier`]: 'what is counted; what is masked stands in the other statement',
      [`${POLICY}.Statement.0.Operation.Audit.FindingsDestination`]: 'where findings are sent to: nowhere',
      [`${POLICY}.Statement.1.DataIdentifier.0`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.1`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.2`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.3`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.4`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.5`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.DataIdentifier.6`]: ONE_OF_SEVEN,
      [`${POLICY}.Statement.1.Operation.Deidentify.MaskConfig`]: 'masking has no settings',
    },
  },
};
