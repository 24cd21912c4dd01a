import { IConstruct } from 'constructs';
import { RiskAcceptance } from 'cdk-hipaa';

/** Accepts a risk in the name of those who answer for security at the clinic, until they look at it again. */
export function accept(construct: IConstruct, rule: string, reason: string, alternative?: string): void {
  RiskAcceptance.of(construct).accept({ rule, reason, alternative, owner: 'security@clinic.example', expires: '2027-06-30' });
}

/** What traces hold, no template shows: somebody has to look at the programs. */
export function tracesHoldNoPhi(construct: IConstruct): void {
  accept(construct, 'XRay.NoPhiAcknowledged', 'Our programs write no annotations and no metadata, and their addresses hold ids that mean nothing by themselves.');
}

/** Not every bucket has somebody who waits for what is put into it. */
export function nobodyWaitsFor(bucket: IConstruct, reason: string): void {
  accept(bucket, 'S3.EventNotifications', reason);
}
