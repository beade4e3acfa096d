package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.TableColumn;
import id.bangkom.wording.Typed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What stands in an example for a column of its table, as a text. */
final class ExampleValues {

  private static final int LONGEST_VALUE = 300;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

  private ExampleValues() {}

  /** As the table is asked with it; null for an empty text. */
  static Object typed(TableColumn column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case "number" -> new BigDecimal(value.replace(',', '.'));
      case "boolean" -> Boolean.valueOf(value);
      case "date" -> LocalDate.parse(value);
      default -> value;
    };
  }

  /** A number in its shortest form; any other value as it is. */
  static String plain(TableColumn column, String value) {
    return column.type().equals("number") && !value.isEmpty()
        ? new BigDecimal(value.replace(',', '.')).stripTrailingZeros().toPlainString()
        : value;
  }

  /**
   * What a person entered, in its plain form.
   *
   * @throws Refusal RULE when the column cannot hold it
   */
  static String read(TableColumn column, String entered) {
    String value = Typed.stripped(entered);
    boolean of = column.values().isEmpty() || value.isEmpty() || column.values().contains(value);
    boolean number =
        !column.type().equals("number") || value.isEmpty() || NUMBER.matcher(value).matches();
    try {
      if (value.length() > LONGEST_VALUE || !of || !number) {
        throw new IllegalArgumentException();
      }
      typed(column, value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refusal.rule(
          "Nilai contoh pada \"%s\" tidak terbaca; pilih atau tulis kembali."
              .formatted(column.label()));
    }
    return plain(column, value);
  }
}
