package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.testing.PackagedDmn;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that cannot be used in a table that is in force is refused; the other rows decide. */
class LiveFaultsTest {

  @Test
  void aSoundTableHasNone() {
    assertThat(LiveFaults.of(PackagedDmn.of("jp-cap")).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onDate", "scope", "track", "limit"})
  void aRowWhoseInputsNobodyCanReadDecidesNothingAndSaysSo(String column) {
    String dmn =
        TableCheckTest.cell("jp-cap", "coaching_national_2018_" + column, "[date(1)..][ oops");
    DecisionTable table = opened(dmn);
    assertThatThrownBy(() -> table.decide(question("COACHING", "NATIONAL")))
        .isInstanceOf(UnusableRule.class)
        .hasMessageContaining("jp-cap versi 7, baris coaching_national_2018: isinya tidak terbaca")
        .hasMessageContaining("halaman Aturan");
    assertThat(table.decide(question("WORKSHOP", "INTERNATIONAL")))
        .map(DecidedRow::row)
        .hasValueSatisfying(row -> assertThat(row).startsWith("workshop_international"));
    assertThat(LiveFaults.of(dmn).findings())
        .extracting(Finding::row)
        .containsOnly("coaching_national_2018");
  }

  @Test
  void anOutputThatNobodyKnowsIsRefusedWhereItIsUsed() {
    DecisionTable table =
        opened(TableCheckTest.cell("jp-cap", "coaching_national_2018_capKind", "\"NO\\\\\\\\NE\""));
    DecidedRow row = table.decide(question("COACHING", "NATIONAL")).orElseThrow();
    assertThatThrownBy(() -> row.choice("capKind", Thread.State.class))
        .isInstanceOf(UnusableRule.class)
        .hasMessageContaining("baris coaching_national_2018: kolom capKind berisi \"NO\\NE\"");
  }

  @Test
  void twoRowsThatHoldAtOnceAreRefusedAndNoOther() {
    DecisionTable table =
        opened(TableCheckTest.cell("jp-cap", "mentoring_national_2018_track", "\"COACHING\""));
    assertThatThrownBy(() -> table.decide(question("COACHING", "NATIONAL")))
        .isInstanceOf(UnusableRule.class)
        .hasMessageContaining("tidak dapat menentukan satu baris");
    assertThat(table.decide(question("WORKSHOP", "NATIONAL"))).isPresent();
  }

  @Test
  void whatIsMendedIsMeasuredAgainstTheRowsThatCanBeRead() {
    WrittenTable broken =
        WrittenTable.read(TableCheckTest.cell("jp-cap", "coaching_national_2018_onDate", "[oops"));
    assertThat(TableCheck.check(PackagedDmn.of("jp-cap"), broken).findings()).isEmpty();
  }

  private static DecisionTable opened(String dmn) {
    LiveFaults faults = LiveFaults.of(dmn);
    assertThat(faults.findings()).isNotEmpty();
    return new DraftTables(new DecidingRules()).mended("definition", 7, dmn, faults.unreadable());
  }

  private static Map<String, Object> question(String track, String scope) {
    return Map.of("track", track, "scope", scope, "onDate", LocalDate.of(2026, 3, 4));
  }
}
