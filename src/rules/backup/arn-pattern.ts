import { Resource, Text, Value } from '../../template';

/** How the ARN of a resource ends: service, what stands before its name, and the property that sets the name. */
interface Shape {
  readonly service: string;
  readonly before: string;
  readonly name?: string;
}

const CLUSTER: Shape = { service: 'rds', before: 'cluster:', name: 'DBClusterIdentifier' };
const TABLE: Shape = { service: 'dynamodb', before: 'table/', name: 'TableName' };

/** Types that AWS Backup selects by ARN. */
const SHAPES: { readonly [type: string]: Shape | undefined } = {
  'AWS::S3::Bucket': { service: 's3', before: '', name: 'BucketName' },
  'AWS::DynamoDB::Table': TABLE,
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::RDS::DBInstance': { service: 'rds', before: 'db:', name: 'DBInstanceIdentifier' },
  'AWS::RDS::DBCluster': CLUSTER,
  'AWS::DocDB::DBCluster': CLUSTER,
  'AWS::Neptune::DBCluster': CLUSTER,
  'AWS::Redshift::Cluster': { service: 'redshift', before: 'cluster:', name: 'ClusterIdentifier' },
  'AWS::EFS::FileSystem': { service: 'elasticfilesystem', before: 'file-system/' },
  'AWS::FSx::FileSystem': { service: 'fsx', before: 'file-system/' },
  'AWS::EC2::Volume': { service: 'ec2', before: 'volume/' },
  'AWS::EC2::Instance': { service: 'ec2', before: 'instance/' },
};

/** Stands in an ARN for what is known at deployment only; `HOLE` + key + `HOLE`, so equal unknowns are equal texts. */
const HOLE = '\u0000';

/** The end of a resource's ARN, `service:resource`; undefined for types that AWS Backup does not select by ARN. */
export function arnOf(resource: Resource): string | undefined {
  const shape = SHAPES[resource.type];
  return shape && `${shape.service}:${shape.before}${shape.name === undefined ? HOLE : nameAt(resource.at(shape.name))}`;
}

/** A name that nobody sets is made up by CloudFormation: no literal names it. */
function nameAt(name: Value): string {
  return name.isAbsent ? HOLE : encode(name);
}

/** The end of an ARN, as `arnOf`, with `*` for what matches anything; partition, region and account are not compared. */
export function patternOf(item: Value): string {
  const arn = encode(item);
  const fields = arn.split(':');
  return arn.startsWith('arn:') && fields.length > 5 ? `${fields[2]}:${fields.slice(5).join(':')}` : arn;
}

function encode({ resolved, text }: Value): string {
  return resolved instanceof Text
    ? resolved.parts.map((part) => (typeof part === 'string' ? part : `${HOLE}${new Text([part]).render().replace(/[:*]/g, '.')}${HOLE}`)).join('')
    : text ?? '';
}

/** Whether a pattern names exactly one ARN that is known. */
export function isExact(pattern: string): boolean {
  return !pattern.includes('*') && !pattern.includes(HOLE);
}

/** Whether a pattern matches: true, false, or undefined where that depends on what deployment brings. */
export function matches(pattern: string, arn: string | undefined): boolean | undefined {
  if (pattern === '*') {
    return true;
  }
  if (arn === undefined) {
    return pattern.includes(HOLE) ? undefined : false;
  }
  if (glob(pattern).test(arn)) {
    return true;
  }
  const isMadeUp = arn.endsWith(HOLE) && !arn.slice(0, -1).includes(HOLE);
  const isOpen = pattern.includes(HOLE) || (arn.includes(HOLE) && !(isMadeUp && isExact(pattern)));
  return isOpen && startsAlike(pattern, arn) ? undefined : false;
}

/** Up to where either is open, both are the same. */
function startsAlike(pattern: string, arn: string): boolean {
  const end = Math.min(pattern.search(/[*\0]|$/), arn.search(/\0|$/));
  return pattern.slice(0, end) === arn.slice(0, end);
}

/** A text with `*` for any characters. */
export function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`);
}
