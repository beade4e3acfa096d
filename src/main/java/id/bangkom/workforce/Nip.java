package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The number of a civil servant: 18 digits, kept as text because it is longer than a spreadsheet's
 * numbers are exact.
 *
 * <p>Digits 1-8 are the date of birth. A PNS has year and month of appointment in 9-14, a PPPK the
 * year in 9-12, a 2 in 13 and the count of contracts (1-9) in 14, so that 13-14 is never a month.
 * Digit 15 is the sex (1 or 2), 16-18 a serial number. Age and serial number are not checked.
 */
public record Nip(String digits) {

  /**
   * @throws Refusal MALFORMED, naming what is wrong
   */
  public Nip {
    if (digits == null || digits.isBlank()) {
      throw Refusal.malformed("NIP belum diisi; tulis 18 digit tanpa spasi.");
    }
    if (digits.matches("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+")) {
      throw Refusal.malformed(
          "NIP \""
              + digits
              + "\" sudah diubah menjadi angka oleh aplikasi lembar kerja; format kolomnya sebagai"
              + " teks lalu tulis ulang 18 digitnya.");
    }
    if (!digits.matches("[0-9]{18}")) {
      throw Refusal.malformed(
          "NIP \"" + digits + "\" harus terdiri atas tepat 18 digit angka tanpa spasi.");
    }
    requireBirthDate(digits);
    if (!digits.substring(12, 14).matches("0[1-9]|1[0-2]|2[1-9]")) {
      throw Refusal.malformed(
          "NIP \""
              + digits
              + "\" keliru pada digit 13-14: untuk PNS isinya bulan pengangkatan 01-12, untuk PPPK"
              + " angka 21-29.");
    }
    if (digits.charAt(14) != '1' && digits.charAt(14) != '2') {
      throw Refusal.malformed(
          "NIP \"" + digits + "\" keliru pada digit ke-15: isinya 1 (pria) atau 2 (wanita).");
    }
  }

  /**
   * Reads a NIP that a person or a file gave, blanks around it ignored.
   *
   * @param type the kind of employment the number has to agree with
   * @throws Refusal MALFORMED, naming what is wrong
   */
  public static Nip parse(String text, EmploymentType type) {
    Nip nip = new Nip(text == null ? null : text.strip());
    if (nip.employmentType() != type) {
      throw Refusal.malformed(
          "NIP \""
              + nip.digits
              + "\" adalah nomor "
              + nip.employmentType()
              + ", padahal jenis pegawainya "
              + type
              + "; periksa digit 13-14 atau jenis pegawai.");
    }
    return nip;
  }

  /** The kind of employment that digit 13 tells. */
  public EmploymentType employmentType() {
    return digits.charAt(12) == '2' ? EmploymentType.PPPK : EmploymentType.PNS;
  }

  @Override
  public String toString() {
    return digits;
  }

  private static void requireBirthDate(String digits) {
    try {
      LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6, 8)));
    } catch (DateTimeException e) {
      throw Refusal.malformed(
          "NIP \"" + digits + "\" keliru pada digit 1-8: isinya bukan tanggal lahir yang benar.");
    }
  }
}
