package id.bangkom.development;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.FormContext;
import id.bangkom.wording.DecimalComma;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every form of the dialogue shows first: who, and what is known. */
@Component
class DialogueForm {

  private final Dialogues dialogues;
  private final Assessments assessments;
  private final Workforce workforce;
  private final Competencies competencies;

  DialogueForm(
      Dialogues dialogues,
      Assessments assessments,
      Workforce workforce,
      Competencies competencies) {
    this.dialogues = dialogues;
    this.assessments = assessments;
    this.workforce = workforce;
    this.competencies = competencies;
  }

  void show(Dialogue dialogue, FormContext form) {
    Employee employee = workforce.byId(dialogue.employeeId());
    List<CompetencyRow> assessed =
        assessments.competencies(dialogue).stream().map(CompetencyRow::of).toList();
    List<CompetencyRow> gaps = assessed.stream().filter(CompetencyRow::isGap).toList();
    form.text("participantName", employee.name())
        .text("participantNip", employee.nip())
        .text("participantPost", employee.post())
        .text("supervisorName", workforce.byId(dialogue.supervisorId()).name())
        .text(
            "yearlyRating",
            workforce
                .latestRating(employee.id())
                .map(r -> DecimalComma.shortest(r.rating()) + " (tahun " + r.year() + ")")
                .orElse("belum ada"))
        .text("returned", dialogues.lastRemark(dialogue.id()).orElse(null))
        .rows("competencies", assessed)
        .rows("gaps", gaps)
        .number("gapCount", gaps.size());
    if (dialogue.focusCompetencyId() != null) {
      form.text("focusName", competencies.name(dialogue.focusCompetencyId()))
          .text("causeLabel", dialogue.cause().label());
    }
  }

  /** One line of the table that is only read. */
  private record CompetencyRow(
      String competency, String kind, int requiredLevel, String currentLevel, String gap) {

    private static final String NO_GAP = "–";

    @JsonIgnore
    boolean isGap() {
      return !gap.equals(NO_GAP);
    }

    static CompetencyRow of(AssessedCompetency competency) {
      return new CompetencyRow(
          competency.standard().name(),
          competency.standard().kind().label(),
          competency.standard().requiredLevel(),
          competency.currentLevel().map(String::valueOf).orElse("–"),
          competency.gap() == 0 ? NO_GAP : "-" + competency.gap());
    }
  }
}
