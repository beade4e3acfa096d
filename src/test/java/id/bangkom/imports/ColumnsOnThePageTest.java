package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.spreadsheet.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The page Data explains the columns that the imports take. */
class ColumnsOnThePageTest {

  private static final Pattern KIND =
      Pattern.compile("\\n  (\\w+): \\{[^{}]*?columns: \\[\\n(.*?)\\n    \\]", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("\\['(\\w+)', (true|false), '.+'\\]");

  @Test
  void thePageNamesEveryColumnAndSaysWhetherItIsRequired() throws IOException {
    Map<String, TableImport> imports =
        Map.of(
            "units", new UnitImport(null, null, null, null),
            "employees", new EmployeeImport(null, null, null, null, null, null),
            "standards", new StandardImport(null),
            "certificates", new CertificateImport(null, null, null),
            "ratings", new RatingImport(null, null, null),
            "activities", new ActivityImport(null, null, null, null));
    List<String> kinds = new ArrayList<>();
    Matcher kind =
        KIND.matcher(
            new ClassPathResource("static/bangkom/import-kinds.js")
                .getContentAsString(StandardCharsets.UTF_8));
    while (kind.find()) {
      kinds.add(kind.group(1));
      List<Column> explained = new ArrayList<>();
      Matcher column = COLUMN.matcher(kind.group(2));
      while (column.find()) {
        explained.add(new Column(column.group(1), Boolean.parseBoolean(column.group(2))));
      }
      assertThat(explained)
          .as(kind.group(1))
          .containsExactlyElementsOf(imports.get(kind.group(1)).columns());
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(imports.keySet());
  }
}
