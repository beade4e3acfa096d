package id.bangkom.claim;

import id.bangkom.jp.Track;
import id.bangkom.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an employee has already: other claims that were not withdrawn, and the ledger. */
record Earlier(List<Known> activities) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * One of them.
   *
   * @param where it stands, in Indonesian
   */
  record Known(
      Track track,
      LocalDate firstDay,
      LocalDate finalDay,
      String title,
      String certificateNumber,
      String where) {}

  /** Those on the same track on one of these days: perhaps the same activity once more. */
  List<Known> duplicates(Track track, LocalDate firstDay, LocalDate finalDay) {
    return activities.stream()
        .filter(known -> known.track() == track)
        .filter(
            known -> !known.firstDay().isAfter(finalDay) && !known.finalDay().isBefore(firstDay))
        .toList();
  }

  /** The sentence that says where a certificate number was used, spaces and case aside. */
  Optional<String> certificateUsed(String number) {
    if (number == null || plain(number).isEmpty()) {
      return Optional.empty();
    }
    return activities.stream()
        .filter(known -> known.certificateNumber() != null)
        .filter(known -> plain(known.certificateNumber()).equals(plain(number)))
        .findFirst()
        .map(used -> certificateUsed(number, used));
  }

  private static String certificateUsed(String number, Known used) {
    return "Nomor sertifikat %s sudah dipakai untuk %s \"%s\", %s (%s). Satu nomor hanya dihitung"
            .formatted(
                number.strip(),
                used.track().label(),
                used.title(),
                Wording.day(used.firstDay()),
                used.where())
        + " satu kali; periksa nomornya.";
  }

  /** How many internships ended in a calendar year. */
  long internships(int year) {
    return activities.stream()
        .filter(known -> known.track() == Track.INTERNSHIP)
        .filter(known -> known.finalDay().getYear() == year)
        .count();
  }

  private static String plain(String number) {
    return SPACE.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
