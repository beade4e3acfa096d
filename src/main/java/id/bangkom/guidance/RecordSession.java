package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Agreement;
import id.bangkom.programme.Agreements;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Meetings;
import id.bangkom.programme.MentoringPhase;
import id.bangkom.programme.Method;
import id.bangkom.programme.OfficialDesk;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.programme.SessionMode;
import id.bangkom.programme.SessionRecord;
import id.bangkom.programme.SessionRules;
import id.bangkom.programme.Sessions;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Capacity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The guide records a session and thereby initials it, for one participant or for several at once;
 * or says that there are no more; or, in a mentoring, closes a sheet while the programme goes on. A
 * record the participant disputed is offered for change.
 */
@Component
class RecordSession extends HumanTask {

  /** How far back the form knows the guide's other sessions to warn of an overlap. */
  private static final int DAYS_OF_OTHER_SESSIONS = 60;

  private enum Decision {
    RECORD("Mencatat sesi yang sudah berlangsung"),
    CLOSE_SHEET("Menutup lembar periode ini (misalnya triwulan), program berlanjut"),
    FINISH("Tidak ada sesi lagi, lanjut ke lembar kegiatan");

    private final String label;

    Decision(String label) {
      this.label = label;
    }
  }

  private enum Next {
    YES,
    NO
  }

  private final Programmes programmes;
  private final Agreements agreements;
  private final Sessions sessions;
  private final Meetings meetings;
  private final SessionRules sessionRules;
  private final GroupSessions groupSessions;
  private final GuidanceForm guidanceForm;
  private final OfficialDesk desk;
  private final Clock clock;

