package id.bangkom.development;

import id.bangkom.engine.FormContext;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** What every form of the dialogue shows first: who, and what is known. */
@Component
class DialogueForm {

  private final Dialogues dialogues;
  private final Workforce workforce;

  DialogueForm(Dialogues dialogues, Workforce workforce) {
    this.dialogues = dialogues;
    this.workforce = workforce;
  }

  void show(Dialogue dialogue, FormContext form) {
    Employee employee = workforce.byId(dialogue.employeeId());
    form.text("employeeName", employee.name())
        .text("employeeNip", employee.nip())
        .text("employeePost", employee.post())
        .text("supervisorName", workforce.byId(dialogue.supervisorId()).name())
        .text(
            "yearlyRating",
            workforce
                .latestRating(employee.id())
                .map(
                    r ->
                        r.rating().stripTrailingZeros().toPlainString().replace('.', ',')
                            + " (tahun "
                            + r.year()
                            + ")")
                .orElse("belum ada"))
        .text("returned", dialogues.lastRemark(dialogue.id()).orElse(null))
        .rows(
            "competencies",
            dialogues.competencies(dialogue).stream().map(CompetencyRow::of).toList());
    if (dialogue.focusCompetencyId() != null) {
      form.text("focusName", workforce.competencyName(dialogue.focusCompetencyId()))
          .text("causeLabel", dialogue.cause().label());
    }
  }

  /** One line of the table that is only read. */
  private record CompetencyRow(
      String competency, String kind, int requiredLevel, String currentLevel, String gap) {

    static CompetencyRow of(Dialogues.AssessedCompetency competency) {
      return new CompetencyRow(
          competency.standard().name(),
          competency.standard().kind().label(),
          competency.standard().requiredLevel(),
          competency.currentLevel().map(String::valueOf).orElse("–"),
          competency.gap() == 0 ? "–" : "-" + competency.gap());
    }
  }
}
