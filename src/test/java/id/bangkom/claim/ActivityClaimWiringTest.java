package id.bangkom.claim;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.forms.Submission;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditReason;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpCard;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.EvidenceFiles;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.workforce.ActingAppointment;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim with the real beans, tables and transactions. */
@Tag("database")
@ProductTest
class ActivityClaimWiringTest {

  @Autowired private People people;
  @Autowired private Claims claims;
  @Autowired private ClaimDecisions decisions;
  @Autowired private ClaimPreviews previews;
  @Autowired private ClaimWithdrawals withdrawals;
  @Autowired private EvidenceStore evidence;
  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private Moves moves;
  @Autowired private ActingOfficials acting;
  @Autowired private TestClock clock;
  @Autowired private RuntimeService runtimeService;
  @Autowired private TaskService taskService;
  @Autowired private HistoryService historyService;
  @Autowired private JdbcClient jdbc;

  private Employee employee;
  private Employee supervisor;
  private Employee administrator;
  private Employee otherAdministrator;
  private Employee head;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    employee = people.called("Pegawai A");
    supervisor = people.called("Atasan A");
    administrator = people.called("Administrator Aturan A");
    otherAdministrator = people.called("Administrator Aturan B");
    head = people.called("Kepala Badan");
  }

  // ---- the straight way

  @Test
  void aVerifiedClaimCountsProvisionallyAndACertifiedOneForGood() {
    ProcessInstance process = start(employee, seminar());
    assertThat(card(employee).entries()).isEmpty();

    people.complete(supervisor, "verifyClaim", accept());
    assertThat(onlyEntry(employee))
        .satisfies(
            entry -> {
              assertThat(entry.status()).isEqualTo(CreditStatus.PROVISIONAL);
              assertThat(entry.countedJp()).isEqualByComparingTo("8");
              assertThat(entry.title()).isEqualTo("Seminar Manajemen Arsip");
            });

    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("8");
    assertThat(latest().status()).isEqualTo(ClaimStatus.CERTIFIED);
    assertThat(
            historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .activityId("endEvent_claimCertified")
                .count())
        .isEqualTo(1);
    assertThat(decisions.of(latest()))
        .extracting(ClaimDecision::label, ClaimDecision::deciderName, ClaimDecision::decidedAs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Diverifikasi", "Atasan A", "Atasan langsung"),
            org.assertj.core.groups.Tuple.tuple(
                "Disahkan", "Administrator Aturan A", "Administrator aturan (BKPSDM)"));
  }

  @Test
  void aClaimWhoseVariablesAreExchangedIsStillItsOwn() {
    ProcessInstance other = start(people.called("Pegawai E"), seminar(people.called("Pegawai E")));
    long victim = latest().id();
    ProcessInstance process = start(employee, seminar());
    long own = latest().id();
    runtimeService.setVariable(process.getId(), "claimId", victim);
    people.complete(supervisor, "verifyClaim", accept());
    runtimeService.setVariable(process.getId(), "claimId", victim);
    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThat(claims.get(own).status()).isEqualTo(ClaimStatus.CERTIFIED);
    assertThat(claims.get(victim).status()).isEqualTo(ClaimStatus.VERIFYING);
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(other.getBusinessKey()).isNotEqualTo(process.getBusinessKey());
  }

  @Test
  void aClaimThatIsMovedPastItsDecisionsCountsNothing() {
    ProcessInstance process = start(employee, seminar());
    assertThatThrownBy(
            () ->
                runtimeService
                    .createProcessInstanceModification(process.getId())
                    .startBeforeActivity("serviceTask_certifyCredit")
                    .execute())
        .hasStackTraceContaining("belum diterima oleh yang berwenang");
    assertThat(card(employee).entries()).isEmpty();
  }

  @Test
  void theVerifierSeesWhatIsClaimedItsJpAndThatTheRuleIsNotConfirmed() {
    start(employee, seminar());
    assertThat(shown("participantName")).isEqualTo("Pegawai A");
    assertThat(shown("trackLabel")).isEqualTo("Seminar");
    assertThat(shown("period")).isEqualTo("Rabu, 15 April 2026 s.d. Kamis, 16 April 2026");
    assertThat(shown("shownQuantity")).isEqualTo("2 hari");
    assertThat(shown("previewJp")).isEqualTo("8 JP");
    assertThat(shown("ruleUnconfirmed")).isEqualTo(true);
    assertThat((String) shown("previewExplanation")).contains("BPS");
    assertThat(shown("duplicateCount")).isEqualTo(0);
    assertThat((String) shown("evidenceName")).startsWith("bukti.pdf");
  }

  @Test
  void nothingOfAClaimIsInTheProcessButReferencesAndWhatSteersIt() {
    ProcessInstance process = start(employee, internship());
    assertThat(runtimeService.getVariables(process.getId()).keySet())
        .containsExactlyInAnyOrder(
            "claimId", "claimantLogin", "supervisorKnown", "supervisorLogin");
    people.complete(supervisor, "verifyClaim", giveBack("Lampirkan laporan"));
    people.complete(employee, "reviseClaim", internship());
    assertThat(runtimeService.getVariables(process.getId()).keySet())
        .containsExactlyInAnyOrder(
            "claimId", "claimantLogin", "supervisorKnown", "supervisorLogin", "verified");
    assertThat(
            jdbc.sql("select count(*) from act_hi_varinst").query(Integer.class).single()
                + jdbc.sql("select count(*) from act_hi_detail").query(Integer.class).single())
        .isZero();
  }

  @Test
  void whoHasNoSupervisorIsVerifiedByOneAdministratorAndCertifiedByAnother() {
    start(head, seminar(head));
    people.takeAndComplete(administrator, "verifyWithoutSupervisor", accept());
    assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("oleh administrator aturan lain");
    people.giveBack(administrator, "certifyClaim");
    people.takeAndComplete(otherAdministrator, "certifyClaim", accept());
    assertThat(card(head).certifiedJp()).isEqualByComparingTo("8");
  }

  @Test
  void neitherSupervisorNorAdministratorWhoDependsOnTheClaimantVerifiesOrCertifies() {
    start(employee, seminar());
    placedByTheClaimant(supervisor);
    assertThatThrownBy(() -> people.complete(supervisor, "verifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("menunggu konfirmasi administrator lain");
    AppendOnlyTables.empty(jdbc, "personnel_act");
    people.complete(supervisor, "verifyClaim", accept());

    placedByTheClaimant(administrator);
    assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("menunggu konfirmasi administrator lain");
    people.giveBack(administrator, "certifyClaim");
    people.takeAndComplete(otherAdministrator, "certifyClaim", accept());
  }

  @Test
  void whoDependsOnTheClaimantStillSendsTheClaimBack() {
    start(employee, seminar());
    placedByTheClaimant(supervisor);
    people.complete(supervisor, "verifyClaim", giveBack("Sertifikat belum terbaca"));
    people.complete(employee, "reviseClaim", seminar());
    AppendOnlyTables.empty(jdbc, "personnel_act");
    people.complete(supervisor, "verifyClaim", accept());

    placedByTheClaimant(administrator);
    people.takeAndComplete(administrator, "certifyClaim", giveBack("Bukti tidak sah"));
    assertThat(card(employee).certifiedJp()).isZero();
  }

  private void placedByTheClaimant(Employee person) {
    jdbc.sql(
            """
            insert into personnel_act (kind, actor, subject, detail, happened_at)
            values ('MOVED', ?, ?, 'Uji', current_timestamp)
            """)
        .params(employee.login(), person.login())
        .update();
  }

  // ---- people change

  @Test
  void whatWaitsForTheSupervisorGoesToTheSuccessor() {
    start(employee, seminar());
    Employee successor = people.called("Atasan B");

    asAdministrator(() -> moves.handOver(supervisor, successor, List.of(employee), "Mutasi"));

    assertThat(people.task(supervisor, "verifyClaim")).isNull();
    people.complete(successor, "verifyClaim", giveBack("Lampirkan daftar hadir"));
    Map<String, Object> revised = seminar();
    revised.put("evidenceId", latest().facts().evidenceId().toString());
    people.complete(employee, "reviseClaim", revised);
    people.complete(successor, "verifyClaim", accept());
    assertThat(decisions.of(latest()))
        .extracting(ClaimDecision::deciderName)
        .containsExactly("Atasan B", "Atasan B");
  }

  @Test
  void whatTheFormerSupervisorVerifiedStaysVerified() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());

    asAdministrator(
        () -> moves.handOver(supervisor, people.called("Atasan B"), List.of(employee), "Mutasi"));

    people.takeAndComplete(otherAdministrator, "certifyClaim", accept());
    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("8");
    assertThat(latest().supervisorId()).isEqualTo(supervisor.id());
  }

  @Test
  void whoStandsInForTheSupervisorVerifiesWithTheMarkOfTheOrder() {
    Employee substitute = people.called("Atasan B");
    start(employee, seminar());

    asAdministrator(() -> standsIn(substitute));

    people.claim(substitute, "verifyClaim");
    people.complete(substitute, "verifyClaim", accept());
    assertThat(decisions.of(latest()))
        .singleElement()
        .extracting(ClaimDecision::deciderName, ClaimDecision::decidedAs)
        .containsExactly("Atasan B", "Plh. Kepala Subbidang Pelatihan Teknis (No. 800/12/2026)");
  }

  @Test
  void nobodyVerifiesOnesOwnClaimAsActingSupervisor() {
    start(employee, seminar());
    String task = people.task(supervisor, "verifyClaim").getId();

    asAdministrator(() -> standsIn(employee));

    assertThat(people.offered(employee, "verifyClaim")).isNull();
    taskService.setAssignee(task, employee.login());
    assertThatThrownBy(() -> people.complete(employee, "verifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Anda sendiri");
    taskService.setAssignee(task, null);
    Employee chief = people.called("Kepala Bidang Pengembangan");
    people.claim(chief, "verifyClaim");
    people.complete(chief, "verifyClaim", accept());
  }

  private ActingAppointment standsIn(Employee substitute) {
    LocalDate today = LocalDate.now(clock);
    return acting.appoint(ActingKind.PLH, supervisor, substitute, "800/12/2026", today, today);
  }

  private void asAdministrator(java.util.concurrent.Callable<?> action) {
    people.as(administrator, action);
  }

  // ---- returned

  @Test
  void whatTheSupervisorReturnsComesBackWithTheReasonAndEverythingFilledIn() {
    Map<String, Object> entered = internship();
    start(employee, entered);
    people.complete(supervisor, "verifyClaim", giveBack("Sertifikat belum terbaca"));
    assertThat(people.shown(employee, "reviseClaim", "returned"))
        .isEqualTo("Atasan A (Atasan langsung): Sertifikat belum terbaca");
    entered.forEach(
        (field, value) ->
            assertThat(people.shown(employee, "reviseClaim", field)).as(field).isEqualTo(value));
    assertThat(card(employee).entries()).isEmpty();

    Map<String, Object> revised = new HashMap<>(entered);
    revised.put("evidenceId", upload(employee));
    people.complete(employee, "reviseClaim", revised);
    assertThat(shown("decisionCount")).isEqualTo(1);
    assertThat(shown("decisions").toString()).contains("Sertifikat belum terbaca");
    assertThat(
            jdbc.sql("select count(distinct evidence_id) from claim_submission")
                .query(Integer.class)
                .single())
        .as("what was returned stays as it was seen")
        .isEqualTo(2);
  }

  @Test
  void aClaimWhoseActivityWasVoidedBesideItIsNotCertifiedAndCanBeReturned() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    voids.voidActivity(latest().activityId(), "Salah orang");

    assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah dibatalkan oleh administrator aturan");
    people.takeAndComplete(administrator, "certifyClaim", giveBack("Kegiatan dibatalkan"));
    assertThat(people.task(employee, "reviseClaim")).isNotNull();
  }

  @Test
  void whatTheAdministratorReturnsCountsNoMoreUntilItIsVerifiedAgain() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", giveBack("Jumlah hari keliru"));
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.VOIDED);
    assertThat(onlyEntry(employee).explanation()).contains("Jumlah hari keliru");
    assertThat((String) people.shown(employee, "reviseClaim", "returned"))
        .contains("Administrator Aturan A", "Jumlah hari keliru");

    Map<String, Object> revised = seminar();
    revised.put("lastDay", null);
    revised.put("quantity", "1");
    revised.put("evidenceId", latest().facts().evidenceId().toString());
    people.complete(employee, "reviseClaim", revised);
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(otherAdministrator, "certifyClaim", accept());
    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("4");
    assertThat(jdbc.sql("select voided_by from activity_void").query(String.class).single())
        .isEqualTo(administrator.login());
  }

  @Test
  void returningNeedsAReason() {
    start(employee, seminar());
    assertThatThrownBy(() -> people.complete(supervisor, "verifyClaim", form("decision", "RETURN")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("wajib diisi");
    assertThat(people.task(supervisor, "verifyClaim")).isNotNull();
  }

  // ---- nobody for oneself

  @Test
  void aRuleAdministratorNeverCertifiesAnOwnClaim() {
    start(administrator, seminar(administrator));
    people.complete(head, "verifyClaim", accept());
    assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Klaim sendiri");
    assertThat(card(administrator).certifiedJp()).isEqualByComparingTo("0");
    people.giveBack(administrator, "certifyClaim");
    people.takeAndComplete(otherAdministrator, "certifyClaim", accept());
    assertThat(card(administrator).certifiedJp()).isEqualByComparingTo("8");
  }

  @Test
  void aRuleAdministratorNeverReturnsAnOwnClaimToGetAnotherVerifier() {
    start(administrator, seminar(administrator));
    people.complete(head, "verifyClaim", accept());
    assertThatThrownBy(
            () -> people.takeAndComplete(administrator, "certifyClaim", giveBack("Salah")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Klaim sendiri");
  }

  @Test
  void aRuleAdministratorWithoutSupervisorNeverVerifiesAnOwnClaim() {
    inNobodysTeam(
        administrator,
        () -> {
          start(administrator, seminar(administrator));
          assertThatThrownBy(
                  () -> people.takeAndComplete(administrator, "verifyWithoutSupervisor", accept()))
              .isInstanceOf(Refusal.class)
              .hasMessageContaining("Klaim sendiri");
          people.giveBack(administrator, "verifyWithoutSupervisor");
          people.takeAndComplete(otherAdministrator, "verifyWithoutSupervisor", accept());
        });
  }

  @Test
  void aSupervisorWhoIsRuleAdministratorDoesNotCertifyWhatSheVerified() {
    jdbc.sql("update employee set supervisor_id = ? where id = ?")
        .params(administrator.id(), employee.id())
        .update();
    try {
      start(employee, seminar());
      people.complete(administrator, "verifyClaim", accept());
      assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Anda sudah memverifikasi");
    } finally {
      jdbc.sql("update employee set supervisor_id = ? where id = ?")
          .params(supervisor.id(), employee.id())
          .update();
    }
  }

  @Test
  void aTaskThatSomehowCameToAnotherDeskIsNotDoneThere() {
    start(employee, seminar());
    for (Employee other : List.of(employee, people.called("Atasan B"), administrator)) {
      taskService.setAssignee(only("verifyClaim"), other.login());
      assertThatThrownBy(() -> people.complete(other, "verifyClaim", accept()))
          .as(other.name())
          .isInstanceOf(Refusal.class);
    }
    taskService.setAssignee(only("verifyClaim"), supervisor.login());
    people.complete(supervisor, "verifyClaim", accept());
    for (Employee other : List.of(employee, supervisor, people.called("Atasan B"))) {
      taskService.setAssignee(only("certifyClaim"), other.login());
      assertThatThrownBy(() -> people.complete(other, "certifyClaim", accept()))
          .as(other.name())
          .isInstanceOf(Refusal.class);
    }
    taskService.setAssignee(only("certifyClaim"), administrator.login());
    people.complete(administrator, "certifyClaim", giveBack("Nama salah"));
    taskService.setAssignee(only("reviseClaim"), supervisor.login());
    assertThatThrownBy(() -> people.complete(supervisor, "reviseClaim", seminar()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Hanya pegawai yang mengajukan");
  }

  // ---- certificates and duplicates

  @ParameterizedTest
  @ValueSource(
      strings = {"SERT/01/2026", "sert/01/2026", " SERT / 01 / 2026 ", "sert/01\u00a0/2026"})
  void oneCertificateNumberCountsOncePerEmployee(String number) {
    start(employee, with(seminar(), "certificateNumber", "SERT/01/2026"));
    Map<String, Object> again = seminar();
    again.put("certificateNumber", number);
    again.put("track", "WORKSHOP");
    assertThatThrownBy(() -> start(employee, again))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah dipakai untuk Seminar \"Seminar Manajemen Arsip\"")
        .hasMessageContaining("periksa nomornya");
    assertThat(preview(again).certificateUsed()).contains("sudah dipakai");
    assertThat(numberOfClaims()).isEqualTo(1);
  }

  @Test
  void aCertificateNumberOnTheCardIsUsedTooAndThatOfAnotherEmployeeIsNot() {
    record(employee, Track.COURSE, "2026-01-12", "K-7");
    assertThatThrownBy(() -> start(employee, with(seminar(), "certificateNumber", "k-7")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah pada kartu JP");
    Employee colleague = people.called("Pegawai B");
    start(colleague, with(seminar(colleague), "certificateNumber", "K-7"));
    assertThat(numberOfClaims()).isEqualTo(1);
  }

  @Test
  void ofTwoClaimsSentAtTheSameMomentOneGetsTheNumber() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(2);
    try {
      for (int round = 1; round <= 5; round++) {
        String number = "K-" + round;
        List<Callable<Boolean>> claimsOfOneNumber = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          Map<String, Object> entered = with(seminar(), "certificateNumber", number);
          claimsOfOneNumber.add(
              () -> {
                try {
                  start(employee, entered);
                  return true;
                } catch (Refusal refusal) {
                  return false;
                }
              });
        }
        for (Future<Boolean> sent : senders.invokeAll(claimsOfOneNumber)) {
          sent.get();
        }
        assertThat(numberOfClaims()).as("claims after round " + round).isEqualTo(round);
      }
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void theNumberOfAWithdrawnClaimMayBeUsedAgain() {
    start(employee, with(seminar(), "certificateNumber", "K-7"));
    withdraw(employee, latest().id(), "Salah unggah");
    start(employee, with(seminar(), "certificateNumber", "K-7"));
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("8");
  }

  @Test
  void aNumberThatWasUsedElsewhereMeanwhileIsFoundByBothDesks() {
    start(employee, with(seminar(), "certificateNumber", "K-7"));
    record(employee, Track.COURSE, "2026-01-12", "K-7");
    assertThatThrownBy(() -> people.complete(supervisor, "verifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah dipakai");
    jdbc.sql("update activity set evidence_number = null").update();
    people.complete(supervisor, "verifyClaim", accept());
    record(employee, Track.COURSE, "2026-01-13", "K-7");
    assertThatThrownBy(() -> people.takeAndComplete(administrator, "certifyClaim", accept()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah dipakai");
  }

  @Test
  void aRevisedClaimMayKeepItsNumber() {
    start(employee, with(seminar(), "certificateNumber", "K-7"));
    people.complete(supervisor, "verifyClaim", giveBack("Nama kegiatan keliru"));
    people.complete(employee, "reviseClaim", with(seminar(), "certificateNumber", "K-7"));
    assertThat(people.task(supervisor, "verifyClaim")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SEMINAR,  2026-04-16, 2026-04-17, 1",
    "SEMINAR,  2026-04-10, 2026-04-15, 1",
    "SEMINAR,  2026-04-15, ,           1",
    "SEMINAR,  2026-04-17, 2026-04-18, 0",
    "SEMINAR,  2026-04-13, 2026-04-14, 0",
    "WORKSHOP, 2026-04-15, 2026-04-16, 0"
  })
  void theSameTrackOnOverlappingDaysIsPointedOutAndNotRefused(
      String track, String first, String last, int found) {
    start(employee, seminar());
    Map<String, Object> second = seminar();
    second.put("track", track);
    second.put("firstDay", first);
    second.put("lastDay", last);
    second.put("quantity", "1");
    assertThat(preview(second).duplicates()).hasSize(found);
    start(employee, second);
    assertThat(numberOfClaims()).isEqualTo(2);
  }

  @Test
  void bothVerifiersReadOfADuplicateAndOfOneOnTheCard() {
    record(employee, Track.SEMINAR, "2026-04-16", null);
    start(employee, seminar());
    assertThat(shown("duplicates").toString())
        .contains("Seminar \\\"Dicatat\\\"", "sudah pada kartu JP", "16 April 2026");
    people.complete(supervisor, "verifyClaim", accept());
    String task = only("certifyClaim");
    assertThat(taskService.getVariable(task, "duplicateCount")).isEqualTo(1);
  }

  @Test
  void aClaimAndItsOwnActivityAreNoDuplicateOfEachOther() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    assertThat(taskService.getVariable(only("certifyClaim"), "duplicateCount")).isEqualTo(0);
    assertThat(preview(seminar()).duplicates())
        .singleElement()
        .satisfies(d -> assertThat(d.where()).isEqualTo("klaim: menunggu pengesahan"));
  }

  @Test
  void theSecondInternshipOfAYearIsPointedOutToEverybody() {
    start(employee, internship());
    assertThat(shown("internshipHint")).isNull();
    Map<String, Object> second = internship();
    second.put("firstDay", "2026-04-01");
    second.put("lastDay", "2026-04-10");
    assertThat(preview(second).internshipHint()).contains("magang ke-2 pada tahun 2026");
    Map<String, Object> lastYear = internship();
    lastYear.put("firstDay", "2025-04-01");
    lastYear.put("lastDay", "2025-04-10");
    assertThat(preview(lastYear).internshipHint()).isNull();
    people.complete(supervisor, "verifyClaim", accept());
    start(employee, second);
    assertThat((String) shown("internshipHint")).contains("magang ke-2");
  }

  // ---- rules

  @Test
  void aTrackWithoutRuleIsRecordedWithoutJpAndEverybodyReadsSo() {
    Map<String, Object> other = with(seminar(), "track", "OTHER_CLASSICAL");
    assertThat(preview(other))
        .satisfies(
            p -> {
              assertThat(p.noRule()).isTrue();
              assertThat(p.unit()).isNull();
              assertThat(p.jp()).isEqualByComparingTo("0");
            });
    start(employee, other);
    assertThat(shown("noRule")).isEqualTo(true);
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThat(onlyEntry(employee).reason()).isEqualTo(CreditReason.NO_RULE);
    assertThat(onlyEntry(employee).countedJp()).isEqualByComparingTo("0");
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.CERTIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "SEMINAR, hari, true, false",
    "E_LEARNING, JP program, true, false",
    "COMMUNITY_OF_PRACTICE, menit, false, false",
    "INTERNSHIP, kegiatan, true, true",
    "WORKPLACE_GUIDANCE, sesi, false, true"
  })
  void theFormAsksForTheQuantityInTheUnitOfTheTrack(
      String track, String unit, boolean severalDays, boolean alwaysOne) {
    ClaimPreview answer = preview(Map.of("track", track, "scope", "NATIONAL"));
    assertThat(answer.unit()).isEqualTo(unit);
    assertThat(answer.mayLastSeveralDays()).isEqualTo(severalDays);
    assertThat(answer.alwaysOne()).isEqualTo(alwaysOne);
    assertThat(answer.jp()).isNull();
    assertThat(answer.problem()).isNull();
  }

  @Test
  void thePreviewSaysTheRuleAndThatItIsNotConfirmedAndWritesNothing() {
    ClaimPreview answer = preview(seminar());
    assertThat(answer.jp()).isEqualByComparingTo("8");
    assertThat(answer.confirmed()).isFalse();
    assertThat(answer.rules()).isNotEmpty();
    assertThat(answer.explanation()).contains("4 JP per hari");
    assertThat(card(employee).entries()).isEmpty();
    assertThat(numberOfClaims()).isZero();
  }

  @Test
  void anEmptyFormHasNothingToSay() {
    ClaimPreview answer = preview(Map.of());
    assertThat(answer.jp()).isNull();
    assertThat(answer.noRule()).isFalse();
    assertThat(answer.problem()).isNull();
  }

  // ---- bad input

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          lastDay  | 2026-04-14 | Tanggal selesai tidak boleh mendahului tanggal mulai.
          firstDay | 2026-05-05 | Tanggal selesai tidak boleh mendahului tanggal mulai.
          lastDay  | 2026-05-05 | Kegiatan baru berakhir pada 5 Mei 2026
          firstDay | kemarin    | Tanggal pada "Tanggal mulai" tidak terbaca
          firstDay | 1926-04-15 | terlalu lampau
          firstDay | -          | Isian "Tanggal mulai" wajib diisi
          quantity | 3          | Jumlah hari harus bilangan bulat dari 1 sampai 2
          quantity | 1,5        | Jumlah hari harus bilangan bulat
          quantity | 0          | Jumlah harus lebih dari 0
          quantity | -2         | Jumlah harus lebih dari 0
          quantity | dua        | Isian "Jumlah" harus angka
          quantity | 1e5        | Isian "Jumlah" harus angka
          startTime| 25:00      | Jam pada "Jam mulai" tidak terbaca
          track    | COACHING   | Coaching tidak diklaim di sini
          track    | TIDUR      | Pilihan pada "Jalur pengembangan" tidak dikenal
          scope    | -          | Isian "Cakupan" wajib diisi
          scope    | INTERNATIONAL | Cakupan internasional memerlukan dasar tertulis
          title    | -          | Isian "Nama kegiatan" wajib diisi
          organiser| -          | Isian "Penyelenggara" wajib diisi
          track    | INTERNSHIP | Isian "Instansi tempat magang" wajib diisi
          evidenceId | -        | Unggah bukti kegiatan
          evidenceId | bukan-id | Bukti kegiatan tidak ditemukan
          evidenceId | 7f4df1f2-0000-4000-8000-000000000000 | Bukti kegiatan tidak ditemukan
          """)
  void whatCannotBeIsRefusedWithItsOwnSentence(String field, String value, String sentence) {
    Map<String, Object> entered = with(seminar(), field, value);
    assertThatThrownBy(() -> start(employee, entered))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence.strip());
    assertThat(numberOfClaims()).isZero();
  }

  @Test
  void aTitleLongerThanTheCardHoldsIsRefused() {
    assertThatThrownBy(() -> start(employee, with(seminar(), "title", "x".repeat(301))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("paling panjang 300");
  }

  @Test
  void whatCannotBeIsRefusedInARevisionToo() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", giveBack("Periksa tanggal"));
    assertThatThrownBy(
            () ->
                people.complete(employee, "reviseClaim", with(seminar(), "lastDay", "2026-04-01")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tidak boleh mendahului");
    assertThat(people.shown(employee, "reviseClaim", "firstDay"))
        .as("what was claimed is still filled in")
        .isEqualTo("2026-04-15");
  }

  @Test
  void anInternationalClaimShowsItsGroundToTheVerifier() {
    Map<String, Object> abroad = with(seminar(), "scope", "INTERNATIONAL");
    abroad.put("scopeGround", "Surat tugas 12/2026");
    start(employee, abroad);
    assertThat(shown("shownScopeGround")).isEqualTo("Surat tugas 12/2026");
    assertThat(shown("previewJp")).isEqualTo("12 JP");
  }

  @Test
  void theEvidenceOfAnotherPersonOrAnotherClaimIsRefused() {
    Map<String, Object> foreign = seminar();
    foreign.put("evidenceId", upload(supervisor));
    assertThatThrownBy(() -> start(employee, foreign))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tidak ditemukan");
    Map<String, Object> first = seminar();
    start(employee, first);
    assertThatThrownBy(() -> start(employee, first))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah dipakai pada klaim lain");
  }

  @Test
  void onlyAnEmployeeClaims() {
    assertThatThrownBy(
            () -> {
              runtimeService.startProcessInstanceByKey("activity-claim", seminar());
            })
        .isInstanceOf(Refusal.class);
  }

  // ---- a process that is moved or started again

  @Test
  void anEndedClaimThatIsStartedAgainCountsNothingMore() {
    ProcessInstance process = start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", accept());

    for (String step :
        List.of(
            "businessRuleTask_creditClaim",
            "serviceTask_certifyCredit",
            "serviceTask_voidCredit")) {
      startAgain(process, step, "tidak cocok dengan keadaan klaim (JP disahkan)");
    }
    startAgain(process, "serviceTask_closeClaim", "belum ditarik siapa pun");

    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("8");
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(latest().status()).isEqualTo(ClaimStatus.CERTIFIED);
  }

  @Test
  void aClaimWhoseJpWereVoidedIsNotCertifiedByStartingItAgain() {
    ProcessInstance process = start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", accept());
    people.as(
        administrator,
        () -> voids.voidActivity(latest().activityId(), "Kegiatan tidak pernah ada"));

    startAgain(process, "businessRuleTask_creditClaim", "tidak cocok dengan keadaan klaim");
    startAgain(process, "serviceTask_certifyCredit", "tidak cocok dengan keadaan klaim");

    assertThat(card(employee).certifiedJp()).isZero();
  }

  @Test
  void aRunningClaimThatIsMovedBackCountsNothingTwiceAndIsStillCertified() {
    ProcessInstance process = start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());

    assertThatThrownBy(
            () ->
                runtimeService
                    .createProcessInstanceModification(process.getId())
                    .startBeforeActivity("businessRuleTask_creditClaim")
                    .execute())
        .hasStackTraceContaining("tidak cocok dengan keadaan klaim (Menunggu pengesahan)");
    runtimeService
        .createProcessInstanceModification(process.getId())
        .startBeforeActivity("userTask_verifyClaim")
        .execute();
    assertThatThrownBy(() -> people.complete(supervisor, "verifyClaim", giveBack("Ulang")))
        .hasStackTraceContaining("tidak cocok dengan keadaan klaim");

    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.CERTIFIED);
    assertThat(card(employee).certifiedJp()).isEqualByComparingTo("8");
  }

  @Test
  void aClaimThatNobodyWithdrewIsNotClosedByItsMessage() {
    ProcessInstance process = start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());

    assertThatThrownBy(
            () ->
                runtimeService
                    .createMessageCorrelation(ClaimProcess.WITHDRAWN)
                    .processInstanceId(process.getId())
                    .correlate())
        .hasStackTraceContaining("belum ditarik siapa pun");

    assertThat(latest().status()).isEqualTo(ClaimStatus.CERTIFYING);
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.PROVISIONAL);
  }

  @Test
  void whatAWithdrawnClaimStillCountsIsVoidedWhenItIsClosed() {
    ProcessInstance process = start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    claims.noteWithdrawal(latest(), employee.login(), "Kegiatan dibatalkan");

    runtimeService
        .createMessageCorrelation(ClaimProcess.WITHDRAWN)
        .processInstanceId(process.getId())
        .correlate();

    assertThat(latest().status()).isEqualTo(ClaimStatus.WITHDRAWN);
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.VOIDED);
  }

  /** A process that ended is started once more before one of its steps, which refuses. */
  private void startAgain(ProcessInstance process, String step, String why) {
    assertThatThrownBy(
            () ->
                runtimeService
                    .restartProcessInstances(process.getProcessDefinitionId())
                    .processInstanceIds(process.getId())
                    .startBeforeActivity(step)
                    .execute())
        .as(step)
        .hasStackTraceContaining(why);
  }

  // ---- withdrawn

  @Test
  void aWithdrawalAfterVerificationTakesTheProvisionalJpBack() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    withdraw(employee, latest().id(), "Kegiatan dibatalkan");
    assertThat(onlyEntry(employee).status()).isEqualTo(CreditStatus.VOIDED);
    assertThat(latest().status()).isEqualTo(ClaimStatus.WITHDRAWN);
    assertThat(latest().withdrawalReason()).isEqualTo("Kegiatan dibatalkan");
    assertThat(taskService.createTaskQuery().processDefinitionKey("activity-claim").count())
        .isZero();
    assertThat(jdbc.sql("select voided_by from activity_void").query(String.class).single())
        .isEqualTo(employee.login());
  }

  @Test
  void theClaimantAndAdministratorsWithdrawBeforeTheEndWithAReasonAndNobodyElse() {
    start(employee, seminar());
    long claim = latest().id();
    for (Employee other : List.of(supervisor, head, people.called("Pegawai B"))) {
      assertThatThrownBy(() -> withdraw(other, claim, "Usil"))
          .as(other.name())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("tidak ditemukan");
    }
    assertThatThrownBy(() -> withdraw(employee, claim, " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("wajib diisi");
    assertThatThrownBy(() -> withdraw(employee, claim, "x".repeat(2001)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ringkaslah");
    withdraw(administrator, claim, "Pegawai pindah instansi");
    assertThatThrownBy(() -> withdraw(employee, claim, "Sekali lagi"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah berakhir (Ditarik)");
  }

  @Test
  void aCertifiedClaimIsNotWithdrawn() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", accept());
    people.takeAndComplete(administrator, "certifyClaim", accept());
    assertThatThrownBy(() -> withdraw(employee, latest().id(), "Berubah pikiran"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah berakhir");
  }

  @Test
  void aReturnedClaimIsWithdrawn() {
    start(employee, seminar());
    people.complete(supervisor, "verifyClaim", giveBack("Bukan kegiatan dinas"));
    withdraw(employee, latest().id(), "Tidak jadi");
    assertThat(people.task(employee, "reviseClaim")).isNull();
  }

  // ---- the way there

  private Map<String, Object> seminar() {
    return seminar(employee);
  }

  private Map<String, Object> seminar(Employee claimant) {
    return new HashMap<>(
        form(
            "track",
            "SEMINAR",
            "scope",
            "NATIONAL",
            "firstDay",
            "2026-04-15",
            "lastDay",
            "2026-04-16",
            "quantity",
            "2",
            "title",
            "Seminar Manajemen Arsip",
            "organiser",
            "Arsip Nasional",
            "evidenceId",
            upload(claimant)));
  }

  private Map<String, Object> internship() {
    return new HashMap<>(
        form(
            "track",
            "INTERNSHIP",
            "scope",
            "NATIONAL",
            "firstDay",
            "2026-03-02",
            "lastDay",
            "2026-03-13",
            "startTime",
            "08:00",
            "quantity",
            "1",
            "title",
            "Magang pengelolaan data",
            "organiser",
            "Pemerintah Provinsi",
            "host",
            "Dinas Komunikasi",
            "competencyAim",
            "Pengelolaan data",
            "lesson",
            "Menyusun katalog data",
            "adoption",
            "Katalog data di bidang kami",
            "evidenceId",
            upload(employee)));
  }

  private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  private String upload(Employee owner) {
    return evidence.add(owner, "bukti.pdf", EvidenceFiles.pdf("Sertifikat")).id().toString();
  }

  private ProcessInstance start(Employee claimant, Map<String, Object> form) {
    return people.start(claimant, "activity-claim", form);
  }

  private ClaimPreview preview(Map<String, Object> form) {
    return previews.of(employee.id(), Submission.asked(form), null);
  }

  private void withdraw(Employee by, long claim, String reason) {
    people.as(
        by,
        () -> {
          withdrawals.withdraw(claim, reason);
          return null;
        });
  }

  private static Map<String, Object> accept() {
    return form("decision", "ACCEPT");
  }

  private static Map<String, Object> giveBack(String reason) {
    return form("decision", "RETURN", "remark", reason);
  }

  private void record(Employee whose, Track track, String day, String number) {
    people.as(
        administrator,
        () ->
            ledger.record(
                new NewActivity(
                    whose.id(),
                    track,
                    Scope.NATIONAL,
                    LocalDate.parse(day),
                    null,
                    null,
                    BigDecimal.ONE,
                    "Dicatat",
                    null,
                    number,
                    "API"),
                CreditStatus.CERTIFIED));
  }

  private void inNobodysTeam(Employee person, Runnable meanwhile) {
    jdbc.sql("update employee set supervisor_id = null where id = ?").param(person.id()).update();
    try {
      meanwhile.run();
    } finally {
      jdbc.sql("update employee set supervisor_id = ? where id = ?")
          .params(person.supervisorId(), person.id())
          .update();
    }
  }

  private Object shown(String variable) {
    return people.shown(supervisor, "verifyClaim", variable);
  }

  private String only(String task) {
    return taskService
        .createTaskQuery()
        .taskDefinitionKey("userTask_" + task)
        .singleResult()
        .getId();
  }

  private JpCard card(Employee whose) {
    return ledger.card(whose.id(), 2026);
  }

  private CardEntry onlyEntry(Employee whose) {
    assertThat(card(whose).entries()).hasSize(1);
    return card(whose).entries().get(0);
  }

  private Claim latest() {
    return claims.get(jdbc.sql("select max(id) from claim").query(Long.class).single());
  }

  private int numberOfClaims() {
    return jdbc.sql("select count(*) from claim").query(Integer.class).single();
  }
}
