package id.bangkom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Caller;
import id.bangkom.testing.ProductTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What embedded forms have in common: carried by those of today, still served to those before. */
@ProductTest
class PartsOfFormsTest {

  @LocalServerPort int port;
  @Autowired RepositoryService repositoryService;

  @ParameterizedTest
  @CsvSource({
    "study, log-study, Catatan belajar sejauh ini",
    "study, write-resume, Kompetensi fokus",
    "self-study, respond-instruction, Kompetensi fokus",
    "activity-claim, start-claim, Nomor sertifikat",
    "activity-claim, revise-claim, Nomor sertifikat"
  })
  void aDeployedFormIsWhole(String process, String form, String partSays) throws IOException {
    ProcessDefinition newest =
        repositoryService
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    try (InputStream deployed =
        repositoryService.getResourceAsStream(
            newest.getDeploymentId(), "processes/" + process + "/" + form + ".html")) {
      assertThat(new String(deployed.readAllBytes(), StandardCharsets.UTF_8))
          .contains(partSays)
          .doesNotContain("<!-- include", "ng-include");
    }
    List<String> names =
        repositoryService.getDeploymentResourceNames(newest.getDeploymentId()).stream().toList();
    assertThat(names).noneMatch(name -> name.contains("/parts/"));
  }

  @ParameterizedTest
  @CsvSource({
    "/bangkom/study-facts.html, Kompetensi fokus",
    "/bangkom/study-days.html, Catatan belajar sejauh ini",
    "/bangkom/claim-form.html, Nomor sertifikat"
  })
  void aFormOfTheReleaseBeforeStillLoadsWhatItNames(String address, String says) {
    var answer = new Caller(port).get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains(says);
  }

  @Test
  void nothingElseOfAFormIsServed() {
    assertThat(new Caller(port).get("/bangkom/log-study.html").statusCode()).isNotEqualTo(200);
  }
}
