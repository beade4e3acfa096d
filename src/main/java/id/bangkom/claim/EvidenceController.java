package id.bangkom.claim;

import id.bangkom.audit.Unrecorded;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Workforce;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a file before the claim that refers to it: a form submits its id, never the file itself,
 * which would otherwise pass through the engine. Gives it to those who decide on the claim.
 */
@RestController
class EvidenceController {

  /** Nothing a file could hold runs, loads anything, or counts as a page of ours. */
  private static final String FILE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private final EvidenceStore store;
  private final EvidenceReaders readers;
  private final Claims claims;
  private final Workforce workforce;

  EvidenceController(
      EvidenceStore store, EvidenceReaders readers, Claims claims, Workforce workforce) {
    this.store = store;
    this.readers = readers;
    this.claims = claims;
    this.workforce = workforce;
  }

  @PostMapping(path = "/api/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Unrecorded("proves nothing before its claim is sent, which names it")
  @ResponseStatus(HttpStatus.CREATED)
  Uploaded upload(@RequestPart("file") MultipartFile file) throws IOException {
    Evidence evidence =
        store.add(workforce.currentEmployee(), file.getOriginalFilename(), file.getBytes());
    return new Uploaded(
        evidence.id(), evidence.name(), evidence.size(), evidence.type().mediaType());
  }

  /**
   * The evidence of a claim as it stands. Unknown and forbidden read the same: no number can be
   * guessed.
   */
  @GetMapping("/api/claims/{id}/evidence")
  void evidence(@PathVariable long id, HttpServletResponse response) throws IOException {
    Evidence file =
        claims
            .find(id)
            .filter(readers::mayRead)
            .map(claim -> store.get(claim.facts().evidenceId()))
            .orElseThrow(() -> Refusal.unknown("Bukti kegiatan tidak ditemukan."));
    byte[] content = store.content(file.id());
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

  /**
   * @param size in bytes
   */
  record Uploaded(UUID id, String name, long size, String type) {}
}
