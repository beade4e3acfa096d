package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    String dmn = packaged(decision);
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

  static String cell(String decision, String id, String feel) {
    return packaged(decision)
        .replaceFirst("(?s)(\"" + id + "\">\\s*<text>).*?(</text>)", "$1" + feel + "$2");
  }

  static List<String> sentences(String decision, String dmn) {
    return TableCheck.check(dmn, WrittenTable.read(packaged(decision))).findings().stream()
        .map(Finding::sentence)
        .toList();
  }

  static String packaged(String decision) {
    try (InputStream dmn =
        TableCheckTest.class.getResourceAsStream("/decisions/" + decision + ".dmn")) {
      return new String(dmn.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
