package id.bangkom.development;

import id.bangkom.audit.Unrecorded;
import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.tasks.Awaited;
import id.bangkom.workforce.Competencies;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own dialogues that have led to no programme yet. */
@RestController
@RequestMapping("/api/dialogues")
class DialogueController {

  private final Dialogues dialogues;
  private final DialogueWithdrawals withdrawals;
  private final DialogueOpening opening;
  private final Competencies competencies;
  private final Programmes programmes;
  private final Workforce workforce;
  private final Awaited awaited;
  private final Clock clock;

  DialogueController(
      Dialogues dialogues,
      DialogueWithdrawals withdrawals,
      DialogueOpening opening,
      Competencies competencies,
      Programmes programmes,
      Workforce workforce,
      Awaited awaited,
      Clock clock) {
    this.dialogues = dialogues;
    this.withdrawals = withdrawals;
    this.opening = opening;
    this.competencies = competencies;
    this.programmes = programmes;
    this.workforce = workforce;
    this.awaited = awaited;
    this.clock = clock;
  }

  @GetMapping
  List<Row> mine() {
    Employee caller = workforce.currentEmployee();
    List<Dialogue> all = dialogues.openWith(caller);
    Set<Long> running = programmes.runningIn(all.stream().map(Dialogue::id).toList());
    List<Dialogue> open = all.stream().filter(d -> !running.contains(d.id())).toList();
    Map<Long, Employee> people =
        workforce.byIds(
            open.stream()
                .flatMap(d -> Stream.of(d.employeeId(), d.supervisorId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, List<Awaited.Step>> waiting =
        awaited.of(open.stream().map(Dialogue::businessKey).toList());
    return open.stream()
        .map(
            d ->
                new Row(
                    d.id(),
                    people.get(d.employeeId()).name(),
                    d.supervisorId() == null ? null : people.get(d.supervisorId()).name(),
                    d.startedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                    stage(d),
                    waiting.getOrDefault(d.businessKey(), List.of())))
        .toList();
  }

  private static String stage(Dialogue dialogue) {
    if (dialogue.supervisorId() == null) {
      return "Menunggu pembimbing ditunjuk";
    }
    if (dialogue.assessedAt() == null) {
      return "Level kompetensi sedang diisi";
    }
    return dialogue.confirmedAt() == null ? "Menunggu konfirmasi" : "Menunggu pilihan metode";
  }

  /** What runs with somebody already, told before another dialogue about that one is begun. */
  @GetMapping("/beside")
  Beside beside(@RequestParam String nip) {
    Employee caller = workforce.currentEmployee();
    Employee employee =
        workforce
            .byNip(nip.strip())
            .filter(one -> opening.mayOpen(one, caller))
            .orElseThrow(
                () ->
                    Refusal.forbidden(
                        "Hanya untuk diri sendiri dan bawahan langsung; pilih dari daftar."));
    List<Dialogue> open =
        dialogues.openAround(employee, List.of()).stream()
            .filter(dialogue -> dialogue.employeeId() == employee.id())
            .toList();
    List<Programme> running = programmes.running(open.stream().map(Dialogue::id).toList());
    List<String> all = new ArrayList<>();
    for (Dialogue dialogue : open) {
      all.add(
          running.stream()
              .filter(programme -> programme.dialogueId() == dialogue.id())
              .findFirst()
              .map(this::words)
              .orElseGet(() -> "Dialog kompetensi (%s)".formatted(low(stage(dialogue)))));
    }
    return new Beside(all, opening.unfinished(employee).orElse(null));
  }

  private String words(Programme programme) {
    return "%s %s%s (%s)"
        .formatted(
            programme.method().label(),
            competencies.name(programme.focusCompetencyId()),
            programme.guideId() == null
                ? ""
                : " dengan " + workforce.byId(programme.guideId()).name(),
            low(programme.status().label()));
  }

  private static String low(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  /**
   * @param running what runs, in words
   * @param refused why no other dialogue can begin now; null when one can
   */
  record Beside(List<String> running, String refused) {}

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
    withdrawals.withdraw(id, workforce.currentEmployee(), withdrawal.reason());
  }

  record Withdrawal(String reason) {}

  /** Reminds whoever else is waited for in a dialogue that has led to no programme yet. */
  @PostMapping("/{id}/reminder")
  @Unrecorded("tells people what waits for them; changes nothing")
  Reminded remind(@PathVariable long id) {
    Employee caller = workforce.currentEmployee();
    // The same answer whether it is another one's, has ended, or never was.
    Dialogue dialogue =
        dialogues.openWith(caller).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(
                () -> Refusal.unknown("Dialog ini tidak ada di antara dialog Anda yang berjalan."));
    return new Reminded(
        awaited.remind(
            dialogue.businessKey(),
            caller.name(),
            "dialog kompetensi " + workforce.byId(dialogue.employeeId()).name()));
  }

  /** Who was reminded, and of what. */
  record Reminded(List<String> reminded) {}

  /**
   * @param supervisor null while nobody is appointed
   * @param waiting who is waited for, and for what
   */
  record Row(
      long id,
      String employee,
      String supervisor,
      LocalDate startedOn,
      String stage,
      List<Awaited.Step> waiting) {}
}
