import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const STREAM = 'AWS::KinesisVideo::Stream';

export const customerKey = rule({
  id: 'KinesisVideo.CustomerKey',
  title: 'Video streams encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Kinesis Video Streams"; AWS CloudFormation, AWS::KinesisVideo::Stream KmsKeyId',
  appliesTo: [STREAM],
  rationale: 'Kinesis Video Streams always encrypts, with the key aws/kinesisvideo where none is named. The whitepaper speaks of a key that the customer specifies.',
  fix: 'Use HipaaVideoStream, or set KmsKeyId.',
  crosswalk: {},
  check: (stream) => mustBeCustomerKey(stream.at('KmsKeyId')),
});

export const retention = rule({
  id: 'KinesisVideo.Retention',
  title: 'Somebody has decided how long a video stream keeps its media',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.316(b)(2)(i)'],
  source: 'AWS CloudFormation, AWS::KinesisVideo::Stream DataRetentionInHours: 0, nothing is kept, when it is not set',
  appliesTo: [STREAM],
  rationale: 'Media that is part of a record has to be kept; media that is not should not lie about. Zero is an answer too, when it is written out.',
  fix: 'Use HipaaVideoStream, or set DataRetentionInHours.',
  crosswalk: {},
  check: (stream) => stream.at('DataRetentionInHours').mustBePresent(),
});

export const noPhiInNames = rule({
  id: 'KinesisVideo.NoPhiInNames',
  title: 'Names, devices and tags of video streams hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, which asks for it service by service',
  appliesTo: [STREAM],
  rationale: 'Names, device names and tags are not encrypted with the key, and they show up in logs and bills.',
  fix: 'Name the stream by the camera or the room, never by who is seen.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** Amazon Kinesis Video Streams. */
export const KINESIS_VIDEO_RULES = [customerKey, retention, noPhiInNames] as const;
