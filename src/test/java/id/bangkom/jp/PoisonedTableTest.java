package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.rules.UnusableRule;
import id.bangkom.testing.Node;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.testing.Postgres;
import id.bangkom.testing.ProductTest;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;

/** Tables in force that no check would let in: whatever they say, the product starts and counts. */
@Tag("slow")
class PoisonedTableTest {

  private static final String PEGAWAI_A = "198503172010011001";
  private static final String ROW = "coaching_national_2018";

  @Test
  void aBadRowStopsNeitherTheStartNorOtherTracksAndNamesItself() {
    Map<String, String> database = Postgres.freshDatabase();
    try (ConfigurableApplicationContext node =
        Node.start("poison1", database, ProductTest.Time.class)) {
      record(node, Track.COACHING, 1);
      deploy(node, "jp-cap", cell("jp-cap", ROW + "_capKind", "\"NO\\\\\\\\NE\""));
      countsAllButCoaching(node, "baris " + ROW + ": kolom capKind berisi \"NO\\NE\"", "6");
    }
    try (ConfigurableApplicationContext node =
        Node.start("poison2", database, ProductTest.Time.class)) {
      countsAllButCoaching(node, "baris " + ROW + ": kolom capKind berisi \"NO\\NE\"", "10");
      namesItself(node, "jp-cap", "tanda \\ tidak dapat dipakai");
      // Not even its inputs can be read.
      deploy(node, "jp-cap", cell("jp-cap", ROW + "_track", "[[ oops"));
      deploy(node, "jp-target", cell("jp-target", "pns_2018_minimumJp", "\"banyak\""));
      deploy(node, "jp-conversion", cell("jp-conversion", ROW + "_perUnits", "0"));
    }
    try (ConfigurableApplicationContext node =
        Node.start("poison3", database, ProductTest.Time.class)) {
      countsAllButCoaching(node, "baris " + ROW, "14");
      namesItself(node, "jp-cap", "tidak dikenal");
      JsonNode target = http(node, "/api/employees/" + PEGAWAI_A + "/jp-card").path("target");
      assertThat(target.path("minimumJp").isNull()).isTrue();
      assertThat(target.path("fault").asText()).contains("jp-target").contains("pns_2018");
    }
  }

  private static void countsAllButCoaching(
      ConfigurableApplicationContext node, String why, String total) {
    assertThatThrownBy(() -> record(node, Track.COACHING, 3))
        .isInstanceOf(UnusableRule.class)
        .hasMessageContaining(why)
        .hasMessageContaining("halaman Aturan");
    record(node, Track.SEMINAR, 1);
    long employee = employee(node).id();
    assertThat(
            node.getBean(JpRecalculation.class)
                .recalculate(
                    List.of(employee),
                    2026,
                    node.getBean(JpRules.class).versions(),
                    false,
                    "uji",
                    "uji"))
        .contains(List.of());
    assertThat(node.getBean(JpLedger.class).card(employee, 2026).totalJp())
        .isEqualByComparingTo(total);
  }

  private static void namesItself(
      ConfigurableApplicationContext node, String decision, String sentence) {
    for (JsonNode table : http(node, "/api/rules")) {
      boolean bad = table.path("decision").asText().equals(decision);
      assertThat(table.path("faults").toString().contains(sentence.replace("\\", "\\\\")))
          .isEqualTo(bad);
    }
    assertThat(http(node, "/api/rules/" + decision + "/table").path("rows").size()).isPositive();
  }

  private static void record(ConfigurableApplicationContext node, Track track, int quantity) {
    node.getBean(JpLedger.class)
        .record(
            new NewActivity(
                employee(node).id(),
                track,
                Scope.NATIONAL,
                LocalDate.of(2026, 4, 7),
                null,
                null,
                new BigDecimal(quantity),
                "Uji",
                null,
                null,
                "uji"),
            CreditStatus.CERTIFIED);
  }

  private static Employee employee(ConfigurableApplicationContext node) {
    return node.getBean(Workforce.class).byLogin(PEGAWAI_A).orElseThrow();
  }

  /** Past all checks, as before there were any. */
  private static void deploy(ConfigurableApplicationContext node, String decision, String dmn) {
    assertThat(dmn).isNotEqualTo(PackagedDmn.of(decision));
    node.getBean(RepositoryService.class)
        .createDeployment()
        .name("past the checks")
        .addString(decision + ".dmn", dmn)
        .deploy();
  }

  private static JsonNode http(ConfigurableApplicationContext node, String path) {
    return new TestRestTemplate(PEGAWAI_A, ProductTest.PASSWORD)
        .getForObject(
            "http://localhost:" + node.getEnvironment().getProperty("local.server.port") + path,
            JsonNode.class);
  }

  private static String cell(String decision, String id, String feel) {
    return PackagedDmn.of(decision)
        .replaceFirst("(?s)(\"" + id + "\">\\s*<text>).*?(</text>)", "$1" + feel + "$2");
  }
}
