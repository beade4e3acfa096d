package id.bangkom.rules;

import id.bangkom.wording.DecimalComma;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of a table in the words of people who read no FEEL, and back. What a plain entry of a
 * person cannot say stays FEEL: it is shown in words as far as possible, and kept as it is.
 */
public final class CellWords {

  /** What an empty input cell means. */
  private static final String ANY = "(semua)";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id-ID"));
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final String UNKNOWN = "tidak diketahui";
  private static final Pattern BETWEEN =
      Pattern.compile("(di atas )?(-?\\d+(?:[.,]\\d+)?) sampai (di bawah )?(-?\\d+(?:[.,]\\d+)?)");
  private static final Map<CellTests.Sign, String> COMPARISONS =
      Map.of(
          CellTests.Sign.BELOW, "kurang dari ",
          CellTests.Sign.AT_MOST, "paling banyak ",
          CellTests.Sign.ABOVE, "lebih dari ",
          CellTests.Sign.AT_LEAST, "paling sedikit ");
  private static final Properties WORDS = words();

  private CellWords() {}

  /**
   * What a person reads and edits in a cell.
   *
   * @param value as it is edited: a code, an ISO date, a number with a point, a text; FEEL when it
   *     is not plain
   * @param text in Indonesian
   * @param plain whether a simple entry can say it
   */
  public record Words(String value, String text, boolean plain) {}

  /** The Indonesian word for a code of a column; a number is written with a comma. */
  public static String word(TableColumn column, String code) {
    return column.type().equals("number")
        ? DecimalComma.of(code)
        : WORDS.getProperty(column.name() + "." + code, WORDS.getProperty(code, code));
  }

  /** Any column but one of dates. */
  public static Words of(TableColumn column, String cell) {
    boolean empty = cell.isEmpty() || cell.equals("-");
    if (empty) {
      return new Words("", column.input() ? ANY : "", true);
    }
    Optional<CellTests> tests = CellTests.find(cell, column.type());
    String text = tests.map(found -> inWords(column, found)).orElse(cell);
    if (column.kind() == TableColumn.Kind.RANGE) {
      return new Words(text, text, true);
    }
    Object value = tests.flatMap(CellTests::constant).map(CellTests.Constant::value).orElse(null);
    return value == null
        ? new Words(cell, text, false)
        : new Words(CellTests.plain(value), text, true);
  }

  /** The first day of a cell of dates. */
  public static Words from(TableColumn column, String cell) {
    return period(column, cell, true);
  }

  /** The last day of a cell of dates. */
  public static Words until(TableColumn column, String cell) {
    return period(column, cell, false);
  }

  /**
   * The FEEL of what a person entered; what cannot be meant is kept as it is, for a check to point
   * at.
   */
  public static String feel(TableColumn column, String entered) {
    String text = entered.strip();
    if (text.isEmpty()) {
      return "";
    }
    return switch (column.kind()) {
      case CHOICE ->
          column.type().equals("number")
              ? text.replace(',', '.')
              : text.indexOf('"') < 0 ? CellTests.quoted(text) : text;
      case TEXT -> CellTests.quoted(entered.strip());
      case NUMBER -> NUMBER.matcher(text).matches() ? text.replace(',', '.') : text;
      case RANGE -> range(text);
      case FLAG, DATE -> text;
    };
  }

  /** The FEEL of a range in words, as {@link #inWords} says it; FEEL and all else stay. */
  private static String range(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.startsWith("selain ")) {
      return "not(" + range(plain.substring("selain ".length())) + ")";
    }
    return Arrays.stream(plain.split("\\s+atau\\s+"))
        .map(CellWords::oneRange)
        .collect(Collectors.joining(", "));
  }

  private static String oneRange(String text) {
    if (text.equals(UNKNOWN)) {
      return "null";
    }
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return (between.group(1) == null ? "[" : "(")
          + point(between.group(2))
          + ".."
          + point(between.group(4))
          + (between.group(3) == null ? "]" : ")");
    }
    for (Map.Entry<CellTests.Sign, String> comparison : COMPARISONS.entrySet()) {
      if (text.startsWith(comparison.getValue())) {
        String number = text.substring(comparison.getValue().length());
        return comparison.getKey().feel() + " " + point(number.strip());
      }
    }
    return NUMBER.matcher(text).matches() ? point(text) : text;
  }

  private static String point(String number) {
    return number.replace(',', '.');
  }

  /** The FEEL of a period; what is no date is kept as it is. */
  public static String feel(String from, String until) {
    String first = from.strip();
    String last = until.strip();
    if (!first.isEmpty() && !ISO.matcher(first).matches()) {
      return first;
    }
    if (first.isEmpty()) {
      return last.isEmpty() ? "" : "<= " + date(last);
    }
    return last.isEmpty() ? ">= " + date(first) : "[" + date(first) + ".." + date(last) + "]";
  }

  /** A day as people write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * A value of an example, in words.
   *
   * @param value a code, an ISO date, a number with a point, true or false; empty when unknown
   */
  public static String value(TableColumn column, String value) {
    if (value.isEmpty()) {
      return UNKNOWN;
    }
    return switch (column.type()) {
      case "date" -> day(LocalDate.parse(value));
      case "boolean" -> value(column, (Object) Boolean.valueOf(value));
      default -> word(column, value);
    };
  }

  /** A value that an input has, in words. */
  static String value(TableColumn column, Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    if (value instanceof LocalDate date) {
      return day(date);
    }
    if (value instanceof Boolean flag) {
      return flag ? "Ya" : "Tidak";
    }
    return value instanceof BigDecimal number
        ? DecimalComma.of(number)
        : word(column, value.toString());
  }

  private static Words period(TableColumn column, String cell, boolean from) {
    if (cell.isEmpty() || cell.equals("-")) {
      return new Words("", "", true);
    }
    Optional<CellTests> tests = CellTests.find(cell, column.type());
    if (tests.isPresent() && tests.get().tests().size() == 1 && !tests.get().negated()) {
      CellTests.Test test = tests.get().tests().get(0);
      boolean closed =
          Stream.of(test.low(), test.high())
              .flatMap(Optional::stream)
              .allMatch(CellTests.Bound::included);
      if (closed) {
        return (from ? test.low() : test.high())
            .map(CellTests.Bound::value)
            .map(day -> new Words(day.toString(), day((LocalDate) day), true))
            .orElse(new Words("", "", true));
      }
    }
    String text = tests.map(found -> inWords(column, found)).orElse(cell);
    return from ? new Words(cell, text, false) : new Words("", "", false);
  }

  private static String inWords(TableColumn column, CellTests tests) {
    if (tests.any()) {
      return ANY;
    }
    String all =
        tests.tests().stream()
            .map(test -> inWords(column, test))
            .collect(Collectors.joining(" atau "));
    return tests.negated() ? "selain " + all : all;
  }

  private static String inWords(TableColumn column, CellTests.Test test) {
    if (test instanceof CellTests.Constant constant) {
      return value(column, constant.value());
    }
    if (test instanceof CellTests.Comparison comparison) {
      return COMPARISONS.get(comparison.sign()) + value(column, comparison.than());
    }
    CellTests.Range range = (CellTests.Range) test;
    String last = value(column, range.to().value());
    return range.from().value().equals(range.to().value())
        ? last
        : (range.from().included() ? "" : "di atas ")
            + value(column, range.from().value())
            + (range.to().included() ? " sampai " : " sampai di bawah ")
            + last;
  }

  private static String date(String iso) {
    return "date(\"" + iso + "\")";
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            CellWords.class.getResourceAsStream("/rules/words.properties"),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
