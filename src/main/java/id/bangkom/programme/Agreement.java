package id.bangkom.programme;

import id.bangkom.jp.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What guide and participant agree on before the first session.
 *
 * @param scopeGround why the programme counts as international; null when it is national
 * @param plannedSessions how many sessions are meant to be held, at least 1
 * @param accepted null while the participant has not answered
 * @param remark of the participant who sent it back, else null
 */
public record Agreement(
    long id,
    long programmeId,
    String goal,
    String activity,
    String expectedResult,
    Scope scope,
    String scopeGround,
    int plannedSessions,
    LocalDate firstDate,
    LocalDate deadline,
    OffsetDateTime proposedAt,
    Boolean accepted,
    String remark,
    OffsetDateTime respondedAt) {

  /** The day it was answered on, in the agency's zone; sessions count from then on. */
  public LocalDate agreedOn(ZoneId zone) {
    return respondedAt.atZoneSameInstant(zone).toLocalDate();
  }
}
