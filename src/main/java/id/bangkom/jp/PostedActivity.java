package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.Typed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/**
 * An activity as a program sends it. Every field is read by hand, so that a refusal can name the
 * field in Indonesian.
 *
 * @param date such as 2026-05-04
 * @param endDate such as 2026-05-06, or null
 * @param startTime such as 09:00, or null
 * @param organiser or null
 * @param evidenceNumber or null
 */
@Schema(
    name = "Activity",
    requiredProperties = {"nip", "track", "scope", "date", "quantity", "title"})
record PostedActivity(
    @Schema(description = "18 digits of the employee", example = "198503172010011001") String nip,
    @Schema(implementation = Track.class) String track,
    @Schema(implementation = Scope.class) String scope,
    @Schema(description = "The first day", format = "date", example = "2026-05-04") String date,
    @Schema(description = "The last day, missing for one day", format = "date") String endDate,
    @Schema(description = "Missing when unknown", example = "09:00") String startTime,
    @Schema(
            description = "In the track's basis: sessions, minutes, days, programme JP, activities",
            example = "2")
        BigDecimal quantity,
    String title,
    String organiser,
    @Schema(description = "Such as a certificate's number") String evidenceNumber) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * @throws Refusal MALFORMED naming the first field that is missing or cannot be read
   */
  NewActivity toActivity(long employeeId, String source) {
    if (quantity == null) {
      throw missing("quantity");
    }
    return new NewActivity(
        employeeId,
        required("track", track, Track::valueOf, "kode jalur, misalnya COACHING"),
        required("scope", scope, Scope::valueOf, "NATIONAL atau INTERNATIONAL"),
        required("date", date, LocalDate::parse, "tanggal, misalnya 2026-05-04"),
        optional("endDate", endDate, LocalDate::parse, "tanggal, misalnya 2026-05-06"),
        optional("startTime", startTime, PostedActivity::time, "jam, misalnya 09:00"),
        quantity,
        required("title", title, String::strip, "nama kegiatan"),
        optional("organiser", organiser, String::strip, "nama penyelenggara"),
        optional("evidenceNumber", evidenceNumber, String::strip, "nomor bukti"),
        source);
  }

  /** The NIP, which must be there. */
  String requiredNip() {
    return required("nip", nip, String::strip, "NIP 18 angka");
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text, TIME);
  }

  private static <T> T required(
      String field, String text, Function<String, T> reader, String expected) {
    T value = optional(field, text, reader, expected);
    if (value == null) {
      throw missing(field);
    }
    return value;
  }

  private static <T> T optional(
      String field, String text, Function<String, T> reader, String expected) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (Typed.hasNul(text)) {
      throw unreadable(field, expected);
    }
    try {
      return reader.apply(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw unreadable(field, expected);
    }
  }

  private static Refusal missing(String field) {
    return Refusal.malformed("Isian \"%s\" wajib diisi.".formatted(field));
  }

  private static Refusal unreadable(String field, String expected) {
    return Refusal.malformed(
        "Isian \"%s\" tidak terbaca; isilah dengan %s.".formatted(field, expected));
  }
}
