package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which cells the engine's parser gets to see: constants, signs and brackets that hold no others.
 */
class CellTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"a\"",
        "\"\"",
        "\"a\",\"b\"",
        "\"a\\\"b\"",
        "\"\\\\\"",
        "0",
        "-1",
        "19.05",
        "1,2,\r\n\t-3.25",
        "<5",
        "< 5",
        ">=5",
        "<= 5, > 9",
        "null",
        "true",
        "false, null",
        "[1..2]",
        "( 1 .. 2 )",
        "]1..2[",
        "[1..2[,(3..4]",
        "[1.5..2.5] , [3..4]",
        "date(\"2019-09-30\")",
        "date ( \"2026-01-01\" )",
        "[date(\"2018-01-01\")..date(\"2026-12-31\")]",
        "not(\"a\")",
        "not ( \"a\" , \"b\" )",
        "not(< 5)",
        "not([1..2])",
        "not((1..2))",
        "not([1..2],3)"
      })
  void constantsSignsAndRangesArePlain(String cell) {
    assertThat(CellText.verdict(cell)).isEqualTo(CellText.Verdict.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-",
        "--1",
        "1.",
        "1..2",
        "1.5.2",
        "1a",
        "1\u00a0",
        "nullx",
        "true1",
        "< =5",
        "\"a",
        "\"a\\\"",
        "\"",
        "(1)",
        "[1]",
        "[1,2]",
        "[1..2",
        "[1.2]",
        "[1..2..3]",
        "[1..2(",
        ")1..2]",
        "[1..2]3",
        "[1..2])",
        "[[1..2]..3]",
        "not",
        "not \"a\"",
        "not(\"a\"",
        "not(\"a\")b",
        "not(\"a\"),\"b\"",
        "not(not(1))",
        "not([1..2)",
        "nota(1)",
        "date",
        "date(",
        "date(2026-01-01)",
        "date \"2026-01-01\"",
        "date(\"2026-01-01\"",
        "date(\"2026-01-01",
        "datex(\"2026-01-01\")",
        "date(\"2026-1-01\")",
        "date(\"2026-01-011\")",
        "date(\"2026/01-01\")",
        "date(\"2026-01/01\")",
        "date(\"202/-01-01\")",
        "date(\"202:-01-01\")",
        "date(\"a026-01-01\")",
        "date(\"2026-01-0a\")",
        "time(\"09:00:00\")",
        "1 // 2",
        "1 + 2"
      })
  void anythingElseIsNot(String cell) {
    assertThat(CellText.verdict(cell)).isEqualTo(CellText.Verdict.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date(\"2026-02-30\")",
        "date(\"2026-13-01\")",
        "not(date(\"2025-02-29\"))",
        "[date(\"2026-01-01\")..date(\"2026-06-31\")]"
      })
  void aDayThatNoCalendarHasIsNamed(String cell) {
    assertThat(CellText.verdict(cell)).isEqualTo(CellText.Verdict.NO_SUCH_DAY);
  }
}
