package id.bangkom.claim;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Unrecorded;
import id.bangkom.forms.Submission;
import id.bangkom.jp.Track;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own claims, what a form about one asks, and what ends one early. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {

  private final Claims claims;
  private final ClaimRows rows;
  private final ClaimPreviews previews;
  private final ClaimWithdrawals withdrawals;
  private final EvidenceStore evidence;
  private final Workforce workforce;
  private final CurrentUser currentUser;

  ClaimController(
      Claims claims,
      ClaimRows rows,
      ClaimPreviews previews,
      ClaimWithdrawals withdrawals,
      EvidenceStore evidence,
      Workforce workforce,
      CurrentUser currentUser) {
    this.claims = claims;
    this.rows = rows;
    this.previews = previews;
    this.withdrawals = withdrawals;
    this.evidence = evidence;
    this.workforce = workforce;
    this.currentUser = currentUser;
  }

  /** The reader's own claims, the newest first. */
  @GetMapping
  List<ClaimRow> mine() {
    return rows.of(claims.of(workforce.currentEmployee()));
  }

  /** All claims that still wait for somebody, the oldest first, for rule administrators. */
  @GetMapping("/open")
  List<ClaimRow> open() {
    currentUser.require(
        Role.RULE_ADMINISTRATORS, "Daftar semua klaim hanya untuk administrator aturan.");
    return rows.of(claims.open());
  }

  /** What the form offers, and how many bytes of a file it uploads at most. */
  @GetMapping("/form")
  FormOptions form() {
    workforce.currentEmployee();
    return new FormOptions(
        ClaimFacts.TRACKS.stream().map(t -> new TrackOption(t, t.label())).toList(),
        evidence.largest());
  }

  /** What the form, as far as it is filled in, would count. */
  @PostMapping("/preview")
  @Unrecorded("changes nothing")
  ClaimPreview preview(@RequestBody Map<String, Object> form) {
    Employee claimant = workforce.currentEmployee();
    Long revised = form.get("claimId") instanceof Number id ? id.longValue() : null;
    return previews.of(claimant.id(), Submission.asked(form), revised);
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
    withdrawals.withdraw(id, withdrawal.reason());
  }

  record Withdrawal(String reason) {}

  record FormOptions(List<TrackOption> tracks, long largestEvidence) {}

  record TrackOption(Track track, String label) {}
}
