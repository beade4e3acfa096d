package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasisTest {

  @Test
  void onlySessionsAndActivitiesAreRecordedOneByOne() {
    assertThat(Stream.of(Basis.values()).filter(Basis::isAlwaysOne))
        .containsExactly(Basis.SESSION, Basis.ACTIVITY);
  }
}
