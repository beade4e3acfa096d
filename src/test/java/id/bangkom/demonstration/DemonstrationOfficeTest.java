package id.bangkom.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Newcomers;
import id.bangkom.accounts.Role;
import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.JpLedger;
import id.bangkom.spreadsheet.SpreadsheetSettings;
import id.bangkom.workforce.CertificateTable;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.CompetencyKind;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmployeeTable;
import id.bangkom.workforce.EmploymentType;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Nip;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.RatingTable;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.UnitTable;
import id.bangkom.workforce.Workforce;
import id.bangkom.workforce.WorkforceLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The office is furnished when the context starts; a run of a test is a restart. */
@JdbcTest
@ActiveProfiles("demo")
@Import(DemonstrationOfficeTest.Started.class)
class DemonstrationOfficeTest {

  @Autowired JdbcClient jdbc;
  @Autowired Workforce workforce;
  @Autowired Competencies competencies;
  @Autowired DemonstrationOffice office;
  @Autowired DemonstrationAccounts whoCanLogIn;
  @Autowired Clock clock;
  @MockitoBean Accounts accounts;
  @MockitoBean Newcomers newcomers;
  @MockitoBean CurrentUser currentUser;
  @MockitoBean Standing standing;
  @MockitoBean Moves moves;
  @MockitoBean JpLedger ledger;
  @MockitoBean AuditTrail trail;

