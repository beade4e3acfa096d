package id.bangkom.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Unrecorded;
import id.bangkom.forms.Submission;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.RuleReference;
import id.bangkom.jp.Track;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own claims, what a form about one asks, and the evidence for those who verify it. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {

  /** Nothing a file could hold runs, loads anything, or counts as a page of ours. */
  private static final String FILE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private final Claims claims;
  private final ClaimPreviews previews;
  private final ClaimWithdrawals withdrawals;
  private final EvidenceStore evidence;
  private final JpLedger ledger;
  private final Workforce workforce;
  private final ActingOfficials acting;
  private final CurrentUser currentUser;
  private final Clock clock;

  ClaimController(
      Claims claims,
      ClaimPreviews previews,
      ClaimWithdrawals withdrawals,
      EvidenceStore evidence,
      JpLedger ledger,
      Workforce workforce,
      ActingOfficials acting,
      CurrentUser currentUser,
      Clock clock) {
    this.claims = claims;
    this.previews = previews;
    this.withdrawals = withdrawals;
    this.evidence = evidence;
    this.ledger = ledger;
    this.workforce = workforce;
    this.acting = acting;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The reader's own claims, the newest first. */
  @GetMapping
  List<Row> mine() {
    return rows(claims.of(workforce.currentEmployee()));
  }

  /** All claims that still wait for somebody, the oldest first, for rule administrators. */
  @GetMapping("/open")
  List<Row> open() {
    currentUser.login();
    if (!currentUser.has(Role.RULE_ADMINISTRATORS)) {
      throw Refusal.forbidden("Daftar semua klaim hanya untuk administrator aturan.");
    }
    return rows(claims.open());
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

  /**
   * The evidence of a claim as it stands. Unknown and forbidden read the same: no number can be
   * guessed.
   */
  @GetMapping("/{id}/evidence")
  void evidence(@PathVariable long id, HttpServletResponse response) throws IOException {
    Evidence file =
        claims
            .find(id)
            .filter(this::mayReadEvidence)
            .map(claim -> evidence.get(claim.facts().evidenceId()))
            .orElseThrow(() -> Refusal.unknown("Bukti kegiatan tidak ditemukan."));
    byte[] content = evidence.content(file.id());
    // A browser shows no PDF within a sandbox, so that one is saved.
    ContentDisposition.Builder disposition =
        file.type() == EvidenceType.PDF
            ? ContentDisposition.attachment()
            : ContentDisposition.inline();
    response.setHeader(
        "Content-Disposition",
        disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("Content-Security-Policy", FILE_POLICY);
    response.setContentType(file.type().mediaType());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private boolean mayReadEvidence(Claim claim) {
    currentUser.login();
    return currentUser.has(Role.RULE_ADMINISTRATORS)
        || workforce
            .byLogin(currentUser.login())
            .filter(
                reader ->
                    claim.isSupervisedBy(reader)
                        || standsIn(claim, reader)
                        || workforce.mayRead(reader, workforce.byId(claim.claimantId())))
            .isPresent();
  }

  /** Whether the reader may verify it for the supervisor today. */
  private boolean standsIn(Claim claim, Employee reader) {
    return claim.supervisorId() != null
        && acting
            .substitute(workforce.byId(claim.supervisorId()), claim.claimantId())
            .filter(capacity -> capacity.person().id() == reader.id())
            .isPresent();
  }

  private List<Row> rows(List<Claim> found) {
    Map<UUID, CardEntry> credits =
        ledger.credits(found.stream().map(Claim::activityId).filter(Objects::nonNull).toList());
    Map<Long, List<ClaimDecision>> decisions =
        claims.decisions(found.stream().map(Claim::id).toList()).stream()
            .collect(Collectors.groupingBy(ClaimDecision::claimId));
    Map<Long, Employee> people =
        workforce.byIds(
            found.stream()
                .flatMap(claim -> Stream.of(claim.claimantId(), claim.supervisorId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            claim ->
                Row.of(
                    claim,
                    people.get(claim.claimantId()),
                    claim.supervisorId() == null ? null : people.get(claim.supervisorId()),
                    credits.get(claim.activityId()),
                    decisions.getOrDefault(claim.id(), List.of()),
                    evidenceUrl(claim),
                    clock.getZone()))
        .toList();
  }

  /** Only that of a withdrawn claim may have come to its end. */
  private String evidenceUrl(Claim claim) {
    return claim.status() != ClaimStatus.WITHDRAWN
            || evidence.get(claim.facts().evidenceId()).kept()
        ? ClaimForm.evidenceUrl(claim)
        : null;
  }

  record Withdrawal(String reason) {}

  record FormOptions(List<TrackOption> tracks, long largestEvidence) {}

  record TrackOption(Track track, String label) {}

  /**
   * A claim as a list shows it.
   *
   * @param supervisor who verifies it, null when a rule administrator does
   * @param countedJp what the ledger counts for it, null when it counts nothing yet or any more
   * @param certified whether that is for good
   * @param confirmed whether the deciding rows are quoted from the regulation itself
   * @param evidenceUrl null when its content came to its end
   */
  record Row(
      long id,
      Person claimant,
      Track track,
      String trackLabel,
      String scopeLabel,
      LocalDate firstDay,
      LocalDate lastDay,
      @JsonFormat(pattern = "HH:mm") LocalTime startTime,
      BigDecimal quantity,
      String title,
      String organiser,
      String certificateNumber,
      ClaimStatus status,
      String statusLabel,
      String supervisor,
      BigDecimal countedJp,
      boolean certified,
      String explanation,
      String legalBasis,
      Boolean confirmed,
      String evidenceUrl,
      boolean withdrawable,
      String withdrawalReason,
      List<DecisionRow> decisions) {

    static Row of(
        Claim claim,
        Employee claimant,
        Employee supervisor,
        CardEntry credit,
        List<ClaimDecision> decisions,
        String evidenceUrl,
        ZoneId zone) {
      ClaimFacts facts = claim.facts();
      return new Row(
          claim.id(),
          new Person(claimant.nip(), claimant.name()),
          facts.track(),
          facts.track().label(),
          facts.scope().label(),
          facts.firstDay(),
          facts.lastDay(),
          facts.startTime(),
          facts.quantity(),
          facts.title(),
          facts.organiser(),
          facts.certificateNumber(),
          claim.status(),
          claim.status().label(),
          supervisor == null ? null : supervisor.name(),
          credit == null ? null : credit.countedJp(),
          credit != null && credit.status() == CreditStatus.CERTIFIED,
          credit == null ? null : credit.explanation(),
          credit == null ? null : ClaimForm.legalBasis(credit.rules()),
          credit == null || credit.rules().isEmpty()
              ? null
              : RuleReference.allConfirmed(credit.rules()),
          evidenceUrl,
          claim.status().isOpen(),
          claim.withdrawalReason(),
          decisions.stream().map(decision -> DecisionRow.of(decision, zone)).toList());
    }
  }

  record Person(String nip, String name) {}

  /** Who decided what, when. */
  record DecisionRow(String what, String who, String office, String reason, OffsetDateTime at) {

    static DecisionRow of(ClaimDecision decision, ZoneId zone) {
      return new DecisionRow(
          decision.label(),
          decision.deciderName(),
          decision.decidedAs(),
          decision.reason(),
          decision.decidedAt().atZoneSameInstant(zone).toOffsetDateTime());
    }
  }
}
