package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether days of study may stand as they were entered. */
@Component
class StudyRules {

  private static final int MINUTES_OF_A_DAY = (int) Duration.ofDays(1).toMinutes();

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final StudySources sources;
  private final Clock clock;

  StudyRules(JdbcClient jdbc, Agreements agreements, StudySources sources, Clock clock) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * What is wrong with each entry, as a sentence; empty where nothing is. Entries of one day are
   * looked at together.
   *
   * @param entries in the order of the form
   */
  List<Optional<String>> problems(Programme programme, List<StudyEntry> entries) {
    Set<Long> known =
        sources.current(programme.id()).stream().map(StudySource::id).collect(Collectors.toSet());
    Window window = window(programme);
    Map<LocalDate, Long> minutesOfDay = new HashMap<>();
    List<Optional<String>> problems = new ArrayList<>();
    for (StudyEntry entry : entries) {
      long minutes = minutesOfDay.merge(entry.date(), (long) entry.minutes(), Long::sum);
      problems.add(
          window
              .problem(entry.date())
              .or(() -> length(entry.minutes()))
              .or(
                  () ->
                      known.contains(entry.sourceId())
                          ? Optional.empty()
                          : Optional.of(
                              "Sumber tidak termasuk yang ditugaskan; pilih dari daftar."))
              .or(() -> tooLong(programme, entry.date(), minutes, null)));
    }
    return problems;
  }

  /**
   * Whether a corrected day may stand in the place of a wrong one.
   *
   * @throws Refusal RULE when it may not
   */
  void requireFits(Programme programme, LocalDate date, int minutes, Session replaced) {
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
    jdbc.sql("select id from employee where id = ? for update")
        .param(programme.participantId())
        .query(Long.class)
        .single();
  }

  private Window window(Programme programme) {
    return new Window(
        agreements.agreedSince(programme),
        agreements.accepted(programme.id()).orElseThrow().deadline(),
        LocalDate.now(clock));
  }

  private static Optional<String> length(int minutes) {
    return minutes >= 1 && minutes <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of("Lama belajar harus dari 1 sampai " + MINUTES_OF_A_DAY + " menit.");
  }

  private Optional<String> tooLong(
      Programme programme, LocalDate date, long minutes, Session replaced) {
    long together = minutes + otherMinutes(programme.participantId(), date, replaced);
    return together <= MINUTES_OF_A_DAY
        ? Optional.empty()
        : Optional.of(
            "Belajar pada %s menjadi %d menit bersama catatan lain, lebih dari 24 jam; kurangi lamanya."
                .formatted(Wording.day(date), together));
  }

  /** What this person studied that day, in any programme. */
  private int otherMinutes(long participant, LocalDate date, Session replaced) {
    return jdbc.sql(
            """
            select coalesce(sum(s.minutes), 0) from session s
              join programme p on p.id = s.programme_id
            where p.participant_id = ? and p.method = 'SELF_STUDY' and s.session_date = ?
              and s.status in ('RECORDED', 'CONFIRMED') and s.id <> ?
            """)
        .params(participant, date, replaced == null ? 0 : replaced.id())
        .query(Integer.class)
        .single();
  }

  /** The days on which a programme is studied. */
  private record Window(LocalDate agreed, LocalDate deadline, LocalDate today) {

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
