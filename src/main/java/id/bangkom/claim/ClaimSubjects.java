package id.bangkom.claim;

import id.bangkom.forms.TaskSubject;
import id.bangkom.forms.TaskSubjects;
import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a list of tasks says about claims: whose, of what kind, and its JP once it was verified. */
@Component
class ClaimSubjects implements TaskSubjects {

  private final Claims claims;
  private final JpLedger ledger;

  ClaimSubjects(Claims claims, JpLedger ledger) {
    this.claims = claims;
    this.ledger = ledger;
  }

  @Override
  public Map<String, TaskSubject> of(Collection<String> businessKeys) {
    Map<String, Long> ids = Claim.KEY.idsIn(businessKeys);
    Map<Long, Claim> known = claims.byIds(ids.values());
    Map<UUID, CardEntry> credits =
        ledger.credits(
            known.values().stream().map(Claim::activityId).filter(Objects::nonNull).toList());
    Map<String, TaskSubject> subjects = new HashMap<>();
    ids.forEach(
        (key, id) -> {
          Claim claim = known.get(id);
          if (claim != null) {
            subjects.put(key, subject(claim, credits.get(claim.activityId())));
          }
        });
    return subjects;
  }

  private static TaskSubject subject(Claim claim, CardEntry credit) {
    return new TaskSubject(
        claim.claimantId(),
        claim.facts().track().label() + ": " + claim.facts().title(),
        credit == null ? null : credit.countedJp(),
        claim.supervisorId() == null
            ? Map.of()
            : Map.of(ClaimProcess.SUPERVISOR_LOGIN.name(), claim.supervisorId()));
  }
}
