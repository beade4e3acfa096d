package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KnownHolesTest {

  @Test
  void everyKnownHoleHasADatedDecisionWithAReason() throws IOException {
    assertThat(KnownHoles.all())
        .isNotEmpty()
        .allSatisfy(
            hole -> {
              assertThat(hole.decided()).isAfterOrEqualTo(hole.known());
              assertThat(hole.reason()).isNotBlank();
            });
  }

  @Test
  void aComponentIsAffectedFromTheFirstVersionUntilTheOneThatMendsIt() throws IOException {
    assertThat(affecting("10.1.61")).hasSize(1);
    assertThat(affecting("10.1.62")).isEmpty();
    assertThat(affecting("9.0.100")).isEmpty();
  }

  private static Iterable<String> affecting(String tomcat) throws IOException {
    String sbom =
        """
        {"components": [{"name": "tomcat-embed-core", "version": "%s"}, {"name": "x", "version": ""}]}
        """
            .formatted(tomcat);
    return KnownHoles.affecting(new ByteArrayInputStream(sbom.getBytes(StandardCharsets.UTF_8)));
  }
}
