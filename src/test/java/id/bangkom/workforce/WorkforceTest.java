package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@JdbcTest
@Import(Workforce.class)
class WorkforceTest {

  @Autowired JdbcClient jdbc;
  @Autowired Workforce workforce;
  @MockitoBean CurrentUser currentUser;

  Office office;
  long city;
  long agency;
  long division;
  long mayor;
  long agencyHead;
  long divisionHead;
  long supervisor;
  long employee;

  /** City (an office of its own) above the agency (perangkat daerah) above a division. */
  @BeforeEach
  void anOffice() {
    office = new Office(jdbc);
    city = office.unit("Sekretariat Daerah", null, true);
    agency = office.unit("Badan", city, true);
    division = office.unit("Bidang", agency, false);
    mayor = office.person("Sekretaris Daerah", city, null);
    agencyHead = office.person("Kepala Badan", agency, mayor);
    divisionHead = office.person("Kepala Bidang", division, agencyHead);
    supervisor = office.person("Atasan", division, divisionHead);
    employee = office.person("Pegawai", division, supervisor);
    office.head(city, mayor);
    office.head(agency, agencyHead);
    office.head(division, divisionHead);
  }

  @Test
  void aPersonIsFoundByIdNipAndLogin() {
    Employee found = workforce.byId(employee);

    assertThat(found.name()).isEqualTo("Pegawai");
    assertThat(found.post()).isEqualTo("Jabatan Pegawai");
    assertThat(found.unit()).isEqualTo("Bidang");
    assertThat(found.unitId()).isEqualTo(division);
    assertThat(found.supervisorId()).isEqualTo(supervisor);
    assertThat(found.employmentType()).isEqualTo(EmploymentType.PNS);
    assertThat(found.email()).isNull();
    assertThat(workforce.byNip(found.nip())).contains(found);
    assertThat(workforce.byLogin(found.login())).contains(found);
    assertThat(workforce.all()).contains(found).hasSize(5);
  }

  @Test
  void anUnknownIdIsRefused() {
    assertThatThrownBy(() -> workforce.byId(-1))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    assertThat(workforce.byNip("1")).isEmpty();
    assertThat(workforce.byLogin("nobody")).isEmpty();
  }

  @Test
  void theCurrentEmployeeIsTheOneWhoIsLoggedIn() {
    when(currentUser.login()).thenReturn(workforce.byId(employee).login());

    assertThat(workforce.currentEmployee().id()).isEqualTo(employee);
  }

  @Test
  void aUserWhoIsNoEmployeeIsForbiddenWhatEmployeesDo() {
    when(currentUser.login()).thenReturn("admin");

    assertThatThrownBy(() -> workforce.currentEmployee())
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void aSupervisorsReportsAreTheDirectOnesOnly() {
    assertThat(workforce.directReports(divisionHead))
        .extracting(Employee::id)
        .containsExactly(supervisor);
    assertThat(workforce.isDirectReport(supervisor, employee)).isTrue();
    assertThat(workforce.isDirectReport(divisionHead, employee)).isFalse();
    assertThat(workforce.isDirectReport(employee, supervisor)).isFalse();
    assertThat(workforce.isDirectReport(employee, employee)).isFalse();
    assertThat(workforce.supervisorOf(employee)).map(Employee::id).contains(supervisor);
    assertThat(workforce.supervisorOf(mayor)).isEmpty();
  }

  @Test
  void theHeadOfTheNearestPerangkatDaerahSigns() {
    assertThat(workforce.signingHead(employee)).map(Employee::id).contains(agencyHead);
    assertThat(workforce.signingHead(divisionHead)).map(Employee::id).contains(agencyHead);
  }

  @Test
  void theNextHeadAboveSignsForAHead() {
    assertThat(workforce.signingHead(agencyHead)).map(Employee::id).contains(mayor);
  }

  @Test
  void theSameHeadOfTwoOfficesDoesNotSignForThemselves() {
    office.head(city, agencyHead);

    assertThat(workforce.signingHead(agencyHead)).isEmpty();
  }

  @Test
  void nobodyIsAboveTheHighestHead() {
    assertThat(workforce.signingHead(mayor)).isEmpty();
  }

  @Test
  void aVacantOfficeIsNotSignedForByTheOneAbove() {
    jdbc.sql("update unit set head_id = null where id = ?").param(agency).update();

    assertThat(workforce.signingHead(employee)).isEmpty();
  }

  @Test
  void aCircleOfUnitsHasNoHeadInsteadOfNoEnd() {
    jdbc.sql("update unit set perangkat_daerah = false").update();
    jdbc.sql("update unit set parent_id = ? where id = ?").params(division, city).update();

    assertThat(workforce.signingHead(employee)).isEmpty();
  }

  @Test
  void oneReadsTheOwnRecordsThoseOfReportsAndOfTheUnitsOneHeads() {
    assertThat(mayRead(employee, employee)).isTrue();
    assertThat(mayRead(supervisor, employee)).isTrue();
    assertThat(mayRead(divisionHead, employee)).isTrue();
    assertThat(mayRead(agencyHead, employee)).isTrue();
    assertThat(mayRead(mayor, employee)).isTrue();
  }

  @Test
  void nobodyReadsUpwardOrSideways() {
    long colleague = office.person("Rekan", division, supervisor);
    long otherDivision = office.unit("Bidang Lain", agency, false);
    long otherHead = office.person("Kepala Bidang Lain", otherDivision, agencyHead);
    office.head(otherDivision, otherHead);

    assertThat(mayRead(employee, supervisor)).isFalse();
    assertThat(mayRead(colleague, employee)).isFalse();
    assertThat(mayRead(otherHead, employee)).isFalse();
    assertThat(mayRead(supervisor, agencyHead)).isFalse();
  }

  @Test
  void aRuleAdministratorReadsEverybodysRecords() {
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(true);

    assertThat(mayRead(employee, agencyHead)).isTrue();
  }

  @Test
  void theLatestRatingIsThatOfTheLastRatedYear() {
    jdbc.sql(
            "insert into yearly_rating (employee_id, rating_year, rating) values (:e, 2024, 92.5),"
                + " (:e, 2025, 68.25), (:e, 2023, 80)")
        .param("e", employee)
        .update();

    assertThat(workforce.latestRating(employee))
        .contains(new YearlyRating(2025, new BigDecimal("68.25")));
    assertThat(workforce.latestRating(supervisor)).isEmpty();
  }

  @Test
  void aCertificateCountsUntilItsLastDayAndForItsKindOnly() {
    LocalDate lastDay = LocalDate.of(2026, 12, 31);
    office.certificate(supervisor, "COACH", lastDay);
    office.certificate(divisionHead, "MENTOR", null);

    assertThat(workforce.hasCertificate(supervisor, "COACH", lastDay)).isTrue();
    assertThat(workforce.hasCertificate(supervisor, "COACH", lastDay.plusDays(1))).isFalse();
    assertThat(workforce.hasCertificate(supervisor, "MENTOR", lastDay)).isFalse();
    assertThat(workforce.hasCertificate(divisionHead, "MENTOR", lastDay.plusYears(50))).isTrue();
    assertThat(workforce.hasCertificate(employee, "COACH", lastDay)).isFalse();
  }

  private boolean mayRead(long reader, long whose) {
    return workforce.mayRead(workforce.byId(reader), workforce.byId(whose));
  }
}
