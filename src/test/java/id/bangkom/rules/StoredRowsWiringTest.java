package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns that store what a table decided hold whatever the checks of tables pass. */
@Tag("database")
@ProductTest
class StoredRowsWiringTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void everyColumnThatStoresTheIdOfARowHoldsAllThatDecide() {
    assertThat(
            jdbc.sql(
                    """
                    select character_maximum_length from information_schema.columns
                    where lower(column_name) like '%decision_row'
                      or lower(column_name) = 'eligibility_row'
                    """)
                .query(Integer.class)
                .list())
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(length -> length >= TextRules.STORED_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method_choice.advice",
        "programme.eligibility_reason",
        "mentor_request.eligibility_reason",
        "evaluation.outcome_explanation",
        "jp_rule_row.legal_basis"
      })
  void aTextOfACellIsStoredWhole(String column) {
    assertThat(length(column)).isGreaterThanOrEqualTo(CellTests.LONGEST);
  }

  @Test
  void allTextsOfARowAreKeptAsAnExample() {
    // Each character may be escaped.
    assertThat(length("rule_example.expected")).isGreaterThanOrEqualTo(4 * 2 * CellTests.LONGEST);
  }

  private int length(String column) {
    String[] of = column.toLowerCase(Locale.ROOT).split("\\.");
    return jdbc.sql(
            """
            select max(character_maximum_length) from information_schema.columns
            where lower(table_name) = ? and lower(column_name) = ?
            """)
        .params(of[0], of[1])
        .query(Integer.class)
        .single();
  }
}
