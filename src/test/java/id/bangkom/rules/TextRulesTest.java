package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.testing.PackagedDmn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose answers could not be stored, or that hides something, is not passed. */
class TextRulesTest {

  private static final String ROW = "coaching_national_2018";

  @Test
  void theIdOfARowIsAsLongAsItIsStoredAndNoLonger() {
    assertThat(findings(renamed("a".repeat(100)))).isEmpty();
    assertThat(findings(renamed("a".repeat(101))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.row()).hasSize(101);
              assertThat(finding.sentence())
                  .startsWith("Baris ")
                  .endsWith("…\" terlalu panjang (101 karakter); paling panjang 100, ringkaslah.")
                  .hasSizeLessThan(200);
            });
  }

  @Test
  void namesThatTheEngineCannotStoreAreFound() {
    assertThat(sentences(attribute("name", "N".repeat(201))))
        .containsExactly(
            "Nama tabel terlalu panjang (201 karakter); paling panjang 200, ringkaslah.");
    assertThat(sentences(attribute("camunda:versionTag", "1".repeat(65))))
        .containsExactly(
            "Penanda versi (versionTag) terlalu panjang (65 karakter); paling panjang 64,"
                + " ringkaslah.");
    assertThat(sentences(attribute("name", "N".repeat(200)))).isEmpty();
    assertThat(
            sentences(
                PackagedDmn.of("jp-cap")
                    .replaceFirst(" namespace=\"", " namespace=\"" + "n".repeat(256))))
        .singleElement()
        .asString()
        .startsWith("Ruang nama (namespace) tabel terlalu panjang");
  }

  @Test
  void theTitleOfAColumnThatIsLiveIsFoundWhenItIsTooLong() {
    String dmn = PackagedDmn.of("jp-cap").replace("\"Cakupan\"", "\"" + "C".repeat(201) + "\"");
    assertThat(LiveFaults.of(dmn).findings())
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .startsWith("Judul kolom \"CCC")
        .contains("(201 karakter)");
  }

  @Test
  void aNoteHasAnEnd() {
    assertThat(sentences(note("Sumber. ".repeat(300))))
        .singleElement()
        .asString()
        .matches("Baris \\d+: keterangan dan sumber terlalu panjang .* paling panjang 2[.]000.*");
    assertThat(
            sentences(
                PackagedDmn.of("jp-cap")
                    .replaceFirst("<description>", "<description>" + "x".repeat(2001))))
        .singleElement()
        .asString()
        .startsWith("Keterangan tabel terlalu panjang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#x85;", "&#x202E;", "&#x200B;", "&#x2028;", "&#xFEFF;", "&#x7F;"})
  void whatNobodySeesIsFoundWhereverItStands(String hidden) {
    assertThat(sentences(note("Sumber" + hidden + "nya")))
        .singleElement()
        .asString()
        .contains("memuat karakter yang tidak tampak");
    assertThat(sentences(attribute("name", "Batas" + hidden + "JP")))
        .containsExactly(
            "Nama tabel memuat karakter yang tidak tampak; hapus isinya lalu ketik kembali.");
    assertThat(
            sentences(
                TableCheckTest.cell("jp-cap", ROW + "_legalBasis", "\"Per" + hidden + "men\"")))
        .singleElement()
        .asString()
        .matches("Baris \\d+, kolom \"Dasar hukum atau sumber\": memuat karakter yang tidak.*");
  }

  @Test
  void aNameIsOneLineAndANoteMayHaveMore() {
    assertThat(sentences(attribute("name", "Batas&#10;JP"))).hasSize(1);
    assertThat(sentences(note("Sumber:\n\tPermen"))).isEmpty();
  }

  @Test
  void anIdInForceThatNoColumnHoldsIsRefusedWithTableAndRow() {
    String id = "a".repeat(201);
    String dmn = PackagedDmn.of("gap-size").replaceFirst("<rule id=\"[^\"]+", "<rule id=\"" + id);
    LiveFaults faults = LiveFaults.of(dmn);
    assertThat(faults.findings()).extracting(Finding::row).containsExactly(id);
    DecisionTable table =
        new DraftTables(new DecidingRules()).mended("definition", 7, dmn, faults.unreadable());
    List<Integer> refused =
        List.of(0, 1, 2, 3, 4).stream().filter(gap -> isRefused(table, gap)).toList();
    assertThat(refused).isNotEmpty().hasSizeLessThan(5);
    assertThatThrownBy(() -> table.decide(Map.of("gap", refused.get(0))))
        .isInstanceOf(UnusableRule.class)
        .hasMessageStartingWith("Tabel aturan gap-size versi 7, baris aaaaaaa")
        .hasMessageContaining("id-nya terlalu panjang");
  }

  @Test
  void anIdInForceThatIsLongAndStillStoredDecides() {
    String id = "a".repeat(200);
    String dmn = PackagedDmn.of("gap-size").replaceFirst("<rule id=\"[^\"]+", "<rule id=\"" + id);
    LiveFaults faults = LiveFaults.of(dmn);
    assertThat(faults.findings()).extracting(Finding::row).containsExactly(id);
    assertThat(faults.unreadable().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version=\"1.0\" encoding=\"UTF-7\"",
        "version=\"1.0\" encoding=\"no such one\"",
        "version=\"1.0\" encoding=\"UTF-16\"",
        "version=\"1.0\" encoding=\"UTF-32\"",
        "version=\"1.0\" encoding=\"ISO-8859-1\"",
        "version=\"1.0\" encoding=\"\"",
        "version=\"1.1\" encoding=\"UTF-8\""
      })
  void aFileThatSaysItIsNotInUtf8IsAFinding(String declaration) {
    for (String mark : List.of("", "\uFEFF")) {
      assertThat(
              sentences(
                  mark
                      + PackagedDmn.of("jp-cap")
                          .replaceFirst("<\\?xml [^?]*", "<?xml " + declaration)))
          .containsExactly(
              "Berkas ini tidak ditulis sebagai XML 1.0 dalam UTF-8; simpan kembali sebagai"
                  + " UTF-8.");
    }
  }

  @Test
  void aFileInAnotherEncodingOrWithoutAnythingIsAFinding() {
    String table = PackagedDmn.of("jp-cap");
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))) {
      assertThat(sentences(new String(table.getBytes(charset), StandardCharsets.UTF_8))).hasSize(1);
    }
    for (String nothing : List.of("", " ", "\uFEFF", "\u0000")) {
      assertThat(sentences(nothing)).hasSize(1);
    }
    assertThat(sentences("\uFEFF" + table)).as("its mark does no harm").isEmpty();
  }

  private static boolean isRefused(DecisionTable table, int gap) {
    try {
      table.decide(Map.of("gap", gap));
      return false;
    } catch (UnusableRule e) {
      return true;
    }
  }

  private static String renamed(String id) {
    return PackagedDmn.of("jp-cap").replace("<rule id=\"" + ROW + "\"", "<rule id=\"" + id + "\"");
  }

  private static String attribute(String name, String value) {
    return PackagedDmn.of("jp-cap")
        .replaceFirst("(<decision id=\"jp-cap\".*? " + name + "=\")[^\"]*", "$1" + value);
  }

  private static String note(String note) {
    return PackagedDmn.of("jp-cap")
        .replaceFirst("(?s)(<rule id=\"" + ROW + "\">\\s*<description>)[^<]*", "$1" + note);
  }

  private static List<String> sentences(String dmn) {
    return TableCheckTest.sentences("jp-cap", dmn);
  }

  private static List<Finding> findings(String dmn) {
    return TableCheck.check(dmn, WrittenTable.read(PackagedDmn.of("jp-cap"))).findings();
  }
}
