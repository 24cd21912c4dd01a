import { ServiceFacts, SPECIFICATION } from './facts';

export const HEALTHLAKE: ServiceFacts = {
  title: 'AWS HealthLake',
  movingOver: {
    HipaaFhirDatastore: [
      {
        text: 'There is no construct of CDK to move over from. Over a `CfnFHIRDatastore`: the key, the name and the authorization are decided when a data store is '
          + 'made, and CloudFormation replaces a store in which one of them changes by a new, empty one. Export the records (StartFHIRExportJob), import '
          + 'them into a HipaaFhirDatastore under another id, and move the applications over.',
        source: SPECIFICATION,
      },
    ],
  },
  cost: [
    { text: 'The key of the baseline: a price per key and month, and one per request. HealthLake itself costs the same with either key.' },
  ],
  notes: {
    'Copies': [
      {
        text: 'AWS Backup does not know HealthLake. For retrievable copies export to a HipaaBucket on a schedule: a job may do so with '
          + '`datastore.grant(role, \'healthlake:StartFHIRExportJob\')`.',
      },
    ],
    'SMART on FHIR': [
      { text: 'HealthLake calls the function that decodes tokens: let `healthlake.amazonaws.com` invoke it.' },
      {
        text: 'Fine-grained authorization looks at the `fhirUser` of the token beside its scopes: practitioners see the patients who name them, patients themselves.',
        source: 'AWS HealthLake developer guide, "Using fine-grained authorization with a SMART on FHIR enabled HealthLake data store"',
      },
    ],
  },
};
