package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.accounts.Role;
import id.bangkom.jp.CardEntry;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A rule changed over HTTP and in Tasklist's tasks, with real tables, ledger and process. */
@Tag("database")
@Tag("drill")
@ProductTest
class RuleChangeWiringTest extends RuleChangeTest {

  @Test
  void aThirdSessionCountsFromNewYearOnAndNotBeforeAndThenNotAnyMore() {
    List<CardEntry> before = sessions("2026-12-07", "2026-12-14", "2026-12-21");
    long change = propose(threeAMonthFrom("2027-01-01"));
    review(change, "APPROVE");

    assertThat(counted(before)).containsExactly("2.00", "2.00", "0.00");
    List<CardEntry> after = sessions("2027-02-01", "2027-02-08", "2027-02-15");
    assertThat(counted(after)).containsExactly("2.00", "2.00", "2.00");
    assertThat(cap(after.get(2)).version()).isEqualTo(2);
    assertThat(cap(after.get(2)).row()).isEqualTo("coaching_national_2027");
    assertThat(cap(before.get(2)).version()).as("the past names what decided it").isEqualTo(1);

    JsonNode draft = post(proposer, CAP, Map.of("version", 1, "replace", true), 200);
    assertThat(draft.path("examples").path("changed")).isEmpty();
    tryOut();
    JsonNode back = post(proposer, CAP + "/proposal", grounds(), 200);
    assertThat(back.path("kind").asText()).isEqualTo("BACK");
    assertThat(back.path("kindLabel").asText()).isEqualTo("Kembali ke versi 1");
    assertThat(get(reviewer, "/api/rule-changes").get(0).path("kindLabel"))
        .as("in the list, too")
        .isEqualTo(back.path("kindLabel"));
    review(back.path("id").asLong(), "APPROVE");
    JsonNode version = get(reviewer, "/api/rules").get(index("jp-cap")).path("versions").get(0);
    assertThat(version.path("version").asInt()).isEqualTo(3);
    assertThat(version.path("author").asText()).isEqualTo(proposer.name());
    assertThat(version.path("approver").asText()).isEqualTo(reviewer.name());
    assertThat(version.path("legalDocument").asText()).isEqualTo("Peraturan LAN 1/2027");
    assertThat(version.path("backTo").asInt()).isEqualTo(1);
    assertThat(get(employee, "/api/notices").findValuesAsText("text"))
        .as("what was undone is not told any more")
        .singleElement()
        .asString()
        .startsWith("Aturan \"Batas JP yang dihitung\" kembali seperti versi 1 untuk");
    assertThat(counted(sessions("2027-02-22")))
        .as("what comes later is decided by the version in force")
        .containsExactly("0.00");
  }

