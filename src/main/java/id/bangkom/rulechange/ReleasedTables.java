package id.bangkom.rulechange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which text of each table a release of the product brought last. */
@Repository
class ReleasedTables {

  private final JdbcClient jdbc;

  ReleasedTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whoever else takes up or puts in force the same table waits until the transaction ends.
   *
   * @return the digest of what was seen last; empty when nothing was
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<String> lock(String decision) {
    return jdbc.sql("select digest from packaged_table where decision = ? for update")
        .param(decision)
        .query(String.class)
        .list();
  }

  /**
   * This text was seen.
   *
   * @param seen what {@link #lock} found
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void see(String decision, String digest, List<String> seen) {
    jdbc.sql(
            seen.isEmpty()
                ? "insert into packaged_table (digest, decision) values (?, ?)"
                : "update packaged_table set digest = ? where decision = ?")
        .params(digest, decision)
        .update();
  }
}
