import { Resource, Value } from '../../template';

export const TABLES = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'] as const;

/** What holds the settings that a global table has once for each replica, and a table once: the place itself where there is no replica. */
export function replicasOf(table: Resource): readonly Value[] {
  if (table.type === 'AWS::DynamoDB::Table') {
    return [table.attribute('Properties')];
  }
  const replicas = table.at('Replicas').items();
  return replicas.length > 0 ? replicas : [table.at('Replicas')];
}
