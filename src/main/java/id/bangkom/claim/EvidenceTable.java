package id.bangkom.claim;

import id.bangkom.audit.AuditTrail;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/**
 * The files of evidence as they are kept, beside what they prove (docs/adr/0010). What may be
 * stored and for how long is not asked here.
 */
@Repository
class EvidenceTable {

  private final JdbcClient jdbc;

  EvidenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Evidence evidence, byte[] content, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into evidence (id, owner_id, file_name, media_type, byte_count, content,
              fingerprint, uploaded_at)
            values (:id, :owner, :name, :type, :size, :content, :fingerprint, :at)
            """)
        .param("id", evidence.id())
        .param("owner", evidence.ownerId())
        .param("name", evidence.name())
        .param("type", evidence.type().mediaType())
        .param("size", evidence.size())
        .param("content", new SqlBinaryValue(content), Types.VARBINARY)
        .param("fingerprint", AuditTrail.fingerprint(content))
        .param("at", at)
        .update();
  }

  Optional<Evidence> find(UUID id) {
    return jdbc.sql(
            """
            select id, owner_id, file_name, media_type, byte_count, content_removed_at
            from evidence where id = ?
            """)
        .param(id)
        .query(
            (row, number) ->
                new Evidence(
                    row.getObject("id", UUID.class),
                    row.getLong("owner_id"),
                    row.getString("file_name"),
                    row.getLong("byte_count"),
                    EvidenceType.of(row.getString("media_type")).orElseThrow(),
                    row.getObject("content_removed_at") == null))
        .optional();
  }

  /** The content of a file that was stored; empty when it was removed since. */
  Optional<byte[]> content(UUID id) {
    return jdbc.sql("select content from evidence where id = ?")
        .param(id)
        .query((row, number) -> Optional.ofNullable(row.getBytes("content")))
        .single();
  }

  /** How many bytes are stored of a person, without what was certified. */
  long uncertifiedBytes(long ownerId) {
    return jdbc.sql(
            """
            select coalesce(sum(e.byte_count), 0) from evidence e
            where e.owner_id = ? and e.content_removed_at is null
              and not exists (
                select 1 from claim_submission s join claim c on c.id = s.claim_id
                where s.evidence_id = e.id and c.status = 'CERTIFIED')
            """)
        .param(ownerId)
        .query(Long.class)
        .single();
  }

  /** A file that no claim refers to. */
  record Unattached(UUID id, OffsetDateTime uploadedAt) {}

  /** Those of a person, the newest first. */
  List<Unattached> unattached(long ownerId) {
    return jdbc.sql(
            """
            select e.id, e.uploaded_at from evidence e
            where e.owner_id = ?
              and not exists (select 1 from claim_submission s where s.evidence_id = e.id)
            order by e.uploaded_at desc, e.id
            """)
        .param(ownerId)
        .query(Unattached.class)
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from evidence where id = ?").param(id).update();
  }

  /**
   * Everybody's that no claim refers to.
   *
   * @return how many there were
   */
  int deleteUnattached(OffsetDateTime uploadedBefore) {
    return jdbc.sql(
            """
            delete from evidence
            where uploaded_at < ?
              and not exists (
                select 1 from claim_submission s where s.evidence_id = evidence.id)
            """)
        .param(uploadedBefore)
        .update();
  }

  /** Those with content all of whose claims were withdrawn before then. */
  List<UUID> ofWithdrawnClaims(OffsetDateTime before) {
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

  /**
   * Takes the content of a file away; what it was called and its fingerprint stay.
   *
   * @return how many there were
   */
  int empty(UUID id, byte[] content, OffsetDateTime at) {
    // Files of before fingerprints were kept get theirs while there is something to take it of.
    return jdbc.sql(
            """
            update evidence set content = null, content_removed_at = ?, fingerprint = ?
            where id = ? and content is not null
            """)
        .params(at, AuditTrail.fingerprint(content), id)
        .update();
  }
}
