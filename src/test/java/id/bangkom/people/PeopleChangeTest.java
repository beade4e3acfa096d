package id.bangkom.people;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import id.bangkom.sheet.ActivitySheet;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.sheet.SheetContent;
import id.bangkom.sheet.SheetSignature;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.StudyWalk;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.ActingAppointment;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What running work does when people move, beside the {@link SuccessionContractTest}, or are stood
 * in for; and each way in which somebody could come to sign for or confirm oneself by that.
 */
@ProductTest
class PeopleChangeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final Map<String, Object> SIGN = form("decision", "SIGN");

  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Competencies competencies;
  @Autowired private Moves moves;
  @Autowired private ActingOfficials acting;
  @Autowired private ActingDays actingDays;
  @Autowired private ActivitySheets sheets;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TaskService taskService;

  private Employee employee;
  private Employee coach;
  private Employee successor;
  private Employee chief;
  private Employee head;
  private Employee administrator;
  private Walk walk;
  private Walk withSuccessor;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(TODAY.atTime(8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    coach = people.called("Atasan A");
    successor = people.called("Atasan B");
    chief = people.called("Kepala Bidang Pengembangan");
    head = people.called("Kepala Badan");
    administrator = people.called("Administrator Aturan A");
    walk = new Walk(people, employee, coach);
    withSuccessor = new Walk(people, employee, successor);
  }

  // ---- a supervisor who is succeeded

  @Test
  void theAssessmentGoesToTheSuccessorAndLeavesThePredecessor() {
    walk.reachAssessment();
    Task task = people.task(coach, "assessCompetencies");

    handOver();

    assertThat(people.task(coach, "assessCompetencies")).isNull();
    assertThat(people.as(coach, () -> taskService.createTaskQuery().taskId(task.getId()).count()))
        .as("the predecessor does not even see it any more")
        .isZero();
    assertThat(people.shown(successor, "assessCompetencies", "supervisorName"))
        .isEqualTo(successor.name());
    people.complete(successor, "assessCompetencies", walk.assessment());
    assertThat(people.shown(employee, "confirmDialogue", "supervisorName"))
        .isEqualTo(successor.name());
  }

  @Test
  void theSuccessorChoosesTheMethodAndIsTheCoach() {
    walk.reachChoice();

    handOver();

    people.complete(successor, "chooseMethod", form("method", "COACHING", "overrideReason", "Uji"));
    people.complete(successor, "proposeAgreement", walk.agreement());
  }

  @Test
  void theNewCoachMayAmendTheAgreementWithTheEmployee() {
    walk.reachSessions();

    handOver();

    Map<String, Object> other = withSuccessor.agreement();
    other.put("decision", "PROPOSE");
    other.put("goal", "Tujuan yang disesuaikan");
    people.complete(successor, "proposeAgreement", other);
    assertThat(people.shown(employee, "respondAgreement", "guideName")).isEqualTo(successor.name());
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
    assertThat(people.shown(successor, "recordSession", "agreedGoal"))
        .isEqualTo("Tujuan yang disesuaikan");
  }

  @Test
  void aSheetThatComesBackAfterTheSuccessionGoesToTheSuccessor() {
    reachSheet();
    people.complete(coach, "signAsGuide", SIGN);

    handOver();
    people.complete(
        employee, "signAsParticipant", form("decision", "REFUSE", "remark", "Materi keliru"));

    assertThat(people.task(coach, "signAsGuide")).isNull();
    assertThat(sheet().guide().name()).isEqualTo(successor.name());
    people.complete(successor, "signAsGuide", SIGN);
  }

  @Test
  void whatIsAmendedLaterLeavesTheScopeOfEarlierDays() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "06:00", "YES");

    handOver();
    clock.set(TODAY.plusDays(1).atTime(8, 0));
    Map<String, Object> abroad = withSuccessor.agreement();
    abroad.put("decision", "PROPOSE");
    abroad.put("scope", "INTERNATIONAL");
    abroad.put("scopeGround", "Nota kesepahaman");
    people.complete(successor, "proposeAgreement", abroad);
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
    withSuccessor.recordAndConfirm("2026-05-04", "07:00", "YES");
    withSuccessor.recordAndConfirm("2026-05-05", "06:00", "NO");

    assertThat(sheet().rows())
        .extracting(row -> row.countedJp().intValueExact())
        .containsExactly(2, 2, 4);
    assertThat(sheet().rows().get(1).remark()).contains("cakupan nasional");
    assertThat(sheet().rows().get(2).remark()).isNull();
  }

  @Test
  void aWithdrawnCoachingIsSignedByTheSuccessorToo() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "YES");
    post(employee, "/api/programmes/" + programme() + "/withdrawal", Map.of("reason", "Pindah"));

    handOver();

    people.complete(successor, "signAsGuide", SIGN);
  }

  @Test
  void anImportThatChangesTheSupervisorDoesAllOfThisToo() {
    walk.reachSessions();

    moves.imported(employee, successor, employee.unitId(), "uji");

    people.complete(successor, "proposeAgreement", form("decision", "ADOPT"));
    withSuccessor.recordAndConfirm("2026-05-04", "07:00", "NO");
  }

  @Test
  void anImportThatNamesNoSupervisorLeavesTheWorkWithTheFormerOne() {
    walk.reachSessions();

    moves.imported(employee, null, employee.unitId(), "uji");

    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
  }

  @Test
  void theNewCoachNeverSeesThePredecessorsPrivateNotesAndThePredecessorKeepsThem() {
    walk.reachSessions();
    String before = people.task(coach, "recordSession").getId();
    http.withBasicAuth(coach.login(), ProductTest.PASSWORD)
        .put(
            "/api/tasks/" + before + "/private-note",
            Map.of("text", "Rahasia pembimbing lama", "goesOnFrom", List.of("")));

    handOver();
    people.complete(successor, "proposeAgreement", form("decision", "ADOPT"));

    String after = people.task(successor, "recordSession").getId();
    assertThat(get(successor, "/api/tasks/" + after + "/private-note").getBody().toString())
        .doesNotContain("Rahasia");
    assertThat(get(coach, "/api/tasks/" + after + "/private-note").getStatusCode().value())
        .isEqualTo(204);
    assertThat(
            jdbc.sql("select author_id from private_note where programme_id = ?")
                .param(programme())
                .query(Long.class)
                .single())
        .isEqualTo(coach.id());
  }

  @Test
  void theProgrammeSaysWhoHandedItOverToWhom() {
    walk.reachSessions();

    handOver();

    assertThat(rows(employee, "/api/programmes").get(0).get("handovers").toString())
        .contains(coach.name(), successor.name(), "2026-05-04");
    assertThat(rows(administrator, "/api/handovers?nip=" + employee.nip()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.toString()).contains("Mutasi 800/1/2026", administrator.nip());
              assertThat(row)
                  .containsEntry("supervisorStayed", false)
                  .containsEntry("unitStayed", true);
            });
  }

  @Test
  void nothingIsHandedOverWhenTheMoveFails() {
    walk.reachSessions();

    assertThatThrownBy(
            () ->
                asAdministrator(
                    () ->
                        moves.handOver(coach, successor, List.of(employee, successor), "Sebagian")))
        .isInstanceOf(Refusal.class);

    assertThat(workforce.byId(employee.id()).supervisorId()).isEqualTo(coach.id());
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
  }

  @Test
  void anotherHeadSignsTheUnsignedSheetOfWhoMovedToAnotherOffice() {
    reachSheet();
    long office = officeOf(people.called("Kepala Bidang Kinerja"));
    try {
      asAdministrator(
          () ->
              moves.move(
                  employee,
                  new Moves.Place(workforce.byId(coach.id()), office, employee.postId()),
                  null,
                  "Mutasi"));

      people.complete(coach, "signAsGuide", SIGN);
      people.complete(employee, "signAsParticipant", SIGN);
      people.complete(people.called("Kepala Bidang Kinerja"), "signAsHead", SIGN);
    } finally {
      jdbc.sql("update unit set perangkat_daerah = false where id = ?").param(office).update();
    }
  }

  // ---- who stands in for an official

  @Test
  void anOpenTaskLiesBeforeBothAndWhoTakesItDoesIt() {
    walk.reachSessions();

    appoint(coach, successor);

    assertThat(people.task(coach, "recordSession")).isNull();
    for (Employee one : List.of(coach, successor)) {
      assertThat(people.offered(one, "recordSession")).as(one.name()).isNotNull();
    }
    people.claim(successor, "recordSession");
    people.complete(successor, "recordSession", Walk.session("2026-05-04", "07:00", "NO"));
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
    assertThat(sheet().rows().get(0).initialled())
        .startsWith("Atasan B (Plh. Kepala Subbidang Pelatihan Teknis (No. 800/12/2026))");
  }

  @Test
  void theOfficialMayStillDoIt() {
    walk.reachSessions();
    appoint(coach, successor);

    people.claim(coach, "recordSession");
    people.complete(coach, "recordSession", Walk.session("2026-05-04", "07:00", "NO"));
  }

  @Test
  void aNewTaskLiesBeforeBothToo() {
    appoint(coach, successor);

    walk.reachAssessment();

    people.claim(successor, "assessCompetencies");
    people.complete(successor, "assessCompetencies", walk.assessment());
    assertThat(
            jdbc.sql("select assessed_by from dialogue where employee_id = ?")
                .param(employee.id())
                .query(Long.class)
                .single())
        .isEqualTo(successor.id());
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
    people.claim(successor, "chooseMethod");
    people.complete(successor, "chooseMethod", form("method", "COACHING", "overrideReason", "Uji"));
    people.claim(successor, "proposeAgreement");
    people.complete(successor, "proposeAgreement", walk.agreement());
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
    assertThat(people.offered(coach, "recordSession")).isNotNull();
  }

  @Test
  void aTaskThatWasTakenStaysWithWhoTookItUntilTheOrderEnds() {
    walk.reachSessions();
    ActingAppointment order = appoint(coach, successor);
    people.claim(successor, "recordSession");
    Task task = people.task(successor, "recordSession");

    end(order);

    assertThat(people.task(coach, "recordSession")).isNotNull();
    assertThat(
            people.as(successor, () -> taskService.createTaskQuery().taskId(task.getId()).count()))
        .isZero();
  }

  @Test
  void theOrderHasEffectFromItsFirstDayToItsLast() {
    walk.reachSessions();
    as(
        head,
        () ->
            acting.appoint(
                ActingKind.PLT, coach, successor, "1", TODAY.plusDays(1), TODAY.plusDays(1)));
    assertThat(people.task(coach, "recordSession")).isNotNull();

    clock.set(TODAY.plusDays(1).atTime(0, 5));
    actingDays.settle();
    people.claim(successor, "recordSession");

    clock.set(TODAY.plusDays(2).atTime(0, 1));
    // Before the tasks are settled the day itself already decides.
    assertThatThrownBy(
            () ->
                people.complete(
                    successor, "recordSession", Walk.session("2026-05-04", "07:00", "NO")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("hanya dapat dikerjakan");
    actingDays.settle();
    assertThat(people.task(coach, "recordSession")).isNotNull();
  }

  @Test
  void whatIsSignedIsMarkedOnTheSheetAndTheForm() {
    reachSheet();
    appoint(coach, successor);
    appoint(head, chief);

    people.claim(successor, "signAsGuide");
    people.complete(successor, "signAsGuide", SIGN);
    people.complete(employee, "signAsParticipant", SIGN);
    people.claim(chief, "signAsHead");
    assertThat(people.shown(chief, "signAsHead", "signatures").toString())
        .contains("Atasan B, Plh. Kepala Subbidang Pelatihan Teknis");
    people.complete(chief, "signAsHead", SIGN);

    assertThat(signatures())
        .extracting(SheetSignature::signerName, SheetSignature::actingMark)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Atasan B", "Plh. Kepala Subbidang Pelatihan Teknis (No. 800/12/2026)"),
            org.assertj.core.groups.Tuple.tuple("Pegawai A", null),
            org.assertj.core.groups.Tuple.tuple(
                "Kepala Bidang Pengembangan", "Plh. Kepala Badan (No. 800/12/2026)"));
  }

  @Test
  void aCorrectionProposedForTheGuideIsInitialledByWhoProposedIt() {
    reachSheet();
    appoint(coach, successor);
    people.claim(successor, "signAsGuide");
    people.complete(successor, "signAsGuide", correction());
    people.complete(employee, "confirmCorrection", form("decision", "ACCEPT"));

    assertThat(sheet().rows().get(0).initialled())
        .startsWith("Atasan B (Plh. Kepala Subbidang Pelatihan Teknis");
  }

  @Test
  void theResultIsRatedByWhoStandsIn() {
    reachEvaluation();
    appoint(coach, successor);

    people.claim(successor, "rateResult");
    people.complete(successor, "rateResult", rating());

    assertThat(ratedBy()).isEqualTo(successor.id());
  }

  @Test
  void aMentorAndAParticipantAreNotStoodInFor() {
    reachMentoring();
    appoint(coach, successor);
    appoint(employee, people.called("Pegawai B"));

    assertThat(people.task(coach, "proposeAgreement")).isNotNull();
    people.complete(coach, "proposeAgreement", walk.agreement());
    assertThat(people.task(employee, "respondAgreement")).isNotNull();
  }

  @Test
  void theSheetOfAMentorWhoIsAwayIsSignedByOrder() {
    reachMentoring();
    people.complete(coach, "proposeAgreement", walk.agreement());
    people.complete(employee, "respondAgreement", form("decision", "ACCEPT"));
    people.complete(coach, "recordSession", mentoringSession());
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));

    appoint(coach, successor);
    people.claim(successor, "signAsGuide");
    people.complete(successor, "signAsGuide", SIGN);

    assertThat(signatures())
        .singleElement()
        .satisfies(s -> assertThat(s.actingMark()).startsWith("Plh. "));
  }

  @Test
  void aSessionOfSeveralIsRecordedForAllByWhoStandsIn() {
    Employee other = people.called("Pegawai C");
    walk.reachSessions();
    new Walk(people, other, coach).reachSessions();
    long programmeOfOther = programmeOf(other);
    appoint(coach, successor);
    Task task =
        people.as(
            successor,
            () ->
                taskService
                    .createTaskQuery()
                    .taskDefinitionKey("userTask_recordSession")
                    .processVariableValueEquals("programmeId", programme())
                    .singleResult());
    as(
        successor,
        () -> {
          taskService.claim(task.getId(), successor.login());
          return null;
        });
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "NO");
    session.put("groupMembers", json("[\"" + programmeOfOther + "\"]"));

    people.complete(successor, "recordSession", session);

    people.complete(other, "confirmSession", form("decision", "CONFIRM"));
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
  }

  @Test
  void anotherSuperiorOfWhoIsStoodInForIsOfferedWhatConcernsTheSubstitute() {
    walk.reachSessions();
    appoint(coach, employee);
    assertThat(people.offered(chief, "recordSession")).isNotNull();
    Employee otherChief = people.called("Kepala Bidang Kinerja");

    asAdministrator(
        () ->
            moves.move(
                coach,
                new Moves.Place(otherChief, coach.unitId(), coach.postId()),
                null,
                "Mutasi"));

    assertThat(people.offered(chief, "recordSession")).isNull();
    assertThat(people.offered(otherChief, "recordSession")).isNotNull();
  }

  @Test
  void daysOfStudyAndTheResumeAreSeenByWhoStandsInWithTheMark() {
    study(coach).reachStudy();
    appoint(coach, successor);
    StudyWalk study = study(successor);
    study.log(study.row("2026-05-04", 60, StudyWalk.MODULE));
    people.claim(successor, "reviewStudy");
    study.initialAll();
    study.finish();
    study.writeResume(100);
    people.claim(successor, "giveFeedback");
    study.accept(4);

    assertThat(sheet().rows().get(0).initialled())
        .startsWith("Atasan B (Plh. Kepala Subbidang Pelatihan Teknis");
  }

  // ---- each way somebody could come to sign for or confirm oneself by such a change

  @Test
  void nobodyIsTheActingCoachOfOnesOwnCoaching() {
    walk.reachSessions();
    Task task = people.task(coach, "recordSession");

    appoint(coach, employee);

    isNothingFor(employee, task, Walk.session("2026-05-04", "07:00", "NO"));
    assertThat(people.offered(coach, "recordSession")).isNotNull();
    people.claim(chief, "recordSession");
    people.complete(chief, "recordSession", Walk.session("2026-05-04", "07:00", "NO"));
    people.complete(employee, "confirmSession", form("decision", "CONFIRM"));
    assertThat(sheet().rows().get(0).initialled())
        .startsWith("Kepala Bidang Pengembangan (Selaku atasan Kepala Subbidang");
  }

  @Test
  void nobodyAssessesOneselfNorChoosesForOneselfAsActingSupervisor() {
    appoint(coach, employee);
    walk.reachAssessment();
    isNothingFor(employee, people.offered(coach, "assessCompetencies"), walk.assessment());
    people.claim(coach, "assessCompetencies");
    people.complete(coach, "assessCompetencies", walk.assessment());
    people.complete(employee, "confirmDialogue", form("decision", "CONFIRM"));
    isNothingFor(
        employee,
        people.offered(coach, "chooseMethod"),
        form("method", "COACHING", "overrideReason", "Uji"));
  }

  @Test
  void nobodyProposesToOneselfAsActingCoach() {
    walk.reachAgreement();
    Task task = people.task(coach, "proposeAgreement");
    appoint(coach, employee);

    isNothingFor(employee, task, walk.agreement());
  }

  @Test
  void nobodyInstructsOneselfNorInitialsOnesOwnStudyAsActingSupervisor() {
    StudyWalk study = study(coach);
    study.reachInstruction();
    ActingAppointment order = appoint(coach, employee);
    isNothingFor(employee, people.offered(coach, "instructStudy"), StudyWalk.instruction());
    end(order);
    people.complete(coach, "instructStudy", StudyWalk.instruction());
    people.complete(employee, "respondInstruction", form("decision", "ACCEPT"));
    study.log(study.row("2026-05-04", 60, StudyWalk.MODULE));
    order = appoint(coach, employee);
    isNothingFor(
        employee,
        people.offered(coach, "reviewStudy"),
        form("reviews", json(study.reviews(Map.of()))));
    end(order);
    study.initialAll();
    study.finish();
    study.writeResume(100);
    appoint(coach, employee);
    isNothingFor(
        employee,
        people.offered(coach, "giveFeedback"),
        form("decision", "ACCEPT", "feedback", "Baik", "ratings", json("[]")));
  }

  @Test
  void nobodySignsOnesOwnSheetAsActingGuide() {
    reachSheet();
    Task task = people.task(coach, "signAsGuide");
    appoint(coach, employee);

    isNothingFor(employee, task, SIGN);
  }

  @Test
  void nobodySignsOnesOwnSheetAsActingHead() {
    reachSheet();
    people.complete(coach, "signAsGuide", SIGN);
    people.complete(employee, "signAsParticipant", SIGN);
    Task task = people.task(head, "signAsHead");

    appoint(head, employee);

    isNothingFor(employee, task, SIGN);
    // Nobody is above the head: it waits for the head.
    people.complete(head, "signAsHead", SIGN);
  }

  @Test
  void nobodyRatesOnesOwnResultAsActingSupervisor() {
    reachEvaluation();
    Task task = people.task(coach, "rateResult");

    appoint(coach, employee);

    isNothingFor(employee, task, rating());
    people.claim(chief, "rateResult");
    people.complete(chief, "rateResult", rating());
  }

  @Test
  void nobodyActsForOneselfEvenWithTheTaskInHand() {
    walk.reachSessions();
    appoint(coach, successor);
    people.claim(successor, "recordSession");
    long programme = programme();
    jdbc.sql("update programme set participant_id = ? where id = ?")
        .params(successor.id(), programme)
        .update();
    refused(
        () ->
            people.complete(successor, "recordSession", Walk.session("2026-05-04", "07:00", "NO")),
        "Anda sendiri");
  }

  @Test
  void nobodyBecomesOnesOwnSupervisor() {
    walk.reachSessions();
    refused(
        () ->
            asAdministrator(
                () ->
                    moves.move(
                        employee,
                        new Moves.Place(employee, employee.unitId(), employee.postId()),
                        null,
                        "Mutasi")),
        "dirinya sendiri");
    refused(
        () -> asAdministrator(() -> moves.handOver(coach, employee, List.of(employee), "Mutasi")),
        "dirinya sendiri");
    assertThat(people.task(coach, "recordSession")).isNotNull();
  }

  @Test
  void whoTakesOverTheReportsOfOnesOwnSupervisorStaysWhereOneIs() {
    walk.reachSessions();
    Moves.HandedOver done = asAdministrator(() -> moves.handOver(coach, employee, null, "Pensiun"));

    assertThat(done.stayed()).extracting(Employee::name).containsExactly("Pegawai A");
    assertThat(people.task(coach, "recordSession")).as("one's own coaching stays").isNotNull();
  }

  @Test
  void nobodyComesToStandAboveOneselfByACircle() {
    refused(
        () ->
            asAdministrator(
                () ->
                    moves.move(
                        chief,
                        new Moves.Place(employee, chief.unitId(), chief.postId()),
                        null,
                        "Mutasi")),
        "berada di bawah");
  }

  @Test
  void noAdministratorMovesOneselfNorBecomesASupervisorByOnesOwnAct() {
    refused(
        () ->
            asAdministrator(
                () ->
                    moves.move(
                        administrator,
                        new Moves.Place(successor, administrator.unitId(), administrator.postId()),
                        null,
                        "Mutasi")),
        "diubah oleh administrator lain");
    refused(
        () ->
            asAdministrator(
                () ->
                    moves.move(
                        employee,
                        new Moves.Place(administrator, employee.unitId(), employee.postId()),
                        null,
                        "Mutasi")),
        "diri sendiri sebagai atasan");
  }

  @Test
  void nobodyAppointsOneself() {
    refused(
        () ->
            asAdministrator(
                () -> acting.appoint(ActingKind.PLH, coach, administrator, "1", TODAY, TODAY)),
        "menunjuk diri sendiri");
    refused(
        () -> as(head, () -> acting.appoint(ActingKind.PLH, coach, head, "1", TODAY, TODAY)),
        "menunjuk diri sendiri");
  }

  @Test
  void whoBecomesHeadOfTheOfficeDoesNotSignOnesOwnSheetThatWaits() {
    reachSheet();
    people.complete(coach, "signAsGuide", SIGN);
    people.complete(employee, "signAsParticipant", SIGN);
    Long former =
        jdbc.sql("select head_id from unit where perangkat_daerah and head_id = ?")
            .param(head.id())
            .query(Long.class)
            .single();
    jdbc.sql("update unit set head_id = ? where head_id = ?")
        .params(employee.id(), former)
        .update();
    try {
      assertThat(people.task(employee, "signAsHead")).isNull();
      people.complete(head, "signAsHead", form("decision", "REFUSE", "remark", "Susun ulang"));
      assertThat(sheet().head()).as("nobody is above the participant").isNull();
    } finally {
      jdbc.sql("update unit set head_id = ? where head_id = ?")
          .params(former, employee.id())
          .update();
    }
  }

  @Test
  void whoWasNamedToSignAsHeadAndBecomesTheCoachIsNotTheHeadAnyMore() {
    Long office =
        jdbc.sql("select id from unit where perangkat_daerah and head_id = ?")
            .param(head.id())
            .query(Long.class)
            .single();
    jdbc.sql("update unit set head_id = null where id = ?").param(office).update();
    try {
      reachSheet();
      people.claim(administrator, "nameHead");
      people.complete(administrator, "nameHead", form("headNip", successor.nip()));

      handOver();

      assertThat(people.task(successor, "signAsGuide")).isNull();
      people.claim(administrator, "nameHead");
      refused(
          () -> people.complete(administrator, "nameHead", form("headNip", successor.nip())),
          "tidak dapat menjadi penanda tangan");
      people.complete(administrator, "nameHead", form("headNip", chief.nip()));
      people.complete(successor, "signAsGuide", SIGN);
    } finally {
      jdbc.sql("update unit set head_id = ? where id = ?").params(head.id(), office).update();
    }
  }

  /** Neither offered, nor to be taken, nor to be completed. */
  private void isNothingFor(Employee person, Task task, Map<String, Object> form) {
    String key = task.getTaskDefinitionKey().substring("userTask_".length());
    assertThat(people.task(person, key)).isNull();
    assertThat(people.offered(person, key)).isNull();
    assertThatThrownBy(
            () ->
                people.as(
                    person,
                    () -> {
                      taskService.claim(task.getId(), person.login());
                      return null;
                    }))
        .isInstanceOf(RuntimeException.class);
    // Even with the task in hand the rule holds.
    String assignee =
        taskService.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    taskService.setAssignee(task.getId(), person.login());
    refused(() -> people.complete(person, key, form), "Anda sendiri");
    taskService.setAssignee(task.getId(), assignee);
  }

  private void handOver() {
    asAdministrator(() -> moves.handOver(coach, successor, List.of(employee), "Mutasi 800/1/2026"));
  }

  private ActingAppointment appoint(Employee official, Employee substitute) {
    return asAdministrator(
        () ->
            acting.appoint(
                ActingKind.PLH, official, substitute, "800/12/2026", TODAY, TODAY.plusDays(30)));
  }

  private void end(ActingAppointment order) {
    people.as(
        head,
        () -> {
          acting.end(order.id(), "Pejabat sudah kembali");
          return null;
        });
  }

  private StudyWalk study(Employee supervisor) {
    return new StudyWalk(people, jdbc, walk, employee, supervisor);
  }

  private <T> T asAdministrator(java.util.concurrent.Callable<T> action) {
    return people.as(administrator, action);
  }

  private void asAdministrator(Runnable action) {
    as(
        administrator,
        () -> {
          action.run();
          return null;
        });
  }

  private <T> T as(Employee person, java.util.concurrent.Callable<T> action) {
    return people.as(person, action);
  }

  private static void refused(Runnable act, String sentence) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private void reachSheet() {
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
  }

  private void reachEvaluation() {
    reachSheet();
    people.complete(coach, "signAsGuide", SIGN);
    people.complete(employee, "signAsParticipant", SIGN);
    people.complete(head, "signAsHead", SIGN);
  }

  /** The supervisor is asked to be the mentor and accepts. */
  private void reachMentoring() {
    walk.reachChoice();
    people.complete(coach, "chooseMethod", form("method", "MENTORING", "overrideReason", "Uji"));
    people.complete(
        employee,
        "requestMentor",
        form("decision", "REQUEST", "mentorNip", coach.nip(), "wish", "Belajar menyusun kajian"));
    people.complete(coach, "respondRequest", form("decision", "ACCEPT"));
  }

  private static Map<String, Object> mentoringSession() {
    Map<String, Object> session = Walk.session("2026-05-04", "07:00", "NO");
    session.put("phase", "DISCUSSION");
    return session;
  }

  private static Map<String, Object> correction() {
    Map<String, Object> correction = Walk.session("2026-05-04", "06:30", "NO");
    correction.remove("followUp");
    correction.remove("sessionFollows");
    correction.put("decision", "CORRECT");
    correction.put("rowNumber", 1);
    correction.put("reason", "Jam mulai keliru");
    return correction;
  }

  private Map<String, Object> rating() {
    Map<Long, Integer> held = competencies.heldLevels(employee.id());
    String levels =
        competencies.standards(employee.postId()).stream()
            .filter(
                s ->
                    s.competencyId() == walk.focus()
                        || held.get(s.competencyId()) < s.requiredLevel())
            .map(s -> "{\"competencyId\":%d,\"levelReached\":5}".formatted(s.competencyId()))
            .collect(Collectors.joining(",", "[", "]"));
    return form(
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
        4);
  }

  /** Makes the unit this person heads an office of its own. */
  private long officeOf(Employee headOfUnit) {
    long unit =
        jdbc.sql("select id from unit where head_id = ?")
            .param(headOfUnit.id())
            .query(Long.class)
            .single();
    jdbc.sql("update unit set perangkat_daerah = true where id = ?").param(unit).update();
    return unit;
  }

  private long programme() {
    return programmeOf(employee);
  }

  private long programmeOf(Employee participant) {
    return jdbc.sql("select max(id) from programme where participant_id = ?")
        .param(participant.id())
        .query(Long.class)
        .single();
  }

  private long ratedBy() {
    return jdbc.sql("select rated_by from evaluation where programme_id = ?")
        .param(programme())
        .query(Long.class)
        .single();
  }

  private ActivitySheet current() {
    return sheets.current(programme());
  }

  private SheetContent sheet() {
    return current().says();
  }

  private List<SheetSignature> signatures() {
    return sheets.signatures(current().id());
  }

  private ResponseEntity<Map<String, Object>> get(Employee person, String path) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(path, HttpMethod.GET, null, new ParameterizedTypeReference<>() {});
  }

  private List<Map<String, Object>> rows(Employee person, String path) {
    return http.withBasicAuth(person.login(), ProductTest.PASSWORD)
        .exchange(
            path,
            HttpMethod.GET,
            null,
            new ParameterizedTypeReference<List<Map<String, Object>>>() {})
        .getBody();
  }

  private void post(Employee person, String path, Map<String, Object> body) {
    assertThat(
            http.withBasicAuth(person.login(), ProductTest.PASSWORD)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body), String.class)
                .getStatusCode()
                .is2xxSuccessful())
        .isTrue();
  }
}
