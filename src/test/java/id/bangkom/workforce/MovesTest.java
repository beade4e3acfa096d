package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcTest
@RecordApplicationEvents
@Import({
  WorkforceLock.class,
  EmployeeTable.class,
  HandoverTable.class,
  Workforce.class,
  Superiors.class,
  AuditTrail.class,
  PersonnelActs.class,
  Moves.class,
  MovesTest.Time.class
})
class MovesTest {

  @Autowired JdbcClient jdbc;
  @Autowired Workforce workforce;
  @Autowired Moves moves;
  @Autowired ApplicationEvents events;
  @MockitoBean CurrentUser currentUser;
  @MockitoBean Accounts accounts;

  Office office;
  long agency;
  long division;
  Employee head;
  Employee oldSupervisor;
  Employee newSupervisor;
  Employee employee;
  Employee administrator;

  /** Head above two supervisors; the employee is below the old one; so is the administrator. */
  @BeforeEach
  void anOffice() {
    office = new Office(jdbc);
    agency = office.unit("Badan", null, true);
    division = office.unit("Bidang", agency, false);
    head = person("Kepala", null);
    oldSupervisor = person("Atasan Lama", head);
    newSupervisor = person("Atasan Baru", head);
    employee = person("Pegawai", oldSupervisor);
    administrator = person("Administrator", oldSupervisor);
    logIn(administrator);
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(true);
    when(currentUser.require(any(), any())).thenCallRealMethod();
  }

