import * as logs from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { masksHealthData } from './masking';
import { letLogsUse, retentionFor } from './settings';
import { keepPromises } from '../../guard/registration';
import { LOGS_RULES } from '../../rules/logs';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaLogGroup: those of `logs.LogGroup`, with other defaults. */
export interface HipaaLogGroupProps extends logs.LogGroupProps {}

const PROMISES = LOGS_RULES.map(({ id }) => id);

/**
 * A log group for whatever may write PHI into its logs: encrypted with a key of your own, kept for six years, protected from deletion,
 * and with numbers of health insurance, prescriptions and the like masked for those who have no logs:Unmask.
 *
 * It takes the props of `logs.LogGroup` and is one. The policy of the key lets CloudWatch Logs use it; that of an imported key must say so already.
 *
 * Source: Architecting for HIPAA, "Amazon CloudWatch Logs" and "Auditing, Back-Ups, and Disaster Recovery".
 */
export class HipaaLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, props: HipaaLogGroupProps = {}) {
    const baseline = HipaaBaseline.of(scope);
    const encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const onlyPassesOn = props.logGroupClass === logs.LogGroupClass.DELIVERY;
    letLogsUse(encryptionKey, scope);
    super(scope, id, {
      ...props,
      encryptionKey,
      // A group that only passes events on takes neither of the two.
      retention: onlyPassesOn ? props.retention : props.retention ?? retentionFor(baseline.retention),
      dataProtectionPolicy: onlyPassesOn ? props.dataProtectionPolicy : props.dataProtectionPolicy ?? masksHealthData(),
      deletionProtectionEnabled: props.deletionProtectionEnabled ?? true,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    const neverExpires = props.retention === logs.RetentionDays.INFINITE || baselineNeverEnds(baseline);
    keepPromises(this, neverExpires ? PROMISES.filter((rule) => rule !== 'Logs.Retention') : PROMISES);
  }
}

/** Keeping events for good is more than six years, and not a retention that is written down. */
function baselineNeverEnds({ retention }: HipaaBaseline): boolean {
  return !retention.isUnresolved() && retentionFor(retention) === logs.RetentionDays.INFINITE;
}
