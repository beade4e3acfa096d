package id.bangkom.testing;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The usual steps of one coaching, so that a test begins where its rule matters. */
public final class Walk {

  private final People people;
  private final Workforce workforce;
  private final Employee employee;
  private final Employee supervisor;
  private ProcessInstance dialogue;

  public Walk(People people, Workforce workforce, Employee employee, Employee supervisor) {
    this.people = people;
    this.workforce = workforce;
    this.employee = employee;
    this.supervisor = supervisor;
  }

  public ProcessInstance dialogue() {
    return dialogue;
  }

  public void reachAssessment() {
    dialogue = people.startDialogue(supervisor, employee);
  }

  public void reachChoice() {
    reachAssessment();
    people.complete(supervisor, "assessCompetencies", assessment());
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
  }

  public void reachAgreement() {
    reachChoice();
    people.complete(
        supervisor, "chooseMethod", form("method", "COACHING", "overrideReason", "Uji"));
  }

  public void reachSessions() {
    reachAgreement();
    people.complete(supervisor, "proposeAgreement", agreement());
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
    String levels =
        workforce.standards(employee.postId()).stream()
            .map(
                s ->
                    "{\"competencyId\":%d,\"currentLevel\":%d}"
                        .formatted(s.competencyId(), Math.max(1, s.requiredLevel() - 1)))
            .collect(Collectors.joining(",", "[", "]"));
    return form(
        "levels", json(levels), "focusCompetency", String.valueOf(focus()), "cause", "MOTIVATION");
  }

  public long focus() {
    return workforce.standards(employee.postId()).stream()
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

  public void recordAndConfirm(String date, String time, String sessionFollows) {
    people.complete(supervisor, "recordSession", session(date, time, sessionFollows));
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
  }
}
