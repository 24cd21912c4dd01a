import { all, any, Judgement, Resource, Text } from '../../template';

export const SUBNET = 'AWS::EC2::Subnet';
const ROUTE = 'AWS::EC2::Route';

/** The route tables of a subnet, as far as they are in these templates; undefined for one that is not. */
export function routeTablesOf(subnet: Resource): readonly (Resource | undefined)[] {
  return subnet.relatedBy('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId')
    .map((association) => association.named(association.at('RouteTableId'), 'AWS::EC2::RouteTable'));
}

export function routesOf(table: Resource): readonly Resource[] {
  return table.relatedBy(ROUTE, 'RouteTableId');
}

/** Whether a route leads from everywhere to an internet gateway and back, by itself or through a firewall. */
export function leadsToInternet(route: Resource): Judgement {
  return all(any(isToGateway(route), isToFirewall(route)), isForEveryAddress(route));
}

function isToGateway(route: Resource): Judgement {
  const gateway = route.at('GatewayId');
  const { type } = route.named(gateway, 'AWS::EC2::InternetGateway') ?? {};
  return type !== undefined || /^igw-/.test(gateway.text ?? '')
    ? Judgement.pass()
    : gateway.unknown ? gateway.unverifiable() : new Judgement('fail');
}

/** What goes to an endpoint of Network Firewall goes on to where the subnets of the firewall lead. */
function isToFirewall(route: Resource): Judgement {
  const firewall = firewallBehind(route);
  const subnets = firewall?.at('SubnetMappings').items().map((mapping) => firewall.named(mapping.at('SubnetId'), SUBNET)) ?? [];
  const routes = subnets.flatMap((subnet) => (subnet ? routeTablesOf(subnet) : [])).flatMap((table) => (table ? routesOf(table) : []));
  return routes.some((each) => isToGateway(each).conclusion === 'pass') ? Judgement.pass() : new Judgement('fail');
}

/** The firewall whose list of endpoints the endpoint of a route is picked from. */
function firewallBehind(route: Resource): Resource | undefined {
  const { resolved } = route.at('VpcEndpointId');
  const named = resolved instanceof Text ? resourcesIn(resolved).find(({ type }) => type === 'AWS::NetworkFirewall::Firewall') : undefined;
  return named && route.other(named);
}

type Declaration = Resource['declaration'];

function resourcesIn({ parts }: Text): Declaration[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : part.kind === 'reference' ? [part.declaration] : part.from ? resourcesIn(part.from) : []));
}

function isForEveryAddress(route: Resource): Judgement {
  return any(
    route.at('DestinationCidrBlock').isAbsent ? new Judgement('fail') : route.at('DestinationCidrBlock').mustBe('0.0.0.0/0'),
    route.at('DestinationIpv6CidrBlock').isAbsent ? new Judgement('fail') : route.at('DestinationIpv6CidrBlock').mustBe('::/0'),
  );
}
