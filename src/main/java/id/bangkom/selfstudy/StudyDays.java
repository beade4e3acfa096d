package id.bangkom.selfstudy;

import id.bangkom.jp.NewActivity;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session.Initials;
import id.bangkom.programme.SessionCredits;
import id.bangkom.programme.Sessions;
import id.bangkom.programme.StudyDay;
import id.bangkom.programme.StudyRecord;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days of study: when one may stand, what it is in the ledger, and how a wrong one is replaced. */
@Component
public class StudyDays {

  private static final int MINUTES_OF_A_DAY = (int) Duration.ofDays(1).toMinutes();

  private final Sessions sessions;
  private final SessionCredits credits;
  private final StudySources sources;
  private final Agreements agreements;
  private final Workforce workforce;
  private final Clock clock;

  StudyDays(
      Sessions sessions,
      SessionCredits credits,
      StudySources sources,
      Agreements agreements,
      Workforce workforce,
      Clock clock) {
    this.sessions = sessions;
    this.credits = credits;
    this.sources = sources;
    this.agreements = agreements;
    this.workforce = workforce;
    this.clock = clock;
  }

  /** Every record of a programme, in order of writing. */
  List<StudyDay> all(long programmeId) {
    return sessions.all(programmeId).stream().map(StudyDay.class::cast).toList();
  }

  /** Those that count, by date. */
  List<StudyDay> confirmed(long programmeId) {
    return sessions.confirmed(programmeId).stream().map(StudyDay.class::cast).toList();
  }

  /** Credits the initialled days that have no JP yet, provisionally. */
  void credit(Programme programme) {
    List<StudyDay> confirmed = confirmed(programme.id());
    Map<Long, String> titles = sources.titles(confirmed);
    credits.credit(confirmed, day -> activity(programme, day, titles));
  }

  /** What days are, or would be, in the ledger. */
  List<NewActivity> activities(Programme programme, List<StudyDay> days) {
    Map<Long, String> titles = sources.titles(days);
    return days.stream().map(day -> activity(programme, day, titles)).toList();
  }

  private NewActivity activity(Programme programme, StudyDay day, Map<Long, String> titles) {
    return credits.activity(
        programme,
        day,
        programme.method().label() + ": " + SessionCredits.shortened(titles.get(day.sourceId())));
  }

  /**
   * Supervisor and participant put a wrong day right: the old row's activity is voided, the new row
   * is credited in its place.
   *
   * @param initials of who proposed the row, as supervisor or for the supervisor, and when that was
   * @throws Refusal RULE when the new row does not fit
   */
  public void replace(
      Programme programme, StudyDay wrong, Initials initials, StudyRecord right, String why) {
    requireFits(programme, right.date(), right.minutes(), wrong);
    credits.takeBack(wrong, why);
    sessions.add(programme, right, Sessions.Place.of(wrong), initials);
    credit(programme);
  }

  /**
   * Whether a corrected day may stand in the place of a wrong one.
   *
   * @param minutes how long it lasted
   * @throws Refusal RULE when it may not
   */
  public void requireFits(Programme programme, LocalDate date, int minutes, StudyDay replaced) {
    lockParticipant(programme);
    window(programme)
        .problem(date)
        .or(() -> length(minutes))
        .or(() -> tooLong(programme, date, minutes, replaced))
        .ifPresent(
            problem -> {
              throw Refusal.rule(problem);
            });
  }

  /** Locked, so that two programmes of one person do not both find the day free. */
  void lockParticipant(Programme programme) {
    workforce.lock(programme.participantId());
  }

  /** The days on which this programme is studied. */
  Window window(Programme programme) {
    return new Window(
        agreements.agreedSince(programme),
        agreements.accepted(programme.id()).orElseThrow().deadline(),
        LocalDate.now(clock));
  }

  /** What is wrong with the length of a day; empty when nothing is. */
  static Optional<String> length(int minutes) {
    return minutes >= 1 && minutes <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of("Lama belajar harus dari 1 sampai " + MINUTES_OF_A_DAY + " menit.");
  }

  /**
   * Whether a day would be longer than 24 hours over all programmes of this person.
   *
   * @param minutes of all that is to be recorded of this day
   * @param replaced the day it takes the place of; null for a new one
   * @return what is wrong, as a sentence; empty when nothing is
   */
  Optional<String> tooLong(Programme programme, LocalDate date, long minutes, StudyDay replaced) {
    long together =
        minutes
            + sessions.minutesStudied(
                programme.participantId(), date, replaced == null ? 0 : replaced.id());
    return together <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of(
            "Belajar pada %s menjadi %d menit bersama catatan lain, lebih dari 24 jam; kurangi lamanya."
                .formatted(Wording.day(date), together));
  }

  /** From which day to which a programme is studied, seen from today. */
  record Window(LocalDate agreed, LocalDate deadline, LocalDate today) {

    /** What is wrong with studying on this day; empty when nothing is. */
    Optional<String> problem(LocalDate date) {
      if (date.isAfter(today)) {
        return Optional.of(Wording.day(date) + " belum tiba; catat hari belajar sesudah dijalani.");
      }
      return date.isBefore(agreed) || date.isAfter(deadline)
          ? Optional.of(
              "%s di luar program, yang berlangsung dari %s sampai %s; pilih hari di antaranya."
                  .formatted(Wording.day(date), Wording.day(agreed), Wording.day(deadline)))
          : Optional.empty();
    }
  }
}
