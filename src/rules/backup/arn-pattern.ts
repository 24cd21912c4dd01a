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
  'AWS::DSQL::Cluster': { service: 'dsql', before: 'cluster/' },
  'AWS::Neptune::DBCluster': CLUSTER,
  // The name of a table stands behind that of its database, which may be any reference.
  'AWS::Timestream::Table': { service: 'timestream', before: 'database/' },
  'AWS::Redshift::Cluster': { service: 'redshift', before: 'cluster:', name: 'ClusterIdentifier' },
  'AWS::EFS::FileSystem': { service: 'elasticfilesystem', before: 'file-system/' },
  'AWS::FSx::FileSystem': { service: 'fsx', before: 'file-system/' },
  'AWS::EC2::Volume': { service: 'ec2', before: 'volume/' },
  'AWS::StorageGateway::Volume': { service: 'storagegateway', before: 'gateway/' },
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

/** An ARN that a selection names, perhaps with wildcards: `service:resource`; partition, region and account are not compared. */
export class ArnPattern {
  static of(item: Value): ArnPattern {
    const arn = encode(item);
    const fields = arn.split(':');
    return new ArnPattern(arn.startsWith('arn:') && fields.length > 5 ? `${fields[2]}:${fields.slice(5).join(':')}` : arn);
  }

  private readonly expression: RegExp;

  private constructor(readonly text: string) {
    this.expression = glob(text);
  }

  /** Whether it names one ARN that is known. */
  get isExact(): boolean {
    return !this.text.includes('*') && !this.text.includes(HOLE);
  }

  /** Whether it names this ARN: true, false, or undefined where that depends on what deployment brings. */
  matches(arn: string | undefined): boolean | undefined {
    if (this.text === '*') {
      return true;
    }
    if (arn === undefined) {
      return this.text.includes(HOLE) ? undefined : false;
    }
    return this.expression.test(arn) || (this.isOpenFor(arn) && this.startsLike(arn) ? undefined : false);
  }

  private isOpenFor(arn: string): boolean {
    const isMadeUp = arn.endsWith(HOLE) && !arn.slice(0, -1).includes(HOLE);
    return this.text.includes(HOLE) || (arn.includes(HOLE) && !(isMadeUp && this.isExact));
  }

  /** Whether both are the same up to where either is open. */
  private startsLike(arn: string): boolean {
    const end = Math.min(this.text.search(/[*\0]|$/), arn.search(/\0|$/));
    return this.text.slice(0, end) === arn.slice(0, end);
  }
}

function encode({ resolved, text }: Value): string {
  return resolved instanceof Text
    ? resolved.parts.map((part) => (typeof part === 'string' ? part : `${HOLE}${new Text([part]).render().replace(/[:*]/g, '.')}${HOLE}`)).join('')
    : text ?? '';
}

/** A text with `*` for any characters. */
export function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`);
}