  RecordSession(
      Programmes programmes,
      Agreements agreements,
      Sessions sessions,
      Meetings meetings,
      SessionRules sessionRules,
      GroupSessions groupSessions,
      GuidanceForm guidanceForm,
      OfficialDesk desk,
      Clock clock) {
    this.programmes = programmes;
    this.agreements = agreements;
    this.sessions = sessions;
    this.meetings = meetings;
    this.sessionRules = sessionRules;
    this.groupSessions = groupSessions;
    this.guidanceForm = guidanceForm;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  protected void prepare(DelegateTask task) {
    desk.assignToGuide(task, programmes.of(task));
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    boolean mentoring = programme.method() == Method.MENTORING;
    guidanceForm.show(programme, form);
    Agreement agreement = agreements.accepted(programme.id()).orElseThrow();
    LocalDate agreedOn = agreements.agreedSince(programme);
    form.text("decision", Decision.RECORD.name())
        .rows(
            "decisionOptions",
            Arrays.stream(Decision.values())
                .filter(d -> mentoring || d != Decision.CLOSE_SHEET)
                .map(d -> new FormContext.Option(d.label, d.name()))
                .toList())
        .flag("mentoring", mentoring)
        .rows(
            "phaseOptions",
            Arrays.stream(MentoringPhase.values())
                .map(p -> new FormContext.Option(p.label(), p.name()))
                .toList())
        .date("agreedOn", agreedOn)
        .text("agreedDay", Wording.day(agreedOn))
        .rows(
            "otherSessions",
            meetings.recentOfGuide(programme, DAYS_OF_OTHER_SESSIONS).stream()
                .map(OtherSession::of)
                .toList());
    groupSessions.offer(programme, form);
    sessionRules
        .usualMinutes(programme.method(), agreement.scope(), LocalDate.now(clock))
        .ifPresent(minutes -> form.number("usualMinutes", minutes).number("minutes", minutes));
    expect(programme, agreement, form);
    meetings.disputed(programme.id()).ifPresent(disputed -> prefill(disputed, form));
  }

  /**
   * Most sessions are at the hour and in the way of the one before, and as many as was agreed on.
   * What was talked about nobody can expect.
   */
  private void expect(Programme programme, Agreement agreement, FormContext form) {
    meetings
        .latestOfGuide(programme)
        .ifPresent(
            before ->
                form.time("startTime", before.startTime()).text("mode", before.mode().name()));
    int held = sessions.confirmed(programme.id()).size();
    Next next = held + 1 < agreement.plannedSessions() ? Next.YES : Next.NO;
    form.text("sessionFollows", next.name());
  }

  @Override
  protected void showNow(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    groupSessions.outlook(programme, form);
    if (meetings.disputed(programme.id()).isEmpty()) {
      // Most sessions are written down on their day.
      form.date("sessionDate", LocalDate.now(clock));
    }
  }

  @Override
  protected String title(DelegateTask task) {
    return "Catat sesi dengan " + shown(task, "participantName");
  }

  private static void prefill(Meeting disputed, FormContext form) {
    form.text("returned", disputed.remark())
        .date("sessionDate", disputed.sessionDate())
        .time("startTime", disputed.startTime())
        .number("minutes", disputed.minutes())
        .text("mode", disputed.mode().name())
        .text("phase", disputed.phase() == null ? null : disputed.phase().name())
        .text("material", disputed.material())
        .text("followUp", disputed.followUp());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    if (meetings.recorded(programme.id()).isPresent()) {
      wasRecordedTogether(task, next(submission));
      return;
    }
    Capacity guide = desk.asGuide(programme);
    Decision decision = submission.choice("decision", "Apa yang Anda lakukan", Decision.class);
    switch (decision) {
      case RECORD -> record(task, programme, guide, submission);
      case CLOSE_SHEET -> closeSheet(programme, guide);
      case FINISH -> requireSomethingHeld(programme, guide);
    }
    boolean sheetDue =
        decision != Decision.FINISH || !sessions.undocumented(programme.id()).isEmpty();
    if (!sheetDue) {
      programmes.moveTo(programme.id(), ProgrammeStatus.EVALUATING);
    }
    ProgrammeVariables.SHEET_DUE.set(task, sheetDue);
    GuidanceProcess.SHEET_CLOSED.set(task, decision == Decision.CLOSE_SHEET);
    GuidanceProcess.SESSION_RECORDED.set(task, decision == Decision.RECORD);
  }

  /**
   * With the meeting of another programme, in one transaction with it ({@code GroupSessions}): who
   * records was asked there, also whether more follow.
   */
  private static void wasRecordedTogether(DelegateTask task, Next next) {
    GuidanceProcess.MORE_SESSIONS.set(task, next == Next.YES);
    ProgrammeVariables.SHEET_DUE.set(task, true);
    GuidanceProcess.SHEET_CLOSED.set(task, false);
    GuidanceProcess.SESSION_RECORDED.set(task, true);
  }

  private static Next next(Submission submission) {
    return submission.choice("sessionFollows", "Ada sesi berikutnya", Next.class);
  }

  private void record(
      DelegateTask task, Programme programme, Capacity guide, Submission submission) {
    SessionRecord record =
        new SessionRecord(
            submission.date("sessionDate", "Tanggal sesi"),
            submission.time("startTime", "Jam mulai"),
            submission.whole("minutes", "Lama (menit)", 1, 1440),
            submission.choice("mode", "Cara bertemu", SessionMode.class),
            phase(programme, submission),
            submission.text("material", "Materi bimbingan"),
            submission.optionalText("followUp", "Tindak lanjut yang disepakati").orElse(null));
    Next next = next(submission);
    List<Programme> others =
        groupSessions.chosen(
            programme, submission.texts("groupMembers", "Peserta lain dalam sesi ini"));
    List<String> lastFor =
        next == Next.NO ? submission.texts("lastFor", "Sesi terakhir bagi") : List.of();
    if (!others.stream().map(o -> String.valueOf(o.id())).toList().containsAll(lastFor)) {
      throw Refusal.rule(
          "Sesi terakhir hanya dapat dicentang bagi peserta sesi ini; perbaiki pilihannya.");
    }
    meetings.record(
        Stream.concat(
                Stream.of(new Meetings.Attendance(programme, guide)),
                others.stream().map(o -> new Meetings.Attendance(o, desk.asGuide(o))))
            .toList(),
        record);
    GuidanceProcess.MORE_SESSIONS.set(task, next == Next.YES);
    groupSessions.goOn(others, other -> next(other, lastFor).name());
  }

  /** Others go on unless it was said that this was their last session, too. */
  private static Next next(Programme other, List<String> lastFor) {
    return lastFor.contains(String.valueOf(other.id())) ? Next.NO : Next.YES;
  }

  /** Required in a mentoring; what is submitted for a coaching is refused with the session. */
  private static MentoringPhase phase(Programme programme, Submission submission) {
    return programme.method() == Method.MENTORING
            || submission.optionalText("phase", "Tahap mentoring").isPresent()
        ? submission.choice("phase", "Tahap mentoring", MentoringPhase.class)
        : null;
  }

  private void closeSheet(Programme programme, Capacity guide) {
    programme.requireGuide(guide);
    if (programme.method() != Method.MENTORING) {
      throw Refusal.rule("Hanya lembar mentoring yang dapat ditutup sementara program berlanjut.");
    }
    if (sessions.undocumented(programme.id()).isEmpty()) {
      throw Refusal.rule(
          "Belum ada sesi terkonfirmasi sejak lembar terakhir; catat sesi lebih dahulu.");
    }
    programmes.closeSheetAndGoOn(programme.id(), true);
  }

  private void requireSomethingHeld(Programme programme, Capacity guide) {
    programme.requireGuide(guide);
    if (sessions.confirmed(programme.id()).isEmpty()) {
      throw Refusal.rule(
          "Belum ada sesi yang terkonfirmasi sehingga lembar kegiatan tidak dapat dibuat. Catat"
              + " sesi, atau hentikan program lewat halaman \"Program saya\".");
    }
  }

  /** Another session of the guide; {@code from} and {@code to} in minutes of its day. */
  private record OtherSession(String date, int from, int to, String text) {

    static OtherSession of(Meetings.WithOther session) {
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
