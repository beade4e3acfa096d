package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.CellWords;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableColumn.Kind;
import id.bangkom.rules.WrittenTable;
import id.bangkom.testing.PackagedDmn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that begins anew on a day while the past keeps its row. */
class SuccessionTest {

  private static final List<TableView.Column> COLUMNS =
      List.of(
          column("track", "INPUT", Kind.CHOICE, false),
          column("day.from", "INPUT", Kind.DATE, false),
          column("day.until", "INPUT", Kind.DATE, false),
          column("jp", "OUTPUT", Kind.NUMBER, false),
          column("legalBasis", "OUTPUT", Kind.TEXT, true),
          column("description", "SOURCE", Kind.TEXT, true));

  /** One row without days, one of 2026. */
  private static final TableView TABLE =
      new TableView("x", "X", "", null, COLUMNS, List.of(row("a", "", ""), ofTheYear()));

  @Test
  void theOldRowEndsTheDayBeforeAndItsSuccessorFollowsIt() {
    List<TableView.EnteredRow> rows = begin("b", "2026-07-01", Map.of("jp", "4"));
    assertThat(rows).extracting(TableView.EnteredRow::row).containsExactly("a", "b", null);
    assertThat(rows.get(0).cells()).isEqualTo(values("", "", "3"));
    assertThat(rows.get(1).cells()).isEqualTo(values("2026-01-01", "2026-06-30", "3"));
    assertThat(rows.get(2).cells())
        .containsEntry("track", "COACHING")
        .containsEntry("day.from", "2026-07-01")
        .containsEntry("day.until", "2026-12-31")
        .containsEntry("jp", "4");
  }

  @Test
  void whatIsNotEnteredStaysButWhereTheOldRuleCameFrom() {
    assertThat(begin("b", "2026-07-01", Map.of()).get(2).cells())
        .containsEntry("jp", "3")
        .containsEntry("legalBasis", "")
        .containsEntry("description", "");
    assertThat(begin("b", "2026-07-01", Map.of("legalBasis", "Perka 2")).get(2).cells())
        .containsEntry("legalBasis", "Perka 2");
  }

