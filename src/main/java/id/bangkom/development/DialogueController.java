package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own dialogues that have led to no programme yet. */
@RestController
@RequestMapping("/api/dialogues")
class DialogueController {

  private final Dialogues dialogues;
  private final DialogueWithdrawals withdrawals;
  private final Programmes programmes;
  private final Workforce workforce;
  private final Clock clock;

  DialogueController(
      Dialogues dialogues,
      DialogueWithdrawals withdrawals,
      Programmes programmes,
      Workforce workforce,
      Clock clock) {
    this.dialogues = dialogues;
    this.withdrawals = withdrawals;
    this.programmes = programmes;
    this.workforce = workforce;
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
    return open.stream()
        .map(
            d ->
                new Row(
                    d.id(),
                    people.get(d.employeeId()).name(),
                    d.supervisorId() == null ? null : people.get(d.supervisorId()).name(),
                    d.startedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                    stage(d)))
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

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
    withdrawals.withdraw(id, workforce.currentEmployee(), withdrawal.reason());
  }

  record Withdrawal(String reason) {}

  /**
   * @param supervisor null while nobody is appointed
   */
  record Row(long id, String employee, String supervisor, LocalDate startedOn, String stage) {}
}
