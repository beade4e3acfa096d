package id.bangkom.selfstudy;

/**
 * What the supervisor says of one day of study.
 *
 * @param remark why it goes back; null for one that is initialled
 */
record StudyReview(long sessionId, boolean initialled, String remark) {}
