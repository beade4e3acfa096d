package id.bangkom.guidance;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known needs no typing; what somebody states, confirms or signs is never filled in. */
@ProductTest
class FilledInFormsTest {

  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private FormService formService;

  private Employee coach;
  private Employee participant;
  private Walk walk;

  @BeforeEach
  void oneCoaching() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    coach = people.called("Atasan A");
    participant = people.called("Pegawai A");
    walk = new Walk(people, participant, coach);
  }

  @Test
  void theFirstProposalIsMadeOfTheGapTheStandardAndTheUsualCourse() {
    walk.reachAgreement();
    assertThat(shown("proposeAgreement", "goal"))
        .asString()
        .matches("Meningkatkan .+ dari level 2 ke level 3\\.");
    assertThat(shown("proposeAgreement", "expectedResult"))
        .asString()
        .startsWith("Pegawai A mencapai level 3 ")
        .contains(": ");
    assertThat(shown("proposeAgreement", "plannedSessions")).isEqualTo(2);
    assertThat(shown("proposeAgreement", "firstDate")).isEqualTo("2026-05-11");
    assertThat(shown("proposeAgreement", "deadline")).isEqualTo("2026-07-11");
    assertThat(shown("proposeAgreement", "activity")).isNull();
  }

  @Test
  void aProposalThatCameBackIsTheGuidesOwnAgain() {
    walk.reachAgreement();
    people.complete(coach, "proposeAgreement", walk.agreement());
    people.complete(
        participant, "respondAgreement", form("decision", "RETURN", "remark", "Terlalu cepat"));
    assertThat(shown("proposeAgreement", "goal")).isEqualTo("Menyusun analisis kebutuhan");
    assertThat(shown("proposeAgreement", "deadline")).isEqualTo("2026-06-30");
  }

  @Test
  void theFirstSessionIsOfTodayAndOfTheUsualLengthAndTheNextIsHeldAsTheOneBefore() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    assertThat(opened("sessionDate")).isEqualTo("2026-05-11");
    assertThat(opened("minutes")).isEqualTo(45);
    assertThat(opened("startTime")).isNull();
    assertThat(opened("mode")).isNull();
    assertThat(opened("sessionFollows")).isEqualTo("YES");
    walk.recordAndConfirm("2026-05-11", "09:00", "YES");

    clock.set(LocalDateTime.of(2026, 5, 18, 13, 0));
    assertThat(opened("sessionDate")).isEqualTo("2026-05-18");
    assertThat(opened("startTime")).isEqualTo("09:00");
    assertThat(opened("mode")).isEqualTo("FACE_TO_FACE");
    assertThat(opened("sessionFollows")).as("two were agreed on").isEqualTo("NO");
    assertThat(opened("material")).isNull();
  }

  @Test
  void aSessionThatWasSentBackKeepsItsOwnDay() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    walk.record("2026-05-11", "09:00", "YES");
    people.complete(
        participant, "confirmSession", form("decision", "DISPUTE", "remark", "Pukul 10"));
    clock.set(LocalDateTime.of(2026, 5, 12, 8, 0));
    assertThat(opened("sessionDate")).isEqualTo("2026-05-11");
    assertThat(opened("material")).isEqualTo("Membahas kerangka");
  }

  @Test
  void aSessionNeedsNoFollowUp() {
    walk.reachSessions();
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    var session = Walk.session("2026-05-11", "09:00", "NO");
    session.put("followUp", null);
    people.complete(coach, "recordSession", session);
    assertThat(people.shown(participant, "confirmSession", "sessionFollowUp"))
        .isEqualTo("tidak ada");
  }

  @Test
  void noConfirmationAndNoSignatureIsFilledIn() {
    walk.reachAssessment();
    people.complete(coach, "assessCompetencies", walk.assessment());
    assertThat(decisionOf(participant, "confirmDialogue")).isNull();
    people.complete(participant, "confirmDialogue", form("decision", "CONFIRM"));
    walk.choose("COACHING");
    people.complete(coach, "proposeAgreement", walk.agreement());
    assertThat(decisionOf(participant, "respondAgreement")).isNull();
    people.complete(participant, "respondAgreement", form("decision", "ACCEPT"));
    clock.set(LocalDateTime.of(2026, 5, 11, 13, 0));
    walk.record("2026-05-11", "09:00", "NO");
    assertThat(decisionOf(participant, "confirmSession")).isNull();
    people.complete(participant, "confirmSession", form("decision", "CONFIRM"));
    assertThat(decisionOf(coach, "signAsGuide")).isNull();
    walk.signAsGuide();
    assertThat(decisionOf(participant, "signAsParticipant")).isNull();
  }

  private Object decisionOf(Employee person, String task) {
    return people.shown(person, task, "decision");
  }

  private Object shown(String task, String field) {
    return people.shown(coach, task, field);
  }

  /** What the form of a session has in it when it is opened now. */
  private Object opened(String field) {
    String task = people.task(coach, "recordSession").getId();
    return people.as(coach, () -> formService.getTaskFormVariables(task).get(field));
  }
}
