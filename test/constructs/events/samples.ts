import * as events from 'aws-cdk-lib/aws-events';
import { HipaaEventBus, HipaaKey, HipaaQueue } from '../../../src';
import { Samples } from '../sample';

const BUS = 'AWS::Events::EventBus';

export const EVENTS_SAMPLES: Samples = {
  HipaaEventBus: {
    minimal: (stack) => new HipaaEventBus(stack, 'Subject'),
    maximal: (stack) => new HipaaEventBus(stack, 'Subject', {
      eventBusName: 'visits',
      description: 'What happened at the clinic',
      kmsKey: new HipaaKey(stack, 'OwnKey'),
      deadLetterQueue: new HipaaQueue(stack, 'Dead', { deadLetters: false }),
      logConfig: { level: events.Level.ERROR, includeDetail: events.IncludeDetail.NONE },
    }),
    harmless: {
      [`${BUS} Name`]: 'CloudFormation refuses a bus without a name',
      [`${BUS} DeadLetterConfig`]: 'an event that nobody takes is dropped instead of kept',
    },
  },
};
