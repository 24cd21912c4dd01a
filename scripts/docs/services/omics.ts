import { ServiceFacts, SPECIFICATION } from './facts';

export const OMICS: ServiceFacts = {
  title: 'AWS HealthOmics',
  movingOver: {
    HipaaSequenceStore: [
      {
        text: 'There is no construct of CDK to move over from. Over a `CfnSequenceStore`: the key is decided when a store is made, and CloudFormation replaces a '
          + 'store with another one by a new, empty one. Import the files again into a HipaaSequenceStore under another id.',
        source: SPECIFICATION,
      },
      { text: 'The log of readers can be set on a store that is there: it begins then.', source: SPECIFICATION },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, and one per request. The log: storage per GB-month for the retention.' },
  ],
  notes: {
    'The log of readers': [
      {
        text: 'HealthOmics takes a bucket in the account and region of the store. Which principal delivers the log its documentation does not say: look whether it '
          + 'arrives in the access-log bucket, and let that principal in if it does not.',
        source: 'AWS HealthOmics user guide, "Creating a HealthOmics sequence store"',
      },
    ],
    'Copies': [
      { text: 'AWS Backup does not know HealthOmics. Keep the files that were imported in a HipaaBucket or a HipaaArchiveBucket.' },
    ],
  },
};
