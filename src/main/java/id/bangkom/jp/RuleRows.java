package id.bangkom.jp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of the decision tables that decided credits, each stored once. A stored row never
 * changes, so it is remembered for good.
 */
@Repository
class RuleRows {

  private record Key(String decision, int version, String row) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Map<Key, Long> ids = new ConcurrentHashMap<>();
  private final Map<Long, RuleReference> rows = new ConcurrentHashMap<>();

  RuleRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    // Committed at once: whoever credits by the same row must not wait for this credit's
    // transaction.
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The id of a row, which is stored when it decides for the first time. */
  long idOf(RuleReference rule) {
    Key key = new Key(rule.decision(), rule.version(), rule.row());
    Long id = ids.get(key);
    if (id == null) {
      id = apart.execute(transaction -> stored(key));
      if (id == null) {
        id = store(rule, key);
      }
      ids.put(key, id);
    }
    return id;
  }

  /** The rows with these ids, where an id is null there is none. */
  List<RuleReference> of(Long conversionId, Long capId) {
    return Stream.of(conversionId, capId).filter(Objects::nonNull).map(this::byId).toList();
  }

  private RuleReference byId(long id) {
    RuleReference known = rows.get(id);
    if (known == null) {
      known =
          jdbc.sql(
                  """
                  select decision, decision_version, decision_row, legal_basis, confirmed
                  from jp_rule_row where id = ?
                  """)
              .param(id)
              .query(
                  (row, number) ->
                      new RuleReference(
                          row.getString("decision"),
                          row.getInt("decision_version"),
                          row.getString("decision_row"),
                          row.getString("legal_basis"),
                          row.getBoolean("confirmed")))
              .single();
      rows.put(id, known);
    }
    return known;
  }

  private Long store(RuleReference rule, Key key) {
    try {
      apart.executeWithoutResult(
          transaction ->
              jdbc.sql(
                      """
                      insert into jp_rule_row
                        (decision, decision_version, decision_row, legal_basis, confirmed)
                      values (?, ?, ?, ?, ?)
                      """)
                  .params(
                      rule.decision(),
                      rule.version(),
                      rule.row(),
                      rule.legalBasis(),
                      rule.confirmed())
                  .update());
    } catch (DuplicateKeyException faster) {
      // Another one stored the same row meanwhile.
    }
    return apart.execute(transaction -> stored(key));
  }

  private Long stored(Key key) {
    return jdbc.sql(
            """
            select id from jp_rule_row
            where decision = ? and decision_version = ? and decision_row = ?
            """)
        .params(key.decision(), key.version(), key.row())
        .query(Long.class)
        .optional()
        .orElse(null);
  }
}
