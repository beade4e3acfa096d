package id.bangkom.claim;

import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
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
      "select id, owner_id, file_name, media_type, byte_count, content_removed_at from evidence ";

  private final JdbcClient jdbc;
  private final Workforce workforce;
  private final ClaimSettings settings;
  private final MultipartProperties uploads;
  private final Clock clock;

  EvidenceStore(
      JdbcClient jdbc,
      Workforce workforce,
      ClaimSettings settings,
      MultipartProperties uploads,
      Clock clock) {
    this.jdbc = jdbc;
    this.workforce = workforce;
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
   * @throws Refusal RULE when it is empty, too large, by its content no PDF, JPEG or PNG, a picture
   *     of too many pixels, or more than is stored of one person
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
    refuseLargePicture(shown, type, content);
    // Uploads of one person wait for each other, or each would find room.
    workforce.lock(owner.id());
    forgetUnattached(owner);
    refuseTooMuch(owner, content.length);
    Evidence evidence =
        new Evidence(UUID.randomUUID(), owner.id(), named(shown, type), content.length, type, true);
    jdbc.sql(
            """
            insert into evidence (id, owner_id, file_name, media_type, byte_count, content,
              fingerprint, uploaded_at)
            values (:id, :owner, :name, :type, :size, :content, :fingerprint, :at)
            """)
        .param("id", evidence.id())
        .param("owner", owner.id())
        .param("name", evidence.name())
        .param("type", type.mediaType())
        .param("size", evidence.size())
        .param("content", new SqlBinaryValue(content), Types.VARBINARY)
        .param("fingerprint", AuditTrail.fingerprint(content))
        .param("at", OffsetDateTime.now(clock))
        .update();
    return evidence;
  }

  private void refuseLargePicture(String name, EvidenceType type, byte[] content) {
    if (type == EvidenceType.PDF) {
      // It is saved and never shown by us, so nothing here unpacks what is in it.
      return;
    }
    long pixels =
        Picture.pixels(content)
            .orElseThrow(
                () ->
                    Refusal.rule(
                        "Gambar \"%s\" rusak; unggah hasil pindai atau foto yang asli."
                            .formatted(name)));
    if (pixels > settings.mostPixels()) {
      throw Refusal.rule(
          "Gambar \"%s\" berukuran %d megapiksel, paling besar %d; perkecil gambar lalu unggah kembali."
              .formatted(name, pixels / 1_000_000, settings.mostPixels() / 1_000_000));
    }
  }

  /** What was certified was wanted by others, too; all the rest a person can store alone. */
  private void refuseTooMuch(Employee owner, long more) {
    long stored =
        jdbc.sql(
                """
                select coalesce(sum(e.byte_count), 0) from evidence e
                where e.owner_id = ? and e.content_removed_at is null
                  and not exists (
                    select 1 from claim_submission s join claim c on c.id = s.claim_id
                    where s.evidence_id = e.id and c.status = 'CERTIFIED')
                """)
            .param(owner.id())
            .query(Long.class)
            .single();
    if (stored + more > settings.mostStored().toBytes()) {
      throw Refusal.rule(
          ("Bukti Anda yang belum disahkan sudah %s dari paling banyak %s. Perkecil berkasnya, atau"
                  + " tunggu sampai klaim sebelumnya disahkan; bukti klaim yang ditarik dihapus"
                  + " setelah %d hari.")
              .formatted(
                  Evidence.readable(stored),
                  Evidence.readable(settings.mostStored().toBytes()),
                  settings.withdrawnKept().toDays()));
    }
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
                    EvidenceType.of(row.getString("media_type")).orElseThrow(),
                    row.getObject("content_removed_at") == null))
        .optional();
  }

  Evidence get(UUID id) {
    return find(id).orElseThrow(() -> Refusal.unknown("Bukti kegiatan tidak ditemukan."));
  }

  /**
   * @throws Refusal UNKNOWN when it was removed
   */
  byte[] content(UUID id) {
    return jdbc.sql("select content from evidence where id = ?")
        .param(id)
        .query((row, number) -> Optional.ofNullable(row.getBytes("content")))
        .single()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "Isi bukti ini sudah dihapus %d hari setelah klaimnya ditarik."
                        .formatted(settings.withdrawnKept().toDays())));
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
