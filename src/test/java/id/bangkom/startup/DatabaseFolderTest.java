package id.bangkom.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but its owner reads the database. */
@DisabledOnOs(OS.WINDOWS)
class DatabaseFolderTest {

  @TempDir Path temporary;

  @Test
  void theFolderIsMadeForItsOwnerOnly() throws IOException {
    Path folder = temporary.resolve("a/data");
    DatabaseFolder.narrow(folder.resolve("bangkom"));
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.getParent())).isEqualTo("rwx------");
  }

  @Test
  void aFolderAndFilesOfAFormerVersionAreNarrowed() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Path file = Files.writeString(folder.resolve("bangkom.mv.db"), "");
    Path other = Files.writeString(folder.resolve("demo.mv.db"), "");
    set(folder, "rwxr-xr-x");
    set(file, "rw-r--r--");
    set(other, "rw-r--r--");

    DatabaseFolder.narrow(folder.resolve("bangkom"));

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(other)).as("its own application's").isEqualTo("rw-r--r--");
  }

  @Test
  void aFolderWithOtherThingsStaysAndItsDatabaseIsNarrowed() throws IOException {
    Path file = Files.writeString(temporary.resolve("bangkom.mv.db"), "");
    Files.writeString(temporary.resolve("letter.txt"), "");
    set(temporary, "rwxr-xr-x");
    set(file, "rw-rw-r--");

    DatabaseFolder.narrow(temporary.resolve("bangkom"));

    assertThat(permissions(temporary)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void anAddressNamesItsFile() {
    assertThat(DatabaseFolder.database("jdbc:h2:file:./data/bangkom;TRACE_LEVEL_FILE=0"))
        .hasValue(Path.of("data/bangkom").toAbsolutePath());
    assertThat(DatabaseFolder.database("jdbc:h2:/srv/bangkom/db"))
        .hasValue(Path.of("/srv/bangkom/db"));
    assertThat(DatabaseFolder.database("jdbc:h2:file:~/bangkom").orElseThrow())
        .isEqualTo(Path.of(System.getProperty("user.home"), "bangkom"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:product;DB_CLOSE_DELAY=-1",
        "jdbc:h2:tcp://localhost/x",
        "jdbc:postgresql://localhost:5432/bangkom",
        ""
      })
  void whatIsNoFileIsLeftAlone(String url) {
    assertThat(DatabaseFolder.database(url)).isEmpty();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void set(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
