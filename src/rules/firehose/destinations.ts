import { Resource, Value } from '../../template';

export const DELIVERY_STREAM = 'AWS::KinesisFirehose::DeliveryStream';

/** The members that configure a destination. */
const DESTINATIONS = [
  'ExtendedS3', 'S3', 'Redshift', 'Amazonopensearchservice', 'Elasticsearch', 'AmazonOpenSearchServerless', 'Splunk', 'HttpEndpoint', 'Snowflake', 'Iceberg',
].map((name) => `${name}DestinationConfiguration`);

/** Destinations that are buckets themselves. */
const BUCKETS = new Set(['ExtendedS3DestinationConfiguration', 'S3DestinationConfiguration']);

/** What stands at these places, where it is set. */
function present(stream: Resource, paths: readonly string[]): readonly Value[] {
  return paths.map((path) => stream.at(path)).filter((value) => !value.isAbsent);
}

/** The configurations of where records go. */
export function destinationsOf(stream: Resource): readonly Value[] {
  return present(stream, DESTINATIONS);
}

/** The configurations of every bucket that records are written into: as a destination, on their way, or because they could not be delivered. */
export function bucketsOf(stream: Resource): readonly Value[] {
  return present(stream, [
    ...BUCKETS,
    ...DESTINATIONS.flatMap((destination) => [`${destination}.S3BackupConfiguration`, `${destination}.S3Configuration`]),
  ]);
}
