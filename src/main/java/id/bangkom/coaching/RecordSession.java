package id.bangkom.coaching;

import id.bangkom.engine.FormContext;
import id.bangkom.engine.HumanTask;
import id.bangkom.engine.Submission;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Method;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.Session;
import id.bangkom.programme.SessionMode;
import id.bangkom.programme.SessionRecord;
import id.bangkom.programme.SessionRules;
import id.bangkom.programme.Sessions;
import id.bangkom.programme.Wording;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The coach records a session and thereby initials it, or says that there are no more. A record the
 * coachee disputed is offered for change.
 */
@Component
class RecordSession extends HumanTask {

  /** How far back the form knows the coach's other sessions to warn of an overlap. */
  private static final int DAYS_OF_OTHER_SESSIONS = 60;

  private enum Decision {
    RECORD,
    FINISH
  }

  private enum Next {
    YES,
    NO
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final Sessions sessions;
  private final SessionRules sessionRules;
  private final CoachingForm coachingForm;
  private final Workforce workforce;
  private final Clock clock;

  RecordSession(
      Programmes programmes,
      Agreements agreements,
      Sessions sessions,
      SessionRules sessionRules,
      CoachingForm coachingForm,
      Workforce workforce,
      Clock clock) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.sessions = sessions;
    this.sessionRules = sessionRules;
    this.coachingForm = coachingForm;
    this.workforce = workforce;
    this.clock = clock;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task));
    coachingForm.show(programme, form);
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    LocalDate agreedOn = agreement.agreedOn(clock.getZone());
    form.text("decision", Decision.RECORD.name())
        .date("agreedOn", agreedOn)
        .text("agreedDay", Wording.day(agreedOn))
        .rows(
            "otherSessions",
            sessions.recentOfGuide(programme, DAYS_OF_OTHER_SESSIONS).stream()
                .map(OtherSession::of)
                .toList());
    sessionRules
        .usualMinutes(Method.COACHING, agreement.scope(), LocalDate.now(clock))
        .ifPresent(minutes -> form.number("usualMinutes", minutes));
    sessions.disputed(programme.id()).ifPresent(disputed -> prefill(disputed, form));
  }

  private static void prefill(Session disputed, FormContext form) {
    form.text("returned", disputed.remark())
        .date("sessionDate", disputed.sessionDate())
        .time("startTime", disputed.startTime())
        .number("minutes", disputed.minutes())
        .text("mode", disputed.mode().name())
        .text("material", disputed.material())
        .text("followUp", disputed.followUp());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.get(ProgrammeVariables.PROGRAMME_ID.of(task));
    Employee coach = workforce.currentEmployee();
    boolean recorded =
        submission.choice("decision", "Apa yang Anda lakukan", Decision.class) == Decision.RECORD;
    if (recorded) {
      sessions.record(
          programme,
          coach,
          new SessionRecord(
              submission.date("sessionDate", "Tanggal sesi"),
              submission.time("startTime", "Jam mulai"),
              submission.whole("minutes", "Lama (menit)", 1, 1440),
              submission.choice("mode", "Cara bertemu", SessionMode.class),
              submission.text("material", "Materi bimbingan"),
              submission.text("followUp", "Tindak lanjut yang disepakati")));
      CoachingProcess.MORE_SESSIONS.set(
          task, submission.choice("sessionFollows", "Ada sesi berikutnya", Next.class) == Next.YES);
    } else {
      requireSomethingToDocument(programme, coach);
    }
    CoachingProcess.SESSION_RECORDED.set(task, recorded);
  }

  private void requireSomethingToDocument(Programme programme, Employee coach) {
    programme.requireGuide(coach);
    if (sessions.confirmed(programme.id()).isEmpty()) {
      throw Refusal.rule(
          "Belum ada sesi yang terkonfirmasi sehingga lembar kegiatan tidak dapat dibuat. Catat"
              + " sesi, atau hentikan program lewat halaman \"Program saya\".");
    }
  }

  /** Another session of the coach; {@code from} and {@code to} in minutes of its day. */
  private record OtherSession(String date, int from, int to, String text) {

    static OtherSession of(Sessions.GuideSession session) {
      LocalTime start = session.startTime();
      int from = start.getHour() * 60 + start.getMinute();
      return new OtherSession(
          session.sessionDate().toString(),
          from,
          from + session.minutes(),
          session.participant() + ", pukul " + Wording.time(start));
    }
  }
}
