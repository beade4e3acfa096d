package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProgrammeOutcomeDecisionTest {

  private final PackagedTable table = new PackagedTable("programme-outcome");

  @TestFactory
  Stream<DynamicTest> cases() {
    return table.cases();
  }

  @Test
  void everyPairOfGapsHasOneOutcomeAndOnlyAClosedGapEnds() {
    for (int before = 0; before <= 4; before++) {
      for (int after = 0; after <= 4; after++) {
        Map<String, Object> outcome =
            table.decide(Map.of("gapBefore", before, "gapAfter", after)).outputs();
        assertThat(outcome.get("next").equals("CLOSE"))
            .as("%d to %d", before, after)
            .isEqualTo(after == 0);
        assertThat(outcome.get("next").equals("CONTINUE"))
            .as("%d to %d", before, after)
            .isEqualTo(after > 0 && after < before);
      }
    }
  }

  @Test
  void theTableIsWellFormed() {
    table.isWellFormed();
  }
}
