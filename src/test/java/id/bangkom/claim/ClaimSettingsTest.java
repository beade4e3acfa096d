package id.bangkom.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How long evidence is kept is a number of days, as the sentences about it say. */
class ClaimSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"90d", "P90D", "90"})
  void daysAreWrittenInAnyOfTheUsualWays(String written) {
    assertThat(read(written).withdrawnKept().toDays()).isEqualTo(90);
  }

  @Test
  void monthsHaveNoNumberOfDaysAndStopTheStart() {
    for (String written : List.of("P3M", "P1Y")) {
      assertThatThrownBy(() -> read(written)).as(written).isInstanceOf(BindException.class);
    }
  }

  private static ClaimSettings read(String withdrawnKept) {
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "bangkom.claim.unattached-kept", "1d",
                "bangkom.claim.most-stored", "60MB"));
    settings.put("bangkom.claim.withdrawn-kept", withdrawnKept);
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("bangkom.claim", ClaimSettings.class)
        .get();
  }
}
