package id.bangkom.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The tables over HTTP. */
@Tag("database")
@ProductTest
class RulesWiringTest {

  @Autowired private TestRestTemplate http;
  @Autowired private People people;

  @Test
  void everybodyReadsWhichTablesDecideAndTheirVersions() {
    JsonNode tables = get("/api/rules", JsonNode.class).getBody();
    assertThat(tables.findValuesAsText("decision"))
        .contains("jp-conversion", "jp-cap", "jp-target", "gap-size");
    assertThat(tables.get(0).path("versions").get(0).path("version").asInt()).isPositive();
    assertThat(tables.get(0).path("versions").get(0).path("since").asText()).isNotBlank();
  }

  @Test
  void aTableIsReadAsItsDmn() {
    assertThat(get("/api/rules/jp-cap", String.class).getBody())
        .contains("<decision id=\"jp-cap\"", "coaching_national_2018");
    assertThat(get("/api/rules/jp-cap?version=1", String.class).getStatusCode().value())
        .isEqualTo(200);
    assertThat(get("/api/rules/jp-cap?version=999", String.class).getStatusCode().value())
        .isEqualTo(404);
    assertThat(get("/api/rules/jp-cap?version=0", String.class).getStatusCode().value())
        .isEqualTo(404);
    assertThat(get("/api/rules/nothing", String.class).getStatusCode().value()).isEqualTo(404);
    assertThat(get("/api/rules/jp-cap?version=x", String.class).getStatusCode().value())
        .isEqualTo(400);
  }

  private <T> ResponseEntity<T> get(String path, Class<T> type) {
    return http.withBasicAuth(people.called("Pegawai A").login(), ProductTest.PASSWORD)
        .getForEntity(path, type);
  }
}
