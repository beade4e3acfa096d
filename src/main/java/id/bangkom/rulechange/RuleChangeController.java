package id.bangkom.rulechange;

import id.bangkom.audit.Unrecorded;
import id.bangkom.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals to change a table, for rule administrators; approved in Tasklist. */
@RestController
@RequestMapping("/api/rule-changes")
class RuleChangeController {

  private static final int SHOWN = 50;

  private final RuleChanges changes;
  private final Proposals proposals;
  private final TrialRuns trialRuns;
  private final ProposalWithdrawals withdrawals;
  private final Emergencies emergencies;
  private final RuleDesk desk;

  RuleChangeController(
      RuleChanges changes,
      Proposals proposals,
      TrialRuns trialRuns,
      ProposalWithdrawals withdrawals,
      Emergencies emergencies,
      RuleDesk desk) {
    this.changes = changes;
    this.proposals = proposals;
    this.trialRuns = trialRuns;
    this.withdrawals = withdrawals;
    this.emergencies = emergencies;
    this.desk = desk;
  }

  /** The last ones, the newest first. */
  @GetMapping
  List<ChangeLine> latest() {
    desk.administrator();
    return desk.lines(changes.latest(SHOWN));
  }

  @GetMapping("/{id}")
  ChangeView get(@PathVariable long id) {
    desk.administrator();
    return desk.show(changes.table(id));
  }

  /** Tries a proposal out that came without a trial run, or whose trial run broke off. */
  @PostMapping("/{id}/trial")
  @Unrecorded("a trial run changes nothing")
  ChangeView tryOut(@PathVariable long id) {
    trialRuns.tryOut(id, desk.administrator());
    return desk.show(changes.table(id));
  }

  /** The proposer takes it back while nobody has decided. */
  @PostMapping("/{id}/withdrawal")
  ChangeView withdraw(@PathVariable long id) {
    desk.administrator();
    withdrawals.withdraw(id);
    return desk.show(changes.table(id));
  }

  /** Another administrator has looked at what came into force in an emergency. */
  @PostMapping("/{id}/seen")
  ChangeView seen(@PathVariable long id) {
    desk.administrator();
    emergencies.see(id);
    return desk.show(changes.table(id));
  }

  /**
   * A table that a program proposes. What the checks find comes with the answer.
   *
   * @param legalDocument number of the regulation or decree, when the program knows it
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  ChangeView submit(
      @RequestParam MultipartFile dmn,
      @RequestParam String reason,
      @RequestParam(required = false) String legalDocument,
      @RequestParam(required = false) String effectiveNote) {
    String login = desk.administrator();
    try {
      long id =
          proposals.submit(
              new String(dmn.getBytes(), StandardCharsets.UTF_8),
              new Grounds(reason, legalDocument, effectiveNote),
              login);
      return desk.show(changes.table(id));
    } catch (IOException e) {
      throw Refusal.malformed("Berkas tidak diterima dengan utuh; kirim kembali.");
    }
  }
}
