package id.bangkom.workforce;

import java.math.BigDecimal;

/**
 * What a person's performance of one year was rated.
 *
 * @param rating 0-120, two decimals
 */
public record YearlyRating(int year, BigDecimal rating) {

  /** The scale of civil servants' ratings ends here. */
  public static final BigDecimal HIGHEST = new BigDecimal("120");
}
