package id.bangkom.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.testing.Postgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start without a usable database ends with a sentence that says why and what to do. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class UnusableDatabaseTest {

  private static final String URL = "spring.datasource.url";
  private static final String USER = "spring.datasource.username";
  private static final String PASSWORD = "spring.datasource.password";

  @Test
  void everyMissingVariableIsNamed(CapturedOutput output) {
    startFails("postgres", Map.of(USER, "bangkom"));

    assertThat(output)
        .contains("variabel lingkungan ini belum diisi: BANGKOM_DB_PASSWORD, BANGKOM_DB_URL\n")
        .contains("BANGKOM_DB_URL=jdbc:postgresql://localhost:5432/bangkom")
        .doesNotContain("\tat ");
  }

  @Test
  void anAddressOfAnotherDatabaseIsRefusedWithoutRepeatingIt(CapturedOutput output) {
    startFails(
        "postgres", Map.of(URL, "jdbc:mysql://u:geheim@x/y", USER, "bangkom", PASSWORD, "rahasia"));

    assertThat(output).contains("bukan PostgreSQL (jdbc:mysql)").doesNotContain("geheim");
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefused(@TempDir Path folder, CapturedOutput output)
      throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("bangkom");
    new DriverManagerDataSource(url, "sa", "").getConnection().close();

    // As a running application holds it.
    try (FileChannel file =
            FileChannel.open(folder.resolve("bangkom.mv.db"), StandardOpenOption.WRITE);
        var held = file.lock()) {
      assertThat(held.isValid()).isTrue();
      startFails("", Map.of(URL, url, USER, "sa", PASSWORD, ""));
    }

    assertThat(output)
        .contains("Berkas database sudah dibuka oleh proses Bangkom lain")
        .contains("Hentikan proses yang lain")
        .contains("--spring.profiles.active=postgres")
        .doesNotContain("\tat ");
  }

  @Test
  void aServerThatIsNotThereIsNamed(CapturedOutput output) throws Exception {
    int nobodyListens;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobodyListens = socket.getLocalPort();
    }

    startFails(
        "postgres",
        Map.of(
            URL,
            "jdbc:postgresql://localhost:" + nobodyListens + "/bangkom",
            USER,
            "bangkom",
            PASSWORD,
            "rahasia"));

    assertThat(output)
        .contains("Server database tidak dapat dihubungi")
        .contains("Periksa apakah PostgreSQL berjalan")
        .doesNotContain("\tat ");
  }

  @Test
  void anUnknownUserAndAMissingDatabaseAreTold(CapturedOutput output) {
    Map<String, String> known = Postgres.freshDatabase();

    startFails("postgres", with(known, USER, "tidakdikenal"));
    assertThat(output).contains("Database menolak nama pengguna atau kata sandi");

    startFails(
        "postgres", with(known, URL, known.get(URL).replaceFirst("/fresh\\d+", "/tidakada")));
    assertThat(output).contains("Database pada BANGKOM_DB_URL tidak ada");
  }

  @Test
  void aUserWhoMayNotCreateTablesIsTold(CapturedOutput output) {
    Map<String, String> owner = Postgres.freshDatabase();

    startFails("postgres", with(owner, USER, Postgres.stranger()));

    assertThat(output).contains("Pengguna database tidak boleh membuat tabel");
  }

  private static Map<String, String> with(Map<String, String> settings, String key, String value) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(key, value);
    return changed;
  }

  private static void startFails(String profile, Map<String, String> settings) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(JustTheDatabase.class)
                    .web(WebApplicationType.NONE)
                    .profiles(profile.isEmpty() ? new String[0] : new String[] {profile})
                    .run(
                        settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new)))
        .isInstanceOf(Exception.class);
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  @Import({DatabaseSettings.class, StartupLock.class})
  static class JustTheDatabase {}
}
