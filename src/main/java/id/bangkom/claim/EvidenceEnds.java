package id.bangkom.claim;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence comes to an end: of claims that were withdrawn, the content goes after a while and the
 * record stays; a file that was never submitted goes altogether. What somebody certified stays.
 */
@Component
class EvidenceEnds {

  private final JdbcClient jdbc;
  private final ClaimSettings settings;
  private final AuditTrail trail;
  private final Clock clock;

  EvidenceEnds(JdbcClient jdbc, ClaimSettings settings, AuditTrail trail, Clock clock) {
    this.jdbc = jdbc;
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
    for (UUID id : ofWithdrawnClaims(now.minus(settings.withdrawnKept()))) {
      emptied += empty(id, now);
    }
    int forgotten =
        jdbc.sql(
                """
                delete from evidence
                where uploaded_at < ?
                  and not exists (
                    select 1 from claim_submission s where s.evidence_id = evidence.id)
                """)
            .param(now.minus(settings.unattachedKept()))
            .update();
    if (emptied + forgotten > 0) {
      trail.record(
          Act.EVIDENCE_REMOVED,
          null,
          "%d dari klaim yang ditarik, %d tidak pernah diajukan".formatted(emptied, forgotten),
          emptied + forgotten);
    }
  }

  /** All of whose claims were withdrawn before then. */
  private List<UUID> ofWithdrawnClaims(OffsetDateTime before) {
    return jdbc.sql(
            """
            select e.id from evidence e
            where e.content is not null
              and exists (select 1 from claim_submission s where s.evidence_id = e.id)
              and not exists (
                select 1 from claim_submission s join claim c on c.id = s.claim_id
                where s.evidence_id = e.id
                  and (c.status <> 'WITHDRAWN' or coalesce(c.withdrawn_at, c.opened_at) >= ?))
            """)
        .param(before)
        .query(UUID.class)
        .list();
  }

  private int empty(UUID id, OffsetDateTime now) {
    // Files of before fingerprints were kept get theirs while there is something to take it of.
    byte[] content =
        jdbc.sql("select content from evidence where id = ?")
            .param(id)
            .query((row, number) -> row.getBytes("content"))
            .single();
    return content == null
        ? 0
        : jdbc.sql(
                """
                update evidence set content = null, content_removed_at = ?, fingerprint = ?
                where id = ? and content is not null
                """)
            .params(now, AuditTrail.fingerprint(content), id)
            .update();
  }
}
