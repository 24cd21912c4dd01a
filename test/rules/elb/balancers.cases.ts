import { accessLogs, deletionProtection, dropInvalidHeaders, waf } from '../../../src/rules/elb/balancers';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const TO_BUCKET = { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': { Ref: 'Logs' } };

function attributes(pairs: JsonObject): JsonObject {
  return { LoadBalancerAttributes: Object.entries(pairs).map(([Key, Value]) => ({ Key, Value: Value ?? null })) };
}

function balancer(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElasticLoadBalancingV2::LoadBalancer', properties, { Logs: { Type: 'AWS::S3::Bucket' }, ...beside }, rest);
}

function classic(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElasticLoadBalancing::LoadBalancer', properties, { Logs: { Type: 'AWS::S3::Bucket' } }, rest);
}

function listener(Protocol: JsonObject[string]): JsonObject {
  return { Listener: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Subject' }, Protocol: Protocol ?? null } } };
}

function delivered(LogType: string, connected = true): JsonObject {
  return {
    Source: { Type: 'AWS::Logs::DeliverySource', Properties: { Name: 'portal', LogType, ResourceArn: { Ref: 'Subject' } } },
    ...(connected ? { Delivery: { Type: 'AWS::Logs::Delivery', Properties: { DeliverySourceName: { Ref: 'Source' }, DeliveryDestinationArn: 'arn' } } } : {}),
  };
}

function association(ResourceArn: JsonObject[string]): JsonObject {
  return { Association: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: { ResourceArn: ResourceArn ?? null, WebACLArn: 'arn' } } };
}

export const BALANCER_CASES: readonly RuleCases[] = [
  {
    rule: accessLogs,
    cases: [
      passes('logs in a bucket', balancer(attributes(TO_BUCKET))),
      passes('logs that CloudWatch Logs delivers', balancer({}, delivered('ALB_ACCESS_LOGS'))),
      passes('a network load balancer that logs', balancer({ Type: 'network', ...attributes(TO_BUCKET) })),
      passes('a network load balancer without TLS, which has nothing to log', balancer({ Type: 'network' }, listener('TCP'))),
      passes('a gateway load balancer, which has nothing to log', balancer({ Type: 'gateway' })),
      passes('a classic one that logs', classic({ AccessLoggingPolicy: { Enabled: true, S3BucketName: { Ref: 'Logs' } } })),
      passes('a classic one that says so in text', classic({ AccessLoggingPolicy: { Enabled: 'true', S3BucketName: 'clinic-logs' } })),
      fails('no logs', balancer({}), 'access_logs.s3.enabled is not set'),
      fails('logs that are off', balancer(attributes({ ...TO_BUCKET, 'access_logs.s3.enabled': 'false' }))),
      fails('logs that are off in one branch', balancer(attributes({ ...TO_BUCKET, 'access_logs.s3.enabled': ifProd('true', 'false') }), {}, EITHER_WAY)),
      fails('logs without a bucket', balancer(attributes({ 'access_logs.s3.enabled': 'true' })), 'access_logs.s3.bucket'),
      fails('a source of logs that nothing is connected to', balancer({}, delivered('ALB_ACCESS_LOGS', false))),
      fails('logs of connections in place of access logs', balancer({}, delivered('ALB_CONNECTION_LOGS'))),
      fails('a network load balancer that takes TLS', balancer({ Type: 'network' }, listener('TLS'))),
      fails('a classic one without logs', classic({}), 'AccessLoggingPolicy.Enabled is not set'),
      unverifiable('a network load balancer whose listeners are elsewhere', balancer({ Type: 'network' }), 'no listener'),
      unverifiable('a type that may be anything', balancer({ Type: ANY }, {}, ANY_TEXT)),
      unverifiable('attributes that a macro writes', balancer({ LoadBalancerAttributes: MACRO })),
      unverifiable('a value that may be anything', balancer(attributes({ ...TO_BUCKET, 'access_logs.s3.enabled': ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: dropInvalidHeaders,
    cases: [
      passes('headers that are dropped', balancer(attributes({ 'routing.http.drop_invalid_header_fields.enabled': 'true' }))),
      passes('a network load balancer, which reads none', balancer({ Type: 'network' })),
      fails('headers that are passed on', balancer({}), 'drop_invalid_header_fields'),
      fails('headers that are passed on in one branch', balancer(attributes({ 'routing.http.drop_invalid_header_fields.enabled': ifProd('true', 'false') }), {}, EITHER_WAY)),
      unverifiable('a value that may be anything', balancer(attributes({ 'routing.http.drop_invalid_header_fields.enabled': ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: deletionProtection,
    cases: [
      passes('protection', balancer(attributes({ 'deletion_protection.enabled': 'true' }))),
      passes('protection as a boolean', balancer(attributes({ 'deletion_protection.enabled': true }))),
      fails('none', balancer({ Type: 'network' })),
      fails('protection that is off', balancer(attributes({ 'deletion_protection.enabled': 'false' }))),
      unverifiable('attributes whose keys may be anything', balancer({ LoadBalancerAttributes: [{ Key: ANY, Value: 'true' }] }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: waf,
    cases: [
      passes('a web ACL', balancer({ Scheme: 'internet-facing' }, association({ Ref: 'Subject' }))),
      passes('an internal load balancer', balancer({ Scheme: 'internal' })),
      passes('a network load balancer, which takes none', balancer({ Type: 'network', Scheme: 'internet-facing' })),
      fails('no web ACL', balancer({ Scheme: 'internet-facing' }), 'WebACLAssociation'),
      fails('no web ACL on one that does not say where it faces, which is the internet', balancer({})),
      fails('a web ACL of another resource', balancer({}, association('arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/other/1'))),
      unverifiable('a web ACL of a resource that a parameter names', balancer({}, association(ANY), ANY_TEXT)),
      unverifiable('a scheme that may be anything', balancer({ Scheme: ANY }, {}, ANY_TEXT)),
    ],
  },
];
