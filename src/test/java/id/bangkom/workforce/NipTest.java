package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "198503172010011001", // January
        "198503172010122999", // December, a woman
        "200002292024011000", // a leap day, serial 000
        "190001011900011001" // neither age nor year of appointment is checked
      })
  void aPermanentServantsNumberHasAMonthInDigits13And14(String nip) {
    assertThat(Nip.parse(nip, EmploymentType.PNS).digits()).isEqualTo(nip);
  }

  @ParameterizedTest
  @ValueSource(strings = {"199107112021211001", "199107112021292999"})
  void aContractServantsNumberHasTwoAndTheCountOfContracts(String nip) {
    assertThat(Nip.parse(nip, EmploymentType.PPPK).employmentType()).isEqualTo(EmploymentType.PPPK);
  }

  @Test
  void blanksAroundTheNumberAreIgnored() {
    assertThat(Nip.parse(" 198503172010011001\n", EmploymentType.PNS))
        .hasToString("198503172010011001");
  }

  @ParameterizedTest
  @CsvSource({
    "19850317201001100, tepat 18 digit",
    "1985031720100110011, tepat 18 digit",
    "19850317 201001 1 001, tepat 18 digit",
    "19850317201001100A, tepat 18 digit",
    "１98503172010011001, tepat 18 digit",
    "1.98503E+17, lembar kerja",
    "'1,98503E+17', lembar kerja",
    "198513172010011001, tanggal lahir",
    "198502302010011001, tanggal lahir",
    "190002292010011001, tanggal lahir",
    "198503002010011001, tanggal lahir",
    "198503172010001001, digit 13-14",
    "198503172010131001, digit 13-14",
    "198503172010191001, digit 13-14",
    "198503172010201001, digit 13-14",
    "198503172010301001, digit 13-14",
    "198503172010010001, ke-15",
    "198503172010013001, ke-15",
    "'', belum diisi",
    "'   ', belum diisi"
  })
  void aWrongNumberIsRefusedNamingWhatIsWrong(String nip, String named) {
    assertThatThrownBy(() -> Nip.parse(nip, EmploymentType.PNS))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED))
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @NullSource
  void aMissingNumberIsRefused(String nip) {
    assertThatThrownBy(() -> Nip.parse(nip, EmploymentType.PNS)).hasMessageContaining("belum");
  }

  @Test
  void aNumberOfTheOtherKindOfEmploymentIsRefused() {
    assertThatThrownBy(() -> Nip.parse("199107112021211001", EmploymentType.PNS))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nomor PPPK");
    assertThatThrownBy(() -> Nip.parse("198503172010011001", EmploymentType.PPPK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nomor PNS");
  }
}
