package id.bangkom.spreadsheet;

import id.bangkom.wording.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a table, with readers for what may stand in a cell. An empty cell, and one whose column
 * the file does not have, reads as null. What cannot be read is a {@link CellProblem}.
 */
public final class Row {

  private static final int SHOWN = 40;

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_FIRST_DATE = Pattern.compile("\\d{2}-\\d{2}-\\d{4}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9})(?:[.,](\\d+))?");

  private static final Choices<Boolean> YES_OR_NO =
      Choices.of(List.of(true, false), value -> value ? "y" : "t", value -> value ? "ya" : "tidak");

  private final int number;
  private final Map<String, Cell> cells;
  private final List<String> content;
  private final boolean tooWide;

  Row(int number, Map<String, Cell> cells, List<String> content, boolean tooWide) {
    this.number = number;
    this.cells = cells;
    this.content = content;
    this.tooWide = tooWide;
  }

  /** As a spreadsheet shows it: the header of a table is usually row 1. */
  public int number() {
    return number;
  }

  /**
   * The cells as they stand below {@link Table#header()} and beyond it, so that they can be mended.
   */
  public List<String> content() {
    return content;
  }

  /**
   * @throws CellProblem when something stands to the right of the header: a separator or a quote is
   *     wrong then, and every cell may belong elsewhere
   */
  public void requireWidth() {
    if (tooWide) {
      throw new CellProblem(
          null,
          "Baris ini berisi lebih banyak kolom daripada baris judul; periksa tanda pemisah dan tanda"
              + " kutipnya.");
    }
  }

  /**
   * A text without blanks around it; line breaks within become blanks.
   *
   * @param longest in characters
   * @return null when the cell is empty
   */
  public String text(String column, int longest) {
    String text = stripped(cell(column).text().replaceAll("[\\r\\n\\t]+", " "));
    if (text.isEmpty()) {
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new CellProblem(
          column,
          "Kolom %s berisi karakter yang tidak terbaca; tulis ulang isinya.".formatted(column));
    }
    if (text.length() > longest) {
      throw new CellProblem(
          column,
          "Kolom %s paling panjang %s karakter, sedangkan isinya %s; ringkaslah."
              .formatted(column, Wording.number(longest), Wording.number(text.length())));
    }
    return text;
  }

  /** A text that must be there. */
  public String requiredText(String column, int longest) {
    return required(column, text(column, longest));
  }

  /**
   * A number that is a name, such as a NIP: its digits count, so a cell that a spreadsheet keeps as
   * a number is refused.
   */
  public String identifier(String column, int longest) {
    String text = text(column, longest);
    if (text != null && cell(column).number()) {
      throw new CellProblem(
          column,
          "Kolom %s sudah diubah menjadi angka oleh aplikasi lembar kerja sehingga digit terakhirnya"
                  .formatted(column)
              + " dapat hilang; format kolomnya sebagai teks lalu tulis ulang.");
    }
    return text;
  }

  /** A day, written 2026-05-04 or 04-05-2026. */
  public LocalDate date(String column) {
    String text = shortText(column);
    if (text == null) {
      return null;
    }
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
      if (DAY_FIRST_DATE.matcher(text).matches()) {
        return LocalDate.parse(text, DAY_FIRST);
      }
    } catch (DateTimeException e) {
      // A day that no calendar has is refused below, as one that is written otherwise.
    }
    throw unreadable(column, text, "tanggal seperti 2026-05-04 atau 04-05-2026");
  }

  /** A time of day, written 09:00 or 09.00. */
  public LocalTime time(String column) {
    String text = shortText(column);
    if (text == null) {
      return null;
    }
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      int hour = Integer.parseInt(time.group(1));
      int minute = Integer.parseInt(time.group(2));
      if (hour < 24 && minute < 60) {
        return LocalTime.of(hour, minute);
      }
    }
    throw unreadable(column, text, "jam seperti 09:00");
  }

  /**
   * A number of 0 or more with a decimal point or comma, without thousands separators.
   *
   * @param decimals how many there may be; zeros at the end do not count
   */
  public BigDecimal decimal(String column, int decimals) {
    String text = shortText(column);
    if (text == null) {
      return null;
    }
    Matcher number = DECIMAL.matcher(text);
    if (number.matches()) {
      BigDecimal value = new BigDecimal(text.replace(',', '.'));
      if (value.stripTrailingZeros().scale() <= decimals) {
        return value;
      }
    }
    throw unreadable(
        column,
        text,
        decimals == 0
            ? "bilangan bulat tanpa pemisah ribuan, misalnya 3"
            : "bilangan tanpa pemisah ribuan, paling banyak %d angka desimal, misalnya 2,5"
                .formatted(decimals));
  }

  /** A whole number of 0 or more. */
  public Integer whole(String column) {
    BigDecimal value = decimal(column, 0);
    return value == null ? null : value.intValueExact();
  }

  /** ya or tidak. */
  public Boolean yesOrNo(String column) {
    return choice(column, YES_OR_NO);
  }

  /** One of several values, by code or by Indonesian name, in capitals or not. */
  public <T> T choice(String column, Choices<T> choices) {
    String text = shortText(column);
    return text == null
        ? null
        : choices.find(text).orElseThrow(() -> unreadable(column, text, choices.expected()));
  }

  /**
   * A value that must be there.
   *
   * @throws CellProblem when it is null
   */
  public static <T> T required(String column, T value) {
    if (value == null) {
      throw new CellProblem(column, "Kolom %s wajib diisi.".formatted(column));
    }
    return value;
  }

  private Cell cell(String column) {
    return cells.getOrDefault(column, Cell.EMPTY);
  }

  private String shortText(String column) {
    return text(column, 200);
  }

  private static CellProblem unreadable(String column, String text, String expected) {
    String shown = text.length() > SHOWN ? cut(text, SHOWN) + "…" : text;
    return new CellProblem(
        column, "Kolom %s berisi \"%s\"; tulis %s.".formatted(column, shown, expected));
  }

  /** The beginning of a text; no character is cut in two. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end =
        longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /** Without blanks around it, those that a web page pastes included. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
