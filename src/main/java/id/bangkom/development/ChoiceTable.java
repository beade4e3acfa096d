package id.bangkom.development;

import id.bangkom.rules.DecidedRow;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was advised and chosen as it is kept, one row each time. */
@Repository
class ChoiceTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ChoiceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param advice the row of the table {@code development-method} that answered
   */
  void insert(long dialogueId, String gapSize, DecidedRow advice) {
    jdbc.sql(
            """
            insert into method_choice (dialogue_id, gap_size, advised_method, advice,
              decision_version, decision_row, advised_at) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dialogueId,
            gapSize,
            advice.text("method"),
            advice.text("reason"),
            advice.version(),
            advice.row(),
            OffsetDateTime.now(clock))
        .update();
  }

  /** The newest advice. */
  Advice latest(long dialogueId) {
    return jdbc.sql("select * from method_choice where dialogue_id = ? order by id desc limit 1")
        .param(dialogueId)
        .query(Advice.class)
        .single();
  }

  /** What was chosen last, if anything was. */
  Optional<Choice> lastChosen(long dialogueId) {
    return jdbc
        .sql(
            """
            select chosen_method from method_choice
            where dialogue_id = ? and chosen_method is not null order by id desc limit 1
            """)
        .param(dialogueId)
        .query(Choice.class)
        .list()
        .stream()
        .findFirst();
  }

  /**
   * @param overrideReason why it is not what was advised, or is repeated; null when neither is so
   */
  void choose(Advice advice, Choice choice, String overrideReason, Employee by) {
    jdbc.sql(
            """
            update method_choice set chosen_method = ?, override_reason = ?, chosen_by = ?,
              chosen_at = ? where id = ?
            """)
        .params(choice.name(), overrideReason, by.id(), OffsetDateTime.now(clock), advice.id())
        .update();
  }
}
