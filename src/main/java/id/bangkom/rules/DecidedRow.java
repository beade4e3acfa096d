package id.bangkom.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The row of a decision table that decided.
 *
 * @param decision the table's id, such as {@code gap-size}
 * @param version the deployed version of the table, 0 of a draft
 * @param row the id of the row, such as {@code small_gap}
 * @param outputs the row's cells by output name; an empty cell is null
 */
public record DecidedRow(String decision, int version, String row, Map<String, Object> outputs) {

  /** What the certainty of a row says when it is quoted from the regulation itself. */
  public static final String CONFIRMED = "CONFIRMED";

  public DecidedRow {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /**
   * @throws UnusableRule when the cell is empty or holds no text: a fault of the table
   */
  public String text(String output) {
    return required(output, String.class);
  }

  /**
   * @return the number exactly as the cell has it
   * @throws UnusableRule when the cell is empty or holds no number: a fault of the table
   */
  public BigDecimal decimal(String output) {
    return optionalDecimal(output).orElseThrow(() -> unusable(output));
  }

  /** The number of a cell that may be empty. */
  public Optional<BigDecimal> optionalDecimal(String output) {
    return outputs.get(output) == null
        ? Optional.empty()
        : Optional.of(DataTypes.exactly(required(output, Number.class)));
  }

  /**
   * @throws UnusableRule when the cell is empty or holds no whole number
   */
  public int integer(String output) {
    try {
      return decimal(output).intValueExact();
    } catch (ArithmeticException e) {
      throw unusable(output);
    }
  }

  /**
   * @throws UnusableRule when the cell is empty or is neither true nor false
   */
  public boolean flag(String output) {
    return required(output, Boolean.class);
  }

  /**
   * One of the constants of an enumeration that the table names.
   *
   * @throws UnusableRule when the cell is empty or names no such constant
   */
  public <E extends Enum<E>> E choice(String output, Class<E> type) {
    try {
      return Enum.valueOf(type, text(output));
    } catch (IllegalArgumentException e) {
      throw unusable(output);
    }
  }

  /** The regulation the row quotes, or the source it was taken from. */
  public String legalBasis() {
    return text("legalBasis");
  }

  /** Whether the row is quoted from the regulation itself. */
  public boolean confirmed() {
    return text("certainty").equals(CONFIRMED);
  }

  private <T> T required(String output, Class<T> type) {
    Object value = outputs.get(output);
    if (!type.isInstance(value)) {
      throw unusable(output);
    }
    return type.cast(value);
  }

  private UnusableRule unusable(String output) {
    return UnusableRule.of(this, output);
  }
}
