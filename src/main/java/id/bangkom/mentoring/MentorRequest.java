package id.bangkom.mentoring;

import id.bangkom.programme.GuideRelation;
import java.time.OffsetDateTime;

/**
 * One request of a mentee to one mentor.
 *
 * @param wish what the mentee wants to learn
 * @param eligibilityReason why the table allowed this mentor
 * @param reason why the mentor declined; null when none was given
 * @param answeredAt null while it waits
 */
record MentorRequest(
    long id,
    long programmeId,
    long mentorId,
    String wish,
    GuideRelation relation,
    String eligibilityReason,
    RequestStatus status,
    String reason,
    OffsetDateTime askedAt,
    OffsetDateTime answeredAt) {}
