import { custom, distribution, HTTPS } from './distributions';
import { noBodyUnlessNeeded, viewerAndOriginHttps } from '../../../src/rules/lambda-edge';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, unverifiable } from '../cases';

function running(association: JsonObject, behaviour: JsonObject = {}, origin: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return distribution({
    ...custom(origin),
    DefaultCacheBehavior: { ...HTTPS, LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: 'arn', ...association }], ...behaviour },
  }, {}, rest);
}

export const LAMBDA_EDGE_CASES: readonly RuleCases[] = [
  {
    rule: viewerAndOriginHttps,
    cases: [
      passes('HTTPS on both sides', running({})),
      passes('HTTP where no function runs, which another rule tells', distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all', TargetOriginId: 'app' } })),
      fails('viewers by HTTP', running({}, { ViewerProtocolPolicy: 'allow-all' }), 'ViewerProtocolPolicy'),
      fails('an origin by HTTP', running({}, {}, { OriginProtocolPolicy: 'http-only' }), 'OriginProtocolPolicy'),
      fails('viewers by HTTP in one branch', running({}, { ViewerProtocolPolicy: ifProd('https-only', 'allow-all') }, {}, EITHER_WAY)),
      unverifiable('a policy that may be anything', running({}, { ViewerProtocolPolicy: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noBodyUnlessNeeded,
    cases: [
      passes('no bodies', running({ IncludeBody: false })),
      passes('a function that does not say, and tells the default', running({}), 'no bodies'),
      fails('bodies', running({ IncludeBody: true }), 'IncludeBody'),
      unverifiable('a value that may be anything', running({ IncludeBody: ANY }, {}, {}, ANY_TEXT)),
    ],
  },
];
