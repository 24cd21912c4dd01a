import { ServiceFacts, SPECIFICATION } from './facts';

export const STEPFUNCTIONS: ServiceFacts = {
  title: 'AWS Step Functions',
  movingOver: {
    HipaaStateMachine: [
      { text: 'Everything is changed in place; executions that run already end under the old settings.', source: SPECIFICATION },
      {
        text: 'Whoever starts or reads executions needs the key too: `grantStartExecution` and `grantRead` give it. Roles that got their rights otherwise need it as well.',
        source: 'AWS Step Functions developer guide, "Data at rest encryption in Step Functions"',
      },
      { text: 'Without `logs` the executions go to a new log group under `/aws/vendedlogs/states/`, without what went in and out of the steps.' },
    ],
  },
  cost: [
    { text: 'Logs of every step: per GB taken in, and storage of six years per GB-month.' },
    { text: 'Traces: per trace that X-Ray records.' },
    { text: 'The key per use; a data key is used again for five minutes unless told otherwise.' },
  ],
};
