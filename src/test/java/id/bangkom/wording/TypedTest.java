package id.bangkom.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void aNulCharacterIsNotKept() {
    assertThat(Typed.withoutNul(" a\0b\0 ")).isEqualTo(" ab ");
    assertThat(Typed.stripped("\0 a\0b \0")).isEqualTo("ab");
    assertThat(Typed.hasNul("a\0b")).isTrue();
    assertThat(Typed.hasNul("ab")).isFalse();
  }

  @Test
  void nothingTypedIsAnEmptyText() {
    assertThat(Typed.stripped(null)).isEmpty();
    assertThat(Typed.stripped(" \0 ")).isEmpty();
  }
}
