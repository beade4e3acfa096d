package id.bangkom.selfstudy;

/**
 * What the participant wrote about what was learned.
 *
 * @param accepted null while the supervisor has not answered
 * @param feedback of the supervisor; null before
 */
record Resume(long id, long programmeId, String content, Boolean accepted, String feedback) {}