  @Test
  void whoApprovesIsSomebodyElse() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    assertThat(offered(proposer)).isEmpty();
    assertThat(offered(reviewer)).hasSize(1);
    String task =
        taskService
            .createTaskQuery()
            .taskDefinitionKey("userTask_reviewRuleChange")
            .singleResult()
            .getId();
    taskService.setAssignee(task, proposer.login());
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("Usulan sendiri tidak dapat ditinjau sendiri");
    taskService.setAssignee(task, employee.login());
    assertThatThrownBy(
            () -> people.complete(employee, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("Hanya administrator aturan");
    assertThat(status(change)).isEqualTo("PROPOSED");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void whoDependsOnTheProposerOrHasTheProposerDependingOnThemIsNoSecondPairOfEyes() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    String task = offered(reviewer).get(0).getId();
    taskService.setAssignee(task, reviewer.login());
    for (List<Employee> hand : List.of(List.of(proposer, reviewer), List.of(reviewer, proposer))) {
      jdbc.sql(
              """
              insert into personnel_act (kind, actor, subject, detail, happened_at)
              values ('MOVED', ?, ?, 'Uji', current_timestamp)
              """)
          .params(hand.get(0).login(), hand.get(1).login())
          .update();
      assertThatThrownBy(
              () -> people.complete(reviewer, "reviewRuleChange", verdict("decision", "APPROVE")))
          .hasStackTraceContaining("belum dua orang yang berdiri sendiri");
      AppendOnlyTables.empty(jdbc, "personnel_act");
    }
    people.complete(reviewer, "reviewRuleChange", verdict("decision", "APPROVE"));
    assertThat(status(change)).isEqualTo("LIVE");
  }

  /** A system administrator of the engine exchanges what the process says it is about. */
  @Test
  void whatIsApprovedIsWhatWasSeenWhateverTheVariablesSay() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    String process = running();
    String fingerprint = get(reviewer, "/api/rule-changes/" + change).path("fingerprint").asText();
    assertThat(fingerprint).matches("[0-9a-f]{64}");
    jdbc.sql(
            """
            insert into rule_change (decision, kind, status, base_version, dmn, answers,
              reason, legal_document, effective_note, proposed_by, proposed_at)
            select decision, kind, 'PROPOSED', base_version, replace(dmn, '"COUNT"', '"NONE"'),
              answers, 'Lain', legal_document, effective_note, proposed_by, proposed_at
            from rule_change where id = ?
            """)
        .param(change)
        .update();
    long other = jdbc.sql("select max(id) from rule_change").query(Long.class).single();
    runtimeService.setVariable(process, "changeId", other);
    String shown = get(reviewer, "/api/rule-changes/" + other).path("fingerprint").asText();
    take(reviewer);
    for (String seen : new String[] {shown, "", null}) {
      assertThatThrownBy(
              () ->
                  people.complete(
                      reviewer,
                      "reviewRuleChange",
                      People.form("decision", "APPROVE", "fingerprint", seen)))
          .hasStackTraceContaining("bukan usulan yang diputuskan");
    }
    assertThat(status(change)).isEqualTo("PROPOSED");
    assertThat(version()).isEqualTo(1);
    people.complete(
        reviewer,
        "reviewRuleChange",
        People.form("decision", "APPROVE", "fingerprint", fingerprint));
    assertThat(status(change)).isEqualTo("LIVE");
    assertThat(status(other)).isEqualTo("PROPOSED");
    assertThat(
            repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("jp-cap")
                .latestVersion()
                .singleResult()
                .getVersion())
        .isEqualTo(2);
    runtimeService.setVariable(process, "changeId", other);
    people.takeAndComplete(reviewer, "offerRecalculation", People.form("extent", "NONE"));
    assertThat(status(other)).isEqualTo("PROPOSED");
    jdbc.sql("delete from rule_change where id = ?").param(other).update();
  }

