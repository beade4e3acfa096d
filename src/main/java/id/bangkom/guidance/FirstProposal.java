package id.bangkom.guidance;

import id.bangkom.forms.FormContext;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What a guide finds in the form of the first proposal and changes at will: the gap in the words of
 * the standard, and the usual course of such a programme. What is worked on only the guide knows.
 */
@Component
class FirstProposal {

  private final Workforce workforce;
  private final Competencies competencies;
  private final GuidanceSettings settings;
  private final Clock clock;

  FirstProposal(
      Workforce workforce, Competencies competencies, GuidanceSettings settings, Clock clock) {
    this.workforce = workforce;
    this.competencies = competencies;
    this.settings = settings;
    this.clock = clock;
  }

  void fillIn(Programme programme, FormContext form) {
    Employee participant = workforce.byId(programme.participantId());
    // A post that changed meanwhile may not ask for the competency any more.
    competencies.standards(participant.postId()).stream()
        .filter(standard -> standard.competencyId() == programme.focusCompetencyId())
        .findFirst()
        .ifPresent(standard -> fillIn(standard, participant, form));
    GuidanceSettings.Course course = settings.courses().get(programme.method());
    LocalDate firstMeeting = LocalDate.now(clock).plus(settings.untilFirstMeeting());
    form.number("plannedSessions", course.sessions())
        .date("firstDate", firstMeeting)
        .date("deadline", firstMeeting.plus(course.length()));
  }

  private void fillIn(StandardCompetency standard, Employee participant, FormContext form) {
    int required = standard.requiredLevel();
    Integer held = competencies.heldLevels(participant.id()).get(standard.competencyId());
    String reached =
        "%s mencapai level %d %s".formatted(participant.name(), required, standard.name());
    String meaning = standard.meanings().get(required);
    form.text(
            "goal",
            held == null || held >= required
                ? "Memperdalam %s pada level %d.".formatted(standard.name(), required)
                : "Meningkatkan %s dari level %d ke level %d."
                    .formatted(standard.name(), held, required))
        .text("expectedResult", meaning == null ? reached + "." : reached + ": " + meaning);
  }
}
