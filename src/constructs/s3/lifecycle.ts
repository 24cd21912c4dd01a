import * as s3 from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib/core';

const DELETING = ['expiration', 'noncurrentVersionExpiration'] as const;

/** Refuses lifecycle rules that delete before the retention has passed; times that are known at deployment only are let through. */
export function refuseShortLifecycles(path: string, rules: readonly s3.LifecycleRule[], retention: Duration): void {
  rules.forEach((rule, index) => {
    for (const prop of DELETING) {
      const time = rule[prop];
      const isShort = rule.enabled !== false && time !== undefined && !time.isUnresolved() && !retention.isUnresolved()
        && time.toDays({ integral: false }) < retention.toDays({ integral: false });
      if (isShort) {
        throw new Error(`HipaaBucket '${path}': 'lifecycleRules[${index}].${prop}' is ${time.toHumanString()}, less than the retention of `
          + `${retention.toHumanString()}. Lengthen it, or set 'retention' if these objects need not be kept as long.`);
      }
    }
  });
}
