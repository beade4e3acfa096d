package id.bangkom.rulechange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the examples of the tables in force are stored, each case of a table once. */
@Repository
class ExampleTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ExampleTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of a table, the oldest first. */
  List<KeptExample> of(String decision) {
    return jdbc.sql("select * from rule_example where decision = ? order by id")
        .param(decision)
        .query(
            (row, number) ->
                new KeptExample(
                    row.getLong("id"),
                    Answers.values(row.getString("inputs")),
                    Answers.values(row.getString("expected")),
                    row.getString("note"),
                    row.getString("author")))
        .list();
  }

  /**
   * Expects another answer from now on.
   *
   * @param expected as JSON; null when no row may decide
   */
  void expect(String decision, long id, String expected) {
    jdbc.sql("update rule_example set expected = ? where id = ? and decision = ?")
        .params(expected, id, decision)
        .update();
  }

  /** Keeps an example; the same case is expected to be answered like this, if it is known. */
  void keep(String decision, Answers.Added example) {
    int known =
        jdbc.sql(
                """
                update rule_example set expected = ?, note = ?, author = ?
                where decision = ? and inputs = ?
                """)
            .params(
                Answers.json(example.expected()),
                example.note(),
                example.author(),
                decision,
                Answers.json(example.inputs()))
            .update();
    if (known == 0) {
      add(decision, example);
    }
  }

  /** Keeps an example whose case is not known yet. */
  void add(String decision, Answers.Added example) {
    jdbc.sql(
            """
            insert into rule_example (decision, inputs, expected, note, author, added_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision,
            Answers.json(example.inputs()),
            Answers.json(example.expected()),
            example.note(),
            example.author(),
            OffsetDateTime.now(clock))
        .update();
  }
}
