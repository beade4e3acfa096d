package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.PackagedDmn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jp-conversion",
        "jp-cap",
        "jp-target",
        "gap-size",
        "development-method",
        "guide-eligibility",
        "rating-category",
        "programme-outcome"
      })
  void aPackagedTablePassesAndIsTheSameAfterItsRowsWereWrittenAgain(String decision) {
    String dmn = PackagedDmn.of(decision);
    WrittenTable table = WrittenTable.read(dmn);
    assertThat(TableCheck.check(dmn, table).findings()).isEmpty();
    String again = WrittenTable.withRows(dmn, table.rows());
    assertThat(WrittenTable.read(again)).isEqualTo(table);
    assertThat(TableCheck.check(again, table).findings()).isEmpty();
  }

  @Test
  void aMissingRuleIsNamedWithTrackScopeAndDay() {
    String ended =
        cell(
            "jp-cap",
            "mentoring_international_2018_onDate",
            "[date(&quot;2018-01-01&quot;)..date(&quot;2026-12-31&quot;)]");
    assertThat(sentences("jp-cap", ended))
        .containsExactly(
            "Tidak ada aturan untuk Mentoring, Internasional mulai 1 Januari 2027; tambahkan atau"
                + " perpanjang barisnya.");
  }

  @Test
  void whatCanBeFoundTogetherIsFoundTogether() {
    String ended =
        cell(
            "jp-cap",
            "mentoring_international_2018_onDate",
            "[date(&quot;2018-01-01&quot;)..date(&quot;2026-12-15&quot;)]");
    String broken =
        ended.replaceFirst(
            "(?s)(<rule id=\"coaching_national_2018\">\\s*<description>)[^<]*", "$1");
    assertThat(broken).isNotEqualTo(ended);
    assertThat(sentences("jp-cap", broken))
        .hasSize(3)
        .anyMatch(s -> s.contains("belum menyebut sumbernya"))
        .anyMatch(s -> s.contains("berakhir pada hari terakhir bulan"))
        .anyMatch(s -> s.contains("Tidak ada aturan untuk Mentoring, Internasional"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> date(&quot;2026-01-15&quot;) | < date(&quot;2026-01-16&quot;)",
        ">= date(&quot;2026-01-16&quot;) | <= date(&quot;2026-01-15&quot;)"
      })
  void oneMonthHasOneCapHoweverItsDaysAreWritten(String from, String until) {
    String dmn = cell("jp-cap", "coaching_national_2018_onDate", xml(from));
    assertThat(sentences("jp-cap", dmn)).anyMatch(s -> s.contains("mulai berlaku pada tanggal 1"));
    dmn = cell("jp-cap", "coaching_national_2018_onDate", xml(until));
    assertThat(sentences("jp-cap", dmn))
        .anyMatch(s -> s.contains("berakhir pada hari terakhir bulan"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> date(&quot;2025-12-31&quot;)",
        ">= date(&quot;2018-01-01&quot;)",
        "[date(&quot;2018-01-01&quot;)..date(&quot;2026-02-01&quot;))"
      })
  void aMonthThatIsWholeIsFine(String cell) {
    String dmn = cell("jp-cap", "coaching_national_2018_onDate", xml(cell));
    assertThat(sentences("jp-cap", dmn)).noneMatch(s -> s.contains("batas bulanan"));
  }

  @Test
  void whoWasNeverRatedIsNotAmongThoseWhoAreNotBelowSeventy() {
    String dmn = PackagedDmn.of("development-method").replace("null, &gt;= 70", "not(&lt; 70)");
    assertThat(dmn).isNotEqualTo(PackagedDmn.of("development-method"));
    assertThat(sentences("development-method", dmn))
        .isNotEmpty()
        .allMatch(s -> s.startsWith("Tidak ada aturan untuk") && s.contains("tidak diketahui"));
  }

  @Test
  void betweenWholeLevelsNothingIsMissing() {
    String other =
        PackagedDmn.of("gap-size")
            .replace(">1</text>", ">[1..2]</text>")
            .replace("[2..4]", "[3..4]");
    assertThat(sentences("gap-size", other)).isEmpty();
    assertThat(sentences("gap-size", other.replace("[3..4]", "4")))
        .containsExactly(
            "Tidak ada aturan untuk Kesenjangan (LKJ - LKI) 3; tambahkan atau perpanjang barisnya.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2..4] | 2 sampai 4",
        "(1.80..2.60] | di atas 1,8 sampai 2,6",
        "[1..2) | 1 sampai di bawah 2",
        "null, >= 70 | tidak diketahui atau paling sedikit 70",
        "< 70 | kurang dari 70",
        "not(<= 5) | selain paling banyak 5",
        "> 2.5 | lebih dari 2,5",
        "3 | 3"
      })
  void aRangeIsReadAndWrittenInWords(String feel, String words) {
    TableColumn column =
        new TableColumn(TableColumn.Role.INPUT, "x", "X", "x", "number", "[0..120]");
    assertThat(CellWords.of(column, feel).text()).isEqualTo(words);
    assertThat(CellWords.of(column, feel).value()).isEqualTo(words);
    String again = CellWords.feel(column, words);
    assertThat(CellWords.of(column, again).text()).isEqualTo(words);
    assertThat(CellWords.feel(column, feel)).as("FEEL is taken as well").isEqualTo(feel);
  }

  @Test
  void minutesAreWhole() {
    assertThat(
            sentences(
                "jp-conversion",
                cell("jp-conversion", "coaching_national_2018_usualMinutes", "52.5")))
        .containsExactly(
            "Baris 1, kolom \"Lama lazim satu sesi (menit)\": lama lazim satu sesi harus bilangan"
                + " bulat.");
  }

  @Test
  void aTableWithoutDatesIsLookedAtLikeAnyOther() {
    String undated =
        PackagedDmn.of("jp-target")
            .replaceAll(">= date\\(\"[0-9-]+\"\\)|&gt;= date\\([^)]*\\)", "");
    assertThat(WrittenTable.read(undated).rows())
        .allSatisfy(row -> assertThat(row.cells()).doesNotContain(">= date(\"2018-01-01\")"));
    WrittenTable before = WrittenTable.read(undated);
    String doubled = undated.replace("<text>\"PPPK\"</text>", "<text>\"PNS\"</text>");
    assertThat(doubled).isNotEqualTo(undated);
    assertThat(TableCheck.check(doubled, before).findings())
        .extracting(Finding::sentence)
        .anyMatch(sentence -> sentence.contains("berlaku bersamaan untuk PNS"))
        .anyMatch(sentence -> sentence.startsWith("Tidak ada aturan untuk PPPK"));
  }

  @Test
  void aTableThatAsksAnotherDecisionIsRefused() {
    String requiring =
        PackagedDmn.of("jp-target")
            .replaceFirst(
                "(<decisionTable)",
                "<informationRequirement id=\"r\"><requiredDecision href=\"#jp-target\"/>"
                    + "</informationRequirement>$1");
    assertThat(sentences("jp-target", requiring))
        .containsExactly(
            "Tabel ini bergantung pada keputusan atau pengetahuan lain (requirement); hapus bagian"
                + " itu.");
  }

  @Test
  void aReleaseMayBringAnInputThatNobodyAskedBefore() {
    String more =
        PackagedDmn.of("gap-size")
            .replaceFirst(
                "(<output )",
                "<input id=\"input_post\" label=\"Jabatan\"><inputExpression id=\"ie_post\""
                    + " typeRef=\"boolean\"><text>post</text></inputExpression></input>$1")
            .replaceAll(
                "(<outputEntry id=\"(\\w+)_gapSize\")",
                "<inputEntry id=\"$2_post\"><text></text></inputEntry>$1");
    WrittenTable before = WrittenTable.read(PackagedDmn.of("gap-size"));
    assertThat(WrittenTable.read(more).columns()).hasSizeGreaterThan(before.columns().size());
    assertThat(TableCheck.checkPackaged(more, before).findings()).isEmpty();
    assertThat(TableCheck.check(more, before).passed()).isFalse();
  }

  @Test
  void whatStandsAboveTheRowsStays() {
    assertThat(
            sentences(
                "gap-size", PackagedDmn.of("gap-size").replace("label=\"Ukuran\"", "label=\"X\"")))
        .containsExactly(
            "Kolom hasil \"Ukuran\": judulnya berubah menjadi \"X\"; kembalikan seperti semula.");
    assertThat(sentences("gap-size", PackagedDmn.of("gap-size").replace("P3650D", "P1D")))
        .containsExactly(
            "Masa simpan riwayat (history time to live) harus tetap P3650D; isi kembali.");
  }

  private static String xml(String cell) {
    return cell.replace("<", "&lt;").replace(">", "&gt;");
  }

  static String cell(String decision, String id, String feel) {
    return PackagedDmn.of(decision)
        .replaceFirst("(?s)(\"" + id + "\">\\s*<text>).*?(</text>)", "$1" + feel + "$2");
  }

  static List<String> sentences(String decision, String dmn) {
    return TableCheck.check(dmn, WrittenTable.read(PackagedDmn.of(decision))).findings().stream()
        .map(Finding::sentence)
        .toList();
  }
}
