package id.bangkom.testing;

import static id.bangkom.testing.People.form;

import id.bangkom.programme.Method;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One programme of any method on its way through all wait states: two sessions or two days of
 * study, a sheet with a correction that is refused, the evaluation. Its single steps are those of
 * {@link Walk} and {@link StudyWalk}.
 */
public final class ProgrammeWalk {

  /** What the employee lacks skill in, so that there are mentors for it. */
  public static final String FOCUS = "Analisis Kebutuhan Pengembangan Kompetensi";

  /** Where a programme waits, in order, and how much was confirmed until then. */
  public enum Stage {
    REQUEST("requestMentor", 0, Method.MENTORING),
    REQUESTED("respondRequest", 0, Method.MENTORING),
    AGREEMENT_DUE("proposeAgreement", 0, Method.COACHING, Method.MENTORING),
    PROPOSED("respondAgreement", 0, Method.COACHING, Method.MENTORING),
    NO_SESSION("recordSession", 0, Method.COACHING, Method.MENTORING),
    RECORDED("confirmSession", 0, Method.COACHING, Method.MENTORING),
    ONE_SESSION("recordSession", 1, Method.COACHING, Method.MENTORING),
    SECOND_RECORDED("confirmSession", 1, Method.COACHING, Method.MENTORING),
    INSTRUCTION_DUE("instructStudy", 0, Method.SELF_STUDY),
    INSTRUCTED("respondInstruction", 0, Method.SELF_STUDY),
    NO_DAY("logStudy", 0, Method.SELF_STUDY),
    LOGGED("reviewStudy", 0, Method.SELF_STUDY),
    ONE_DAY("logStudy", 1, Method.SELF_STUDY),
    SECOND_LOGGED("reviewStudy", 1, Method.SELF_STUDY),
    STUDIED("logStudy", 2, Method.SELF_STUDY),
    RESUME_DUE("writeResume", 2, Method.SELF_STUDY),
    RESUME_WRITTEN("giveFeedback", 2, Method.SELF_STUDY),
    SHEET("signAsGuide", 2, Method.values()),
    CORRECTION("confirmCorrection", 2, Method.values()),
    GUIDE_SIGNED("signAsParticipant", 2, Method.values()),
    PARTICIPANT_SIGNED("signAsHead", 2, Method.values()),
    EVALUATION("ratePerception", 2, Method.values()),
    PERCEPTION_RATED("rateResult", 2, Method.values());

    private final String task;
    private final int confirmed;
    private final Set<Method> methods;

    Stage(String task, int confirmed, Method... methods) {
      this.task = task;
      this.confirmed = confirmed;
      this.methods = Set.of(methods);
    }

    public static Stream<Stage> of(Method method) {
      return Arrays.stream(values()).filter(stage -> stage.methods.contains(method));
    }

    /** What it waits for, without the prefix of user tasks. */
    public String task() {
      return task;
    }

    /** So many sessions or days count. */
    public int confirmed() {
      return confirmed;
    }

    public boolean isBefore(Stage other) {
      return compareTo(other) < 0;
    }
  }

  private final People people;
  private final Workforce workforce;
  private final JdbcClient jdbc;
  private final Method method;
  private final Employee participant;
  private final Employee supervisor;
  private final Employee mentor;
  private final Walk walk;
  private final StudyWalk study;

  /**
   * @param supervisor who guides, unless the method is mentoring
   */
  public ProgrammeWalk(
      People people,
      Workforce workforce,
      JdbcClient jdbc,
      Method method,
      Employee participant,
      Employee supervisor,
      Employee mentor) {
    this.people = people;
    this.workforce = workforce;
    this.jdbc = jdbc;
    this.method = method;
    this.participant = participant;
    this.supervisor = supervisor;
    this.mentor = mentor;
    walk = new Walk(people, participant, supervisor);
    study = new StudyWalk(people, jdbc, walk, participant, supervisor);
  }

  /** Its single steps. */
  public Walk walk() {
    return walk;
  }

  public Employee guide() {
    return method == Method.MENTORING ? mentor : supervisor;
  }

  /** A new programme, until it waits there. */
  public void reach(Stage stage) {
    walk.reachChoice(walk.assessment(FOCUS, 1, "SKILL"));
    walk.choose(method.name());
    Stage.of(method).filter(passed -> passed.isBefore(stage)).forEach(this::pass);
  }

