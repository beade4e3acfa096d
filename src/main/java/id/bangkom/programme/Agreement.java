package id.bangkom.programme;

import id.bangkom.jp.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What guide and participant agree on before the first session.
 *
 * @param scopeGround why the programme counts as international; null when it is national
 * @param plannedSessions how many sessions are meant to be held, at least 1; null for self-study
 * @param targetJp the JP self-study is meant to reach; null for the others
 * @param proposedBy who proposed it as guide
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
    Integer plannedSessions,
    BigDecimal targetJp,
    LocalDate firstDate,
    LocalDate deadline,
    Long proposedBy,
    OffsetDateTime proposedAt,
    Boolean accepted,
    String remark,
    OffsetDateTime respondedAt) {

  /** The day it was answered on, in the agency's zone; sessions count from then on. */
  public LocalDate agreedOn(ZoneId zone) {
    return respondedAt.atZoneSameInstant(zone).toLocalDate();
  }
}
