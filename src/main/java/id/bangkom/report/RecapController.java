package id.bangkom.report;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Unit;
import id.bangkom.workforce.Workforce;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recaps of units: for their heads, the heads above, and rule administrators. */
@RestController
class RecapController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Recaps recaps;
  private final Superiors superiors;
  private final Workforce workforce;
  private final CurrentUser currentUser;
  private final Clock clock;

  RecapController(
      Recaps recaps,
      Superiors superiors,
      Workforce workforce,
      CurrentUser currentUser,
      Clock clock) {
    this.recaps = recaps;
    this.superiors = superiors;
    this.workforce = workforce;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * @param year this year when missing
   */
  @GetMapping(path = "/api/units/{code}/jp-recap", produces = MediaType.APPLICATION_JSON_VALUE)
  JpRecap recap(@PathVariable String code, @RequestParam(required = false) String year) {
    return recaps.of(unit(code), year(year));
  }

  /** The same as a table for people. */
  @GetMapping(path = "/api/units/{code}/jp-recap", produces = XLSX)
  ResponseEntity<byte[]> table(
      @PathVariable String code, @RequestParam(required = false) String year) throws IOException {
    JpRecap recap = recaps.of(unit(code), year(year));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    recap.table().xlsx(file, "Rekapitulasi JP " + recap.year());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("rekap-jp-%d.xlsx".formatted(recap.year()))
                .build()
                .toString())
        .body(file.toByteArray());
  }

  private Unit unit(String code) {
    currentUser.login();
    boolean administers = currentUser.has(Role.RULE_ADMINISTRATORS);
    Unit unit =
        superiors
            .findUnit(code)
            .orElseThrow(
                () ->
                    administers
                        ? Refusal.unknown("Unit ini tidak dikenal; periksa kodenya.")
                        : notYours());
    if (!administers && !workforce.headsUnit(workforce.currentEmployee().id(), unit.id())) {
      throw notYours();
    }
    return unit;
  }

  private static Refusal notYours() {
    return Refusal.forbidden(
        "Rekapitulasi JP hanya untuk kepala unit itu, kepala unit di atasnya, dan BKPSDM.");
  }

  private int year(String text) {
    if (text == null) {
      return LocalDate.now(clock).getYear();
    }
    if (!text.matches("[12]\\d{3}")) {
      throw Refusal.malformed("Tahun harus empat angka, misalnya 2026.");
    }
    return Integer.parseInt(text);
  }
}
