/**
 * An extract, made by hand, of what NIST's JSON schema of OSCAL 1.1.2 asks of the parts of assessment results that are written here:
 * every object is closed, lists are not empty, and names, types and patterns are NIST's. It is not NIST's file, which no package
 * registry has: https://github.com/usnistgov/OSCAL/releases/download/v1.1.2/oscal_assessment-results_schema.json (public domain).
 */

type Schema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Schema>>;

/** A closed object. */
function closed(required: Properties, optional: Properties = {}): Schema {
  return { type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: 'array', minItems: 1, items };
}

const TEXT = { type: 'string' };
const STRING = { type: 'string', pattern: '^\\S(.*\\S)?$' };
const TOKEN = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' };
const UUID = { type: 'string', pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$' };
const URI = { type: 'string', format: 'uri', pattern: '^[a-zA-Z][a-zA-Z0-9+\\-.]+:.+$' };
const URI_REFERENCE = { type: 'string', format: 'uri-reference' };
const DATE_TIME = { type: 'string', format: 'date-time', pattern: '^(19|2[0-9])[0-9]{2}-.*(Z|[+-][0-9]{2}:[0-9]{2})$' };
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });

const PROPS = { props: list(closed({ name: TOKEN, value: STRING }, { ns: URI, remarks: TEXT })) };
const LINKS = { links: list(closed({ href: URI_REFERENCE }, { rel: TOKEN })) };
const REMARKS = { remarks: TEXT };

const SUBJECT = closed({ 'subject-uuid': UUID, 'type': oneOf('component', 'inventory-item', 'location', 'party', 'user', 'resource') }, { title: TEXT });
const ORIGIN = closed({ actors: list(closed({ 'type': oneOf('tool', 'assessment-platform', 'party'), 'actor-uuid': UUID })) });
const COMPONENT = closed({
  uuid: UUID,
  type: STRING,
  title: TEXT,
  description: TEXT,
  status: closed({ state: oneOf('under-development', 'operational', 'disposition', 'other') }, REMARKS),
}, { ...PROPS, ...LINKS });
const PLATFORM = closed({ uuid: UUID }, { 'title': TEXT, 'uses-components': list(closed({ 'component-uuid': UUID })) });

const OBSERVATION = closed({ uuid: UUID, description: TEXT, methods: list(oneOf('EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN')), collected: DATE_TIME }, {
  'title': TEXT,
  'types': list(oneOf('ssp-statement-issue', 'control-objective', 'mitigation', 'finding', 'historic')),
  'origins': list(ORIGIN),
  'subjects': list(SUBJECT),
  'relevant-evidence': list(closed({ description: TEXT }, { href: URI_REFERENCE })),
  ...PROPS,
  ...REMARKS,
});

const RISK = closed({
  uuid: UUID,
  title: TEXT,
  description: TEXT,
  statement: TEXT,
  status: oneOf('open', 'investigating', 'remediating', 'deviation-requested', 'deviation-approved', 'closed'),
}, { 'deadline': DATE_TIME, 'mitigating-factors': list(closed({ uuid: UUID, description: TEXT })), ...PROPS });

const TARGET = closed({
  'type': oneOf('statement-id', 'objective-id'),
  'target-id': TOKEN,
  'status': closed({ state: oneOf('satisfied', 'not-satisfied') }, { reason: oneOf('pass', 'fail', 'other'), ...REMARKS }),
});

const FINDING = closed({ uuid: UUID, title: TEXT, description: TEXT, target: TARGET }, {
  'related-observations': list(closed({ 'observation-uuid': UUID })),
  'related-risks': list(closed({ 'risk-uuid': UUID })),
  ...PROPS,
});

const CONTROLS = list(closed({ 'control-id': TOKEN }));
const REVIEWED_CONTROLS = closed({
  'control-selections': list(closed({}, { 'description': TEXT, 'include-all': closed({}), 'include-controls': CONTROLS, 'exclude-controls': CONTROLS })),
}, { description: TEXT });

const RESULT = closed({ 'uuid': UUID, 'title': TEXT, 'description': TEXT, 'start': DATE_TIME, 'reviewed-controls': REVIEWED_CONTROLS }, {
  'end': DATE_TIME,
  'local-definitions': closed({}, {
    'inventory-items': list(closed({ uuid: UUID, description: TEXT }, { ...PROPS, ...REMARKS })),
    'assessment-assets': closed({ 'assessment-platforms': list(PLATFORM) }, { components: list(COMPONENT) }),
  }),
  'observations': list(OBSERVATION),
  'risks': list(RISK),
  'findings': list(FINDING),
  ...PROPS,
  ...REMARKS,
});

const HASH = closed({ value: STRING, algorithm: oneOf('SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA3-224', 'SHA3-256', 'SHA3-384', 'SHA3-512') });
const RESOURCE = closed({ uuid: UUID }, {
  title: TEXT, description: TEXT, rlinks: list(closed({ href: URI_REFERENCE }, { hashes: list(HASH) })), ...PROPS, ...REMARKS,
});
const OBJECTIVE = closed({ 'control-id': TOKEN, 'parts': list(closed({ name: TOKEN }, { id: TOKEN, prose: TEXT })) }, { description: TEXT, ...PROPS });

export const OSCAL_EXTRACT: Schema = closed({
  'assessment-results': closed({
    'uuid': UUID,
    'metadata': closed({ 'title': TEXT, 'last-modified': DATE_TIME, 'version': STRING, 'oscal-version': STRING }, { ...PROPS, ...REMARKS }),
    'import-ap': closed({ href: URI_REFERENCE }, REMARKS),
    'results': list(RESULT),
  }, {
    'local-definitions': closed({}, { 'objectives-and-methods': list(OBJECTIVE) }),
    'back-matter': closed({}, { resources: list(RESOURCE) }),
  }),
});