  @Test
  void theEmployeeHasTheNewSupervisorAndUnitAndTheRecordSaysWhoOrderedItAndWhy() {
    moves.move(
        employee,
        new Moves.Place(newSupervisor, division, employee.postId()),
        null,
        "Mutasi 800/1/2026");

    Employee moved = workforce.byId(employee.id());
    assertThat(moved.supervisorId()).isEqualTo(newSupervisor.id());
    assertThat(moved.unitId()).isEqualTo(division);
    assertThat(moves.concerning(employee.id()))
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.fromSupervisorId()).isEqualTo(oldSupervisor.id());
              assertThat(h.toSupervisorId()).isEqualTo(newSupervisor.id());
              assertThat(h.fromUnitId()).isEqualTo(agency);
              assertThat(h.toUnitId()).isEqualTo(division);
              assertThat(h.reason()).isEqualTo("Mutasi 800/1/2026");
              assertThat(h.orderedBy()).isEqualTo(administrator.id());
            });
  }

  @Test
  void whatRunsWithTheEmployeeLearnsOfTheNewSupervisorAndTheNewUnit() {
    moves.move(
        employee, new Moves.Place(newSupervisor, division, employee.postId()), null, "Mutasi");

    assertThat(events.stream(SupervisorChanged.class))
        .containsExactly(
            new SupervisorChanged(employee.id(), oldSupervisor.id(), newSupervisor.id()));
    assertThat(events.stream(UnitChanged.class))
        .containsExactly(new UnitChanged(employee.id(), agency, division));
  }

  @Test
  void aMoveToAnotherUnitAloneChangesNoSupervisor() {
    moves.move(
        employee, new Moves.Place(oldSupervisor, division, employee.postId()), null, "Mutasi");

    assertThat(events.stream(SupervisorChanged.class)).isEmpty();
    assertThat(events.stream(UnitChanged.class)).hasSize(1);
  }

  @Test
  void whoBecomesASupervisorGetsTheRole() {
    moves.move(employee, new Moves.Place(newSupervisor, agency, employee.postId()), null, "Mutasi");

    verify(accounts).give(newSupervisor.login(), Role.SUPERVISORS);
  }

  @Test
  void anImportMovesByTheSameRulesAndTheRecordNamesWhoImported() {
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(false);

    assertThat(moves.imported(employee, newSupervisor, agency, "uji")).isTrue();
    assertThat(moves.imported(employee, newSupervisor, agency, "uji")).isFalse();

    assertThat(moves.concerning(employee.id()))
        .singleElement()
        .satisfies(h -> assertThat(h.orderedBy()).isEqualTo(administrator.id()));
    assertThat(events.stream(SupervisorChanged.class)).hasSize(1);
    assertThatThrownBy(() -> moves.imported(newSupervisor, employee, agency, "uji"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("berada di bawah");
  }

  @Test
  void anImportMayNameNoSupervisorAnyMore() {
    moves.imported(employee, null, agency, "uji");

    assertThat(workforce.byId(employee.id()).supervisorId()).isNull();
    assertThat(events.stream(SupervisorChanged.class))
        .containsExactly(new SupervisorChanged(employee.id(), oldSupervisor.id(), null));
  }

  @Test
  void nobodyBecomesTheirOwnSupervisor() {
    refused(
        () ->
            moves.move(
                employee, new Moves.Place(employee, agency, employee.postId()), null, "Mutasi"),
        "bagi dirinya sendiri");
    refused(
        () -> moves.handOver(oldSupervisor, employee, List.of(employee), "Mutasi"),
        "bagi dirinya sendiri");
  }

  @Test
  void nobodyComesToStandAboveThemselvesAtAnyDistance() {
    Employee deepest = employee;
    for (int level = 1; level <= 25; level++) {
      Employee below = deepest;
      refused(() -> moves.imported(head, below, agency, "uji"), "berada di bawah Kepala");
      deepest = person("Tingkat " + level, deepest);
    }
  }

  @Test
  void anAdministratorMovesNobodyInOwnAffairs() {
    refused(
        () ->
            moves.move(
                administrator,
                new Moves.Place(newSupervisor, agency, administrator.postId()),
                null,
                "Mutasi"),
        "diubah oleh" + " administrator lain");
    refused(
        () ->
            moves.move(
                administrator,
                new Moves.Place(oldSupervisor, division, administrator.postId()),
                null,
                "Mutasi"),
        "diubah oleh" + " administrator lain");
    refused(
        () ->
            moves.move(
                employee,
                new Moves.Place(administrator, agency, employee.postId()),
                null,
                "Mutasi"),
        "diri sendiri sebagai atasan");
    refused(
        () -> moves.handOver(oldSupervisor, newSupervisor, List.of(administrator), "Mutasi"),
        "diubah oleh administrator lain");
  }

  @Test
  void onlyARuleAdministratorMovesAnybody() {
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(false);
    when(currentUser.has(Role.SUPERVISORS)).thenReturn(true);

    refused(
        () ->
            moves.move(
                employee,
                new Moves.Place(newSupervisor, agency, employee.postId()),
                null,
                "Mutasi"),
        "administrator aturan");
    refused(
        () -> moves.handOver(oldSupervisor, newSupervisor, null, "Mutasi"), "administrator aturan");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\u0000"})
  void aReasonIsRequired(String reason) {
    refused(
        () ->
            moves.move(
                employee, new Moves.Place(newSupervisor, agency, employee.postId()), null, reason),
        "Alasan wajib diisi");
    refused(() -> moves.handOver(oldSupervisor, newSupervisor, null, reason), "Alasan wajib diisi");
  }

  @Test
  void aReasonHasALimit() {
    refused(
        () ->
            moves.move(
                employee,
                new Moves.Place(newSupervisor, agency, employee.postId()),
                null,
                "x".repeat(2001)),
        "paling panjang 2.000");
  }

  @Test
  void aMoveThatChangesNothingIsRefused() {
    refused(
        () ->
            moves.move(
                employee,
                new Moves.Place(oldSupervisor, agency, employee.postId()),
                null,
                "Mutasi"),
        "sudah berada di bawah");
  }

  @Test
  void allReportsAreHandedOverExceptTheNewSupervisorAndTheAdministrator() {
    Employee successor = person("Pengganti", oldSupervisor);

    Moves.HandedOver done = moves.handOver(oldSupervisor, successor, null, "Pensiun");

    assertThat(done.handedOver()).extracting(Employee::name).containsExactly("Pegawai");
    assertThat(done.stayed())
        .extracting(Employee::name)
        .containsExactlyInAnyOrder("Pengganti", "Administrator");
    assertThat(workforce.directReports(successor.id()))
        .extracting(Employee::name)
        .containsExactly("Pegawai");
  }

  @Test
  void onlyTheNamedReportsAreHandedOver() {
    person("Pegawai Lain", oldSupervisor);

    moves.handOver(oldSupervisor, newSupervisor, List.of(employee), "Penataan");

    assertThat(workforce.directReports(newSupervisor.id()))
        .extracting(Employee::name)
        .containsExactly("Pegawai");
    refused(
        () -> moves.handOver(oldSupervisor, newSupervisor, List.of(employee), "Penataan"),
        "bukan bawahan langsung");
  }

  @Test
  void aSupervisorWithoutReportsHandsNobodyOver() {
    refused(
        () -> moves.handOver(newSupervisor, oldSupervisor, null, "Pensiun"),
        "Tidak ada bawahan langsung");
    refused(() -> moves.handOver(oldSupervisor, oldSupervisor, null, "Pensiun"), "orang yang sama");
  }

  @Test
  void whoWasHandedOverIsFoundByEmployeeAndByEitherSupervisor() {
    moves.handOver(oldSupervisor, newSupervisor, null, "Pensiun");

    for (Employee one : List.of(employee, oldSupervisor, newSupervisor)) {
      assertThat(moves.concerning(one.id())).as(one.name()).hasSize(1);
    }
    assertThat(moves.concerning(head.id())).isEmpty();
    assertThat(moves.ofSupervisors(List.of(employee.id(), head.id()))).hasSize(1);
  }

  private static void refused(Runnable act, String sentence) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private Employee person(String name, Employee supervisor) {
    return workforce.byId(office.person(name, agency, supervisor == null ? null : supervisor.id()));
  }

  private void logIn(Employee person) {
    when(currentUser.login()).thenReturn(person.login());
    when(currentUser.find()).thenReturn(Optional.of(person.login()));
  }

  @TestConfiguration
  static class Time {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-05-04T01:00:00Z"), ZoneId.of("Asia/Jakarta"));
    }
  }
}
