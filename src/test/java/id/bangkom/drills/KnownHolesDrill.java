package id.bangkom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.conventions.KnownHoles;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Prints which published holes the packaged product is known to have, and what was decided. */
class KnownHolesDrill {

  private static final String SBOM = "META-INF/sbom/application.cdx.json";

  @Test
  void knownHolesOfThePackagedProductArePrinted() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("bangkom.drills.jar"))) {
      assertThat(jar.getEntry(SBOM)).as(SBOM).isNotNull();
      try (InputStream sbom = jar.getInputStream(jar.getEntry(SBOM))) {
        KnownHoles.affecting(sbom).forEach(System.out::println);
      }
    }
  }
}