  private void pass(Stage stage) {
    if (stage == Stage.SHEET) {
      people.complete(guide(), "signAsGuide", correction());
      return;
    }
    complete(stage.task);
    if (stage == Stage.CORRECTION) {
      complete("signAsGuide");
    }
  }

  /** Whoever has this task now does the usual. */
  public void complete(String task) {
    switch (task) {
      case "requestMentor" -> walk.ask(mentor);
      case "respondRequest" -> walk.accept(mentor);
      case "proposeAgreement" -> propose();
      case "respondAgreement" -> people.complete(participant, task, form("decision", "ACCEPT"));
      case "recordSession" -> record();
      case "confirmSession" -> people.complete(participant, task, form("decision", "CONFIRM"));
      case "instructStudy" -> people.complete(supervisor, task, StudyWalk.instruction());
      case "respondInstruction" -> people.complete(participant, task, form("decision", "ACCEPT"));
      case "logStudy" -> log();
      case "reviewStudy" -> study.initialAll();
      case "writeResume" -> study.writeResume(100);
      case "giveFeedback" -> study.accept(4);
      case "signAsGuide", "signAsParticipant", "signAsHead" -> sign(task);
      case "confirmCorrection" ->
          people.complete(
              participant, task, form("decision", "REFUSE", "remark", "Jamnya sudah benar"));
      case "ratePerception" -> walk.ratePerception();
      case "rateResult" -> walk.rateResult(5);
      default -> throw new IllegalArgumentException(task);
    }
  }

  /** A supervisor who takes over adopts what was agreed. */
  private void propose() {
    boolean takesOver = Boolean.TRUE.equals(people.shown(guide(), "proposeAgreement", "takesOver"));
    people.complete(
        guide(), "proposeAgreement", takesOver ? form("decision", "ADOPT") : walk.agreement());
  }

  private void record() {
    Map<String, Object> session =
        switch (confirmed()) {
          case 0 -> Walk.session("2026-05-04", "07:00", "YES");
          case 1 -> Walk.session("2026-05-04", "05:00", "NO");
          default -> form("decision", "FINISH");
        };
    if (method == Method.MENTORING) {
      session.put("phase", "DISCUSSION");
    }
    people.complete(guide(), "recordSession", session);
  }

  private void log() {
    switch (confirmed()) {
      case 0 -> study.log(study.row("2026-05-04", 45, StudyWalk.MODULE));
      case 1 -> study.log(study.row("2026-05-04", 15, StudyWalk.VIDEO));
      default -> study.finish();
    }
  }

  private void sign(String task) {
    Employee signer =
        switch (task) {
          case "signAsGuide" -> guide();
          case "signAsParticipant" -> participant;
          default -> workforce.signingHead(participant.id()).orElseThrow();
        };
    people.complete(signer, task, form("decision", "SIGN"));
  }

  private Map<String, Object> correction() {
    Map<String, Object> correction =
        form(
            "decision", "CORRECT",
            "rowNumber", "1",
            "sessionDate", "2026-05-04",
            "minutes", 50,
            "material", "Membahas kerangka",
            "reason", "Salah lama");
    if (method != Method.SELF_STUDY) {
      correction.put("startTime", "07:00");
      correction.put("mode", "FACE_TO_FACE");
    }
    return correction;
  }

  // ---- what a test looks at

  public long id() {
    return jdbc.sql("select max(id) from programme where participant_id = ?")
        .param(participant.id())
        .query(Long.class)
        .single();
  }

  public String status() {
    return jdbc.sql("select status from programme where id = ?")
        .param(id())
        .query(String.class)
        .single();
  }

  private int confirmed() {
    return jdbc.sql("select count(*) from session where programme_id = ? and status = 'CONFIRMED'")
        .param(id())
        .query(Integer.class)
        .single();
  }

  /** How long each session or day lasts, in the order in which they come. */
  public List<Integer> minutes() {
    return method == Method.SELF_STUDY ? List.of(45, 15) : List.of(60, 60);
  }

  /** What so many sessions or days are worth. */
  public BigDecimal jp(int confirmed) {
    return method == Method.SELF_STUDY
        ? new BigDecimal(List.of("0", "1", "1.33").get(confirmed))
        : BigDecimal.valueOf(2L * confirmed);
  }
}
