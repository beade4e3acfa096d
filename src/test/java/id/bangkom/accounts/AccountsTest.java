package id.bangkom.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.audit.AuditTrail;
import id.bangkom.passwords.PasswordHashes;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import id.bangkom.startup.RunningApplicationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** Accounts, their groups, and what is granted at every start. */
@Tag("slow")
class AccountsTest extends RunningApplicationTest {

  @Autowired AuditTrail trail;
  @Autowired AccessRules accessRules;
  @Autowired FilterService filterService;
  @Autowired Passwords passwords;
  @Autowired PasswordHashes hashes;

  @Test
  void everyRoleHasAGroupWithAnIndonesianName() {
    for (Role role : Role.values()) {
      assertThat(identityService.createGroupQuery().groupId(role.group()).singleResult().getName())
          .isEqualTo(role.label());
    }
  }

  @Test
  void anAccountShowsItsDisplayNameAndHasItsGroups() {
    account("nama1", "Kepala Bidang Pengembangan", Set.of(Role.EMPLOYEES, Role.UNIT_HEADS));

    User user = identityService.createUserQuery().userId("nama1").singleResult();
    assertThat(user.getFirstName() + " " + user.getLastName())
        .isEqualTo("Kepala Bidang Pengembangan");
    assertThat(accounts.groupsOf("nama1")).containsExactlyInAnyOrder("employees", "unit-heads");
  }

  @Test
  void aSystemAdministratorIsAnAdministratorOfTheEngineToo() {
    assertThat(accounts.groupsOf(ADMINISTRATOR))
        .containsExactlyInAnyOrder("system-administrators", "camunda-admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kurang-9",
        "semuahurufkecil1!",
        "TANPAHURUFKECIL1!",
        "TanpaAngka!!",
        "TanpaTanda123",
        "Pegawai5-Lemah!"
      })
  void aWeakPasswordIsRefused(String password) {
    assertThatThrownBy(
            () ->
                accounts.create("Pegawai5", "Nama Lengkap", null, password, Set.of(Role.EMPLOYEES)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Kata sandi terlalu lemah");
    assertThat(accounts.exists("Pegawai5")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dua kata", "a/b", "a;b", "*", "../x", "a%2fb"})
  void aLoginOfOtherThanLettersAndDigitsIsRefused(String login) {
    assertThatThrownBy(() -> accounts.create(login, "Nama", null, PASSWORD, Set.of(Role.EMPLOYEES)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aLoginIsGivenOnce() {
    assertThatThrownBy(
            () -> accounts.create(EMPLOYEE, "Nama", null, PASSWORD, Set.of(Role.EMPLOYEES)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sudah ada");
  }

  @Test
  void anotherStartGrantsNothingTwiceAndTakesBackWhatWasAddedByHand() {
    List<String> before = grants();

    accessRules.afterSingletonsInstantiated();

    assertThat(grants()).isEqualTo(before).doesNotHaveDuplicates();
    assertThat(filterService.createFilterQuery().count()).isEqualTo(3);
  }

  @Test
  void nobodyButTheAdministratorsHasAnythingOnTasks() {
    assertThat(
            authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .groupIdIn(
                    Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM_ADMINISTRATORS)
                        .map(Role::group)
                        .toArray(String[]::new))
                .count())
        .isZero();
  }

  @Test
  void everybodySeesTheSharedFilters() {
    for (String login : List.of(EMPLOYEE, RULE_ADMINISTRATOR)) {
      assertThat(loggedIn(login).engine("GET", "/filter?maxResults=9", null).body())
          .contains("Tugas saya", "Tugas bersama", "Perlu ditindaklanjuti");
    }
  }

  @Test
  void withoutAdministratorAndPasswordTheApplicationDoesNotStart() {
    assertThatThrownBy(() -> firstAdministrator("", new MockEnvironment()).ensure())
        .isInstanceOf(MissingAdministratorException.class);

    FailureAnalysis analysis =
        new MissingAdministratorAnalyzer().analyze(new MissingAdministratorException());
    assertThat(analysis.getAction()).contains("BANGKOM_ADMIN_PASSWORD", "Isi variabel", "Set the");
  }

  @Test
  void aWeakPasswordForTheFirstAdministratorStopsTheStartToo() {
    assertThatThrownBy(() -> firstAdministrator("lemah", new MockEnvironment(), "admin3").ensure())
        .isInstanceOf(MissingAdministratorException.class)
        .hasMessageContaining("Kata sandi terlalu lemah");
  }

  @Test
  void theDemonstrationBringsItsOwnAdministrator() {
    MockEnvironment demonstration = new MockEnvironment();
    demonstration.setActiveProfiles("demo");

    assertThatCode(() -> firstAdministrator("", demonstration).ensure()).doesNotThrowAnyException();
  }

  private FirstAdministrator firstAdministrator(String password, MockEnvironment environment) {
    return firstAdministrator(password, environment, ADMINISTRATOR);
  }

  private FirstAdministrator firstAdministrator(
      String password, MockEnvironment environment, String login) {
    Accounts nobody =
        new Accounts(identityService, passwords, hashes, environment, trail) {
          @Override
          public boolean hasAdministrator() {
            return false;
          }
        };
    return new FirstAdministrator(nobody, environment, login, password);
  }

  private List<String> grants() {
    return Stream.concat(Arrays.stream(Role.values()).map(Role::group), Stream.of("camunda-admin"))
        .flatMap(
            group ->
                authorizationService.createAuthorizationQuery().groupIdIn(group).list().stream())
        .map(
            grant ->
                grant.getGroupId()
                    + " "
                    + grant.getResourceType()
                    + " "
                    + grant.getResourceId()
                    + " "
                    + List.of(grant.getPermissions(Permissions.values())))
        .sorted()
        .toList();
  }
}
