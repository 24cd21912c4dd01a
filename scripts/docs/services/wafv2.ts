import { ServiceFacts } from './facts';

export const WAFV2: ServiceFacts = {
  title: 'AWS WAF',
  movingOver: {
    HipaaWebAcl: [
      { text: 'It is a web ACL of its own, beside the one that is there: a resource takes one at a time, and the association of the new one replaces that of the old one.', source: 'AWS CloudFormation, AWS::WAFv2::WebACLAssociation' },
      { text: 'The rules of AWS turn requests away from the first minute. Try them with `rules` of your own that count first.' },
    ],
  },
  cost: [
    { text: 'A price per web ACL and month, per rule and month, and per million requests.' },
    { text: 'Logs: CloudWatch Logs per GB that is taken in and per GB-month.' },
  ],
};
