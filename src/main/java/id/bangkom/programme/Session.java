package id.bangkom.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * One meeting of guide and participant, or one day of self-study.
 *
 * @param sessionNumber from 1, in the order of the programme
 * @param startTime null for a day of self-study
 * @param minutes how long it lasted, 1-1440
 * @param mode null for a day of self-study
 * @param phase of a mentoring, else null
 * @param groupKey the same for all rows of one meeting with several participants, else null
 * @param initialledBy who initialled it, as guide or for the guide; null before
 * @param initialMark in which capacity, where it was not the guide; else null
 * @param material what it was about; of a day of study what was learned
 * @param initialledAt when it was initialled: as the guide recorded it, or saw the day of study
 * @param respondedAt when the participant confirmed or disputed it, null before; when the
 *     participant recorded the day of study
 * @param remark of the participant who disputed it, or of the supervisor who returned a day of
 *     study; else null
 * @param sheetNumber the sheet it stands on, from 1; null while it stands on none
 * @param activityId of the ledger's activity, once it has JP
 * @param sourceId what was studied with; null unless it is a day of study
 * @param sourceTitle its title; null unless it is a day of study
 */
public record Session(
    long id,
    long programmeId,
    int sessionNumber,
    LocalDate sessionDate,
    LocalTime startTime,
    int minutes,
    SessionMode mode,
    MentoringPhase phase,
    UUID groupKey,
    String material,
    String followUp,
    SessionStatus status,
    Long initialledBy,
    String initialMark,
    OffsetDateTime initialledAt,
    OffsetDateTime respondedAt,
    String remark,
    Integer sheetNumber,
    UUID activityId,
    Long sourceId,
    String sourceTitle) {

  /** Sessions in the order of their numbers, days of study in that of their dates. */
  public static final Comparator<Session> ORDER =
      Comparator.<Session, LocalDate>comparing(s -> s.isStudy() ? s.sessionDate() : LocalDate.MIN)
          .thenComparing(Session::sessionNumber);

  private boolean isStudy() {
    return sourceId != null;
  }

  /** What the sheet says it was about: the material, and the source that was studied. */
  public String subject() {
    return subject(material, sourceTitle);
  }

  /** As {@link #subject()}, of a row that is not recorded yet. */
  public static String subject(String material, String sourceTitle) {
    return sourceTitle == null ? material : material + " (sumber: " + sourceTitle + ")";
  }

  LocalDateTime begin() {
    return sessionDate.atTime(startTime);
  }

  LocalDateTime end() {
    return begin().plusMinutes(minutes);
  }
}
