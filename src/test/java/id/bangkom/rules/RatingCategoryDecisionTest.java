package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RatingCategoryDecisionTest {

  private final PackagedTable table = new PackagedTable("rating-category");

  @TestFactory
  Stream<DynamicTest> cases() {
    return table.cases();
  }

  @Test
  void everyMeanFromOneToFiveHasOneCategoryAndTheyRise() {
    for (String kind : List.of("PERCEPTION", "ORGANISATION")) {
      Set<Object> inOrder = new LinkedHashSet<>();
      List<Object> changes = new ArrayList<>();
      for (int hundredths = 100; hundredths <= 500; hundredths++) {
        Object category =
            table
                .decide(Map.of("mean", BigDecimal.valueOf(hundredths, 2), "kind", kind))
                .outputs()
                .get("category");
        if (inOrder.add(category)) {
          changes.add(hundredths);
        }
      }
      assertThat(changes).as(kind).containsExactly(100, 181, 261, 341, 421);
      assertThat(inOrder).hasSize(5);
    }
  }

  @Test
  void theTableIsWellFormed() {
    table.isWellFormed();
  }
}
