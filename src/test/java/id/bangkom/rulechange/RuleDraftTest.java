package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.rules.WrittenTable;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Drafts, their examples and files, and proposals that come from elsewhere. */
@ProductTest
class RuleDraftTest extends RuleChangeTest {

  @Test
  void whatIsRefusedOrWithdrawnStaysAsADraft() {
    long refused = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    people.complete(
        reviewer, "reviewRuleChange", verdict("decision", "REFUSE", "note", "Belum perlu"));
    assertThat(status(refused)).isEqualTo("REFUSED");
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("change").isNull()).isTrue();
    assertThat(draft.path("diff").path("rows")).isNotEmpty();

    long withdrawn = post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong();
    take(reviewer);
    people.complete(
        reviewer, "reviewRuleChange", verdict("decision", "RETURN", "note", "Perbaiki"));
    people.complete(proposer, "reviseRuleChange", People.form("resubmit", false));
    assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
    assertThat(get(proposer, CAP).path("change").isNull()).isTrue();
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void whoDependsOnTheProposerSendsTheProposalBackAndDoesNotApproveIt() {
    long id = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    jdbc.sql(
            """
            insert into personnel_act (kind, actor, subject, detail, happened_at)
            values ('MOVED', ?, ?, 'Uji', current_timestamp)
            """)
        .params(proposer.login(), reviewer.login())
        .update();
    try {
      assertThatThrownBy(
              () ->
                  people.complete(
                      reviewer, "reviewRuleChange", verdict("decision", "APPROVE", "note", "")))
          .hasMessageContaining("belum dua orang yang berdiri sendiri");
      people.complete(
          reviewer, "reviewRuleChange", verdict("decision", "REFUSE", "note", "Belum perlu"));
    } finally {
      AppendOnlyTables.empty(jdbc, "personnel_act");
    }
    assertThat(status(id)).isEqualTo("REFUSED");
  }

  @Test
  void aChangedExampleIsAcceptedOneByOneAndThenKept() {
    JsonNode draft = begin();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("limit", "3");
    draft = save(draft, rows, 200);
    List<String> changed = draft.path("examples").path("changed").findValuesAsText("id");
    assertThat(changed).isNotEmpty();
    tryOut();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("contoh berhasil lain dari harapan");
    for (String id : changed) {
      draft = post(proposer, CAP + "/examples/" + id + "/acceptance", Map.of(), 200);
    }
    assertThat(draft.path("examples").path("changed")).isEmpty();
    assertThat(draft.path("examples").path("accepted")).hasSize(changed.size());
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    draft = begin();
    assertThat(draft.path("examples").path("changed")).isEmpty();
    assertThat(draft.path("examples").path("passed").asInt()).isGreaterThan(50);
  }

  @Test
  void whatWasAcceptedAndIsNotAnsweredAnyMoreIsNotExpected() {
    JsonNode draft = begin();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("limit", "3");
    draft = save(draft, rows, 200);
    for (String id : draft.path("examples").path("changed").findValuesAsText("id")) {
      post(proposer, CAP + "/examples/" + id + "/acceptance", Map.of(), 200);
    }
    cells(rows, COACHING).put("limit", "2");
    cells(rows, COACHING).put("description", "Sumber lain");
    save(draft, rows, 200);
    tryOut();
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(begin().path("examples").path("changed")).isEmpty();
  }

