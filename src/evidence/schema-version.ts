/** The shape of reports that this version writes; it reads those of the same major version. */
export const SCHEMA_VERSION = '1.0';

/** The JSON Schema of that shape, in the package. */
export const SCHEMA_FILE = `schemas/report-${SCHEMA_VERSION}.schema.json`;