  @TestConfiguration
  @EnableConfigurationProperties(SpreadsheetSettings.class)
  @Import({
    Workforce.class,
    Competencies.class,
    Superiors.class,
    WorkforceLock.class,
    PersonnelActs.class,
    EmployeeTable.class,
    UnitTable.class,
    StandardTable.class,
    CertificateTable.class,
    RatingTable.class
  })
  @ComponentScan({"id.bangkom.demonstration", "id.bangkom.imports", "id.bangkom.spreadsheet"})
  static class Started {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Test
  void nothingOfItIsAnybodysActAndNoHeadIsAwaited() {
    for (String table : List.of("personnel_act", "awaited_head", "handover")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void thereIsEverybodyWhoIsNeeded() {
    List<Employee> all = workforce.all();

    assertThat(all).hasSize(20);
    assertThat(all).filteredOn(e -> e.name().startsWith("Pegawai ")).hasSize(12);
    assertThat(all).filteredOn(e -> e.name().startsWith("Atasan ")).hasSize(3);
    assertThat(all).filteredOn(e -> e.name().startsWith("Kepala ")).hasSize(3);
    assertThat(all).filteredOn(e -> e.name().startsWith("Administrator Aturan ")).hasSize(2);
    assertThat(all).filteredOn(e -> e.employmentType() == EmploymentType.PPPK).hasSize(2);
  }

  @Test
  void everyNipIsValidAndEverybodyLogsInWithIt() {
    assertThat(workforce.all())
        .allSatisfy(
            e -> {
              assertThat(Nip.parse(e.nip(), e.employmentType()).digits()).isEqualTo(e.nip());
              assertThat(e.login()).isEqualTo(e.nip());
            });
  }

  @Test
  void everybodyButTheHeadOfTheAgencyHasASupervisor() {
    assertThat(workforce.all())
        .filteredOn(e -> e.supervisorId() == null)
        .extracting(Employee::name)
        .containsExactly("Kepala Badan");
  }

  @Test
  void theHeadOfTheAgencySignsForEverybodyElse() {
    assertThat(workforce.all())
        .allSatisfy(
            e ->
                assertThat(workforce.signingHead(e.id()).map(Employee::name))
                    .isEqualTo(
                        e.supervisorId() == null ? Optional.empty() : Optional.of("Kepala Badan")));
  }

  @Test
  void everyUnitHasAHeadOfItsOwn() {
    assertThat(
            jdbc.sql(
                    "select u.name from unit u left join employee e on e.id = u.head_id and"
                        + " e.unit_id = u.id where e.id is null")
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void everyPostAsksForNineStandardAndTwoTechnicalCompetenciesWithEveryLevelExplained() {
    assertThat(workforce.all())
        .allSatisfy(
            e -> {
              List<StandardCompetency> standards = competencies.standards(e.postId());
              assertThat(standards)
                  .extracting(StandardCompetency::kind)
                  .containsExactlyElementsOf(
                      IntStream.range(0, 11)
                          .mapToObj(
                              i ->
                                  i < 2
                                      ? CompetencyKind.TECHNICAL
                                      : i < 10
                                          ? CompetencyKind.MANAGERIAL
                                          : CompetencyKind.SOCIOCULTURAL)
                          .toList());
              assertThat(standards)
                  .allSatisfy(s -> assertThat(s.meanings()).containsOnlyKeys(1, 2, 3, 4, 5));
            });
  }

  @Test
  void assessmentsShowASmallGapALargeOneAndNone() {
    assertThat(largestGap("Pegawai A")).isEqualTo(1);
    assertThat(largestGap("Pegawai B")).isEqualTo(2);
    assertThat(largestGap("Pegawai C")).isZero();
    assertThat(competencies.heldLevels(byName("Pegawai L").id())).isEmpty();
  }

  @Test
  void someCoachesAreCertifiedAndSomeNot() {
    LocalDate today = LocalDate.now(clock);

    assertThat(workforce.hasCertificate(byName("Atasan A").id(), "COACH", today)).isTrue();
    assertThat(workforce.hasCertificate(byName("Atasan B").id(), "COACH", today)).isFalse();
    assertThat(workforce.hasCertificate(byName("Atasan C").id(), "COACH", today)).isFalse();
  }

  @Test
  void theLatestRatingsAreOfLastYearAndOneIsMissing() {
    int lastYear = LocalDate.now(clock).getYear() - 1;

    assertThat(workforce.latestRating(byName("Pegawai D").id()).orElseThrow().year())
        .isEqualTo(lastYear);
    assertThat(workforce.latestRating(byName("Pegawai J").id())).isEmpty();
  }

  @Test
  void everybodyGetsAnAccountWithTheRolesOfTheirPlace() {
    office.run(null);

    ArgumentCaptor<String> login = ArgumentCaptor.captor();
    ArgumentCaptor<Set<Role>> roles = ArgumentCaptor.captor();
    verify(accounts, times(21))
        .create(
            login.capture(),
            anyString(),
            any(),
            eq(DemonstrationAccounts.PASSWORD),
            roles.capture());
    Map<String, Set<Role>> byLogin = new HashMap<>();
    IntStream.range(0, 21)
        .forEach(i -> byLogin.put(login.getAllValues().get(i), roles.getAllValues().get(i)));
    assertThat(byLogin.get("admin")).containsExactly(Role.SYSTEM_ADMINISTRATORS);
    assertThat(workforce.all())
        .allSatisfy(
            e -> {
              assertThat(byLogin.get(e.login())).contains(Role.EMPLOYEES);
              assertThat(byLogin.get(e.login()).contains(Role.SUPERVISORS))
                  .isEqualTo(!workforce.directReports(e.id()).isEmpty());
              assertThat(byLogin.get(e.login()).contains(Role.UNIT_HEADS))
                  .isEqualTo(e.name().startsWith("Kepala "));
            });
  }

  @Test
  void aRestartChangesNothing() {
    when(accounts.exists(anyString())).thenReturn(true);
    jdbc.sql("update employee set name = 'Pegawai A baru' where name = 'Pegawai A'").update();

    office.run(null);

    assertThat(workforce.all())
        .hasSize(20)
        .extracting(Employee::name)
        .contains("Pegawai A baru")
        .doesNotContain("Pegawai A");
    verify(accounts, never()).create(any(), any(), any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/demo-office.md", "README.md"})
  void theDocumentsNameWhoCanLogIn(String document) throws Exception {
    assertThat(Files.readString(Path.of(document)))
        .contains(DemonstrationAccounts.PASSWORD)
        .contains(String.join("\n", whoCanLogIn.table()));
  }

  private int largestGap(String name) {
    Employee employee = byName(name);
    Map<Long, Integer> held = competencies.heldLevels(employee.id());
    return competencies.standards(employee.postId()).stream()
        .mapToInt(s -> Math.max(0, s.requiredLevel() - held.get(s.competencyId())))
        .max()
        .orElseThrow();
  }

  private Employee byName(String name) {
    return workforce.all().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
