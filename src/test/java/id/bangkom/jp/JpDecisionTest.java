package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.rules.PackagedTable;
import id.bangkom.workforce.EmploymentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The three tables of the ledger, as a domain expert wrote them down. */
class JpDecisionTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);

  private final PackagedTable conversion = new PackagedTable("jp-conversion");
  private final PackagedTable cap = new PackagedTable("jp-cap");
  private final PackagedTable target = new PackagedTable("jp-target");

  @TestFactory
  Stream<DynamicTest> anActivityIsConvertedByTheRowOfItsTrackScopeAndDay() {
    return conversion.cases();
  }

  @TestFactory
  Stream<DynamicTest> anActivityIsCappedByTheRowOfItsTrackScopeAndDay() {
    return cap.cases();
  }

  @TestFactory
  Stream<DynamicTest> theTargetDependsOnEmploymentAndYear() {
    return target.cases();
  }

  @Test
  void everyTrackHasBothRowsButTheThreeWithoutARule() {
    List<String> withoutRule = new ArrayList<>();
    for (Track track : Track.values()) {
      for (Scope scope : Scope.values()) {
        Map<String, Object> inputs =
            Map.of("track", track.name(), "scope", scope.name(), "onDate", FIRST_DAY);
        assertThat(cap.find(inputs).isPresent())
            .as("%s %s", track, scope)
            .isEqualTo(conversion.find(inputs).isPresent());
        if (cap.find(inputs).isEmpty()) {
          withoutRule.add(track + " " + scope);
        }
      }
    }
    assertThat(withoutRule)
        .containsExactly(
            "LEADERSHIP_TRAINING INTERNATIONAL",
            "OTHER_CLASSICAL NATIONAL",
            "OTHER_CLASSICAL INTERNATIONAL",
            "OTHER_NON_CLASSICAL NATIONAL",
            "OTHER_NON_CLASSICAL INTERNATIONAL");
  }

  @Test
  void everyKindOfEmploymentHasATarget() {
    for (EmploymentType type : EmploymentType.values()) {
      target.decide(Map.of("employmentType", type.name(), "onDate", FIRST_DAY));
    }
  }
}
