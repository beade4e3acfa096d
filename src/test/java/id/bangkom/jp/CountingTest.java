package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.rules.PackagedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What activities count by the tables as they are shipped, without a ledger that keeps them. */
class CountingTest {

  private static final int HISTORIES = 150;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private final RuleBook rules =
      new RuleBook(PackagedRules.table("jp-conversion"), PackagedRules.table("jp-cap"));

  @ParameterizedTest
  @MethodSource("id.bangkom.jp.WorkedExamplesTest#examples")
  void whatWasWorkedOutByHandIsCounted(WorkedExamplesTest.Example example) {
    Map<NewActivity, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : example.rows()) {
      if (row.get("dibatalkan").isEmpty()) {
        rows.put(WorkedExamplesTest.activity(1, row), row);
      }
    }
    Map<NewActivity, Credit> credits = credits(List.copyOf(rows.keySet()));
    rows.forEach(
        (activity, row) -> {
          Credit credit = credits.get(activity);
          assertThat(credit.rawJp()).as("mentah %s", row).isEqualTo(row.get("mentah"));
          assertThat(credit.countedJp()).as("dihitung %s", row).isEqualTo(row.get("dihitung"));
          assertThat(credit.reason()).as("sebab %s", row).hasToString(row.get("sebab"));
        });
  }

  @Test
  void anyHistoryCountsWhatTheReferenceCounts() {
    Random random = new Random(20260630);
    for (int person = 0; person < HISTORIES; person++) {
      List<NewActivity> activities =
          new RandomHistory(random, TODAY).activities(person, 4 + random.nextInt(20));
      Map<NewActivity, Credit> credits = credits(activities);
      Map<ReferenceCount.Fact, NewActivity> facts = new LinkedHashMap<>();
      for (NewActivity activity : activities) {
        facts.put(RandomHistory.fact(activity, facts.size()), activity);
      }
      ReferenceCount.of(List.copyOf(facts.keySet()))
          .forEach(
              (fact, hundredths) ->
                  assertThat(credits.get(facts.get(fact)).countedJp())
                      .as("%s", fact)
                      .isEqualTo(BigDecimal.valueOf(hundredths, 2)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COACHING      |NATIONAL     |          |1    |sesi ke-1 bulan Maret 2026, batas 2 kali sebulan (Peraturan LAN 10/2018)
          SELF_STUDY    |NATIONAL     |          |45   |1 JP per 45 menit, batas 2 JP sehari (
          SELF_STUDY    |INTERNATIONAL|          |45   |1 JP per 45 menit dikali 1,2, batas 2 JP sehari sebelum pengali 1,2 (
          SELF_STUDY    |NATIONAL     |          |120  |dihitung sebagian, batas 2 JP sehari tanggal 2 Maret 2026 tercapai (
          E_LEARNING    |NATIONAL     |2026-03-06|20   |dibagi pada 5 hari, batas 3 JP sehari terlampaui pada 5 hari (
          E_LEARNING    |NATIONAL     |2026-03-03|0.01 |1 JP per JP program, batas 3 JP sehari (
          E_LEARNING    |NATIONAL     |2026-03-08|20   |dibagi pada 7 hari, batas 3 JP sehari (
          OTHER_CLASSICAL|NATIONAL    |          |8    |belum ada aturan JP untuk Klasikal Lainnya (nasional) pada 2 Maret 2026; kegiatan dicatat tanpa JP
          """)
  void theExplanationSaysWhatLimited(
      Track track, Scope scope, String endDate, String quantity, String explanation) {
    NewActivity activity = Office.activity(1, track, scope, "2026-03-02", endDate, null, quantity);
    assertThat(credits(List.of(activity)).get(activity).explanation()).startsWith(explanation);
  }

  @Test
  void whereNothingIsLeftTheExplanationSaysSo() {
    NewActivity first = study("08:00", "120");
    NewActivity second = study("10:00", "45");
    assertThat(credits(List.of(first, second)).get(second).explanation())
        .startsWith("batas 2 JP sehari tanggal 2 Maret 2026 sudah tercapai (");
  }

  @Test
  void aRowThatIsNotQuotedFromTheRegulationSaysSoAtTheEnd() {
    NewActivity quoted = Office.coaching(1, "2026-03-02");
    NewActivity other =
        Office.activity(1, Track.INTERNSHIP, Scope.NATIONAL, "2026-03-02", null, null, "1");
    Map<NewActivity, Credit> credits = credits(List.of(quoted, other));
    assertThat(credits.get(quoted).explanation()).endsWith("2018)");
    assertThat(credits.get(quoted).unconfirmed()).isFalse();
    assertThat(credits.get(other).explanation())
        .startsWith("20 JP per kegiatan, tanpa batas (")
        .endsWith("); aturan belum terkonfirmasi");
    assertThat(credits.get(other).unconfirmed()).isTrue();
  }

  private static NewActivity study(String startTime, String minutes) {
    return Office.activity(
        1, Track.SELF_STUDY, Scope.NATIONAL, "2026-03-02", null, startTime, minutes);
  }

  private Map<NewActivity, Credit> credits(List<NewActivity> inOrderOfRecording) {
    List<RuledActivity> ruled = new ArrayList<>();
    Map<UUID, NewActivity> byId = new LinkedHashMap<>();
    for (NewActivity fact : inOrderOfRecording) {
      Activity activity = new Activity(UUID.randomUUID(), ruled.size(), fact);
      byId.put(activity.id(), fact);
      ruled.add(rules.ruled(activity.countable()));
    }
    return JpCalculator.calculate(ruled).stream()
        .collect(Collectors.toMap(credit -> byId.get(credit.activityId()), credit -> credit));
  }
}
