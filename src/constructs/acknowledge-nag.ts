import { Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/** Answers rules of cdk-nag's HIPAA pack that do not fit a construct, each with its reason; without cdk-nag it says nothing. */
export function acknowledgeNag(construct: IConstruct, reasons: { readonly [rule: string]: string }): void {
  for (const [rule, reason] of Object.entries(reasons)) {
    // cdk-nag leaves a trace in the report only under the full id.
    Validations.of(construct).acknowledge({ id: `HIPAA.Security::HIPAA.Security-${rule}`, reason });
  }
}
