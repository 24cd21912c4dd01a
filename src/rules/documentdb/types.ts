import { Resource } from '../../template';
import { ParameterGroups } from '../parameter-group';

export const CLUSTER = 'AWS::DocDB::DBCluster';
export const GLOBAL_CLUSTER = 'AWS::DocDB::GlobalCluster';
export const ELASTIC_CLUSTER = 'AWS::DocDBElastic::Cluster';
export const PARAMETER_GROUP = 'AWS::DocDB::DBClusterParameterGroup';

export const PARAMETERS: ParameterGroups = { type: PARAMETER_GROUP, usedAs: 'DBClusterParameterGroupName', name: 'Name', parameters: 'Parameters' };

/** Whether a cluster is made from another one or from a snapshot, which then say how it is encrypted and who its master user is. */
export function isRestored(cluster: Resource): boolean {
  return ['SnapshotIdentifier', 'SourceDBClusterIdentifier'].some((path) => cluster.at(path).isPresent);
}
