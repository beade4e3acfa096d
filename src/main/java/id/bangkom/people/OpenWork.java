package id.bangkom.people;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is going on with a person: the dialogues and programmes that run, in which part, and how far
 * they are. Not what is said in them. Dialogues, programmes and workforce each tell their own.
 */
@Component
class OpenWork {

  private final Dialogues dialogues;
  private final Programmes programmes;
  private final Workforce workforce;

  OpenWork(Dialogues dialogues, Programmes programmes, Workforce workforce) {
    this.dialogues = dialogues;
    this.programmes = programmes;
    this.workforce = workforce;
  }

  /** What runs with this person, the oldest first. */
  List<Row> of(Employee person) {
    Set<Long> guided =
        programmes.runningWithGuide(person).stream()
            .map(Programme::dialogueId)
            .collect(Collectors.toSet());
    List<Dialogue> open = dialogues.openAround(person, guided);
    Map<Long, Programme> running =
        programmes.running(open.stream().map(Dialogue::id).toList()).stream()
            .collect(Collectors.toMap(Programme::dialogueId, one -> one, (one, later) -> later));
    List<Work> work = new ArrayList<>();
    for (Dialogue dialogue : open) {
      work.add(new Work(dialogue, running.get(dialogue.id())));
    }
    Map<Long, Employee> people =
        workforce.byIds(
            work.stream()
                .flatMap(one -> Stream.of(one.dialogue.employeeId(), one.guideId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new)));
    return work.stream().map(one -> one.row(person, people)).toList();
  }

  /**
   * A dialogue that is open.
   *
   * @param programme that it led to; null when none runs
   */
  private record Work(Dialogue dialogue, Programme programme) {

    /** Who guides: as supervisor before there is a programme; null where nobody does yet. */
    Long guideId() {
      return programme == null ? dialogue.supervisorId() : programme.guideId();
    }

    Row row(Employee person, Map<Long, Employee> people) {
      return new Row(
          dialogue.id(),
          programme == null ? null : programme.id(),
          programme == null ? "Dialog kompetensi" : programme.method().label(),
          role(person),
          programme == null ? stageOfDialogue() : stageOfProgramme(),
          Name.of(people.get(dialogue.employeeId())),
          guideId() == null ? null : Name.of(people.get(guideId())),
          programme == null || programme.withdrawnAt() == null);
    }

    private String role(Employee person) {
      if (dialogue.employeeId() == person.id()) {
        return "Peserta";
      }
      return programme != null && programme.isGuide(person) ? "Pembimbing" : "Atasan langsung";
    }

    private String stageOfProgramme() {
      if (programme.status() == ProgrammeStatus.AGREEING && programme.guideId() == null) {
        return "Mencari mentor";
      }
      return (programme.withdrawnAt() == null ? "" : ProgrammeStatus.WITHDRAWN.label() + "; ")
          + programme.status().label();
    }

    private String stageOfDialogue() {
      if (dialogue.supervisorId() == null) {
        return "Menunggu pembimbing ditunjuk";
      }
      if (dialogue.assessedAt() == null) {
        return "Menunggu penilaian level";
      }
      return dialogue.confirmedAt() == null ? "Menunggu konfirmasi pegawai" : "Memilih metode";
    }
  }

  /**
   * @param programmeId null for a dialogue without running programme
   * @param guide null where nobody guides yet
   * @param withdrawable whether it can still be ended early
   */
  record Row(
      long dialogueId,
      Long programmeId,
      String title,
      String role,
      String stage,
      Name participant,
      Name guide,
      boolean withdrawable) {}

  /** Who somebody is, in short. */
  record Name(String nip, String name) {

    private static Name of(Employee employee) {
      return new Name(employee.nip(), employee.name());
    }
  }
}
