import { ServiceFacts } from './facts';

export const GLOBALACCELERATOR: ServiceFacts = {
  title: 'AWS Global Accelerator',
  movingOver: {
    HipaaAccelerator: [
      { text: 'The accelerator stays, with its addresses. Flow logs are switched on in place.', source: 'AWS CloudFormation, AWS::GlobalAccelerator::Accelerator' },
      { text: 'Listeners for HTTP and for UDP do not synthesize any more, but for port 80 where every load balancer behind it redirects to HTTPS.' },
    ],
  },
  cost: [{ text: 'Flow logs: a price per GB that is delivered, and storage in the bucket per GB-month for the retention.' }],
};
