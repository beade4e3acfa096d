package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {

  @Test
  void noGroupIsEmptyAndNothingMakesNone() {
    assertThat(Groups.of(List.of(), 2)).isEmpty();
    assertThat(Groups.of(List.of(1), 2)).containsExactly(List.of(1));
    assertThat(Groups.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
    assertThat(Groups.of(List.of(1, 2, 3), 2)).containsExactly(List.of(1, 2), List.of(3));
  }
}
