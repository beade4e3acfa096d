package id.bangkom.mentoring;

import id.bangkom.forms.FormContext;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** What the forms of a request show first: who wants to learn what. */
@Component
class MentoringForm {

  private final Workforce workforce;
  private final Competencies competencies;

  MentoringForm(Workforce workforce, Competencies competencies) {
    this.workforce = workforce;
    this.competencies = competencies;
  }

  void show(Programme programme, FormContext form) {
    Employee mentee = workforce.byId(programme.participantId());
    form.text("participantName", mentee.name())
        .text("participantNip", mentee.nip())
        .text("participantPost", mentee.post())
        .text("participantUnit", mentee.unit())
        .text("competency", competencies.name(programme.focusCompetencyId()));
  }
}
