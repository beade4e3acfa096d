package id.bangkom.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;

/** What a programme consists of and a sheet lists: a meeting, or a day of study. */
public sealed interface Session permits Meeting, StudyDay {

  /** Meetings in the order of their numbers, days of study in that of their dates. */
  Comparator<Session> ORDER =
      Comparator.<Session, LocalDate>comparing(
              s -> s instanceof StudyDay ? s.sessionDate() : LocalDate.MIN)
          .thenComparing(Session::sessionNumber);

  long id();

  long programmeId();

  /** From 1, in the order of the programme. */
  int sessionNumber();

  LocalDate sessionDate();

  /** How long it lasted, 1-1440. */
  int minutes();

  /** What it was about; of a day of study what was learned. */
  String material();

  SessionStatus status();

  /** Who initialled it; null of a day of study before the supervisor has seen it. */
  Initials initials();

  /**
   * When the participant confirmed or disputed a meeting, null before; when the participant
   * recorded the day of study.
   */
  OffsetDateTime respondedAt();

  /**
   * Of the participant who disputed it, or of the supervisor who returned a day of study; else
   * null.
   */
  String remark();

  /** The sheet it stands on, from 1; null while it stands on none. */
  Integer sheetNumber();

  /** Of the ledger's activity; null while it has no JP. */
  UUID activityId();

  /**
   * The guide's mark on a row.
   *
   * @param by who initialled it, as guide or for the guide
   * @param mark in which capacity, where it was not the guide; else null
   * @param at when: as the guide recorded the meeting, or saw the day of study
   */
  record Initials(long by, String mark, OffsetDateTime at) {}
}
