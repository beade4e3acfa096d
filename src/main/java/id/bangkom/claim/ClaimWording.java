package id.bangkom.claim;

import id.bangkom.jp.Basis;
import id.bangkom.wording.DecimalComma;
import id.bangkom.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** How what is claimed is written for Indonesian readers. */
final class ClaimWording {

  private ClaimWording() {}

  /** Such as "Senin, 4 Mei 2026 s.d. Rabu, 6 Mei 2026". */
  static String period(LocalDate firstDay, LocalDate finalDay) {
    return firstDay.equals(finalDay)
        ? Wording.day(firstDay)
        : Wording.day(firstDay) + " s.d. " + Wording.day(finalDay);
  }

  /** Such as "2 hari"; only the number where no rule says what it counts. */
  static String quantity(BigDecimal quantity, Optional<Basis> basis) {
    String number = DecimalComma.shortest(quantity);
    return basis.map(b -> number + " " + b.unit()).orElse(number);
  }
}
