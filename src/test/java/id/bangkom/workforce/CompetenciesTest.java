package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.accounts.CurrentUser;
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

@JdbcTest
@Import({Workforce.class, Competencies.class})
class CompetenciesTest {

  @Autowired JdbcClient jdbc;
  @Autowired Competencies competencies;
  @MockitoBean CurrentUser currentUser;

  Office office;
  long supervisor;
  long employee;

  @BeforeEach
  void anOffice() {
    office = new Office(jdbc);
    long unit = office.unit("Bidang", null, true);
    supervisor = office.person("Atasan", unit, null);
    employee = office.person("Pegawai", unit, supervisor);
  }

  @Test
  void aStandardListsTechnicalManagerialThenSocioculturalWithEveryMeaning() {
    long post = office.post("Analis");
    long social = office.competency("Perekat", CompetencyKind.SOCIOCULTURAL);
    long managerial = office.competency("Integritas X", CompetencyKind.MANAGERIAL);
    long technical = office.competency("Analisis", CompetencyKind.TECHNICAL);
    office.standard(post, social, 1);
    office.standard(post, managerial, 2);
    office.standard(post, technical, 3);

    List<StandardCompetency> standards = competencies.standards(post);

    assertThat(standards)
        .extracting(StandardCompetency::competencyId)
        .containsExactly(technical, managerial, social);
    assertThat(standards.get(0).requiredLevel()).isEqualTo(3);
    assertThat(standards.get(0).meanings())
        .hasSize(5)
        .containsEntry(1, "Analisis level 1")
        .containsEntry(5, "Analisis level 5");
    assertThat(competencies.standards(-1)).isEmpty();
  }

  @Test
  void assessedLevelsAreKeptAndALaterAssessmentReplacesThem() {
    long first = office.competency("A", CompetencyKind.TECHNICAL);
    long second = office.competency("B", CompetencyKind.TECHNICAL);
    LocalDate may = LocalDate.of(2026, 5, 4);

    competencies.recordHeldLevels(employee, Map.of(first, 2, second, 3), may);
    competencies.recordHeldLevels(employee, Map.of(first, 4), may.plusDays(1));
    assertThat(competencies.heldLevels(employee)).isEqualTo(Map.of(first, 4, second, 3));

    competencies.recordHeldLevels(employee, Map.of(first, 1, second, 5), may);
    assertThat(competencies.heldLevels(employee))
        .as("an older assessment does not replace a newer one, one of the same day does")
        .isEqualTo(Map.of(first, 4, second, 5));
    assertThat(competencies.heldLevels(supervisor)).isEmpty();
  }

  @Test
  void aLevelOutsideOneToFiveIsRefused() {
    long competency = office.competency("A", CompetencyKind.TECHNICAL);
    LocalDate day = LocalDate.of(2026, 5, 4);

    for (int level : List.of(0, 6)) {
      assertThatThrownBy(
              () -> competencies.recordHeldLevels(employee, Map.of(competency, level), day))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("1 sampai 5");
    }
    assertThatThrownBy(() -> competencies.recordHeldLevels(-1, Map.of(), day))
        .isInstanceOf(Refusal.class);
  }
}
