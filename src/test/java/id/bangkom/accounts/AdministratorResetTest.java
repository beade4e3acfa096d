package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.audit.AuditTrail;
import id.bangkom.passwords.LogInAttempts;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** The way back in for whoever has the machine. */
@Tag("slow")
class AdministratorResetTest extends RunningApplicationTest {

  private static final String LOST = "adminlupa";

  @Autowired OneTimePasswords oneTimePasswords;
  @Autowired AuditTrail audit;
  @Autowired AdministratorReset ofThisStart;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;

  @TempDir Path folder;

  @BeforeEach
  void anAdministratorWhoForgot() {
    account(LOST, "Administrator Lupa", Set.of(Role.SYSTEM_ADMINISTRATORS));
  }

  @AfterEach
  void gone() {
    identityService.deleteUser(LOST);
    jdbc.sql("delete from account_password where login = ?").param(LOST).update();
    AppendOnlyTables.empty(jdbc, "password_event");
    AppendOnlyTables.empty(jdbc, "personnel_act");
  }

  @Test
  void theFileOpensTheLockedAccountAndIsItsOwnersOnly() throws IOException {
    for (int i = 0; i < LogInAttempts.MISTAKES; i++) {
      identityService.checkPassword(LOST, "salah");
    }

    reset(LOST, folder);

    assertThat(
            jdbc.sql("select actor from personnel_act where kind = 'RESTORED' and subject = ?")
                .param(LOST)
                .query(String.class)
                .single())
        .as("by whoever has the machine, on whom nobody depends")
        .isEqualTo("(server)");
    Path file = onlyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String password = password(file);
    Caller caller = anonymous();
    assertThat(caller.logIn(LOST, password).statusCode()).isEqualTo(200);
    caller.get("/api/admin/auth/user/default");
    assertThat(caller.get("/api/me").statusCode()).as("to be changed first").isEqualTo(403);
    assertThat(
            caller
                .post(
                    "/api/password",
                    "{\"old\":\"%s\",\"new\":\"Ketemu-Lagi-5z\"}".formatted(password))
                .statusCode())
        .isEqualTo(204);
    assertThat(identityService.checkPassword(LOST, PASSWORD)).isFalse();
  }

  @Test
  void theFileIsWhereTheApplicationIsStarted() {
    assertThat(ofThisStart.file().getParent()).isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void anotherStartWithTheSameOptionChangesNothing() throws IOException {
    reset(LOST, folder);
    String first = password(onlyFile());
    reset(LOST, folder);
    assertThat(password(onlyFile())).isEqualTo(first);
    assertThat(identityService.checkPassword(LOST, first)).isTrue();
  }

  @Test
  void nobodyElseIsResetThisWay() throws IOException {
    for (String other : List.of(EMPLOYEE, RULE_ADMINISTRATOR, "../" + LOST, "takada", "")) {
      reset(other, folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(identityService.checkPassword(EMPLOYEE, PASSWORD)).isTrue();
  }

  @Test
  void withoutItsFileThePasswordStays() {
    assertThatThrownBy(() -> reset(LOST, folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(identityService.checkPassword(LOST, PASSWORD)).isTrue();
  }

  private void reset(String login, Path to) {
    new AdministratorReset(
            accounts, oneTimePasswords, audit, events, transactions, login, to.toString())
        .ifAsked();
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static String password(Path file) throws IOException {
    Matcher line = Pattern.compile("Kata sandi: +(\\S+)").matcher(Files.readString(file));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }
}
