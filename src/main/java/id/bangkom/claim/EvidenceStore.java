package id.bangkom.claim;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of evidence, in the database beside what they prove (docs/adr/0010). */
@Repository
class EvidenceStore {

  private static final int LONGEST_NAME = 150;

  /** Whatever a path, a header or a file system could understand as something else. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._() -]+");

  private static final String SELECT =
      "select id, owner_id, file_name, media_type, byte_count from evidence ";

  private final JdbcClient jdbc;
  private final ClaimSettings settings;
  private final MultipartProperties uploads;
  private final Clock clock;

  EvidenceStore(JdbcClient jdbc, ClaimSettings settings, MultipartProperties uploads, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** The largest file that is accepted, in bytes. */
  long largest() {
    return uploads.getMaxFileSize().toBytes();
  }

  /**
   * Stores a file. Older ones of the same owner that no claim refers to go, so that trying does not
   * fill the database.
   *
   * @param name as the owner's computer calls it
   * @throws Refusal RULE when it is empty, too large, or by its content no PDF, JPEG or PNG
   */
  @Transactional
  Evidence add(Employee owner, String name, byte[] content) {
    String shown = safe(name);
    if (content.length == 0) {
      throw Refusal.rule("Berkas \"%s\" kosong; pilih berkas lain.".formatted(shown));
    }
    if (content.length > largest()) {
      throw Refusal.rule(
          "Berkas \"%s\" lebih besar dari %s; perkecil berkas lalu unggah kembali."
              .formatted(shown, Evidence.readable(largest())));
    }
    EvidenceType type =
        EvidenceType.detect(content)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Isi berkas \"%s\" bukan PDF, JPEG, atau PNG, apa pun akhiran namanya;"
                                .formatted(shown)
                            + " unggah hasil pindai atau foto yang asli."));
    forgetUnattached(owner);
    Evidence evidence =
        new Evidence(UUID.randomUUID(), owner.id(), named(shown, type), content.length, type);
    jdbc.sql(
            """
            insert into evidence (id, owner_id, file_name, media_type, byte_count, content,
              uploaded_at)
            values (:id, :owner, :name, :type, :size, :content, :at)
            """)
        .param("id", evidence.id())
        .param("owner", owner.id())
        .param("name", evidence.name())
        .param("type", type.mediaType())
        .param("size", evidence.size())
        .param("content", new SqlBinaryValue(content), Types.VARBINARY)
        .param("at", OffsetDateTime.now(clock))
        .update();
    return evidence;
  }

  Optional<Evidence> find(UUID id) {
    return jdbc.sql(SELECT + "where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Evidence(
                    row.getObject("id", UUID.class),
                    row.getLong("owner_id"),
                    row.getString("file_name"),
                    row.getLong("byte_count"),
                    EvidenceType.of(row.getString("media_type")).orElseThrow()))
        .optional();
  }

  Evidence get(UUID id) {
    return find(id).orElseThrow(() -> Refusal.unknown("Bukti kegiatan tidak ditemukan."));
  }

  byte[] content(UUID id) {
    return jdbc.sql("select content from evidence where id = ?")
        .param(id)
        .query((row, number) -> row.getBytes("content"))
        .single();
  }

  private void forgetUnattached(Employee owner) {
    OffsetDateTime kept = OffsetDateTime.now(clock).minus(settings.unattachedKept());
    List<Unattached> files =
        jdbc.sql(
                """
                select e.id, e.uploaded_at from evidence e
                where e.owner_id = ?
                  and not exists (select 1 from claim_submission s where s.evidence_id = e.id)
                order by e.uploaded_at desc, e.id
                """)
            .param(owner.id())
            .query(Unattached.class)
            .list();
    for (int i = 0; i < files.size(); i++) {
      // One place is for the file that comes now.
      if (i + 1 >= settings.unattachedMost() || files.get(i).uploadedAt().isBefore(kept)) {
        jdbc.sql("delete from evidence where id = ?").param(files.get(i).id()).update();
      }
    }
  }

  private record Unattached(UUID id, OffsetDateTime uploadedAt) {}

  /** The last part of a path, without what could be read as anything but a name. */
  private static String safe(String name) {
    String last = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    String safe = UNSAFE.matcher(last).replaceAll("_").replaceAll("^[. ]+|[. ]+$", "");
    if (safe.isEmpty()) {
      return "bukti";
    }
    int keep = Math.min(safe.length(), LONGEST_NAME - ".jpeg".length());
    return safe.substring(safe.length() - keep);
  }

  /** With the extension that fits the content. */
  private static String named(String name, EvidenceType type) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    boolean fits =
        lower.endsWith("." + type.extension())
            || (type == EvidenceType.JPEG && lower.endsWith(".jpeg"));
    return fits ? name : name + "." + type.extension();
  }
}
