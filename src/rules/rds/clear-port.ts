import { all, Judgement, Resource, Value } from '../../template';

const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';

/** No security group of an instance lets anybody in to its own port, which stays open for clear text beside one for TLS. */
export function clearPortIsClosed(instance: Resource, defaultPort: string): Judgement {
  const groups = instance.at('VPCSecurityGroups');
  const port = instance.at('Port').isAbsent ? defaultPort : instance.at('Port').text;
  if (groups.items().length === 0) {
    return Judgement.fail(groups.path, `${groups.path} is not set: the default group of the VPC decides who reaches the port for clear text`);
  }
  return port === undefined ? instance.at('Port').unverifiable() : groups.everyItem((group) => closes(group, instance, Number(port)));
}

function closes(value: Value, instance: Resource, port: number): Judgement {
  const group = instance.named(value, SECURITY_GROUP);
  if (!group) {
    return Judgement.unverifiable(value.path, `${value.path} is a security group that is not in these templates, so nobody can tell who reaches the port for clear text`);
  }
  const ingress = [
    ...group.at('SecurityGroupIngress').items(),
    ...group.relatedBy('AWS::EC2::SecurityGroupIngress', 'GroupId').map((rule) => rule.attribute('Properties')),
  ];
  return all(...ingress.map((rule) => leavesOut(rule, port))).seenFrom(group.logicalId);
}

function leavesOut(rule: Value, port: number): Judgement {
  const [from, to] = [rule.at('FromPort'), rule.at('ToPort')];
  const open = [rule, from, to].find(({ unknown }) => unknown);
  if (open) {
    return open.unverifiable();
  }
  const isEveryPort = rule.at('IpProtocol').text === '-1' || from.isAbsent;
  return isEveryPort || (Number(from.text) <= port && port <= Number(to.text ?? from.text))
    ? Judgement.fail(rule.path, `${rule.path} lets somebody in to port ${port}, which takes clear text`)
    : Judgement.pass();
}
