package id.bangkom.selfstudy;

import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpPreview;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.Session.Initials;
import id.bangkom.programme.SessionCredits;
import id.bangkom.programme.SessionStatus;
import id.bangkom.programme.Sessions;
import id.bangkom.programme.StudyDay;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The days of a self-study. They are sessions the other way round: the participant records them,
 * the supervisor initials or returns each. What follows (credit, sheet) is that of every session.
 */
@Component
class StudyLog {

  /** A month of days; more is no log any more but a copy of one. */
  static final int MOST_AT_ONCE = 31;

  private final Sessions sessions;
  private final SessionCredits credits;
  private final StudyDays days;
  private final StudyRules rules;
  private final StudySources sources;
  private final JpLedger ledger;
  private final Standing standing;
  private final Clock clock;

  StudyLog(
      Sessions sessions,
      SessionCredits credits,
      StudyDays days,
      StudyRules rules,
      StudySources sources,
      JpLedger ledger,
      Standing standing,
      Clock clock) {
    this.sessions = sessions;
    this.credits = credits;
    this.days = days;
    this.rules = rules;
    this.sources = sources;
    this.ledger = ledger;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * The participant records days of study, all or none. A returned day that is not among those put
   * right is given up.
   *
   * @throws Refusal FORBIDDEN to others, RULE when an entry lies in the future or outside the
   *     programme, names a foreign source, or makes a day longer than 24 hours over all programmes
   *     of this person
   */
  void log(Programme programme, Employee participant, List<StudyEntry> entries) {
    programme.requireParticipant(participant);
    if (entries.size() > MOST_AT_ONCE) {
      throw Refusal.rule(
          "Paling banyak "
              + MOST_AT_ONCE
              + " baris sekali kirim; kirim sisanya sesudah baris ini diperiksa.");
    }
    days.lockParticipant(programme);
    List<Optional<String>> problems = rules.problems(programme, entries);
    for (int i = 0; i < problems.size(); i++) {
      if (problems.get(i).isPresent()) {
        throw Refusal.rule("Baris ke-" + (i + 1) + ": " + problems.get(i).get());
      }
    }
    Map<Long, StudyDay> returned =
        returned(programme.id()).stream()
            .collect(Collectors.toMap(StudyDay::id, Function.identity()));
    int next = days.all(programme.id()).stream().mapToInt(StudyDay::sessionNumber).max().orElse(0);
    Set<Long> corrected = new HashSet<>();
    for (StudyEntry entry : entries) {
      StudyDay wrong = entry.corrects() == null ? null : returned.get(entry.corrects());
      if (entry.corrects() != null && (wrong == null || !corrected.add(entry.corrects()))) {
        throw Refusal.rule(
            "Baris yang dikembalikan sudah berubah; muat ulang tugas lalu periksa kembali.");
      }
      next += wrong == null ? 1 : 0;
      int number = wrong == null ? next : wrong.sessionNumber();
      sessions.add(programme, entry.record(), new Sessions.Place(number, null, null), null);
    }
    returned.keySet().stream().filter(id -> !corrected.contains(id)).forEach(sessions::giveUp);
  }

  /**
   * The supervisor initials or returns every day that waits.
   *
   * @throws Refusal FORBIDDEN to others, RULE unless each waiting day, and no other, is answered
   */
  void review(Programme programme, Capacity supervisor, List<StudyReview> reviews) {
    programme.requireGuide(supervisor);
    if (reviews.stream().anyMatch(StudyReview::initialled)) {
      standing.require(supervisor.person(), programme.participantId());
    }
    Set<Long> waiting =
        recorded(programme.id()).stream().map(StudyDay::id).collect(Collectors.toSet());
    Set<Long> answered = reviews.stream().map(StudyReview::sessionId).collect(Collectors.toSet());
    if (answered.size() != reviews.size() || !answered.equals(waiting)) {
      throw Refusal.rule(
          "Paraf atau kembalikan setiap baris; muat ulang tugas bila ada yang hilang.");
    }
    Initials initials =
        new Initials(supervisor.person().id(), supervisor.mark(), OffsetDateTime.now(clock));
    for (StudyReview review : reviews) {
      if (review.initialled()) {
        sessions.initial(review.sessionId(), initials);
      } else {
        sessions.sendBack(review.sessionId(), review.remark());
      }
    }
  }

  /**
   * The participant has studied enough; what was returned and not put right is given up.
   *
   * @throws Refusal FORBIDDEN to others, RULE while no day is initialled
   */
  void finish(Programme programme, Employee participant) {
    programme.requireParticipant(participant);
    if (sessions.confirmed(programme.id()).isEmpty()) {
      throw Refusal.rule(
          "Belum ada hari belajar yang diparaf atasan. Catat hari belajar lebih dahulu, atau"
              + " hentikan program lewat halaman \"Program saya\".");
    }
    returned(programme.id()).forEach(day -> sessions.giveUp(day.id()));
  }

  /** The days that wait for the supervisor, by date. */
  List<StudyDay> recorded(long programmeId) {
    return latest(programmeId).stream().filter(s -> s.status() == SessionStatus.RECORDED).toList();
  }

  /** The days the supervisor returned and nobody put right yet, by date. */
  List<StudyDay> returned(long programmeId) {
    return latest(programmeId).stream().filter(s -> s.status() == SessionStatus.DISPUTED).toList();
  }

  /** Every day as it stands now, by date: a row that was put right is left out. */
  List<StudyDay> latest(long programmeId) {
    Map<Integer, StudyDay> byNumber = new LinkedHashMap<>();
    days.all(programmeId).forEach(day -> byNumber.put(day.sessionNumber(), day));
    return byNumber.values().stream().sorted(Session.ORDER).toList();
  }

  /**
   * What is wrong with each entry, or what it would count now beside the others. Nothing is
   * written.
   */
  List<Preview> preview(Programme programme, List<StudyEntry> entries) {
    List<Optional<String>> problems = rules.problems(programme, entries);
    List<Integer> sound = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (problems.get(i).isEmpty()) {
        sound.add(i);
      }
    }
    List<JpPreview> counted =
        ledger.preview(
            sound.stream()
                .map(entries::get)
                .map(entry -> credits.activity(programme, entry.date(), entry.minutes()))
                .toList());
    List<Preview> previews = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int place = sound.indexOf(i);
      previews.add(
          new Preview(problems.get(i).orElse(null), place < 0 ? null : counted.get(place)));
    }
    return previews;
  }

  /** What the days that wait for the supervisor would count, in the order of {@link #recorded}. */
  List<JpPreview> previewOfRecorded(Programme programme) {
    return ledger.preview(days.activities(programme, recorded(programme.id())));
  }

  /**
   * Remarks on entries that look copied: the same source for the same time on many days, what was
   * recorded earlier included. Worth a look, and allowed.
   *
   * @param days on how many days it is worth a remark
   */
  List<String> copies(Programme programme, List<StudyEntry> entries, int days) {
    Map<Study, Set<LocalDate>> daysOf = new LinkedHashMap<>();
    entries.forEach(e -> daysOf.computeIfAbsent(Study.of(e), s -> new TreeSet<>()).add(e.date()));
    latest(programme.id()).stream()
        .filter(s -> s.status() == SessionStatus.RECORDED || s.status() == SessionStatus.CONFIRMED)
        .map(StudyEntry::of)
        .forEach(e -> daysOf.computeIfPresent(Study.of(e), (s, found) -> with(found, e.date())));
    Map<Long, String> titles =
        sources.current(programme.id()).stream()
            .collect(Collectors.toMap(StudySource::id, StudySource::title));
    return daysOf.entrySet().stream()
        .filter(copied -> copied.getValue().size() >= days)
        .map(
            copied ->
                "Sumber \"%s\" tercatat %d menit pada %d hari; pastikan lama setiap hari memang demikian."
                    .formatted(
                        titles.getOrDefault(copied.getKey().sourceId(), "lain"),
                        copied.getKey().minutes(),
                        copied.getValue().size()))
        .toList();
  }

  private static Set<LocalDate> with(Set<LocalDate> days, LocalDate another) {
    days.add(another);
    return days;
  }

  /** The entries of the days that wait for the supervisor. */
  List<StudyEntry> entriesOfRecorded(long programmeId) {
    return recorded(programmeId).stream().map(StudyEntry::of).toList();
  }

  /**
   * What an entry would come to.
   *
   * @param problem why it cannot stand; null when it can
   * @param credit what it would count; null when it cannot stand
   */
  record Preview(String problem, JpPreview credit) {}

  private record Study(long sourceId, int minutes) {

    static Study of(StudyEntry entry) {
      return new Study(entry.sourceId(), entry.minutes());
    }
  }
}
