package id.bangkom.claim;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import id.bangkom.wording.Wording;
import id.bangkom.workforce.Workforce;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a claim before its JP are certified. */
@Service
class ClaimWithdrawals {

  private static final int LONGEST_REASON = 2000;

  private final Claims claims;
  private final ClaimCredits credits;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;
  private final AuditTrail trail;

  ClaimWithdrawals(
      Claims claims,
      ClaimCredits credits,
      Workforce workforce,
      CurrentUser currentUser,
      RuntimeService runtimeService,
      Unrestricted unrestricted,
      AuditTrail trail) {
    this.claims = claims;
    this.credits = credits;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
    this.trail = trail;
  }

  /**
   * The claimant or a rule administrator withdraws.
   *
   * @throws Refusal UNKNOWN when there is no such claim or it is somebody else's, RULE when it has
   *     ended or has no reason
   */
  @Transactional
  void withdraw(long claimId, String reason) {
    String login = currentUser.login();
    // The account first, as everybody who decides about a claim does.
    credits.hold(claims.get(claimId));
    claims.lock(claimId);
    Claim claim = claims.get(claimId);
    boolean own = workforce.byLogin(login).filter(claim::isOf).isPresent();
    if (!own && !currentUser.has(Role.RULE_ADMINISTRATORS)) {
      throw Refusal.unknown("Klaim ini tidak ditemukan.");
    }
    if (reason == null || reason.isBlank()) {
      throw Refusal.rule("Alasan penarikan klaim wajib diisi.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.rule(
          "Alasan paling panjang %s karakter; ringkaslah."
              .formatted(Wording.number(LONGEST_REASON)));
    }
    if (!claim.status().isOpen()) {
      throw Refusal.rule(
          "Klaim ini sudah berakhir (%s) dan tidak dapat ditarik lagi."
              .formatted(claim.status().label()));
    }
    String said = Typed.stripped(reason);
    claims.noteWithdrawal(claim, login, said);
    trail.record(
        Act.CLAIM_WITHDRAWN,
        workforce.byId(claim.claimantId()).described(),
        "Klaim %d: %s".formatted(claimId, said));
    // Here and not by the process, for which nobody acts: the ledger keeps who voided it.
    credits.voidCredit(claim, said);
    unrestricted.call(
        () ->
            runtimeService
                .createMessageCorrelation(ClaimProcess.WITHDRAWN)
                .processInstanceId(claim.processInstanceId())
                .correlateWithResult());
  }
}
