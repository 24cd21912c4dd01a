import { mustBeArnOf } from './named-in-arn';
import { all, any, Judgement, Resource } from '../template';

const SOURCE = 'AWS::Logs::DeliverySource';
const DELIVERY = 'AWS::Logs::Delivery';

/** CloudWatch Logs delivers logs of a kind for a resource: a delivery source names it, and a delivery connects the source to a destination. */
export function isDelivered(resource: Resource, logType: string): Judgement {
  return any(...resource.all(SOURCE).map((source) => all(
    mustBeArnOf(source.at('ResourceArn'), resource),
    source.at('LogType').mustBe(logType),
    isConnected(source),
  ).seenFrom(source.logicalId))).orElse('Properties', `no ${SOURCE} with a ${DELIVERY} in these templates delivers its ${logType}`);
}

function isConnected(source: Resource): Judgement {
  const isUsed = source.relatedBy(DELIVERY, 'DeliverySourceName', 'Name').some((delivery) => !delivery.at('DeliveryDestinationArn').isAbsent);
  return isUsed ? Judgement.pass() : Judgement.fail('Properties.Name', `no ${DELIVERY} connects it to a destination`);
}
