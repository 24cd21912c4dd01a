import { judgeParameter, ParameterGroups } from '../../src/rules/parameter-group';
import { Application, Conclusion, Json, JsonObject, Judgement, Resource, Template, World } from '../../src/template';

const BY_NAME: ParameterGroups = {
  type: 'AWS::RDS::DBParameterGroup', usedAs: 'DBParameterGroupName', name: 'DBParameterGroupName', parameters: 'Parameters',
};
const BY_LIST: ParameterGroups = {
  type: 'AWS::Redshift::ClusterParameterGroup', usedAs: 'ClusterParameterGroupName', name: 'ParameterGroupName', parameters: 'Parameters',
};

function judged(groups: ParameterGroups, used: Json | undefined, group: JsonObject): Judgement {
  const template = new Template('first', {
    Parameters: { Any: { Type: 'String' } },
    Resources: {
      Subject: { Type: 'AWS::RDS::DBInstance', Properties: used === undefined ? {} : { [groups.usedAs]: used } },
      Group: { Type: groups.type, Properties: group },
    },
  });
  const application = new Application([template]);
  return judgeParameter(new Resource(application, template.resource('Subject')!, new World()), groups, 'ssl',
    (value) => value.mustBe(1), (path) => Judgement.fail(path, 'not set'));
}

test.each<[string, Conclusion, string, Json | undefined, JsonObject]>([
  ['no group is used', 'fail', 'Properties.DBParameterGroupName', undefined, { Parameters: { ssl: '1' } }],
  ['the default group is used', 'fail', 'Properties.DBParameterGroupName', 'default.postgres17', { Parameters: { ssl: '1' } }],
  ['the group sets it', 'pass', '', { Ref: 'Group' }, { Parameters: { ssl: '1' } }],
  ['the group sets it, and is named literally', 'pass', '', 'own', { DBParameterGroupName: 'own', Parameters: { ssl: 1 } }],
  ['the group sets something else', 'fail', 'Group.Properties.Parameters.ssl', { Ref: 'Group' }, { Parameters: { ssl: '0' } }],
  ['the group leaves it out', 'fail', 'Group.Properties.Parameters.ssl', { Ref: 'Group' }, { Parameters: {} }],
  ['the group has no parameters', 'fail', 'Group.Properties.Parameters.ssl', { Ref: 'Group' }, {}],
  ['the group is made elsewhere', 'unverifiable', 'Properties.DBParameterGroupName', 'elsewhere', {}],
  ['the group is a parameter', 'unverifiable', 'Properties.DBParameterGroupName', { Ref: 'Any' }, {}],
  ['the parameter is known at deployment', 'unverifiable', 'Group.Properties.Parameters.ssl', { Ref: 'Group' }, { Parameters: { ssl: { Ref: 'Any' } } }],
])('where %s: %s', (_, conclusion, path, used, group) => {
  const judgement = judged(BY_NAME, used, group);
  expect([judgement.conclusion, judgement.remarks[0]?.path ?? '']).toEqual([conclusion, path]);
});

test.each<[string, Conclusion, string, JsonObject]>([
  ['sets it', 'pass', '', { Parameters: [{ ParameterName: 'other', ParameterValue: '0' }, { ParameterName: 'ssl', ParameterValue: '1' }] }],
  ['sets something else', 'fail', 'Group.Properties.Parameters[0].ParameterValue', { Parameters: [{ ParameterName: 'ssl', ParameterValue: '0' }] }],
  ['leaves it out', 'fail', 'Group.Properties.Parameters.ssl', { Parameters: [] }],
  ['has a parameter whose name is known at deployment', 'unverifiable', 'Group.Properties.Parameters[0].ParameterName',
    { Parameters: [{ ParameterName: { Ref: 'Any' }, ParameterValue: '1' }] }],
])('where a group with a list of parameters %s: %s', (_, conclusion, path, group) => {
  const judgement = judged(BY_LIST, { Ref: 'Group' }, group);
  expect([judgement.conclusion, judgement.remarks[0]?.path ?? '']).toEqual([conclusion, path]);
});
