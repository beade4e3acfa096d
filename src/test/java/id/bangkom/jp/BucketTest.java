package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How activities share a cap when the rows that decide on them differ. */
class BucketTest {

  private static final RuleReference ROW = new RuleReference("table", 1, "row", "basis", true);
  private static final Sharing SHARED = new Sharing("group", Period.DAY);

  private final Bucket bucket = new Bucket(Bucket.Key.of(SHARED, LocalDate.of(2026, 5, 4)));

  @Test
  void aSmallerLimitThatSharesTheCapCountsNothingAndTakesNothingBack() {
    assertThat(claim(hours("3"), conversion("1", "0.01"), "3")).isEqualByComparingTo("3");
    assertThat(claim(hours("2"), conversion("1", "0.01"), "1")).isEqualByComparingTo("0");
    assertThat(claim(hours("4"), conversion("1", "0.01"), "5")).isEqualByComparingTo("1");
  }

  @Test
  void aCoarserStepThatSharesTheCapTakesNothingBack() {
    assertThat(claim(hours("9"), conversion("1", "0.01"), "1.25")).isEqualByComparingTo("1.25");
    assertThat(claim(hours("9"), conversion("1", "1"), "0.5")).isEqualByComparingTo("0");
    assertThat(claim(hours("9"), conversion("1", "0.01"), "0.25")).isEqualByComparingTo("0.75");
  }

  @Test
  void whatIsWorthNothingTakesNoPlaceOfTheFew() {
    Cap twice = new Cap.Times(ROW, 2, SHARED);
    List<BigDecimal> counted = new ArrayList<>();
    for (String jp : List.of("2", "0", "2", "2")) {
      counted.add(claim(twice, conversion(jp, "0.01"), "1").stripTrailingZeros());
    }
    assertThat(counted)
        .containsExactly(
            new BigDecimal("2"), BigDecimal.ZERO, new BigDecimal("2"), BigDecimal.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void aFractionHasAPositiveDenominator(String denominator) {
    assertThatThrownBy(() -> new Fraction(BigDecimal.ONE, new BigDecimal(denominator)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private BigDecimal claim(Cap cap, Conversion conversion, String quantity) {
    return bucket.claim(new Rule(conversion, cap), new BigDecimal(quantity)).credited();
  }

  private static Cap hours(String limit) {
    return new Cap.Hours(ROW, new BigDecimal(limit), SHARED, Cap.Hours.Stage.BASE);
  }

  private static Conversion conversion(String jp, String roundingStep) {
    return new Conversion(
        ROW,
        Basis.PROGRAMME_JP,
        new BigDecimal(jp),
        BigDecimal.ONE,
        BigDecimal.ONE,
        new BigDecimal(roundingStep));
  }
}