  @Test
  void whatARuleIsAskedAboutIsItsSuccessorsToo() {
    Map<String, String> other = Map.of("track", "SEMINAR", "day.until", "2030-12-31");
    assertThat(begin("b", "2026-07-01", other).get(2).cells())
        .containsEntry("track", "COACHING")
        .containsEntry("day.until", "2026-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 2026-12-31",
    "2024-03-01, 2024-02-29",
    "2026-03-01, 2026-02-28",
  })
  void noDayIsLeftWithoutARule(LocalDate from, String until) {
    assertThat(Succession.rows(TABLE, "a", from, Map.of()).get(0).cells())
        .containsEntry("day.until", until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-02", "2026-12-31"})
  void aRuleBeginsAnewWhileTheOldOneHolds(String from) {
    assertThatCode(() -> begin("b", from, Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2025-12-31"})
  void aRowThatHasNotBegunByThenDoesNotBeginAnew(String from) {
    refused(
        () -> begin("b", from, Map.of()),
        Refusal.Kind.RULE,
        "Baris ini sendiri baru mulai pada tanggal itu atau sesudahnya. Pilih tanggal yang lebih"
            + " kemudian, atau ubah barisnya langsung.");
  }

  @Test
  void aRowThatHasEndedByThenDoesNotBeginAnew() {
    refused(
        () -> begin("b", "2027-01-01", Map.of()),
        Refusal.Kind.RULE,
        "Baris ini sudah berakhir sebelum tanggal itu. Pilih baris yang berlaku pada tanggal itu.");
  }

  @Test
  void aRowThatAnotherWindowRemovedDoesNotComeBackUnseen() {
    refused(
        () -> begin("gone", "2027-01-01", Map.of()),
        Refusal.Kind.UNKNOWN,
        "Baris ini sudah dihapus di jendela lain. Pilih Batal, lalu tambahkan baris baru.");
  }

  @Test
  void aRowWhoseDaysNobodyCanReadAsSuchDoesNotBeginAnew() {
    TableView written =
        new TableView("x", "X", "", null, COLUMNS, List.of(row("c", "2026-02-31", ""), feel("d")));
    for (String id : List.of("c", "d")) {
      refused(
          () -> Succession.rows(written, id, LocalDate.of(2027, 1, 1), Map.of()),
          Refusal.Kind.RULE,
          "Masa berlaku baris ini tidak tertulis sebagai tanggal. Ubah barisnya langsung, atau di"
              + " editor lengkap.");
    }
  }

  @Test
  void aTableWhoseRowsHaveNoDaysHasNoneThatBeginsAnew() {
    assertThat(view("gap-size").rows()).noneMatch(TableView.Row::mayBeginAnew);
    assertThat(view("jp-cap").rows()).allMatch(TableView.Row::mayBeginAnew);
  }

  @Test
  void aRowIsNamedByWhatItIsAskedAboutAndItsDays() {
    assertThat(view("jp-cap").rows().get(0).name())
        .isEqualTo("Coaching, Nasional, mulai 1 Januari 2018");
  }

  @Test
  void onlyWhatAChangeDidWrongHindersItAndTheNewRowIsNamedFirst() {
    Finding ofOld = error("x", "a");
    Finding ofNew = error("y", "new");
    assertThat(Succession.newMistake(List.of(ofOld), List.of(ofOld), "a")).isEmpty();
    assertThat(Succession.newMistake(List.of(Finding.warning("a", null, "x")), List.of(), "a"))
        .isEmpty();
    assertThat(Succession.newMistake(List.of(ofOld, ofNew), List.of(), "a")).contains(ofNew);
    assertThat(Succession.newMistake(List.of(ofOld), List.of(), "a")).contains(ofOld);
  }

  private static List<TableView.EnteredRow> begin(
      String row, String from, Map<String, String> entered) {
    return Succession.rows(TABLE, row, LocalDate.parse(from), entered);
  }

  private static void refused(ThrowingCallable act, Refusal.Kind kind, String sentence) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessage(sentence);
  }

  private static TableView view(String decision) {
    return TableView.of(WrittenTable.read(PackagedDmn.of(decision)), null);
  }

  private static Finding error(String sentence, String row) {
    return new Finding(Finding.Severity.ERROR, row, null, sentence);
  }

  private static TableView.Row ofTheYear() {
    return row("b", "2026-01-01", "2026-12-31");
  }

  private static TableView.Row row(String id, String from, String until) {
    return row(id, plain(values(from, until, "3")));
  }

  /** A row whose first day is written as a computation. */
  private static TableView.Row feel(String id) {
    Map<String, CellWords.Words> cells = plain(values("", "", "3"));
    cells.put("day.from", new CellWords.Words(">= today()", ">= today()", false));
    return row(id, cells);
  }

  private static TableView.Row row(String id, Map<String, CellWords.Words> cells) {
    return new TableView.Row(id, id, Succession.possible(COLUMNS, cells), cells);
  }

  private static Map<String, CellWords.Words> plain(Map<String, String> values) {
    Map<String, CellWords.Words> cells = new LinkedHashMap<>();
    values.forEach((key, value) -> cells.put(key, new CellWords.Words(value, value, true)));
    return cells;
  }

  private static Map<String, String> values(String from, String until, String jp) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("track", "COACHING");
    values.put("day.from", from);
    values.put("day.until", until);
    values.put("jp", jp);
    values.put("legalBasis", "Perka 1");
    values.put("description", "Pasal 1");
    return values;
  }

  private static TableView.Column column(String key, String role, Kind kind, boolean ground) {
    return new TableView.Column(key, key, role, kind, null, false, false, ground);
  }
}
