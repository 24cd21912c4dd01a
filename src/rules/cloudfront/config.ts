import { Declaration, Resource, Text, Value } from '../../template';

export const DISTRIBUTION = 'AWS::CloudFront::Distribution';
export const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';

/** A property of a distribution, all of which stand in its configuration. */
export function configured(distribution: Resource, path: string): Value {
  return distribution.at(`DistributionConfig.${path}`);
}

/** The default behaviour and the others. */
export function behavioursOf(distribution: Resource): readonly Value[] {
  return [configured(distribution, 'DefaultCacheBehavior'), ...configured(distribution, 'CacheBehaviors').items()];
}

export function originsOf(distribution: Resource): readonly Value[] {
  return configured(distribution, 'Origins').items();
}

/** The behaviours that send to an origin, by itself or in a group; what can't be told apart counts. */
export function behavioursTo(distribution: Resource, origin: Value): readonly Value[] {
  const id = origin.at('Id').text;
  const groups = configured(distribution, 'OriginGroups.Items').items()
    .filter((group) => group.at('Members.Items').items().some((member) => mayBe(member.at('OriginId'), id)))
    .map((group) => group.at('Id').text);
  return behavioursOf(distribution).filter((behaviour) => [id, ...groups].some((each) => mayBe(behaviour.at('TargetOriginId'), each)));
}

function mayBe(value: Value, text: string | undefined): boolean {
  return text === undefined || value.unknown !== undefined || value.text === text;
}

/** A resource that the host of an origin names, with the attribute that it is named by. */
export interface NamedByHost {
  readonly declaration: Declaration;
  readonly attribute?: string;
}

/** The resources that a host is written with: `Fn::GetAtt` of a bucket's domain name, or a piece of the address of a function. */
export function namedByHost({ resolved }: Value): readonly NamedByHost[] {
  return resolved instanceof Text
    ? resolved.parts.flatMap((part) => (typeof part === 'string' ? [] : part.kind === 'reference' ? [part] : part.from ? referencesIn(part.from) : []))
    : [];
}

function referencesIn({ parts }: Text): NamedByHost[] {
  return parts.flatMap((part) => (typeof part !== 'string' && part.kind === 'reference' ? [part] : []));
}

/** The bucket that a host belongs to, in these templates. */
export function bucketBehind(distribution: Resource, host: Value): Resource | undefined {
  const referred = namedByHost(host).find(({ declaration }) => declaration.type === 'AWS::S3::Bucket');
  const [, name] = /^(.+?)\.s3[.-]/.exec(host.text ?? '') ?? [];
  return referred
    ? distribution.other(referred.declaration)
    : distribution.all('AWS::S3::Bucket').find((bucket) => name !== undefined && bucket.at('BucketName').text === name);
}

/** Whether an origin is a website of S3, which knows no HTTPS. */
export function isWebsite(host: Value): boolean {
  return /\.s3-website[.-]/.test(host.text ?? '') || namedByHost(host).some(({ attribute }) => attribute === 'WebsiteURL');
}
