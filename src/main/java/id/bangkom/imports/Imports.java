package id.bangkom.imports;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.spreadsheet.Spreadsheets;
import id.bangkom.spreadsheet.Table;
import id.bangkom.workforce.WorkforceLock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Runs an import: who may, what was sent, one transaction for the file. A dry run does everything
 * and rolls back, so that it can say nothing else than what applying would.
 */
@Component
public class Imports {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Spreadsheets spreadsheets;
  private final CurrentUser currentUser;
  private final WorkforceLock lock;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;
  private final Map<String, Progress> running = new ConcurrentHashMap<>();

  Imports(
      Spreadsheets spreadsheets,
      CurrentUser currentUser,
      WorkforceLock lock,
      PlatformTransactionManager transactions,
      AuditTrail trail) {
    this.spreadsheets = spreadsheets;
    this.currentUser = currentUser;
    this.lock = lock;
    this.transaction = new TransactionTemplate(transactions);
    this.trail = trail;
  }

  /**
   * Imports what the request brings: a CSV or XLSX body, or the part {@code file} of a form.
   *
   * @param dryRun whether to say only what would happen
   * @throws Refusal FORBIDDEN to all but rule administrators; CONFLICT while the same person's
   *     other import runs; UNSUPPORTED, TOO_LARGE, MALFORMED or RULE when the file as a whole
   *     cannot be taken
   */
  ImportReport run(TableImport kind, HttpServletRequest request, boolean dryRun) {
    requireAdministrator();
    Progress progress = new Progress();
    if (running.putIfAbsent(currentUser.login(), progress) != null) {
      throw Refusal.conflict(
          "Impor Anda yang lain masih berjalan; tunggu sampai selesai lalu coba lagi.");
    }
    try {
      byte[] file = content(request);
      Table table = spreadsheets.read(file, kind.columns());
      RowResults results = new RowResults();
      transaction.executeWithoutResult(
          status -> {
            lock.take();
            kind.apply(table, results, progress);
            if (dryRun) {
              status.setRollbackOnly();
              trail.nothingChanged();
            } else {
              ImportReport report = results.report(table, false);
              trail.record(
                  kind.act(),
                  null,
                  "%d baris diterima, %d ditolak".formatted(report.accepted(), report.rejected()),
                  report.accepted(),
                  file);
            }
          });
      return results.report(table, dryRun);
    } finally {
      running.remove(currentUser.login(), progress);
    }
  }

  /** How far the current user's own import has come. */
  Progress.Snapshot progress() {
    requireAdministrator();
    Progress progress = running.get(currentUser.login());
    return progress == null ? Progress.Snapshot.NONE : progress.now();
  }

  private void requireAdministrator() {
    currentUser.require(
        Role.RULE_ADMINISTRATORS,
        "Hanya administrator aturan yang dapat mengimpor data; hubungi BKPSDM.");
  }

  private byte[] content(HttpServletRequest request) {
    try {
      MediaType type = type(request);
      if (MediaType.MULTIPART_FORM_DATA.includes(type)
          && request instanceof MultipartHttpServletRequest form) {
        MultipartFile file = form.getFile("file");
        if (file == null) {
          throw Refusal.malformed("Pilih berkas yang akan diimpor; bagian \"file\" belum ada.");
        }
        return spreadsheets.take(file.getInputStream());
      }
      if (CSV.includes(type) || XLSX.includes(type)) {
        return spreadsheets.take(request.getInputStream());
      }
    } catch (IOException e) {
      throw Refusal.malformed("Berkas tidak diterima dengan utuh; unggah kembali.");
    }
    throw Refusal.unsupported(
        "Kirim berkas CSV (text/csv) atau XLSX, atau unggah lewat formulir dengan bagian \"file\".");
  }

  private static MediaType type(HttpServletRequest request) {
    try {
      return request.getContentType() == null
          ? MediaType.APPLICATION_OCTET_STREAM
          : MediaType.parseMediaType(request.getContentType());
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
