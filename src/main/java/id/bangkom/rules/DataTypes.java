package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The data types of the tables that the DMN engine lacks or gets wrong.
 *
 * <p>It gives a {@code date} cell a java.util.Date, which FEEL compares with no date literal: a
 * range like {@code [date("2018-01-01")..date("2026-12-31")]} then silently never matches. And it
 * does not know {@code number}, the type of the DMN standard.
 */
final class DataTypes {

  private DataTypes() {}

  /**
   * Teaches the DMN engine {@code date}, from LocalDate or ISO text, and {@code number}. A moment
   * in time is nobody's day: whoever asks a table says which day is meant.
   */
  static void register(DefaultDmnEngineConfiguration configuration) {
    DmnDataTypeTransformerRegistry types =
        configuration.getTransformer().getDataTypeTransformerRegistry();
    types.addTransformer("date", value -> Variables.untypedValue(toLocalDate(value)));
    types.addTransformer("number", value -> Variables.untypedValue(toNumber(value)));
  }

  /** The number as it was written: 1.2 stays 1.2 although FEEL hands it over as a double. */
  static BigDecimal exactly(Number number) {
    BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  private static LocalDate toLocalDate(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    if (value instanceof String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("Not a date: " + text, e);
      }
    }
    throw new IllegalArgumentException("Not a date: " + value);
  }

  private static BigDecimal toNumber(Object value) {
    if (value instanceof Number number) {
      return exactly(number);
    }
    throw new IllegalArgumentException("Not a number: " + value);
  }
}
