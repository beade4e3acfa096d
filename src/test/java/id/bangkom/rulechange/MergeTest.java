package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.rules.Finding;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import id.bangkom.testing.PackagedDmn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft and what went live meanwhile. */
class MergeTest {

  private static final String BASE = PackagedDmn.of("gap-size");
  private static final WrittenTable TABLE = WrittenTable.read(BASE);

  @Test
  void rowsThatOneSideChangedAreThatSides() {
    Merge merged = merge(noted("small_gap", "saya"), noted("large_gap", "mereka"));
    assertThat(merged.contested()).isEmpty();
    assertThat(note(merged, "small_gap")).isEqualTo("saya");
    assertThat(note(merged, "large_gap")).isEqualTo("mereka");
  }

  @Test
  void aRowThatBothChangedIsTheDraftsAndPointedOut() {
    Merge merged = merge(noted("small_gap", "saya"), noted("small_gap", "mereka"));
    assertThat(note(merged, "small_gap")).isEqualTo("saya");
    assertThat(merged.contested()).containsExactly("small_gap");
    assertThat(warnings(noted("small_gap", "mereka"), merged))
        .anyMatch(sentence -> sentence.contains("juga diubah atau dihapus"));
  }

  @Test
  void aRowThatOneDeletedAndTheOtherChangedIsPointedOutAsWell() {
    Merge kept = merge(noted("small_gap", "saya"), without("small_gap"));
    assertThat(kept.contested()).containsExactly("small_gap");
    assertThat(warnings(without("small_gap"), kept))
        .anyMatch(sentence -> sentence.contains("juga diubah atau dihapus"));

    Merge deleted = merge(without("small_gap"), noted("small_gap", "mereka"));
    assertThat(deleted.contested()).containsExactly("small_gap");
    assertThat(warnings(noted("small_gap", "mereka"), deleted))
        .anyMatch(sentence -> sentence.contains("juga diubah atau dihapus"));
  }

  @Test
  void aRowThatOnlyTheDraftHasStaysWhereItWas() {
    Merge kept = merge(noted("small_gap", "saya"), without("small_gap"));
    assertThat(WrittenTable.read(kept.dmn()).rows())
        .extracting(TableRow::id)
        .containsExactlyElementsOf(TABLE.rows().stream().map(TableRow::id).toList());
  }

  @Test
  void theNameAndDescriptionOfADraftStay() {
    String mine = WrittenTable.withAbout(BASE, "Nama baru", "Keterangan baru");
    WrittenTable merged = WrittenTable.read(merge(mine, noted("small_gap", "mereka")).dmn());
    assertThat(merged.name()).isEqualTo("Nama baru");
    assertThat(merged.description()).isEqualTo("Keterangan baru");

    String theirs = WrittenTable.withAbout(BASE, "Nama mereka", "Keterangan mereka");
    assertThat(WrittenTable.read(merge(noted("small_gap", "saya"), theirs).dmn()).name())
        .isEqualTo("Nama mereka");
  }

  private static Merge merge(String mine, String theirs) {
    return Merge.of(TABLE, WrittenTable.read(mine), theirs);
  }

  private static List<String> warnings(String live, Merge merged) {
    return RuleDiff.between(WrittenTable.read(live), WrittenTable.read(merged.dmn()))
        .warnings(merged.contested())
        .map(Finding::sentence)
        .toList();
  }

  private static String noted(String row, String note) {
    return WrittenTable.withRows(
        BASE,
        TABLE.rows().stream()
            .map(one -> one.id().equals(row) ? new TableRow(row, note, one.cells()) : one)
            .toList());
  }

  private static String without(String row) {
    return WrittenTable.withRows(
        BASE, TABLE.rows().stream().filter(one -> !one.id().equals(row)).toList());
  }

  private static String note(Merge merged, String row) {
    return WrittenTable.read(merged.dmn()).row(row).orElseThrow().note();
  }
}
