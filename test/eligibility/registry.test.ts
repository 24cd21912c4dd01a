import { LIBRARIES, typesOfLibrary } from './library-types';
import { REFERENCE_PREFIXES } from './service-authorization-reference';
import { Eligibility, EligibilityBasis, EligibilityStatus, ServiceEligibility } from '../../src/eligibility';
import { PREFIX_NAMESPACES, PREFIX_ROWS } from '../../src/eligibility/iam-prefixes.data';
import { NAMESPACES } from '../../src/eligibility/registry.data';
import { TYPE_OVERRIDES } from '../../src/eligibility/type-overrides.data';

/** Types with a row that no construct stands for. */
const NOT_IN_LIBRARY = ['AWS::CDK::Metadata'];

/** Prefixes with a row that the reference has dropped. */
const NOT_IN_REFERENCE = ['mobilehub'];

const shipped = new Map(LIBRARIES.map((library) => [library, typesOfLibrary(library)]));
const types = Eligibility.resourceTypes();
const allRows: ServiceEligibility[] = [
  ...types.map((type) => Eligibility.ofResourceType(type)),
  ...Eligibility.iamPrefixes().map((prefix) => Eligibility.ofIamAction(prefix)),
];

describe('the registry is complete', () => {
  test.each(LIBRARIES)('every type that %s ships has a row', (library) => {
    const known = new Set(types);
    const missing = shipped.get(library)!.filter((type) => !known.has(type));
    expect(missing).toEqual([]);
  });

  test.each(LIBRARIES)('the enumeration of %s finds the whole library', (library) => {
    expect(shipped.get(library)).toEqual(expect.arrayContaining(['AWS::S3::Bucket', 'AWS::CloudFormation::Stack', 'Alexa::ASK::Skill']));
    expect(shipped.get(library)!.length).toBeGreaterThan(1700);
  });

  test('every row is about a type that one of the two versions ships', () => {
    const exists = new Set([...shipped.values()].flat().concat(NOT_IN_LIBRARY));
    expect(types.filter((type) => !exists.has(type))).toEqual([]);
  });

  test('every IAM prefix of the reference has a row, and no other', () => {
    expect(Eligibility.iamPrefixes()).toEqual([...REFERENCE_PREFIXES, ...NOT_IN_REFERENCE].sort());
  });

  test('no type stands twice in the table', () => {
    const written = Object.entries(NAMESPACES).flatMap(([namespace, row]) => row.types.trim().split(/\s+/).map((name) => `${namespace}::${name}`));
    expect(written.sort()).toEqual(types);
  });
});

describe('the tables agree with each other', () => {
  test('every override is about a type with a row', () => {
    expect(Object.keys(TYPE_OVERRIDES).filter((type) => !types.includes(type))).toEqual([]);
  });

  test('every condition that is limited to some types names types of its namespace', () => {
    const stray = Object.entries(NAMESPACES).flatMap(([namespace, row]) =>
      (row.conditionOn?.split(' ') ?? []).map((name) => `${namespace}::${name}`).filter((type) => !types.includes(type)));
    expect(stray).toEqual([]);
  });

  test('every IAM prefix that borrows the row of a namespace names one that exists', () => {
    expect(Object.entries(PREFIX_NAMESPACES).filter(([, namespace]) => !NAMESPACES[namespace])).toEqual([]);
  });

  test('no IAM prefix is in both tables', () => {
    expect(Object.keys(PREFIX_NAMESPACES).filter((prefix) => prefix in PREFIX_ROWS)).toEqual([]);
  });
});

describe('every row is honest', () => {
  const where = (wrong: (row: ServiceEligibility) => boolean) => allRows.filter(wrong).map((row) => row.subject);

  test('it names a service, a source and a date', () => {
    expect(where((row) => !row.service || row.source.length < 20 || !/^\d{4}-\d{2}-\d{2}$/.test(row.asOf))).toEqual([]);
  });

  test('it has a condition, in a sentence, exactly when it is conditional', () => {
    const conditional = (row: ServiceEligibility) => row.status === EligibilityStatus.CONDITIONAL;
    expect(where((row) => conditional(row) !== (row.condition !== undefined))).toEqual([]);
    expect(where((row) => conditional(row) && !/^[A-Z].{20,}\.$/.test(row.condition!))).toEqual([]);
  });

  test('its notes and its lifecycle are sentences', () => {
    const sentence = /^[A-Z].*\.$/;
    expect(where((row) => row.notes !== undefined && !sentence.test(row.notes))).toEqual([]);
    expect(where((row) => row.lifecycle !== undefined && !sentence.test(row.lifecycle))).toEqual([]);
  });

  test.each([
    [EligibilityBasis.AWS_LIST, [EligibilityStatus.ELIGIBLE, EligibilityStatus.CONDITIONAL, EligibilityStatus.NOT_ELIGIBLE]],
    [EligibilityBasis.SAMPLE_SCP_PREFIX, [EligibilityStatus.ELIGIBLE]],
    [EligibilityBasis.SAMPLE_SCP_TOOL, [EligibilityStatus.NO_PHI]],
    [EligibilityBasis.FEATURE_OF_LISTED, [EligibilityStatus.ELIGIBLE, EligibilityStatus.CONDITIONAL, EligibilityStatus.UNKNOWN]],
    [EligibilityBasis.ABSENT, [EligibilityStatus.NOT_ELIGIBLE]],
    [EligibilityBasis.JUDGEMENT, [EligibilityStatus.NO_PHI]],
    [EligibilityBasis.UNRESOLVED, [EligibilityStatus.UNKNOWN]],
  ])('what rests on %s is one of %j', (basis, allowed) => {
    const rows = allRows.filter((row) => row.basis === basis);
    expect(rows).not.toHaveLength(0);
    expect(rows.filter((row) => !allowed.includes(row.status)).map((row) => row.subject)).toEqual(
      basis === EligibilityBasis.JUDGEMENT ? ['AWS::CloudFormation::CustomResource'] : [],
    );
  });
});
