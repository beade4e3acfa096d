package id.bangkom.portfolio;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.forms.TaskSubject;
import id.bangkom.forms.TaskSubjects;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.ProgrammeVariables;
import id.bangkom.programme.Programmes;
import id.bangkom.sheet.ActivitySheet;
import id.bangkom.sheet.ActivitySheets;
import id.bangkom.workforce.Competencies;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a list of tasks says about dialogues and their programmes: whose, by which method and for
 * which competency, and the JP of a sheet that is signed.
 */
@Component
class ProgrammeSubjects implements TaskSubjects {

  private static final String HEAD_LOGIN = "headLogin";

  private final Dialogues dialogues;
  private final Programmes programmes;
  private final ActivitySheets sheets;
  private final Competencies competencies;

  ProgrammeSubjects(
      Dialogues dialogues,
      Programmes programmes,
      ActivitySheets sheets,
      Competencies competencies) {
    this.dialogues = dialogues;
    this.programmes = programmes;
    this.sheets = sheets;
    this.competencies = competencies;
  }

  @Override
  public Map<String, TaskSubject> of(Collection<String> businessKeys) {
    Map<String, Long> ids = Dialogue.KEY.idsIn(businessKeys);
    Map<Long, Dialogue> known = dialogues.byIds(ids.values());
    Map<Long, Programme> running = programmes.latestOf(known.keySet());
    running.values().removeIf(programme -> isOver(programme.status()));
    Map<Long, ActivitySheet> signed =
        sheets.latestOf(
            running.values().stream()
                .filter(programme -> programme.status() == ProgrammeStatus.DOCUMENTING)
                .map(Programme::id)
                .toList());
    Map<Long, String> names =
        competencies.names(
            known.values().stream()
                .map(Dialogue::focusCompetencyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<String, TaskSubject> subjects = new HashMap<>();
    ids.forEach(
        (key, id) -> {
          Dialogue dialogue = known.get(id);
          if (dialogue != null) {
            Programme programme = running.get(id);
            ActivitySheet sheet = programme == null ? null : signed.get(programme.id());
            String focus = names.get(dialogue.focusCompetencyId());
            subjects.put(key, subject(dialogue, programme, sheet, focus));
          }
        });
    return subjects;
  }

  private static boolean isOver(ProgrammeStatus status) {
    return status == ProgrammeStatus.COMPLETED || status == ProgrammeStatus.WITHDRAWN;
  }

  private static TaskSubject subject(
      Dialogue dialogue, Programme programme, ActivitySheet sheet, String focus) {
    String kind = programme == null ? "Dialog kompetensi" : programme.method().label();
    return new TaskSubject(
        dialogue.employeeId(),
        focus == null ? kind : kind + ": " + focus,
        jp(sheet),
        officials(dialogue, programme, sheet));
  }

  private static BigDecimal jp(ActivitySheet sheet) {
    return sheet == null ? null : sheet.says().totalJp();
  }

  private static Map<String, Long> officials(
      Dialogue dialogue, Programme programme, ActivitySheet sheet) {
    Map<String, Long> officials = new HashMap<>();
    officials.put(ProgrammeVariables.SUPERVISOR_LOGIN.name(), dialogue.supervisorId());
    officials.put(
        ProgrammeVariables.GUIDE_LOGIN.name(), programme == null ? null : programme.guideId());
    officials.put(HEAD_LOGIN, sheet == null ? null : sheet.headId());
    officials.values().removeIf(Objects::isNull);
    return officials;
  }
}
