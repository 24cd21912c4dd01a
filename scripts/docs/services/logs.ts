import { ServiceFacts } from './facts';

export const LOGS: ServiceFacts = {
  title: 'Amazon CloudWatch Logs',
  movingOver: {
    HipaaLogGroup: [
      {
        text: 'Nothing is replaced. The key, the retention and deletion protection are switched on in place. What was written before stays encrypted as it was, '
          + 'and a shorter retention deletes what is older.',
        source: 'Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"',
      },
      {
        text: 'Health data is masked in events that come from then on. Who has to read them needs `logs:Unmask`; give it to nobody else.',
        source: 'Amazon CloudWatch Logs user guide, "Help protect sensitive log data with masking"',
      },
      {
        text: 'The policy of the key lets CloudWatch Logs use it. An imported key keeps its policy: add the statement there first, or the deployment fails.',
        source: 'Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"',
      },
      { text: 'To delete a group, switch `deletionProtectionEnabled` off first, in a deployment of its own.' },
    ],
  },
  cost: [
    { text: 'Six years of retention: a price per GB-month. The L2 keeps events for two years.' },
    { text: 'Masking: a price per GB that is scanned, when it is taken in.' },
    { text: 'The key of the baseline: a price per key and month, shared by all stores of the stack.' },
  ],
};
