package id.bangkom.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalCommaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.50 | 2,50 | 2,5
          100  | 100  | 100
          1E+2 | 100  | 100
          -0.3 | -0,3 | -0,3
          0.00 | 0,00 | 0
          """)
  void aNumberHasADecimalCommaAndNoExponent(BigDecimal number, String asItIs, String shortest) {
    assertThat(DecimalComma.of(number)).isEqualTo(asItIs);
    assertThat(DecimalComma.shortest(number)).isEqualTo(shortest);
  }
}
