package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The worked examples of {@code worked-examples.csv}, through the ledger and the packaged tables.
 */
@Tag("database")
@LedgerTest
class WorkedExamplesTest {

  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private Office office;

  /** Rows of one employee; columns by name. */
  record Example(String name, List<Map<String, String>> rows) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() throws IOException {
    try (InputStream csv =
        WorkedExamplesTest.class.getResourceAsStream("/jp/worked-examples.csv")) {
      List<String> lines =
          new String(csv.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      String[] columns = lines.get(0).split(",", -1);
      Map<String, List<Map<String, String>>> examples = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        examples.computeIfAbsent(row.get("kasus"), name -> new ArrayList<>()).add(row);
      }
      return examples.entrySet().stream()
          .map(example -> new Example(example.getKey(), example.getValue()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void countsAsWorkedOut(Example example) {
    long employee = office.pns();
    Map<UUID, Map<String, String>> recorded = new LinkedHashMap<>();
    for (Map<String, String> row : example.rows()) {
      recorded.put(
          ledger.record(activity(employee, row), CreditStatus.PROVISIONAL).activityId(), row);
    }
    recorded.forEach(
        (id, row) -> {
          if (row.get("dibatalkan").equals("ya")) {
            voids.voidActivity(id, "Salah catat");
          }
        });

    recorded.forEach(
        (id, row) -> {
          CardEntry credit = ledger.credit(id);
          assertThat(credit.rawJp()).as("mentah %s", row).isEqualTo(row.get("mentah"));
          assertThat(credit.countedJp()).as("dihitung %s", row).isEqualTo(row.get("dihitung"));
          assertThat(credit.reason()).as("sebab %s", row).hasToString(row.get("sebab"));
          assertThat(credit.explanation()).isNotBlank();
        });
    Map<String, String> last = example.rows().get(example.rows().size() - 1);
    int year = Integer.parseInt(last.get("tanggal").substring(0, 4));
    assertThat(ledger.card(employee, year).totalJp())
        .isEqualByComparingTo(new BigDecimal(last.get("jp_tahun")));
  }

  static NewActivity activity(long employee, Map<String, String> row) {
    return Office.activity(
        employee,
        Track.valueOf(row.get("jenis")),
        Scope.valueOf(row.get("cakupan")),
        row.get("tanggal"),
        row.get("tanggal_selesai"),
        row.get("jam_mulai"),
        row.get("jumlah"));
  }
}
