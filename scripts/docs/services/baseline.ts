import { BUCKET_STAYS, CLOSED, LIFECYCLE, NO_ACLS, VERSIONING } from './buckets';
import { ServiceFacts } from './facts';

export const BASELINE: ServiceFacts = {
  title: 'Shared parts',
  movingOver: {
    HipaaAccessLogBucket: [
      BUCKET_STAYS,
      {
        text: 'It takes no props of `s3.Bucket`: a name, a policy or lifecycle rules that your log bucket has are not carried over. '
          + 'Most log buckets are better left as they are, with a new one for logs from now on.',
      },
      { text: 'Logs that are older than the retention are deleted.', source: LIFECYCLE.source },
      VERSIONING,
      NO_ACLS,
      CLOSED,
    ],
    HipaaBaseline: [
      { text: 'It replaces nothing: it adds a key, a log bucket and a backup plan with its vault to the stack, each when it is first needed.' },
      { text: 'Make it before the first construct that needs one, to set its parts. A part that is changed later counts from then on.' },
    ],
  },
  cost: [
    { text: 'One key per stack and one per backup vault: a price per key and month. Logs: storage per GB-month for the retention, six years by default.' },
  ],
};
