package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DevelopmentMethodDecisionTest {

  private static final List<String> GAPS = List.of("NONE", "SMALL", "LARGE");
  private static final List<String> CAUSES =
      List.of("MOTIVATION", "SKILL", "SELF_LEARNABLE", "NONE");

  // Null: nobody was rated yet.
  private static final List<BigDecimal> RATINGS =
      Arrays.asList(
          null,
          BigDecimal.ZERO,
          new BigDecimal("69.99"),
          new BigDecimal("70"),
          new BigDecimal("70.01"),
          new BigDecimal("120"));

  private final PackagedTable table = new PackagedTable("development-method");

  @TestFactory
  Stream<DynamicTest> cases() {
    return table.cases();
  }

  @Test
  void everyGapCauseAndRatingHasOneAdvice() {
    for (String gap : GAPS) {
      for (String cause : CAUSES) {
        for (BigDecimal rating : RATINGS) {
          PackagedTable.Decided advice = decide(gap, cause, rating);
          assertThat(advice.outputs().get("enrichment"))
              .as("enrichment is for those without a gap: %s %s %s", gap, cause, rating)
              .isEqualTo(gap.equals("NONE") && !advice.row().equals("rating_below_minimum"));
        }
      }
    }
  }

  @Test
  void aKnownCauseDecidesWhateverTheRating() {
    for (String gap : GAPS) {
      for (String cause : List.of("MOTIVATION", "SKILL", "SELF_LEARNABLE")) {
        assertThat(RATINGS.stream().map(rating -> decide(gap, cause, rating).row()).distinct())
            .hasSize(1);
      }
    }
  }

  @Test
  void aRatingThatIsNotGivenIsLikeNone() {
    assertThat(table.decide(Map.of("gapSize", "SMALL", "cause", "NONE")).row())
        .isEqualTo("small_gap_no_cause");
  }

  @Test
  void theTableIsWellFormed() {
    table.isWellFormed();
  }

  private PackagedTable.Decided decide(String gap, String cause, BigDecimal rating) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("gapSize", gap);
    inputs.put("cause", cause);
    inputs.put("rating", rating);
    return table.decide(inputs);
  }
}
