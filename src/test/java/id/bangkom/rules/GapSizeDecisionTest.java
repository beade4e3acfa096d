package id.bangkom.rules;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GapSizeDecisionTest {

  private final PackagedTable table = new PackagedTable("gap-size");

  @TestFactory
  Stream<DynamicTest> cases() {
    return table.cases();
  }

  @Test
  void everyGapHasOneSize() {
    for (int gap = 0; gap <= 4; gap++) {
      table.decide(Map.of("gap", gap));
    }
  }

  @Test
  void theTableIsWellFormed() {
    table.isWellFormed();
  }
}
