package id.bangkom.development;

import id.bangkom.dialogue.Cause;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Standing;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The levels a dialogue finds: the supervisor enters them, the employee agrees or does not. */
@Component
class Assessments {

  private final Dialogues dialogues;
  private final Workforce workforce;
  private final Competencies competencies;
  private final Standing standing;
  private final Clock clock;

  Assessments(
      Dialogues dialogues,
      Workforce workforce,
      Competencies competencies,
      Standing standing,
      Clock clock) {
    this.dialogues = dialogues;
    this.workforce = workforce;
    this.competencies = competencies;
    this.standing = standing;
    this.clock = clock;
  }

  /** The competencies of the employee's post, with the levels known so far. */
  List<AssessedCompetency> competencies(Dialogue dialogue) {
    Map<Long, Integer> known = competencies.heldLevels(dialogue.employeeId());
    if (dialogue.confirmedAt() == null) {
      // Not yet agreed on, so not yet held; afterwards a programme may have raised what is held.
      known.putAll(dialogues.assessedLevels(dialogue.id()));
    }
    return competencies.standards(workforce.byId(dialogue.employeeId()).postId()).stream()
        .map(s -> new AssessedCompetency(s, Optional.ofNullable(known.get(s.competencyId()))))
        .toList();
  }

  /**
   * The supervisor's finding.
   *
   * @param levels level 1-5 (LKI) by competency, for every competency of the post
   * @throws Refusal FORBIDDEN to others than the supervisor, RULE when a competency is missing
   */
  void record(
      Dialogue dialogue, Capacity supervisor, Map<Long, Integer> levels, long focus, Cause cause) {
    if (!dialogue.isSupervisedBy(supervisor)) {
      throw Refusal.forbidden("Hanya atasan langsung pegawai ini yang dapat mengisi levelnya.");
    }
    standing.require(supervisor.person(), dialogue.employeeId());
    Map<Long, StandardCompetency> standards =
        competencies.standards(workforce.byId(dialogue.employeeId()).postId()).stream()
            .collect(Collectors.toMap(StandardCompetency::competencyId, s -> s));
    if (!standards.keySet().equals(levels.keySet())) {
      throw Refusal.rule(
          "Daftar kompetensi tidak sama dengan standar jabatan; muat ulang tugas lalu isi"
              + " kembali.");
    }
    if (!standards.containsKey(focus)) {
      throw Refusal.rule("Kompetensi fokus harus salah satu kompetensi jabatan ini.");
    }
    List<Dialogues.AssessedLevel> found =
        levels.entrySet().stream()
            .map(
                level ->
                    new Dialogues.AssessedLevel(
                        level.getKey(),
                        standards.get(level.getKey()).requiredLevel(),
                        level.getValue()))
            .toList();
    dialogues.noteAssessment(dialogue, supervisor.person(), found, focus, cause);
  }

  /**
   * The employee agrees: the levels found become the levels held.
   *
   * @throws Refusal FORBIDDEN to others
   */
  void confirm(Dialogue dialogue, Employee employee) {
    respond(dialogue, employee, true, null);
    competencies.recordHeldLevels(
        dialogue.employeeId(), dialogues.assessedLevels(dialogue.id()), LocalDate.now(clock));
    dialogues.noteConfirmed(dialogue);
  }

  /**
   * The employee sends the assessment back with a remark.
   *
   * @throws Refusal FORBIDDEN to others
   */
  void sendBack(Dialogue dialogue, Employee employee, String remark) {
    respond(dialogue, employee, false, remark);
  }

  private void respond(Dialogue dialogue, Employee employee, boolean agreed, String remark) {
    if (dialogue.employeeId() != employee.id()) {
      throw Refusal.forbidden("Hanya pegawai yang dinilai yang dapat menanggapi dialog ini.");
    }
    dialogues.addResponse(dialogue, agreed, remark);
  }
}
