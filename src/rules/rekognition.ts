import { all, Judgement, Resource, Value, when } from '../template';
import { mustNameKey } from './customer-key';
import { mustBeEncryptedBucket } from './encrypted-bucket';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

export const streamProcessorKms = rule({
  id: 'Rekognition.StreamProcessorKms',
  title: 'Stream processors of Rekognition encrypt what they write and share nothing with AWS',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Rekognition API reference, "CreateStreamProcessor": KmsKeyId is for label detection only',
  appliesTo: ['AWS::Rekognition::StreamProcessor'],
  rationale: 'A processor of labels writes frames and results to a bucket; a search for faces writes to a Kinesis data stream and takes no key of its own.',
  fix: 'Set KmsKeyId, leave DataSharingPreference.OptIn off, and write to a bucket or stream that is encrypted.',
  crosswalk: {},
  check: (processor) => all(
    processor.at('DataSharingPreference.OptIn').mustNotBe(true),
    when(processor.at('ConnectedHomeSettings').mustBePresent(), () => all(
      mustNameKey(processor.at('KmsKeyId')),
      mustBeEncryptedBucket(processor.at('S3Destination.BucketName'), processor),
    )),
    when(processor.at('FaceSearchSettings').mustBePresent(), () => mustBeEncryptedStream(processor.at('KinesisDataStream.Arn'), processor)),
  ),
});

/** Kinesis Video Streams encrypts always; a data stream does when told so. */
function mustBeEncryptedStream(arn: Value, processor: Resource): Judgement {
  const stream = processor.named(arn, 'AWS::Kinesis::Stream');
  return stream
    ? stream.at('StreamEncryption.EncryptionType').mustBe('KMS').seenFrom(stream.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names a stream that is not in these templates, so nobody can tell whether it is encrypted. `
      + 'Judge the template that makes it together with this one.');
}

export const noPhiInCollectionId = rule({
  id: 'Rekognition.NoPhiInCollectionId',
  title: 'Ids and tags of face collections hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon Rekognition API reference, "CreateCollection"; Architecting for HIPAA, which keeps PHI out of names and metadata throughout',
  appliesTo: ['AWS::Rekognition::Collection'],
  rationale: 'A collection of faces named after a person tells whose faces they are to everyone who may list collections.',
  fix: 'Name collections by what they are for.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** Amazon Rekognition. */
export const REKOGNITION_RULES = [streamProcessorKms, noPhiInCollectionId] as const;
