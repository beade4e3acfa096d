package id.bangkom.testing;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;

/**
 * The usual steps of one coaching or mentoring, so that a test begins where its rule matters. The
 * supervisor is the guide until a mentor accepts.
 */
public final class Walk {

  private final People people;
  private final Employee employee;
  private final Employee supervisor;
  private Employee guide;
  private boolean mentoring;
  private ProcessInstance dialogue;

  public Walk(People people, Employee employee, Employee supervisor) {
    this.people = people;
    this.employee = employee;
    this.supervisor = supervisor;
    this.guide = supervisor;
  }

  public ProcessInstance dialogue() {
    return dialogue;
  }

  public void reachAssessment() {
    dialogue = people.startDialogue(supervisor, employee);
  }

  public void reachChoice() {
    reachChoice(null);
  }

  /** With levels of one's own choice, or the usual ones when there is none. */
  public void reachChoice(Map<String, Object> assessment) {
    reachAssessment();
    people.complete(
        supervisor, "assessCompetencies", assessment == null ? assessment() : assessment);
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
  }

  public void choose(String method) {
    choose(method, "Uji");
  }

  /**
   * @param reason for choosing otherwise than advised; may be null
   */
  public void choose(String method, String reason) {
    mentoring = method.equals("MENTORING");
    people.complete(supervisor, "chooseMethod", form("method", method, "overrideReason", reason));
  }

  public void reachAgreement() {
    reachChoice();
    choose("COACHING");
  }

  public void reachSessions() {
    reachAgreement();
    agree();
  }

  // ---- mentoring

  /** Until the employee, who lacks skill in this competency, may ask for a mentor. */
  public void reachRequest(String focus) {
    reachChoice(assessment(focus, 1, "SKILL"));
    choose("MENTORING");
  }

  public void ask(Employee mentor) {
    people.complete(
        employee,
        "requestMentor",
        form("decision", "REQUEST", "mentorNip", mentor.nip(), "wish", "Mengolah data kebutuhan"));
  }

  /** This mentor is asked and guides from now on. */
  public void askAndAccept(Employee mentor) {
    ask(mentor);
    accept(mentor);
  }

  public void accept(Employee mentor) {
    people.complete(mentor, "respondRequest", form("decision", "ACCEPT"));
    guide = mentor;
  }

  public void reachMentoringSessions(String focus, Employee mentor) {
    reachRequest(focus);
    askAndAccept(mentor);
    agree();
  }

  // ---- what both have

  /** Guide and participant agree on the usual things. */
  public void agree() {
    people.complete(guide, "proposeAgreement", employee, agreement());
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
  }

  public Map<String, Object> agreement() {
    return form(
        "goal",
        "Menyusun analisis kebutuhan",
        "activity",
        "Penyusunan laporan",
        "expectedResult",
        "Laporan yang disetujui",
        "scope",
        "NATIONAL",
        "plannedSessions",
        2,
        "firstDate",
        "2026-05-11",
        "deadline",
        "2026-06-30");
  }

  /** Every level one below the standard; the first that can be is the focus. */
  public Map<String, Object> assessment() {
    return assessment(focus(), "MOTIVATION", s -> Math.max(1, s.requiredLevel() - 1));
  }

  /** Every level meets the standard, except that of the focus, which lies so far below. */
  public Map<String, Object> assessment(String focus, int gap, String cause) {
    long competency =
        people.standards(employee).stream()
            .filter(s -> s.name().equals(focus))
            .findFirst()
            .orElseThrow()
            .competencyId();
    return assessment(
        competency, cause, s -> s.requiredLevel() - (s.competencyId() == competency ? gap : 0));
  }

  private Map<String, Object> assessment(
      long focus, String cause, ToIntFunction<StandardCompetency> level) {
    String levels =
        people.standards(employee).stream()
            .map(
                s ->
                    "{\"competencyId\":%d,\"currentLevel\":%d}"
                        .formatted(s.competencyId(), level.applyAsInt(s)))
            .collect(Collectors.joining(",", "[", "]"));
    return form("levels", json(levels), "focusCompetency", String.valueOf(focus), "cause", cause);
  }

  public long focus() {
    return people.standards(employee).stream()
        .filter(s -> s.requiredLevel() > 1)
        .findFirst()
        .orElseThrow()
        .competencyId();
  }

  public static Map<String, Object> session(String date, String time, String sessionFollows) {
    return form(
        "decision",
        "RECORD",
        "sessionDate",
        date,
        "startTime",
        time,
        "minutes",
        60,
        "mode",
        "FACE_TO_FACE",
        "material",
        "Membahas kerangka",
        "followUp",
        "Menulis draf",
        "sessionFollows",
        sessionFollows);
  }

  /** The same with the phase of a mentoring. */
  public static Map<String, Object> session(
      String date, String time, String sessionFollows, String phase) {
    Map<String, Object> session = session(date, time, sessionFollows);
    session.put("phase", phase);
    return session;
  }

  public void record(String date, String time, String sessionFollows) {
    people.complete(
        guide,
        "recordSession",
        employee,
        mentoring
            ? session(date, time, sessionFollows, "DISCUSSION")
            : session(date, time, sessionFollows));
  }

  public void recordAndConfirm(String date, String time, String sessionFollows) {
    record(date, time, sessionFollows);
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
  }

  /** The mentor closes a sheet while the programme goes on. */
  public void closeSheet() {
    people.complete(guide, "recordSession", employee, form("decision", "CLOSE_SHEET"));
  }

  public void signAsGuide() {
    people.complete(guide, "signAsGuide", employee, form("decision", "SIGN"));
  }

  public void signAsParticipant() {
    people.complete(employee, "signAsParticipant", form("decision", "SIGN"));
  }

  public void signAsHead() {
    people.complete(people.signingHead(employee), "signAsHead", employee, form("decision", "SIGN"));
  }

  /** Guide, participant and head, who are three people here. */
  public void signSheet() {
    signAsGuide();
    signAsParticipant();
    signAsHead();
  }

  /** Both sides evaluate; every competency that is asked for reaches this level. */
  public void evaluate(int levelReached) {
    ratePerception();
    rateResult(levelReached);
  }

  public void ratePerception() {
    people.complete(
        employee,
        "ratePerception",
        form("understanding", "5", "workQuality", "4", "selfConfidence", "4", "cooperation", "4"));
  }

  public void rateResult(int levelReached) {
    var asked = (SpinJsonNode) people.shown(supervisor, "rateResult", "levelRows");
    String levels =
        asked.elements().stream()
            .map(row -> row.prop("competencyId").numberValue())
            .map(id -> "{\"competencyId\":%s,\"levelReached\":%d}".formatted(id, levelReached))
            .collect(Collectors.joining(",", "[", "]"));
    people.complete(
        supervisor,
        "rateResult",
        form(
            "levels",
            json(levels),
            "timeliness",
            4,
            "resultQuality",
            4,
            "coordination",
            4,
            "compliance",
            5,
            "independence",
            4));
  }
}
