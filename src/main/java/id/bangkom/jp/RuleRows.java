package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.TableDeployed;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
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

  private record Key(String decision, int version, String row) {

    static Key of(RuleReference rule) {
      return new Key(rule.decision(), rule.version(), rule.row());
    }
  }

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
    Key key = Key.of(rule);
    if (!ids.containsKey(key)) {
      load();
    }
    if (!ids.containsKey(key)) {
      store(rule);
      load();
    }
    return ids.get(key);
  }

  /** The rows with these ids, where an id is null there is none. */
  List<RuleReference> of(Long conversionId, Long capId) {
    return Stream.of(conversionId, capId).filter(Objects::nonNull).map(this::byId).toList();
  }

  private RuleReference byId(long id) {
    if (!rows.containsKey(id)) {
      load();
    }
    return rows.get(id);
  }

  /**
   * The rows of a version that comes into force are stored with it, so that no credit has to wait
   * for that.
   */
  @EventListener
  void store(TableDeployed deployed) {
    if (JpRules.decidesCredits(deployed.decision())) {
      load();
      deployed.table().rows().stream()
          .map(row -> reference(deployed, row))
          .flatMap(Optional::stream)
          .filter(rule -> !ids.containsKey(Key.of(rule)))
          .forEach(this::insert);
    }
  }

  /** Empty when the row does not say where it comes from: it can decide nothing. */
  private static Optional<RuleReference> reference(TableDeployed deployed, TableRow row) {
    WrittenTable table = deployed.table();
    return table
        .text(row, "legalBasis")
        .flatMap(
            basis ->
                table
                    .text(row, "certainty")
                    .map(
                        certainty ->
                            new RuleReference(
                                deployed.decision(),
                                deployed.version(),
                                row.id(),
                                basis,
                                DecidedRow.CONFIRMED.equals(certainty))));
  }

  private void store(RuleReference rule) {
    try {
      apart.executeWithoutResult(transaction -> insert(rule));
    } catch (DuplicateKeyException faster) {
      // Another one stored the same row meanwhile.
    }
  }

  private void insert(RuleReference rule) {
    jdbc.sql(
            """
                      insert into jp_rule_row
                        (decision, decision_version, decision_row, legal_basis, confirmed)
                      values (?, ?, ?, ?, ?)
                      """)
        .params(rule.decision(), rule.version(), rule.row(), rule.legalBasis(), rule.confirmed())
        .update();
  }

  /** All at once: there are some forty of each version. */
  private void load() {
    jdbc.sql("select * from jp_rule_row")
        .query(
            row -> {
              RuleReference rule =
                  new RuleReference(
                      row.getString("decision"),
                      row.getInt("decision_version"),
                      row.getString("decision_row"),
                      row.getString("legal_basis"),
                      row.getBoolean("confirmed"));
              rows.put(row.getLong("id"), rule);
              ids.put(Key.of(rule), row.getLong("id"));
            });
  }
}
