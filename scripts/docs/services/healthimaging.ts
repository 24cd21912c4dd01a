import { ServiceFacts, SPECIFICATION } from './facts';

export const HEALTHIMAGING: ServiceFacts = {
  title: 'AWS HealthImaging',
  movingOver: {
    HipaaImagingDatastore: [
      {
        text: 'There is no construct of CDK to move over from. Over a `CfnDatastore`: the key and the name are decided when a data store is made, and '
          + 'CloudFormation replaces a store in which one of them changes by a new, empty one. Import the DICOM files again into a HipaaImagingDatastore under '
          + 'another id.',
        source: SPECIFICATION,
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, and one per request. HealthImaging itself costs the same with either key.' },
  ],
  notes: {
    Copies: [
      { text: 'AWS Backup does not know HealthImaging. Keep the DICOM files that were imported in a HipaaBucket or a HipaaArchiveBucket.' },
    ],
  },
};
