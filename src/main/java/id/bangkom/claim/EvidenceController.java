package id.bangkom.claim;

import id.bangkom.audit.Unrecorded;
import id.bangkom.workforce.Workforce;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a file before the claim that refers to it: a form submits its id, never the file itself,
 * which would otherwise pass through the engine.
 */
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

  private final EvidenceStore store;
  private final Workforce workforce;

  EvidenceController(EvidenceStore store, Workforce workforce) {
    this.store = store;
    this.workforce = workforce;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Unrecorded("proves nothing before its claim is sent, which names it")
  @ResponseStatus(HttpStatus.CREATED)
  Uploaded upload(@RequestPart("file") MultipartFile file) throws IOException {
    Evidence evidence =
        store.add(workforce.currentEmployee(), file.getOriginalFilename(), file.getBytes());
    return new Uploaded(
        evidence.id(), evidence.name(), evidence.size(), evidence.type().mediaType());
  }

  /**
   * @param size in bytes
   */
  record Uploaded(UUID id, String name, long size, String type) {}
}