  @Test
  void whatAnEmployeeIsMadeTheAssigneeOfIsStillTheAdministrators() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    String task =
        taskService
            .createTaskQuery()
            .taskDefinitionKey("userTask_offerRecalculation")
            .singleResult()
            .getId();
    taskService.setAssignee(task, employee.login());
    assertThatThrownBy(
            () ->
                people.complete(
                    employee, "offerRecalculation", People.form("extent", "BOTH_YEARS")))
        .hasStackTraceContaining("Tugas ini hanya untuk");
  }

  @Test
  void whoBecomesAnAdministratorIsOfferedWhatWaitsUnlessItIsTheirOwn() {
    String group = Role.RULE_ADMINISTRATORS.group();
    propose(threeAMonthFrom("2027-01-01"));
    assertThat(offered(employee)).isEmpty();
    try {
      identityService.createMembership(employee.login(), group);
      take(employee);
      assertThat(offered(reviewer)).as("taken by another").isEmpty();
      identityService.deleteMembership(proposer.login(), group);
    } finally {
      identityService.deleteMembership(employee.login(), group);
      identityService.createMembership(proposer.login(), group);
    }
    assertThat(offered(employee)).isEmpty();
    assertThat(offered(proposer)).isEmpty();
    assertThat(offered(reviewer)).hasSize(1);
  }

  @Test
  void aTaskThatIsShownAgainIsCalledAsBefore() {
    propose(threeAMonthFrom("2027-01-01"));
    String name = offered(reviewer).get(0).getName();
    openTasks.showAgainFor(reviewer.login());
    assertThat(offered(reviewer).get(0).getName())
        .isEqualTo(name)
        .isEqualTo("Tinjau perubahan aturan: Batas JP yang dihitung");
  }

  @Test
  void whatTheDatabaseGivesInAnotherOffsetIsReadInTheOfficesOwn() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    // PostgreSQL's driver gives UTC from the sixth time on that a statement is used.
    for (int i = 0; i < 8; i++) {
      assertThat(get(proposer, "/api/rule-changes/" + change).path("proposedAt").asText())
          .isEqualTo("2027-03-01T08:00:00+07:00");
    }
  }

  @Test
  void anEarlierVersionThatIsChangedIsNotThatVersionAnyMore() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    JsonNode draft = post(proposer, CAP, Map.of("version", 1, "replace", true), 200);
    List<Map<String, Object>> rows = rows(draft);
    cells(rows, COACHING).put("description", "Batas semula, ditulis lain");
    save(draft, rows, 200);
    tryOut();
    JsonNode proposed = post(proposer, CAP + "/proposal", grounds(), 200);
    assertThat(proposed.path("kindLabel").asText()).isEqualTo("Perubahan");
  }

  @Test
  void whoMovesTheProcessPastTheApprovalPutsNothingInForce() {
    propose(threeAMonthFrom("2027-01-01"));
    String instance = running();
    assertThatThrownBy(
            () ->
                runtimeService
                    .createProcessInstanceModification(instance)
                    .startBeforeActivity("serviceTask_deployTable")
                    .execute())
        .hasStackTraceContaining("belum disetujui");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void whatIsReturnedIsMendedAndProposedAgain() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    assertThatThrownBy(
            () -> people.complete(reviewer, "reviewRuleChange", verdict("decision", "RETURN")))
        .hasStackTraceContaining("Tulis alasan");
    people.complete(
        reviewer, "reviewRuleChange", verdict("decision", "RETURN", "note", "Mulai Februari saja"));
    assertThat(people.shown(proposer, "reviseRuleChange", "returned"))
        .isEqualTo("Administrator Aturan B: Mulai Februari saja");
    JsonNode draft = get(proposer, CAP);
    assertThat(draft.path("change").path("status").asText()).isEqualTo("RETURNED");
    save(draft, threeAMonthFrom(draft, "2027-02-01"), 200);
    assertThat(post(proposer, CAP + "/proposal", grounds(), 422).path("detail").asText())
        .contains("Jalankan dahulu uji coba");
    tryOut();
    assertThat(post(proposer, CAP + "/proposal", grounds(), 200).path("id").asLong())
        .isEqualTo(change);
    review(change, "APPROVE");
    assertThat(version()).isEqualTo(2);
    assertThat(http(proposer, HttpMethod.GET, CAP, null).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void ofTwoAdministratorsTheSlowerOneBringsTheOthersVersionIn() {
    long change = propose(threeAMonthFrom("2027-01-01"));
    JsonNode other = post(reviewer, CAP, Map.of(), 200);
    List<Map<String, Object>> rows = rows(other);
    cells(rows, "mentoring_national_2018").put("limit", "4");
    other = http(reviewer, HttpMethod.PUT, CAP, saving(other, rows)).getBody();
    assertThat(other.path("stale").asBoolean()).isFalse();
    review(change, "APPROVE");

    other = get(reviewer, CAP);
    assertThat(other.path("stale").asBoolean()).isTrue();
    assertThat(post(reviewer, CAP + "/proposal", grounds(), 409).path("detail").asText())
        .contains("Versi 2 tabel ini sudah berlaku");
    other = post(reviewer, CAP + "/update", Map.of(), 200);
    assertThat(other.path("stale").asBoolean()).isFalse();
    assertThat(other.path("findings").findValuesAsText("sentence"))
        .as("nobody else changed that row; its past is touched")
        .hasSize(1)
        .allMatch(sentence -> sentence.contains("juga hari-hari yang lalu"));
    assertThat(other.path("diff").path("rows")).hasSize(1);
    assertThat(other.path("diff").path("rows").get(0).path("row").asText())
        .isEqualTo("mentoring_national_2018");
    assertThat(other.path("table").path("rows").findValuesAsText("row"))
        .contains("coaching_national_2027");
  }

  @Test
  void whatWasProposedOnAnOlderVersionCannotGoLive() {
    long first = propose(threeAMonthFrom("2027-01-01"));
    JsonNode other = post(reviewer, CAP, Map.of(), 200);
    List<Map<String, Object>> rows = rows(other);
    cells(rows, COACHING).put("description", "Sumber lain");
    http(reviewer, HttpMethod.PUT, CAP, saving(other, rows));
    tryOut(reviewer);
    long second = post(reviewer, CAP + "/proposal", grounds(), 200).path("id").asLong();
    review(first, "APPROVE");

    take(proposer);
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("sudah berlaku");
    assertThat(status(second)).isEqualTo("PROPOSED");
    people.complete(
        proposer, "reviewRuleChange", verdict("decision", "RETURN", "note", "Gabungkan"));
    assertThat(
            post(reviewer, CAP + "/update", Map.of(), 200)
                .path("findings")
                .findValuesAsText("severity"))
        .as("both changed that row")
        .contains("WARNING");
    assertThat(get(reviewer, CAP).path("findings").findValuesAsText("sentence"))
        .as("and it stays marked")
        .anyMatch(
            sentence ->
                sentence.contains("juga diubah atau dihapus pada versi yang sudah berlaku"));
  }

  @Test
  void aDraftIsProposedOnceAndRestsWhileItIsLookedAt() {
    JsonNode draft = begin();
    propose(threeAMonthFrom(draft, "2027-01-01"));
    assertThat(post(proposer, CAP + "/proposal", grounds(), 409).path("detail").asText())
        .contains("sedang ditinjau");
    draft = get(proposer, CAP);
    assertThat(save(draft, rows(draft), 409).path("detail").asText()).contains("sedang ditinjau");
    assertThat(http(proposer, HttpMethod.DELETE, CAP, null).getStatusCode().value()).isEqualTo(409);
    assertThat(
            post(proposer, CAP, Map.of("version", 1, "replace", true), 409).path("detail").asText())
        .contains("sedang ditinjau");
  }

  @Test
  void everybodyConcernedReadsANoticeOnce() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    JsonNode notices = get(employee, "/api/notices");
    assertThat(notices.get(0).path("text").asText())
        .isEqualTo(
            "Aturan \"Batas JP yang dihitung\" berubah untuk Coaching, Nasional: Batas 2 menjadi 3"
                + " mulai 1 Januari 2027 (Peraturan LAN 1/2027). Mulai 1 Januari 2027.");
    http(
        employee,
        HttpMethod.POST,
        "/api/notices/" + notices.get(0).path("id").asLong() + "/read",
        null);
    assertThat(get(employee, "/api/notices")).isEmpty();
    assertThat(get(people.called("Pegawai B"), "/api/notices")).hasSize(1);
  }

  @Test
  void aRecalculationIsOfferedAndNeverOrderedByItself() {
    review(propose(threeAMonthFrom("2027-01-01")), "APPROVE");
    assertThat(
            jdbc.sql("select count(*) from recalculation where not rehearsal")
                .query(Integer.class)
                .single())
        .isZero();
    people.claim(reviewer, "offerRecalculation");
    assertThat(people.shown(reviewer, "offerRecalculation", "trialFound"))
        .isEqualTo("JP berubah bagi 0 pegawai pada 2026 dan 0 pegawai pada 2027.");
    people.complete(reviewer, "offerRecalculation", People.form("extent", "BOTH_YEARS"));
    assertThat(
            jdbc.sql("select recalculated_year from recalculation where not rehearsal order by 1")
                .query(Integer.class)
                .list())
        .containsExactly(2026, 2027);
  }

  @Test
  void aReleaseWithAnotherTableProposesItOnceAndOverwritesNothing() {
    String live = repository("jp-target");
    String other = live.replaceFirst("(?s)(pns_2018_minimumJp\">\\s*<text>)20", "$124");
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-target", other, List.of()));
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-target", other, List.of()));

    JsonNode changes = get(proposer, "/api/rule-changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).path("kind").asText()).isEqualTo("PACKAGED");
    assertThat(changes.get(0).path("proposedBy").isNull()).isTrue();
    assertThat(repository("jp-target")).isEqualTo(live);
    take(proposer);
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("Uji coba usulan ini belum selesai");
    jobs.fireAll();
    people.complete(proposer, "reviewRuleChange", verdict("decision", "APPROVE"));
    assertThat(repository("jp-target")).isEqualTo(other);
  }

  @Test
  void aReleaseThatWasOvertakenIsReturnedAndComesAgainWithWhatWentLiveMeanwhile() {
    String released =
        repository("jp-cap")
            .replaceFirst("(?s)(mentoring_national_2018_limit\">\\s*<text>)\\d+", "$15");
    long change = propose(threeAMonthFrom("2027-01-01"));
    transaction.executeWithoutResult(status -> packagedRules.arrive("jp-cap", released, List.of()));
    review(change, "APPROVE");
    jobs.fireAll();

    taskService.claim(offered(proposer).get(0).getId(), proposer.login());
    assertThatThrownBy(
            () -> people.complete(proposer, "reviewRuleChange", verdict("decision", "APPROVE")))
        .hasStackTraceContaining("Versi 2 tabel ini sudah berlaku");
    people.complete(
        proposer, "reviewRuleChange", verdict("decision", "RETURN", "note", "Gabungkan"));
    people.claim(proposer, "reviseRuleChange");
    people.complete(proposer, "reviseRuleChange", People.form("resubmit", true));
    jobs.fireAll();
    taskService.claim(offered(reviewer).get(0).getId(), reviewer.login());
    people.complete(reviewer, "reviewRuleChange", verdict("decision", "APPROVE"));

    assertThat(version()).isEqualTo(3);
    assertThat(rows(post(reviewer, CAP, Map.of(), 200)))
        .as("what the administrators changed and what the release brought")
        .anySatisfy(row -> assertThat(row.get("row")).isEqualTo("coaching_national_2027"))
        .anySatisfy(
            row -> {
              assertThat(row.get("row")).isEqualTo("mentoring_national_2018");
              assertThat(row.get("cells")).asString().contains("limit=5");
            });
  }

  @Test
  void aCreditNamesOneVersionWhileTheRuleChanges() throws Exception {
    long change = propose(threeAMonthFrom("2027-01-01"));
    take(reviewer);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<List<CardEntry>>> work = new ArrayList<>();
      for (String name : List.of("Pegawai A", "Pegawai B")) {
        Employee whose = people.called(name);
        work.add(
            () -> {
              List<CardEntry> all = new ArrayList<>();
              for (String day : List.of("2027-02-01", "2027-02-08", "2027-02-15")) {
                all.addAll(record(whose, day));
              }
              return all;
            });
      }
      work.add(
          () -> {
            people.complete(reviewer, "reviewRuleChange", verdict("decision", "APPROVE"));
            return List.of();
          });
      List<CardEntry> credits = new ArrayList<>();
      for (Future<List<CardEntry>> done : threads.invokeAll(work)) {
        credits.addAll(done.get());
      }
      assertThat(status(change)).isEqualTo("LIVE");
      assertThat(credits)
          .isNotEmpty()
          .allSatisfy(
              credit -> {
                int version = cap(credit).version();
                assertThat(cap(credit).row())
                    .isEqualTo(version == 1 ? COACHING : "coaching_national_2027");
                if (credit.countedJp().signum() == 0) {
                  assertThat(version).as("only the old cap keeps a third session out").isEqualTo(1);
                }
              });
    } finally {
      threads.shutdownNow();
    }
  }
}
