import { HipaaWebAcl } from '../../../src';
import { Samples } from '../sample';

const ACL = 'AWS::WAFv2::WebACL';

const HARMLESS = {
  [`${ACL} DefaultAction`]: 'a web ACL without a default action does not deploy',
  [`${ACL} Scope`]: 'a web ACL without a scope does not deploy',
  [`${ACL} Rules`]: 'which attacks are turned away: what is let through is still asked who it is',
  [`${ACL} VisibilityConfig.CloudWatchMetricsEnabled`]: 'numbers for graphs; the logs tell more',
  [`${ACL} VisibilityConfig.MetricName`]: 'a name',
};

export const WAF_SAMPLES: Samples = {
  HipaaWebAcl: {
    minimal: (stack) => new HipaaWebAcl(stack, 'Subject'),
    maximal: (stack) => {
      const acl = new HipaaWebAcl(stack, 'Subject', {
        rules: [{
          name: 'Rate',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: 1000, aggregateKeyType: 'IP' } },
          visibilityConfig: { sampledRequestsEnabled: false, cloudWatchMetricsEnabled: true, metricName: 'Rate' },
        }],
      });
      acl.protect(acl, 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/portal/1111111111111111');
      return acl;
    },
    harmless: HARMLESS,
  },
};
