package id.bangkom.evaluation;

import id.bangkom.dialogue.Dialogues;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.workforce.Capacity;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardCompetency;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What participant and supervisor are asked about a programme, and who may answer it. */
@Component
class ProgrammeRatings {

  private final Evaluations evaluations;
  private final Dialogues dialogues;
  private final Workforce workforce;
  private final Competencies competencies;
  private final Clock clock;

  ProgrammeRatings(
      Evaluations evaluations,
      Dialogues dialogues,
      Workforce workforce,
      Competencies competencies,
      Clock clock) {
    this.evaluations = evaluations;
    this.dialogues = dialogues;
    this.workforce = workforce;
    this.competencies = competencies;
    this.clock = clock;
  }

  /**
   * Opens the evaluation with the competencies that are worth rating again, as they are now: the
   * focus of the programme and those below the standard. What happens to the employee elsewhere
   * until it is answered changes nothing here. Harmless when it is open already.
   */
  void open(Programme programme) {
    if (evaluations.find(programme.id()).isPresent()) {
      return;
    }
    evaluations.add(programme);
    Employee participant = workforce.byId(programme.participantId());
    Map<Long, Integer> held = competencies.heldLevels(participant.id());
    for (StandardCompetency standard : competencies.standards(participant.postId())) {
      Integer level = held.get(standard.competencyId());
      if (level != null
          && (standard.competencyId() == programme.focusCompetencyId()
              || level < standard.requiredLevel())) {
        evaluations.addLevel(programme, standard.competencyId(), standard.requiredLevel(), level);
      }
    }
  }

  /** The competencies to rate again, as they were when the evaluation was opened. */
  List<LevelQuestion> questions(Programme programme) {
    Map<Long, Map<Integer, String>> meanings =
        competencies.standards(workforce.byId(programme.participantId()).postId()).stream()
            .collect(
                Collectors.toMap(StandardCompetency::competencyId, StandardCompetency::meanings));
    List<Evaluations.Level> levels = evaluations.levels(programme.id());
    // Not of the standard: the participant may have another post by now.
    Map<Long, String> names =
        competencies.names(levels.stream().map(Evaluations.Level::competencyId).toList());
    return levels.stream()
        .map(
            l ->
                new LevelQuestion(
                    l.competencyId(),
                    names.get(l.competencyId()),
                    l.requiredLevel(),
                    l.levelBefore(),
                    meanings.getOrDefault(l.competencyId(), Map.of())))
        .toList();
  }

  /**
   * The participant's answers.
   *
   * @throws Refusal FORBIDDEN to others
   */
  void recordPerception(Programme programme, Employee participant, Perception perception) {
    programme.requireParticipant(participant);
    evaluations.notePerception(programme, perception);
  }

  /**
   * The supervisor's answers and the levels reached, which become the levels the employee holds.
   *
   * @param levels level 1-5 by competency; exactly those of {@link #questions}
   * @throws Refusal FORBIDDEN to others than guide and supervisor, RULE when a level is missing
   */
  void recordResult(
      Programme programme,
      Capacity capacity,
      OrganisationRating rating,
      Map<Long, Integer> levels) {
    Employee supervisor = capacity.official();
    boolean supervises =
        programme.isGuide(supervisor)
            // Somebody without a supervisor has an appointed one, whom only the dialogue knows.
            || dialogues
                .get(programme.dialogueId())
                .supervisor()
                .filter(id -> id == supervisor.id())
                .isPresent()
            || workforce.isDirectReport(supervisor.id(), programme.participantId());
    if (!supervises || programme.isParticipant(capacity.person())) {
      throw Refusal.forbidden("Hanya atasan langsung atau pembimbing yang dapat menilai hasilnya.");
    }
    Set<Long> asked =
        evaluations.levels(programme.id()).stream()
            .map(Evaluations.Level::competencyId)
            .collect(Collectors.toSet());
    if (!asked.equals(levels.keySet())) {
      throw Refusal.rule("Daftar kompetensi tidak lengkap; buka tugas ini kembali dari daftar.");
    }
    evaluations.noteReached(programme, levels);
    competencies.recordHeldLevels(programme.participantId(), levels, LocalDate.now(clock));
    evaluations.noteRating(programme, capacity.person(), rating);
  }

  /** One competency to rate again, with the level held before the programme. */
  record LevelQuestion(
      long competencyId,
      String competency,
      int requiredLevel,
      int levelBefore,
      Map<Integer, String> meanings) {}
}
