package id.bangkom.claim;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of evidence: what is accepted, under which name, and how much of one person. */
@Component
class EvidenceStore {

  private static final int LONGEST_NAME = 150;

  /** Whatever a path, a header or a file system could understand as something else. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._() -]+");

  private final EvidenceTable table;
  private final Workforce workforce;
  private final ClaimSettings settings;
  private final MultipartProperties uploads;
  private final Clock clock;

  EvidenceStore(
      EvidenceTable table,
      Workforce workforce,
      ClaimSettings settings,
      MultipartProperties uploads,
      Clock clock) {
    this.table = table;
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
    table.insert(evidence, content, OffsetDateTime.now(clock));
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
    long stored = table.uncertifiedBytes(owner.id());
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
    return table.find(id);
  }

  Evidence get(UUID id) {
    return find(id).orElseThrow(() -> Refusal.unknown("Bukti kegiatan tidak ditemukan."));
  }

  /**
   * @throws Refusal UNKNOWN when it was removed
   */
  byte[] content(UUID id) {
    return table
        .content(id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "Isi bukti ini sudah dihapus %d hari setelah klaimnya ditarik."
                        .formatted(settings.withdrawnKept().toDays())));
  }

  private void forgetUnattached(Employee owner) {
    OffsetDateTime kept = OffsetDateTime.now(clock).minus(settings.unattachedKept());
    List<EvidenceTable.Unattached> files = table.unattached(owner.id());
    for (int i = 0; i < files.size(); i++) {
      // One place is for the file that comes now.
      if (i + 1 >= settings.unattachedMost() || files.get(i).uploadedAt().isBefore(kept)) {
        table.delete(files.get(i).id());
      }
    }
  }

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
