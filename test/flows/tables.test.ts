import { LibrarySchema } from './library-schema';
import { Eligibility, EligibilityStatus } from '../../src/eligibility';
import { serviceOfAddress } from '../../src/flows/address';
import { asEndSource, EndSource, FlowSource } from '../../src/flows/flow-source';
import { NAMED_TYPES } from '../../src/flows/names.data';
import { HOST_SERVICES, SDK_SERVICES, SERVICE_DOMAINS } from '../../src/flows/services.data';
import { FLOW_TABLE, FLOW_TABLES } from '../../src/flows/tables';

const schema = new LibrarySchema('aws-cdk-lib-newest');
const ROWS = Object.entries(FLOW_TABLE).flatMap(([type, sources]) => sources.map((source) => ({ type, source })));
const OF_LIBRARY = ROWS.filter(({ type }) => !type.startsWith('Custom::'));

function endsOfSource({ from, to }: FlowSource): EndSource[] {
  return [from, to].filter((end) => end !== undefined).map(asEndSource);
}

function pathsOf(source: FlowSource): string[] {
  const start = source.each === undefined ? '' : `${source.each}[*].`;
  return [source.where?.path, ...endsOfSource(source).map(({ path }) => path)].filter((path) => path !== undefined).map((path) => start + path);
}

test('every type exists', () => {
  const known = new Set(schema.types);
  expect(Object.keys(FLOW_TABLE).filter((type) => !type.startsWith('Custom::') && !known.has(type))).toEqual([]);
});

test('every property path resolves', () => {
  const complaints = OF_LIBRARY.flatMap(({ type, source }) => pathsOf(source)
    .map((path) => ({ path, complaint: schema.complaint(type, path) }))
    .filter(({ complaint }) => complaint !== undefined)
    .map(({ path, complaint }) => `${type} ${path}: ${complaint}`));
  expect(complaints).toEqual([]);
});

test('a path that is followed through another resource resolves there', () => {
  const complaints = OF_LIBRARY.flatMap(({ source }) => endsOfSource(source))
    .filter(({ via }) => via !== undefined)
    .map(({ type, via }) => schema.complaint(type ?? '', asEndSource(via!).path!));
  expect(complaints.filter((complaint) => complaint !== undefined)).toEqual([]);
});

test('the schema notices wrong paths', () => {
  expect(['BucketNam', 'ReplicationConfiguration.Rules.Id', 'ReplicationConfiguration.Rules[*].Ids', 'Tags[*].Key.Name', 'Website']
    .map((path) => schema.complaint('AWS::S3::Bucket', path))).not.toContain(undefined);
  expect(schema.complaint('AWS::S3::Bucked', 'BucketName')).toContain('no type');
});

test('every type that has physical names has the property that gives them', () => {
  const complaints = Object.entries(NAMED_TYPES).map(([type, { name }]) => schema.complaint(type, name));
  expect(complaints.filter((complaint) => complaint !== undefined)).toEqual([]);
});

test('types that ends are named by exist', () => {
  const known = new Set(schema.types);
  const types = ROWS.flatMap(({ source }) => endsOfSource(source)).flatMap(({ type }) => type ?? []);
  expect(types.filter((type) => !known.has(type))).toEqual([]);
});

test('no type is in two tables', () => {
  const types = FLOW_TABLES.flatMap((table) => Object.keys(table));
  expect(types).toHaveLength(new Set(types).size);
});

test('no row stands twice, or leads from a resource to itself', () => {
  const rows = ROWS.map((row) => JSON.stringify(row));
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  expect(ROWS.filter(({ source }) => endsOfSource(source).length === 0)).toEqual([]);
});

test('services that addresses and endpoints tell are IAM prefixes that the registry knows', () => {
  const fixed = ROWS.flatMap(({ source }) => endsOfSource(source)).flatMap(({ otherwise }) => serviceOfAddress(otherwise ?? '') ?? []);
  const named = Object.values(NAMED_TYPES).map(({ arn }) => arn.split(':')[0]);
  const regional = ROWS.flatMap(({ source }) => endsOfSource(source)).flatMap(({ serviceInRegion }) => serviceInRegion ?? []);
  const services = [HOST_SERVICES, SDK_SERVICES, SERVICE_DOMAINS].flatMap((table) => Object.values(table)).concat(fixed, named, regional);
  const unknown = new Set(services.filter((service) => Eligibility.ofIamAction(service!).source === 'No row in the registry'));
  expect([...unknown]).toEqual([]);
  expect(Eligibility.ofIamAction('sqs').status).toBe(EligibilityStatus.ELIGIBLE);
});
