package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import id.bangkom.wording.DecimalComma;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which activities the ledger accepts, on whatever path they come. */
final class Admission {

  private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();

  // Nobody in service today was in service then: a year before it is a slip of the pen.
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

  // What the columns hold.
  private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("9999999.99");
  private static final int QUANTITY_DECIMALS = 2;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ORGANISER = 300;
  private static final int LONGEST_EVIDENCE_NUMBER = 100;

  private Admission() {}

  /**
   * @param basis of the rule of the activity's last day, empty when there is no rule
   * @param today in the agency's zone
   * @throws Refusal RULE naming what is wrong
   */
  static void check(NewActivity fact, Optional<Basis> basis, LocalDate today) {
    checkDays(fact, basis, today);
    about("quantity", () -> checkQuantity(fact, basis));
    about("title", () -> checkTitle(fact.title()));
    about("organiser", () -> checkLength("Penyelenggara", fact.organiser(), LONGEST_ORGANISER));
    about(
        "evidenceNumber",
        () -> checkLength("Nomor bukti", fact.evidenceNumber(), LONGEST_EVIDENCE_NUMBER));
  }

  private static void about(String field, Runnable check) {
    try {
      check.run();
    } catch (Refusal refusal) {
      throw refusal.at(field);
    }
  }

  private static void checkTitle(String title) {
    if (title.isBlank()) {
      throw Refusal.rule("Nama kegiatan wajib diisi.");
    }
    checkLength("Nama kegiatan", title, LONGEST_TITLE);
  }

  private static void checkDays(NewActivity fact, Optional<Basis> basis, LocalDate today) {
    if (fact.date().isBefore(EARLIEST)) {
      throw Refusal.rule("Tanggal kegiatan terlalu lampau; periksa tahunnya.").at("date");
    }
    if (fact.lastDay().isBefore(fact.date())) {
      throw Refusal.rule("Tanggal selesai tidak boleh mendahului tanggal mulai.").at("endDate");
    }
    if (fact.lastDay().isAfter(fact.date().plusYears(1))) {
      throw Refusal.rule(
              "Kegiatan paling lama satu tahun; periksa tanggal selesai, atau catat setiap"
                  + " bagiannya sendiri.")
          .at("endDate");
    }
    if (fact.lastDay().isAfter(today)) {
      throw Refusal.rule(
              "Kegiatan baru berakhir pada %s; catat setelah kegiatan itu selesai."
                  .formatted(Explanation.day(fact.lastDay())))
          .at(fact.endDate() == null ? "date" : "endDate");
    }
    if (fact.endDate() != null && basis.filter(b -> !b.mayLastSeveralDays()).isPresent()) {
      throw Refusal.rule(
              "%s selalu satu hari; kosongkan tanggal selesai dan catat setiap harinya sendiri."
                  .formatted(fact.track().label()))
          .at("endDate");
    }
  }

  private static void checkQuantity(NewActivity fact, Optional<Basis> basis) {
    BigDecimal quantity = fact.quantity();
    if (quantity.signum() <= 0 || quantity.compareTo(LARGEST_QUANTITY) > 0) {
      throw Refusal.rule(
          "Jumlah harus lebih dari 0 dan paling banyak %s."
              .formatted(DecimalComma.shortest(LARGEST_QUANTITY)));
    }
    if (basis.isEmpty()) {
      checkDecimals(quantity);
      return;
    }
    switch (basis.get()) {
      case SESSION, ACTIVITY -> {
        if (quantity.compareTo(BigDecimal.ONE) != 0) {
          throw Refusal.rule(
              "Jumlah untuk %s harus 1; catat setiap %s sendiri."
                  .formatted(fact.track().label(), basis.get().unit()));
        }
      }
      case MINUTES -> checkWhole(quantity, MINUTES_OF_A_DAY, "menit");
      case DAYS ->
          checkWhole(quantity, ChronoUnit.DAYS.between(fact.date(), fact.lastDay()) + 1, "hari");
      case PROGRAMME_JP -> checkDecimals(quantity);
    }
  }

  private static void checkWhole(BigDecimal quantity, long most, String unit) {
    if (quantity.stripTrailingZeros().scale() > 0
        || quantity.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw Refusal.rule("Jumlah %s harus bilangan bulat dari 1 sampai %d.".formatted(unit, most));
    }
  }

  private static void checkDecimals(BigDecimal quantity) {
    if (quantity.stripTrailingZeros().scale() > QUANTITY_DECIMALS) {
      throw Refusal.rule("Jumlah paling banyak dua angka di belakang koma.");
    }
  }

  private static void checkLength(String label, String text, int longest) {
    if (text != null && text.length() > longest) {
      throw Refusal.rule("%s paling panjang %d karakter; ringkaslah.".formatted(label, longest));
    }
  }
}
