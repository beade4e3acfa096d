package id.bangkom.sheet;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpVoids;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.Caller;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.ConcurrentModel;

/** Who sees, signs and ends a programme, and who stands in where somebody has no head or guide. */
@ProductTest
class ProgrammeAccessTest {

  @LocalServerPort private int port;
  @Autowired private TestRestTemplate http;
  @Autowired private SheetController sheetController;
  @Autowired private ActivitySheets sheets;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private ActingOfficials acting;
  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private TestClock clock;
  @Autowired private FormService formService;

  @BeforeEach
  void clearDesks() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
  }

  @Test
  void theSheetIsForItsSignersAndThoseWhoMayReadTheCard() {
    long programme = withOneSession("Pegawai A", "NO");
    for (String reader :
        List.of("Pegawai A", "Atasan A", "Kepala Badan", "Administrator Aturan A")) {
      assertThat(openSheet(reader, programme)).as(reader).isEqualTo("sheet");
    }
    for (String stranger : List.of("Pegawai B", "Atasan B", "Kepala Bidang Kinerja")) {
      assertThatThrownBy(() -> openSheet(stranger, programme))
          .as(stranger)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("hanya untuk penanda tangan");
    }
  }

  @Test
  void everybodyListsOnlyOwnProgrammesWithTheirRole() {
    withOneSession("Pegawai A", "NO");
    assertThat(list("Pegawai A")).singleElement().extracting("role").isEqualTo("PARTICIPANT");
    assertThat(list("Atasan A")).singleElement().extracting("role").isEqualTo("GUIDE");
    assertThat(list("Kepala Badan")).singleElement().extracting("role").isEqualTo("HEAD");
    assertThat(list("Pegawai B")).isEmpty();
  }

  @Test
  void whoGuidesOrTakesPartWithdrawsOnlyOnceAndWithAReason() {
    long programme = withOneSession("Pegawai A", "YES");
    assertThat(withdraw("Pegawai B", programme, "Usil")).isEqualTo(403);
    assertThat(withdraw("Kepala Badan", programme, "Usil")).isEqualTo(403);
    assertThat(withdraw("Pegawai A", programme, " ")).isEqualTo(422);
    assertThat(withdraw("Pegawai A", programme, "Pindah tugas")).isEqualTo(204);
    assertThat(withdraw("Atasan A", programme, "Sekali lagi")).isEqualTo(422);
    assertThat(withdraw("Atasan A", 999_999, "Tidak ada")).isEqualTo(404);
  }

  @Test
  void nobodyCompletesAnotherPersonsTask() {
    Employee coachee = people.called("Pegawai A");
    Employee coach = people.called("Atasan A");
    new Walk(people, coachee, coach).reachSessions();
    Task task = people.task(coach, "recordSession");
    for (String other : List.of("Pegawai A", "Pegawai B", "Administrator Aturan A")) {
      assertThatThrownBy(
              () ->
                  people.as(
                      people.called(other),
                      () -> {
                        formService.submitTaskForm(
                            task.getId(), Walk.session("2026-05-04", "07:00", "NO"));
                        return null;
                      }))
          .as(other)
          .isInstanceOf(RuntimeException.class);
      assertThat(people.task(coach, "recordSession")).as(other).isNotNull();
    }
  }

  @Test
  void aGuideWhoIsTheHeadSignsOnceForBothPlaces() {
    long programme = withOneSession("Kepala Bidang Pengembangan", "NO");
    people.complete(people.called("Kepala Badan"), "signAsGuide", form("decision", "SIGN"));
    people.complete(
        people.called("Kepala Bidang Pengembangan"), "signAsParticipant", form("decision", "SIGN"));
    assertThat(people.task(people.called("Kepala Badan"), "signAsHead")).isNull();
    assertThat(sheets.signatures(sheets.current(programme).id()))
        .extracting(SheetSignature::place, SheetSignature::signerName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SheetPlace.GUIDE, "Kepala Badan"),
            org.assertj.core.groups.Tuple.tuple(
                SheetPlace.PARTICIPANT, "Kepala Bidang Pengembangan"),
            org.assertj.core.groups.Tuple.tuple(SheetPlace.HEAD, "Kepala Badan"));
  }

  @Test
  void whoStandsInForASignerReadsTheSheetAndIsPrintedWithTheMarkOfTheOrder() {
    long programme = withOneSession("Pegawai A", "NO");
    Employee substitute = people.called("Atasan B");
    assertThatThrownBy(() -> openSheet("Atasan B", programme)).isInstanceOf(Refusal.class);
    LocalDate today = LocalDate.now(clock);
    people.as(
        people.called("Administrator Aturan A"),
        () ->
            acting.appoint(
                ActingKind.PLH, people.called("Atasan A"), substitute, "800/12", today, today));
    assertThat(openSheet("Atasan B", programme)).isEqualTo("sheet");

    people.claim(substitute, "signAsGuide");
    people.complete(substitute, "signAsGuide", form("decision", "SIGN"));
    clock.set(LocalDateTime.of(2026, 5, 6, 8, 0));

    ConcurrentModel model = new ConcurrentModel();
    people.as(substitute, () -> sheetController.sheet(programme, model));
    assertThat(model.getAttribute("places"))
        .asInstanceOf(InstanceOfAssertFactories.list(SheetController.Place.class))
        .first()
        .satisfies(
            place -> {
              assertThat(place.name()).isEqualTo("Atasan B");
              assertThat(place.actingMark())
                  .isEqualTo("Plh. Kepala Subbidang Pelatihan Teknis (No. 800/12)");
            });
  }

  @Test
  void whoHasNeitherSupervisorNorHeadGetsBothFromARuleAdministrator() {
    Employee head = people.called("Kepala Badan");
    Employee guide = people.called("Kepala Bidang Kinerja");
    Employee administrator = people.called("Administrator Aturan A");
    people.startDialogue(head, head);
    people.takeAndComplete(administrator, "appointGuide", form("guideNip", guide.nip()));
    assertThatThrownBy(
            () -> people.complete(guide, "assessCompetencies", form("levels", People.json("[]"))))
        .isInstanceOf(Refusal.class);
    Walk walk = new Walk(people, head, guide);
    people.complete(guide, "assessCompetencies", walk.assessment());
    people.complete(head, "confirmDialogue", form("decision", "CONFIRM"));
    people.complete(guide, "chooseMethod", form("method", "COACHING", "overrideReason", "Uji"));
    people.complete(guide, "proposeAgreement", walk.agreement());
    people.complete(head, "respondAgreement", form("decision", "ACCEPT"));
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    assertThatThrownBy(
            () -> people.takeAndComplete(administrator, "nameHead", form("headNip", head.nip())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Peserta tidak dapat");
    for (Employee partial : List.of(guide, administrator)) {
      assertThatThrownBy(
              () ->
                  people.takeAndComplete(administrator, "nameHead", form("headNip", partial.nip())))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("tidak dapat menjadi penanda tangan");
    }
    Employee named = people.called("Administrator Aturan B");
    people.takeAndComplete(administrator, "nameHead", form("headNip", named.nip()));
    people.complete(guide, "signAsGuide", form("decision", "SIGN"));
    people.complete(head, "signAsParticipant", form("decision", "SIGN"));
    people.complete(named, "signAsHead", form("decision", "SIGN"));
    assertThat(ledger.card(head.id(), 2026).certifiedJp()).isEqualByComparingTo("2");
  }

  @Test
  void eachSheetOfALongMentoringIsReadByItselfAndNamesTheOther() {
    Employee mentee = people.called("Pegawai B");
    Walk walk = new Walk(people, mentee, people.called("Atasan A"));
    walk.reachMentoringSessions(
        "Analisis Kebutuhan Pengembangan Kompetensi", people.called("Pegawai A"));
    walk.recordAndConfirm("2026-05-04", "05:00", "YES");
    walk.closeSheet();
    walk.signSheet();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    long programme = ((Number) list("Pegawai B").get(0).get("id")).longValue();

    for (String reader : List.of("Pegawai A", "Pegawai B", "Atasan A", "Kepala Badan")) {
      for (int number : List.of(1, 2)) {
        ConcurrentModel model = new ConcurrentModel();
        people.as(people.called(reader), () -> sheetController.sheet(programme, number, model));
        assertThat(((SheetContent) model.get("content")).rows())
            .as("%s reads sheet %d", reader, number)
            .singleElement()
            .extracting(row -> row.startTime().getHour())
            .isEqualTo(number == 1 ? 5 : 7);
        assertThat(model.get("otherSheets"))
            .isEqualTo(
                List.of(
                    new SheetController.OtherSheet(
                        3 - number, "/lembar/" + programme + "/" + (3 - number))));
      }
    }
    for (int number : List.of(1, 2, 3)) {
      assertThatThrownBy(
              () ->
                  people.as(
                      people.called("Pegawai C"),
                      () -> sheetController.sheet(programme, number, new ConcurrentModel())))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aSignedSheetSaysWhichRowsChangedSinceAlsoWhereTheSumIsTheSame() {
    Employee coachee = people.called("Pegawai A");
    Walk walk = new Walk(people, coachee, people.called("Atasan A"));
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "04:00", "YES");
    walk.recordAndConfirm("2026-05-04", "05:30", "YES");
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    walk.signSheet();
    long programme = ((Number) list("Pegawai A").get(0).get("id")).longValue();
    assertThat(sheetPage(coachee, programme)).doesNotContain("JP berubah", "kini");

    UUID first = ledger.card(coachee.id(), 2026).entries().get(0).activityId();
    voids.voidActivity(first, "Salah orang");

    assertThat(ledger.card(coachee.id(), 2026).totalJp())
        .as("the third one moved up")
        .isEqualByComparingTo("4");
    assertThat(sheetPage(coachee, programme))
        .contains("JP berubah sejak lembar ditandatangani", "kini 0,00", "kini 2,00");
  }

  private String sheetPage(Employee reader, long programme) {
    Caller caller = new Caller(port);
    caller.logIn(reader.login(), ProductTest.PASSWORD);
    return caller.page("/lembar/" + programme).body();
  }

  private long withOneSession(String participant, String sessionFollows) {
    Employee coachee = people.called(participant);
    Employee coach = workforce.supervisorOf(coachee.id()).orElseThrow();
    Walk walk = new Walk(people, coachee, coach);
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", sessionFollows);
    return ((Number) list(participant).get(0).get("id")).longValue();
  }

  private String openSheet(String reader, long programme) {
    return people.as(
        people.called(reader), () -> sheetController.sheet(programme, new ConcurrentModel()));
  }

  private List<Map<String, Object>> list(String person) {
    ResponseEntity<List<Map<String, Object>>> answer =
        http.withBasicAuth(people.called(person).login(), ProductTest.PASSWORD)
            .exchange(
                "/api/programmes",
                HttpMethod.GET,
                null,
                new org.springframework.core.ParameterizedTypeReference<>() {});
    return answer.getBody();
  }

  private int withdraw(String person, long programme, String reason) {
    return http.withBasicAuth(people.called(person).login(), ProductTest.PASSWORD)
        .exchange(
            "/api/programmes/" + programme + "/withdrawal",
            HttpMethod.POST,
            new HttpEntity<>(Map.of("reason", reason)),
            String.class)
        .getStatusCode()
        .value();
  }
}
