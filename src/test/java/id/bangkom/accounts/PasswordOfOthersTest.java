package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.passwords.LogInAttempts;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.startup.RunningApplicationTest;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.Caller;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords that change: by somebody else's hand, and while somebody is logged in. */
class PasswordOfOthersTest extends RunningApplicationTest {

  private static final String LOGIN = "penggantian1";
  private static final String OTHER = "Lain-Sekali-77x";

  @Autowired Passwords passwords;

  @BeforeEach
  void somebody() {
    account(LOGIN, "Citra Dewi", Set.of(Role.EMPLOYEES));
  }

  @AfterEach
  void gone() {
    identityService.clearAuthentication();
    identityService.deleteUser(LOGIN);
    jdbc.sql("delete from account_password where login = ?").param(LOGIN).update();
    AppendOnlyTables.empty(jdbc, "password_event");
  }

  @Test
  void whatASystemAdministratorSetsInAdminIsForOneLogInAndOpensNothingElse() {
    assertThat(setByAdministrator(OTHER).statusCode()).isEqualTo(204);

    Caller impostor = anonymous();
    assertThat(impostor.logIn(LOGIN, OTHER).statusCode()).isEqualTo(200);
    impostor.get("/api/admin/auth/user/default");
    assertThat(impostor.get("/api/me").statusCode()).isEqualTo(403);
    assertThat(impostor.engine("GET", "/task", null).statusCode()).isEqualTo(403);
    assertThat(passwords.of(LOGIN).kind()).isEqualTo(PasswordState.Kind.ONE_TIME);
    assertThat(passwords.of(LOGIN).validUntil()).isNotNull();
  }

  @Test
  void theOwnerReadsForEverWhoSetItEvenAfterItWasChanged() {
    setByAdministrator(OTHER);
    Caller impostor = anonymous();
    impostor.logIn(LOGIN, OTHER);
    impostor.get("/api/admin/auth/user/default");
    assertThat(
            impostor
                .post(
                    "/api/password",
                    "{\"old\":\"%s\",\"new\":\"Milik-Si-Penipu9\"}".formatted(OTHER))
                .statusCode())
        .isEqualTo(204);
    assertThat(impostor.get("/api/password").body())
        .contains("\"own\":true")
        .contains("\"own\":false,\"by\":\"Administrator Sistem (admin)\"");
  }

  @Test
  void anAccountThatIsMadeInAdminBeginsWithAOneTimePassword() {
    identityService.deleteUser(LOGIN);
    HttpResponse<String> made =
        loggedIn(ADMINISTRATOR)
            .engine(
                "POST",
                "/user/create",
                """
                {"profile":{"id":"%s","firstName":"Citra","lastName":"Dewi","email":""},
                 "credentials":{"password":"%s"}}
                """
                    .formatted(LOGIN, OTHER));
    assertThat(made.statusCode()).isEqualTo(204);
    assertThat(passwords.of(LOGIN).mustChange()).isTrue();
  }

  @Test
  void adminObeysTheListOfCommonPasswordsToo() {
    for (String weak : List.of("Password-123!", "x".repeat(120) + "Aa1-Zz9-Qq")) {
      HttpResponse<String> answer = setByAdministrator(weak);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("mudah ditebak");
    }
    assertThat(identityService.checkPassword(LOGIN, PASSWORD)).isTrue();
  }

  @Test
  void whoChangesThePasswordStaysAndAllOthersAreOut() {
    Caller here = in(PASSWORD);
    Caller elsewhere = in(PASSWORD);
    assertThat(elsewhere.get("/api/password").statusCode()).isEqualTo(200);
    assertThat(withBasic(PASSWORD)).isEqualTo(200);

    assertThat(
            here.post("/api/password", "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(PASSWORD, OTHER))
                .statusCode())
        .isEqualTo(204);

    assertThat(here.get("/api/password").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/api/password").statusCode()).isEqualTo(401);
    assertThat(elsewhere.engine("GET", "/task", null).statusCode()).isEqualTo(401);
    assertThat(withBasic(PASSWORD)).as("remembered before").isEqualTo(401);
    assertThat(withBasic(OTHER)).isEqualTo(200);
  }

  @Test
  void whatAnotherNodeChangedCountsHere() {
    Caller caller = in(PASSWORD);
    // All that another node leaves behind is in the database.
    jdbc.sql("update account_password set generation = generation + 1 where login = ?")
        .param(LOGIN)
        .update();
    assertThat(caller.get("/api/password").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionEndsWithItsAccount() {
    Caller caller = in(PASSWORD);
    identityService.deleteUser(LOGIN);
    assertThat(caller.get("/api/password").statusCode()).isEqualTo(401);
  }

  @Test
  void aLockHoldsForARememberedPassword() {
    assertThat(withBasic(PASSWORD)).isEqualTo(200);
    for (int i = 0; i < LogInAttempts.MISTAKES; i++) {
      withBasic("salah");
    }
    assertThat(withBasic(PASSWORD)).isEqualTo(401);
  }

  @Test
  void aHashOfTheFormerKindIsReplacedAtTheNextLogIn() {
    String former =
        "{SHA-512}"
            + new Sha512HashDigest()
                .encrypt(EncryptionUtil.saltPassword("Dari-Dahulu-4x", "garam"));
    UserEntity user = (UserEntity) identityService.createUserQuery().userId(LOGIN).singleResult();
    user.setSalt("garam");
    user.setDbPassword(former);
    identityService.saveUser(user);

    assertThat(identityService.checkPassword(LOGIN, "Dari-Dahulu-4y")).isFalse();
    assertThat(hash()).isEqualTo(former);
    Caller caller = in("Dari-Dahulu-4x");
    assertThat(hash()).startsWith("{PBKDF2-SHA512}200$");
    assertThat(caller.get("/api/password").statusCode()).as("no new password").isEqualTo(200);
    assertThat(identityService.checkPassword(LOGIN, "Dari-Dahulu-4x")).isTrue();
    assertThat(identityService.checkPassword(LOGIN, "Dari-Dahulu-4y")).isFalse();
  }

  /** Five at once are five mistakes, however they overtake each other. */
  @Test
  void guessesAtTheSameMomentAllCount() {
    ExecutorService guessers = Executors.newFixedThreadPool(LogInAttempts.MISTAKES);
    try {
      CompletableFuture.allOf(
              IntStream.range(0, LogInAttempts.MISTAKES)
                  .mapToObj(
                      i ->
                          CompletableFuture.runAsync(
                              () -> identityService.checkPassword(LOGIN, "salah" + i), guessers))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      guessers.shutdown();
    }
    assertThat(identityService.checkPassword(LOGIN, PASSWORD)).isFalse();
  }

  private String hash() {
    return ((UserEntity) identityService.createUserQuery().userId(LOGIN).singleResult())
        .getPassword();
  }

  private HttpResponse<String> setByAdministrator(String password) {
    return loggedIn(ADMINISTRATOR)
        .engine(
            "PUT",
            "/user/" + LOGIN + "/credentials",
            "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                .formatted(password, PASSWORD));
  }

  private int withBasic(String password) {
    return anonymous().withBasic(LOGIN, password, "GET", "/api/password", null).statusCode();
  }

  private Caller in(String password) {
    Caller caller = anonymous();
    assertThat(caller.logIn(LOGIN, password).statusCode()).isEqualTo(200);
    caller.get("/api/admin/auth/user/default");
    return caller;
  }
}
