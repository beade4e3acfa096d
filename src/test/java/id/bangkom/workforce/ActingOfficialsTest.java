package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  ActingTable.class,
  Workforce.class,
  Superiors.class,
  AuditTrail.class,
  PersonnelActs.class,
  Standing.class,
  ActingOfficials.class,
  ActingOfficialsTest.Time.class
})
class ActingOfficialsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @Autowired JdbcClient jdbc;
  @Autowired Workforce workforce;
  @Autowired ActingOfficials acting;
  @Autowired TestClock clock;
  @Autowired ApplicationEvents events;
  @MockitoBean CurrentUser currentUser;

  Office office;
  long division;
  Employee head;
  Employee chief;
  Employee official;
  Employee substitute;
  Employee employee;
  Employee stranger;

  /** Head (of the agency) above the chief (of the division) above the official. */
  @BeforeEach
  void anOffice() {
    clock.set(TODAY.atTime(8, 0));
    office = new Office(jdbc);
    long agency = office.unit("Badan", null, true);
    division = office.unit("Bidang", agency, false);
    head = person("Kepala", agency, null);
    office.head(agency, head.id());
    chief = person("Kepala Bidang", division, head);
    official = person("Pejabat", division, chief);
    substitute = person("Pengganti", division, official);
    employee = person("Pegawai", division, official);
    stranger = person("Orang Lain", agency, head);
    logIn(chief);
  }

  @AfterAll
  static void resetEngineClock() {
    org.camunda.bpm.engine.impl.util.ClockUtil.reset();
  }

  @Test
  void anOfficialIsStoodInForFromTheFirstDayToTheLast() {
    appoint(TODAY.plusDays(1), TODAY.plusDays(3));

    assertThat(acting.actingFor(official.id(), TODAY)).isEmpty();
    assertThat(acting.actingFor(official.id(), TODAY.plusDays(1))).isPresent();
    assertThat(acting.actingFor(official.id(), TODAY.plusDays(3))).isPresent();
    assertThat(acting.actingFor(official.id(), TODAY.plusDays(4))).isEmpty();
  }

  @Test
  void theSubstituteActsWithTheMarkOfTheOrder() {
    appoint(TODAY, TODAY);

    assertThat(acting.capacity(substitute, official, employee.id()).mark())
        .isEqualTo("Plh. Jabatan Pejabat (No. 800/12/2026)");
    assertThat(acting.capacity(official, official, employee.id()).mark()).isNull();
    for (Employee other : List.of(chief, head, stranger)) {
      refused(() -> acting.capacity(other, official, employee.id()), "hanya dapat dikerjakan");
    }
  }

  @Test
  void withoutAnOrderOnlyTheOfficialActs() {
    refused(() -> acting.capacity(substitute, official, employee.id()), "hanya dapat dikerjakan");
    assertThat(acting.substitute(official, employee.id())).isEmpty();
  }

  @Test
  void aTaskAboutTheSubstituteGoesOneLevelUp() {
    appoint(TODAY, TODAY);

    assertThat(acting.substitute(official, substitute.id())).map(Capacity::person).contains(chief);
    refused(() -> acting.capacity(substitute, official, substitute.id()), "Anda sendiri");
    assertThat(acting.capacity(chief, official, substitute.id()).mark())
        .isEqualTo("Selaku atasan Jabatan Pejabat");
    assertThat(acting.capacity(official, official, substitute.id()).mark()).isNull();
  }

  @Test
  void aTaskAboutASubstituteWhoIsTheSuperiorGoesFurtherUp() {
    logIn(head);
    acting.appoint(ActingKind.PLT, official, chief, "1", TODAY, TODAY);

    assertThat(acting.substitute(official, chief.id())).map(Capacity::person).contains(head);
  }

  @Test
  void aTaskAboutASubstituteOfSomebodyWithoutSuperiorIsTheOfficialsAlone() {
    administer(stranger);
    acting.appoint(ActingKind.PLH, head, chief, "1", TODAY, TODAY);

    assertThat(acting.substitute(head, chief.id())).isEmpty();
    refused(() -> acting.capacity(chief, head, chief.id()), "Anda sendiri");
  }

  @Test
  void nobodyActsInWhatConcernsThemselvesNotEvenAsTheOfficial() {
    refused(() -> acting.capacity(official, official, official.id()), "Anda sendiri");
  }

  @Test
  void whoEnteredTheOrderIsNotDecidedAboutByWhomTheyChose() {
    administer(employee);
    appoint(TODAY, TODAY);

    assertThat(acting.substitute(official, employee.id())).map(Capacity::person).contains(chief);
    refused(() -> acting.capacity(substitute, official, employee.id()), "hanya dapat dikerjakan");
    assertThat(acting.substitute(official, stranger.id()))
        .map(Capacity::person)
        .contains(substitute);
  }

  @Test
  void whoStandsInHandsThatOnToNobody() {
    appoint(TODAY, TODAY);
    administer(stranger);
    acting.appoint(ActingKind.PLH, substitute, employee, "2", TODAY, TODAY);

    refused(() -> acting.capacity(employee, official, stranger.id()), "hanya dapat dikerjakan");
  }

  @Test
  void aSuperiorAtAnyDistanceAHeadAboveAndARuleAdministratorMayAppoint() {
    for (Employee superior : List.of(chief, head)) {
      logIn(superior);
      end(appoint(TODAY, TODAY));
    }
    administer(stranger);
    end(appoint(TODAY, TODAY));
  }

  @Test
  void aHeadOfAUnitAboveMayAppointEvenOutsideTheChainOfSupervisors() {
    jdbc.sql("update employee set supervisor_id = null where id = ?").param(official.id()).update();
    logIn(head);

    assertThat(appoint(TODAY, TODAY).inEffect()).isTrue();
  }

  @Test
  void othersMayNotAppoint() {
    for (Employee other : List.of(employee, substitute, stranger)) {
      logIn(other);
      refused(() -> appoint(TODAY, TODAY), "hanya dapat dicatat");
    }
  }

  @Test
  void nobodyAppointsThemselvesNorTheirOwnSubstitute() {
    refused(
        () -> acting.appoint(ActingKind.PLH, official, chief, "1", TODAY, TODAY), "diri sendiri");
    administer(official);
    refused(() -> appoint(TODAY, TODAY), "Pengganti Anda sendiri");
    administer(substitute);
    refused(() -> appoint(TODAY, TODAY), "diri sendiri");
  }

  @Test
  void aHeadDoesNotAppointTheirOwnSubstitute() {
    logIn(head);
    refused(
        () -> acting.appoint(ActingKind.PLH, head, chief, "1", TODAY, TODAY),
        "Pengganti Anda sendiri");
  }

  @Test
  void anOfficialDoesNotStandInForThemselves() {
    refused(
        () -> acting.appoint(ActingKind.PLH, official, official, "1", TODAY, TODAY),
        "dirinya sendiri");
  }

  @Test
  void anOrderNeedsItsNumberAndDaysInOrder() {
    refused(
        () -> acting.appoint(ActingKind.PLH, official, substitute, " ", TODAY, TODAY),
        "Nomor surat penunjukan wajib diisi");
    refused(
        () -> acting.appoint(ActingKind.PLH, official, substitute, "x".repeat(101), TODAY, TODAY),
        "paling panjang 100");
    refused(() -> appoint(TODAY.plusDays(1), TODAY), "mendahului");
    refused(() -> appoint(TODAY.minusDays(2), TODAY.minusDays(1)), "sudah lewat");
    refused(() -> appoint(null, TODAY), "wajib diisi");
    refused(() -> appoint(TODAY, null), "wajib diisi");
  }

  @Test
  void twoDoNotStandInForOneOfficialAtTheSameTime() {
    ActingAppointment first = appoint(TODAY, TODAY.plusDays(5));
    for (int[] days : new int[][] {{0, 0}, {5, 9}, {0, 5}, {2, 3}, {0, 20}}) {
      refused(
          () ->
              acting.appoint(
                  ActingKind.PLT,
                  official,
                  employee,
                  "2",
                  TODAY.plusDays(days[0]),
                  TODAY.plusDays(days[1])),
          "sudah digantikan Pengganti dari 4 Mei 2026 sampai 9 Mei 2026");
    }
    acting.appoint(ActingKind.PLT, official, employee, "2", TODAY.plusDays(6), TODAY.plusDays(9));
    end(first);
    acting.appoint(ActingKind.PLT, official, employee, "3", TODAY, TODAY.plusDays(5));
  }

  @Test
  void anAppointmentEndedEarlyHasNoEffectFromThenOnAndOnlyOnce() {
    ActingAppointment appointment = appoint(TODAY, TODAY.plusDays(5));
    refused(() -> acting.end(appointment.id(), " "), "Alasan wajib diisi");
    logIn(stranger);
    refused(() -> acting.end(appointment.id(), "Usil"), "hanya dapat dicatat");
    logIn(chief);
    end(appointment);

    assertThat(acting.actingFor(official.id(), TODAY)).isEmpty();
    refused(() -> end(appointment), "sudah diakhiri");
    refused(() -> acting.end(999_999, "Tidak ada"), "tidak ditemukan");
  }

  @Test
  void anAppointmentThatIsOverNeedsNoEnd() {
    ActingAppointment appointment = appoint(TODAY, TODAY);
    clock.set(TODAY.plusDays(1).atTime(8, 0));

    refused(() -> end(appointment), "sudah lewat");
  }

  @Test
  void openTasksLearnAtOnceOfAnAppointmentThatBeginsTodayAndOfItsEnd() {
    ActingAppointment now = appoint(TODAY, TODAY);
    assertThat(events.stream(ActingChanged.class))
        .containsExactly(new ActingChanged(official.id()));
    end(now);
    assertThat(events.stream(ActingChanged.class)).hasSize(2);

    end(appoint(TODAY.plusDays(1), TODAY.plusDays(1)));
    assertThat(events.stream(ActingChanged.class)).as("one that never began").hasSize(2);
  }

  @Test
  void openTasksLearnOfTheFirstAndTheLastDayOnceEach() {
    appoint(TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(acting.unsettled()).isEmpty();

    clock.set(TODAY.plusDays(1).atTime(0, 0));
    settleAll();
    assertThat(events.stream(ActingChanged.class)).hasSize(1);
    assertThat(acting.unsettled()).isEmpty();

    clock.set(TODAY.plusDays(2).atTime(23, 59));
    assertThat(acting.unsettled()).isEmpty();

    clock.set(TODAY.plusDays(3).atTime(0, 0));
    List<Long> over = acting.unsettled();
    settleAll();
    assertThat(events.stream(ActingChanged.class)).hasSize(2);
    // Another node that had found it, too.
    over.forEach(acting::settle);
    assertThat(events.stream(ActingChanged.class)).hasSize(2);
  }

  @Test
  void anAppointmentThatPassedWhileNothingRanIsNotSettled() {
    appoint(TODAY.plusDays(1), TODAY.plusDays(2));
    clock.set(LocalDateTime.of(2026, 6, 1, 8, 0));

    assertThat(acting.unsettled()).isEmpty();
  }

  private void settleAll() {
    acting.unsettled().forEach(acting::settle);
  }

  private ActingAppointment appoint(LocalDate firstDay, LocalDate lastDay) {
    return acting.appoint(ActingKind.PLH, official, substitute, "800/12/2026", firstDay, lastDay);
  }

  private void end(ActingAppointment appointment) {
    acting.end(appointment.id(), "Pejabat sudah kembali");
  }

  private static void refused(Runnable act, String sentence) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private Employee person(String name, long unit, Employee supervisor) {
    return workforce.byId(office.person(name, unit, supervisor == null ? null : supervisor.id()));
  }

  private void logIn(Employee person) {
    when(currentUser.login()).thenReturn(person.login());
    when(currentUser.find()).thenReturn(Optional.of(person.login()));
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(false);
  }

  private void administer(Employee person) {
    logIn(person);
    when(currentUser.has(Role.RULE_ADMINISTRATORS)).thenReturn(true);
  }

  @TestConfiguration
  static class Time {

    @Bean
    TestClock clock() {
      return new TestClock(TODAY.atTime(8, 0), ZoneId.of("Asia/Jakarta"));
    }
  }
}
