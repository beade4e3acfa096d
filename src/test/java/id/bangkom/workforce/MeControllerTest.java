package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@JdbcTest
@Import({Workforce.class, Competencies.class, TeamCompetencies.class, MeController.class})
class MeControllerTest {

  @MockitoSpyBean JdbcClient jdbc;
  @Autowired Workforce workforce;
  @Autowired Competencies competencies;
  @Autowired MeController controller;
  @MockitoBean CurrentUser currentUser;

  Office office;
  long unit;
  long head;
  long supervisor;
  long post;
  long technical;
  long managerial;
  long social;

  @BeforeEach
  void aTeam() {
    office = new Office(jdbc);
    unit = office.unit("Badan", null, true);
    post = office.post("Analis");
    technical = office.competency("Analisis", CompetencyKind.TECHNICAL);
    managerial = office.competency("Kerja sama X", CompetencyKind.MANAGERIAL);
    social = office.competency("Perekat", CompetencyKind.SOCIOCULTURAL);
    office.standard(post, technical, 3);
    office.standard(post, managerial, 2);
    office.standard(post, social, 2);
    head = office.person("Kepala", unit, null);
    office.head(unit, head);
    supervisor = office.person("Atasan", unit, head);
  }

  @Test
  void anEmployeeSeesWhoTheyAreWithTheirRoles() {
    logIn(supervisor);
    when(currentUser.has(Role.EMPLOYEES)).thenReturn(true);
    when(currentUser.has(Role.SUPERVISORS)).thenReturn(true);

    MeController.Me me = controller.me();

    assertThat(me.name()).isEqualTo("Atasan");
    assertThat(me.nip()).isEqualTo(workforce.byId(supervisor).nip());
    assertThat(me.unit()).isEqualTo("Badan");
    assertThat(me.roles()).containsExactly("employees", "supervisors");
  }

  @Test
  void anAdministratorWhoIsNoEmployeeHasNoNip() throws Exception {
    when(currentUser.login()).thenReturn("admin");
    when(currentUser.has(Role.SYSTEM_ADMINISTRATORS)).thenReturn(true);

    assertThat(JsonMapper.builder().build().writeValueAsString(controller.me()))
        .isEqualTo(
            "{\"login\":\"admin\",\"name\":\"admin\",\"nip\":null,\"post\":null,\"unit\":null,"
                + "\"roles\":[\"system-administrators\"]}");
    assertThatThrownBy(() -> controller.team()).isInstanceOf(Refusal.class);
  }

  @Test
  void aSupervisorSeesOneselfAndEveryDirectReportByKindOfCompetency() {
    long employee = office.person("Pegawai", unit, supervisor, post);
    competencies.recordHeldLevels(
        employee, Map.of(technical, 1, managerial, 3), LocalDate.of(2026, 5, 4));
    logIn(supervisor);

    List<TeamCompetencies.Member> team = controller.team();

    assertThat(team).extracting(TeamCompetencies.Member::name).containsExactly("Atasan", "Pegawai");
    assertThat(team).extracting(TeamCompetencies.Member::self).containsExactly(true, false);
    TeamCompetencies.Member report = team.get(1);
    assertThat(report.technical()).containsExactly(new TeamCompetencies.Level("Analisis", 1, 3));
    assertThat(report.managerial())
        .containsExactly(new TeamCompetencies.Level("Kerja sama X", 3, 2));
    assertThat(report.sociocultural())
        .containsExactly(new TeamCompetencies.Level("Perekat", null, 2));
    assertThat(report.openGaps())
        .as("a level above the standard and one never assessed are no gaps")
        .isEqualTo(1);
  }

  @Test
  void aUnitHeadWhoSupervisesSeesDirectReportsOnly() {
    office.person("Pegawai", unit, supervisor, post);
    logIn(head);

    assertThat(controller.team())
        .extracting(TeamCompetencies.Member::name)
        .containsExactly("Kepala", "Atasan");
  }

  @Test
  void theTableTakesAsManyQueriesForTwentyPeopleAsForOne() {
    logIn(supervisor);
    office.person("Pegawai 0", unit, supervisor, post);
    long few = queriesOfTeam();
    for (int i = 1; i < 20; i++) {
      office.person("Pegawai " + i, unit, supervisor, post);
    }

    assertThat(queriesOfTeam()).isEqualTo(few).isLessThanOrEqualTo(3);
    assertThat(controller.team()).hasSize(21);
  }

  private long queriesOfTeam() {
    clearInvocations(jdbc);
    controller.team();
    return mockingDetails(jdbc).getInvocations().stream()
        .filter(call -> call.getMethod().getName().equals("sql"))
        .count();
  }

  private void logIn(long employee) {
    String login = workforce.byId(employee).login();
    when(currentUser.login()).thenReturn(login);
  }
}
