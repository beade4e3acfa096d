package id.bangkom.claim;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence comes to an end: of claims that were withdrawn, the content goes after a while and the
 * record stays; a file that was never submitted goes altogether. What somebody certified stays.
 */
@Component
class EvidenceEnds {

  private final EvidenceTable table;
  private final ClaimSettings settings;
  private final AuditTrail trail;
  private final Clock clock;

  EvidenceEnds(EvidenceTable table, ClaimSettings settings, AuditTrail trail, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /** Every night; a night that was missed is made good by the next, and two nodes do no harm. */
  @Scheduled(cron = "${bangkom.claim.end-evidence}", zone = "${bangkom.zone}")
  @Transactional
  public void end() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int emptied = 0;
    for (UUID id : table.ofWithdrawnClaims(now.minus(settings.withdrawnKept()))) {
      emptied += table.content(id).map(content -> table.empty(id, content, now)).orElse(0);
    }
    int forgotten = table.deleteUnattached(now.minus(settings.unattachedKept()));
    if (emptied + forgotten > 0) {
      trail.record(
          Act.EVIDENCE_REMOVED,
          null,
          "%d dari klaim yang ditarik, %d tidak pernah diajukan".formatted(emptied, forgotten),
          emptied + forgotten);
    }
  }
}
