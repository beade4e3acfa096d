package id.bangkom.spreadsheet;

import java.util.Locale;
import java.util.Set;

/** A date in XLSX is a number; only the format of its cell says that it is a date. */
final class DateFormats {

  /** Dates and times among the formats that every spreadsheet knows without a description. */
  private static final Set<Integer> BUILT_IN =
      Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57);

  private DateFormats() {}

  static boolean isDate(Integer id, String format) {
    if (id == null) {
      return false;
    }
    if (BUILT_IN.contains(id)) {
      return true;
    }
    if (format == null) {
      return false;
    }
    // Text in quotes, escaped characters, colours and conditions in brackets are no date.
    String codes =
        format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
            .replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "")
            .replace("general", "")
            .replace("am/pm", "");
    return codes.matches("[^yhdsm]*[yhdsm].*") && !codes.matches(".*[#0?].*e.*");
  }
}