  @Test
  void aTrialRunBesideOtherTablesThanThoseOfNowDoesNotCount() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    tryOut();
    repositoryService
        .createDeployment()
        .source("rule-change of another table")
        .addString("decisions/jp-conversion.dmn", repository("jp-conversion") + "<!-- later -->")
        .deploy();
    assertThat(get(proposer, CAP).path("trial").path("current").asBoolean()).isFalse();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("Jalankan dahulu uji coba");
  }

  @Test
  void anExampleOfOnesOwnIsRunAndKeptFromTheDayItGoesLive() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    Map<String, String> march =
        Map.of("track", "COACHING", "scope", "NATIONAL", "onDate", "2027-03-01");
    draft =
        post(
            proposer,
            CAP + "/examples",
            Map.of("inputs", march, "expected", Map.of("limit", "2"), "note", "Maret"),
            200);
    assertThat(draft.path("examples").path("own").get(0).path("state").asText())
        .isEqualTo("CHANGED");
    draft =
        post(
            proposer,
            CAP + "/examples",
            Map.of("inputs", march, "expected", Map.of("limit", "3"), "note", "Maret"),
            200);
    assertThat(draft.path("examples").path("own")).hasSize(1);
    assertThat(draft.path("examples").path("own").get(0).path("state").asText())
        .isEqualTo("PASSED");
    assertThat(draft.path("examples").path("own").get(0).path("inputs").asText())
        .isEqualTo("Coaching, Nasional, 1 Maret 2027");
    tryOut();
    review(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(
            jdbc.sql("select author from rule_example where note = 'Maret'")
                .query(String.class)
                .list())
        .containsExactly(proposer.login());
  }

  @Test
  void aTableThatDecidesNoJpNeedsNoTrialRunAndConcernsThoseWhoLookAfterOthers() {
    String path = "/api/rule-drafts/gap-size";
    JsonNode draft = post(proposer, path, Map.of(), 200);
    assertThat(draft.path("trial").path("applicable").asBoolean()).isFalse();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, "small_gap").put("certainty", "CONFIRMED");
    cells(rows, "small_gap").put("legalBasis", "Keputusan Kepala Badan 5/2027");
    draft = http(proposer, HttpMethod.PUT, path, saving(draft, rows)).getBody();
    post(
        proposer,
        path
            + "/examples/"
            + draft.path("examples").path("changed").get(0).path("id").asText()
            + "/acceptance",
        Map.of(),
        200);
    review(post(proposer, path + "/proposal", grounds(), 200).path("id").asLong(), "APPROVE");
    assertThat(
            runtimeService.createProcessInstanceQuery().processDefinitionKey("rule-change").count())
        .as("nothing is calculated again")
        .isZero();
    assertThat(get(people.called("Atasan A"), "/api/notices")).hasSize(1);
    assertThat(get(employee, "/api/notices")).isEmpty();
  }

  @Test
  void examplesThatTakeTooLongAreGivenUpWithASentence() {
    String dmn = repository("jp-cap") + "<!-- never asked before -->";
    RuleExamples impatient = new RuleExamples(exampleTable, decisionTables, rulePeople, 0);
    assertThatThrownBy(() -> impatient.run(WrittenTable.read(dmn), dmn, Answers.NONE))
        .hasMessageContaining("tidak selesai dihitung");
  }

  @Test
  void everyTableComesWithExamplesWhichItAnswers() {
    JsonNode tables = get(proposer, "/api/rules");
    for (String decision : tables.findValuesAsText("decision")) {
      JsonNode examples =
          post(proposer, "/api/rule-drafts/" + decision, Map.of(), 200).path("examples");
      assertThat(examples.path("passed").asInt()).as(decision).isPositive();
      assertThat(examples.path("changed")).as(decision).isEmpty();
    }
  }

  @Test
  void aProgramProposesATableAndReadsWhatTheChecksFound() {
    String broken =
        repository("jp-cap").replaceFirst("date\\(\"2018-01-01\"\\)", "date(\"2019-01-01\")");
    ResponseEntity<JsonNode> answer = submit(broken);
    assertThat(answer.getStatusCode().value()).isEqualTo(202);
    assertThat(answer.getBody().path("status").asText()).isEqualTo("RETURNED");
    assertThat(answer.getBody().path("findings").get(0).path("sentence").asText())
        .startsWith("Tidak ada aturan untuk Coaching, Nasional mulai 1 Januari 2018");
    assertThat(people.task(proposer, "reviseRuleChange")).isNotNull();
    assertThat(submit("besok").getStatusCode().value()).isEqualTo(422);
    assertThat(submit("<!DOCTYPE a>" + broken).getStatusCode().value()).isEqualTo(422);
  }

  @Test
  void itsProposerTakesAProposalBackAndNobodyElse() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    String withdrawal = "/api/rule-changes/" + change + "/withdrawal";
    JsonNode other = post(reviewer, CAP, Map.of(), 200);
    assertThat(other.path("waiting").findValuesAsText("proposedBy"))
        .as("who else changes the table")
        .containsExactly(proposer.name());
    assertThat(get(proposer, CAP).path("waiting")).isEmpty();
    assertThat(post(reviewer, withdrawal, Map.of(), 403).path("detail").asText())
        .contains("Hanya pengusulnya");
    assertThat(get(proposer, "/api/rule-changes/" + change).path("mine").asBoolean()).isTrue();
    assertThat(post(proposer, withdrawal, Map.of(), 200).path("status").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(offered(reviewer)).isEmpty();
    assertThat(post(proposer, withdrawal, Map.of(), 409).path("detail").asText())
        .contains("tidak lagi menunggu");
    assertThat(get(proposer, CAP).path("change").isNull()).isTrue();
  }

  @Test
  void aTableThatSaysWhatIsInForceIsReturned() {
    ResponseEntity<JsonNode> answer = submit(repository("jp-cap"));
    assertThat(answer.getBody().path("status").asText()).isEqualTo("RETURNED");
    assertThat(answer.getBody().path("note").asText()).contains("sama dengan tabel yang berlaku");
  }

  @Test
  void aTableGoesOutAsASpreadsheetAndComesInAgainUnchanged() {
    JsonNode draft = begin();
    byte[] file =
        http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
            .getForObject(CAP + "/xlsx", byte[].class);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    JsonNode again = upload(file, draft.path("revision").asInt(), headers).getBody();
    assertThat(again.path("findings")).isEmpty();
    assertThat(again.path("diff").path("rows")).isEmpty();
    assertThat(again.path("revision").asInt()).isGreaterThan(draft.path("revision").asInt());
    assertThat(
            upload(file, again.path("revision").asInt(), headers).getBody().path("detail").asText())
        .as("taken out before the draft was saved")
        .contains("unduh kembali");
  }

  @Test
  void aSpreadsheetIsRefusedWithAllItsRowsThatCannotBeRead() {
    JsonNode draft = begin();
    StringBuilder file = new StringBuilder();
    draft
        .at("/table/columns")
        .forEach(column -> file.append(column.path("label").asText()).append(';'));
    file.append('\n');
    for (int row = 0; row < 7; row++) {
      draft
          .at("/table/columns")
          .forEach(
              column ->
                  file.append(column.path("kind").asText().equals("DATE") ? "32/13/2018;" : "x;"));
      file.append('\n');
    }
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
    ResponseEntity<JsonNode> answer =
        upload(
            file.toString().getBytes(StandardCharsets.UTF_8),
            draft.path("revision").asInt(),
            headers);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("detail").asText())
        .contains("Baris 2 berkas: ")
        .contains("Baris 6 berkas: ")
        .doesNotContain("Baris 7 berkas: ")
        .endsWith("Masih ada 2 baris lain yang harus diperbaiki.");
    assertThat(get(proposer, CAP).path("revision")).isEqualTo(draft.path("revision"));
  }

  private ResponseEntity<JsonNode> upload(byte[] file, int revision, HttpHeaders headers) {
    return http.withBasicAuth(proposer.login(), ProductTest.PASSWORD)
        .exchange(
            CAP + "/xlsx?revision=" + revision,
            HttpMethod.PUT,
            new HttpEntity<>(file, headers),
            JsonNode.class);
  }

  @Test
  void theSlowerOfTwoWindowsLosesNothingSilently() {
    JsonNode draft = begin();
    save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    assertThat(save(draft, rows(draft), 409).path("detail").asText()).contains("jendela lain");
  }

  @Test
  void whatWasWrittenOnADraftThatIsGoneIsNotSavedOnTheNext() {
    JsonNode gone = begin();
    http(proposer, HttpMethod.DELETE, CAP, null);
    begin();
    assertThat(save(gone, threeAMonthFrom(gone, "2027-01-01"), 409).path("detail").asText())
        .contains("jendela lain");
  }

  @Test
  void whatAnotherWindowChangedIsNeitherTriedOutNorProposedUnseen() {
    JsonNode shown = begin();
    save(shown, threeAMonthFrom(shown, "2027-01-01"), 200);
    tryOut();
    String seen = "?revision=" + shown.path("revision").asInt();
    for (String path : List.of("/trial", "/proposal")) {
      assertThat(post(proposer, CAP + path + seen, grounds(), 409).path("detail").asText())
          .contains("lihat dahulu isinya");
    }
    String now = "?revision=" + get(proposer, CAP).path("revision").asInt();
    post(proposer, CAP + "/proposal" + now, grounds(), 200);
  }

  @Test
  void rowsAreCheckedBeforeTheyAreSaved() {
    JsonNode draft = begin();
    JsonNode found =
        post(proposer, CAP + "/check", saving(draft, threeAMonthFrom(draft, "2027-01-15")), 200);
    assertThat(found.findValuesAsText("sentence"))
        .anyMatch(sentence -> sentence.contains("mulai berlaku pada tanggal 1"));
    assertThat(get(proposer, CAP).path("revision")).isEqualTo(draft.path("revision"));
    assertThat(get(proposer, CAP).path("findings")).isEmpty();
  }

  @Test
  void aRuleBeginsAnewOnADayAndIsOfferedAsAnExample() {
    JsonNode draft = begin();
    JsonNode begun = beginAnew(draft, "2027-01-01", "3", 200);
    String successor = begun.path("row").asText();
    List<Map<String, Object>> rows = rows(begun.path("draft"));
    assertThat(rows).hasSize(rows(draft).size() + 1);
    assertThat(cells(rows, COACHING)).containsEntry("onDate.until", "2026-12-31");
    assertThat(cells(rows, successor))
        .containsEntry("onDate.from", "2027-01-01")
        .containsEntry("onDate.until", "")
        .containsEntry("limit", "3")
        .containsEntry("track", "COACHING");
    assertThat(begun.path("draft").path("diff").path("rows").findValuesAsText("kind"))
        .containsExactly("CHANGED", "SUCCEEDS");
    assertThat(begun.path("example").path("onDate").asText()).isEqualTo("2027-01-01");
    assertThat(begun.path("example").path("track").asText()).isEqualTo("COACHING");
    assertThat(begun.path("draft").path("example").path("inputs").findValuesAsText("key"))
        .containsExactly("track", "scope", "onDate");
    assertThat(beginAnew(draft, "2028-01-01", "4", 409).path("detail").asText())
        .contains("jendela lain");
  }

  @Test
  void aRuleThatCannotBeginAnewSoIsRefusedAndNothingIsSaved() {
    JsonNode draft = begin();
    assertThat(beginAnew(draft, "2018-01-01", "3", 422).path("detail").asText())
        .startsWith("Baris ini sendiri baru mulai pada tanggal itu atau sesudahnya.");
    assertThat(beginAnew(draft, "2027-01-15", "3", 422).path("detail").asText())
        .contains("mulai berlaku pada tanggal 1");
    assertThat(beginAnew(draft, "2027-01-01", "tiga", 422).path("detail").asText()).isNotEmpty();
    String gone = CAP + "/rows/gone/successor";
    Map<String, Object> entered =
        Map.of("revision", draft.path("revision").asInt(), "from", "2027-01-01");
    assertThat(post(proposer, gone, entered, 404).path("detail").asText())
        .isEqualTo(
            "Baris ini sudah dihapus di jendela lain. Pilih Batal, lalu tambahkan baris baru.");
    post(proposer, gone, Map.of("from", "2027-01-01"), 400);
    post(proposer, gone, Map.of("revision", 1, "from", "besok"), 400);
    assertThat(get(proposer, CAP).path("revision")).isEqualTo(draft.path("revision"));
  }

  @Test
  void aDraftSaysWhatHindersItsProposal() {
    JsonNode draft = begin();
    assertThat(hindrances(draft)).containsExactly("NOTHING_CHANGED", "TRIAL_MISSING");
    draft = save(draft, threeAMonthFrom(draft, "2027-01-01"), 200);
    assertThat(hindrances(draft)).containsExactly("TRIAL_MISSING");
    tryOut();
    draft = get(proposer, CAP);
    assertThat(draft.path("trial").path("finished").asBoolean()).isTrue();
    assertThat(hindrances(draft)).isEmpty();
    post(proposer, CAP + "/proposal", grounds(), 200);
    assertThat(hindrances(get(proposer, CAP))).containsExactly("PENDING");
  }

  private static List<String> hindrances(JsonNode draft) {
    return draft.path("progress").path("obstacles").findValuesAsText("hindrance");
  }

  private JsonNode beginAnew(JsonNode draft, String from, String limit, int status) {
    return post(
        proposer,
        CAP + "/rows/" + COACHING + "/successor",
        Map.of(
            "revision",
            draft.path("revision").asInt(),
            "from",
            from,
            "cells",
            Map.of(
                "limit",
                limit,
                "legalBasis",
                "Peraturan Kepala 1/2027",
                "certainty",
                "CONFIRMED",
                "description",
                "Pasal 4")),
        status);
  }

  @Test
  void aRowThatTakesAnothersPlaceIsShownBesideIt() {
    JsonNode draft = begin();
    JsonNode rows =
        save(draft, threeAMonthFrom(draft, "2027-01-01"), 200).path("diff").path("rows");
    assertThat(rows.findValuesAsText("kind")).containsExactly("CHANGED", "SUCCEEDS");
    assertThat(rows.get(1).path("summary").asText())
        .isEqualTo("Batas 2 menjadi 3 mulai 1 Januari 2027");
    assertThat(rows.get(1).path("before").path("limit").asText()).isEqualTo("2");
    assertThat(rows.get(1).path("changed").toString())
        .doesNotContain("onDate.from", "onDate.until");
  }

  @Test
  void anExampleIsAcceptedOnlyOfATableThatPassedTheChecks() {
    JsonNode draft = begin();
    long example =
        jdbc.sql("select min(id) from rule_example where decision = 'jp-cap'")
            .query(Long.class)
            .single();
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("limit", "for i in 1..9 return i");
    save(draft, rows, 200);
    assertThat(
            post(proposer, CAP + "/examples/" + example + "/acceptance", Map.of(), 422)
                .path("detail")
                .asText())
        .startsWith("Perbaiki dahulu temuan pemeriksaan");
  }

  @Test
  void whoeverDeletesTheProcessGivesTheDraftBack() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    runtimeService.deleteProcessInstance(running(), "salah hapus");
    assertThat(status(change)).isEqualTo("WITHDRAWN");
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("change").isNull()).isTrue();
    save(draft, rows(draft), 200);
  }

  @Test
  void whatTheChecksReturnedIsNotApprovedWhereverTheProcessIsMoved() {
    String broken = repository("gap-size").replace("[2..4]", "[3..4]");
    assertThat(submit(broken).getBody().path("status").asText()).isEqualTo("RETURNED");
    runtimeService
        .createProcessInstanceModification(running())
        .startBeforeActivity(RuleChangeProcess.REVIEW)
        .execute();
    take(reviewer);
    assertThatThrownBy(
            () -> people.complete(reviewer, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("tidak menunggu keputusan");
    assertThat(repository("gap-size")).doesNotContain("[3..4]");
  }

  @Test
  void aDraftThatGrewPastItsLimitIsShownAsSuchAndCanBeThrownAway() {
    begin();
    jdbc.sql("update rule_draft set dmn = replace(dmn, '</definitions>', ?)")
        .param("<!--" + "x".repeat(1_000_000) + "--></definitions>")
        .update();
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("findings").get(0).path("sentence").asText())
        .isEqualTo("Berkas ini terlalu besar; paling besar 1 MB.");
    assertThat(draft.path("table").path("rows").size()).isZero();
    assertThat(
            http(
                    proposer,
                    HttpMethod.PUT,
                    CAP,
                    Map.of("revision", draft.path("revision").asInt(), "rows", List.of()))
                .getStatusCode()
                .value())
        .isEqualTo(422);
    assertThat(http(proposer, HttpMethod.DELETE, CAP, null).getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void draftsBelongToTheirWriters() {
    begin();
    assertThat(http(reviewer, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(404);
    assertThat(http(employee, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(403);
    assertThat(http(employee, HttpMethod.POST, CAP, Map.of()).getStatusCode().value())
        .isEqualTo(403);
  }
}
