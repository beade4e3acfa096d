package id.bangkom.rulechange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.bangkom.audit.AuditTrail;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.WrittenTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a release of the product brings: the examples of its tables, and tables that differ from
 * those in force. A differing one is proposed, once, and changes nothing by itself.
 */
@Component
class PackagedRules {

  private static final Logger LOG = LoggerFactory.getLogger(PackagedRules.class);

  private final ReleasedTables packaged;
  private final ResourcePatternResolver resources;
  private final DeployedTables deployed;
  private final Proposals proposals;
  private final RuleExamples examples;
  private final TransactionTemplate transaction;

  PackagedRules(
      ReleasedTables packaged,
      ResourcePatternResolver resources,
      DeployedTables deployed,
      Proposals proposals,
      RuleExamples examples,
      PlatformTransactionManager transactions) {
    this.packaged = packaged;
    this.resources = resources;
    this.deployed = deployed;
    this.proposals = proposals;
    this.examples = examples;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void arrive() {
    Map<String, String> csv = texts("csv");
    texts("dmn")
        .forEach(
            (decision, dmn) -> {
              List<Answers.Added> cases =
                  cases(WrittenTable.read(dmn), csv.getOrDefault(decision, "row\n"));
              try {
                transaction.executeWithoutResult(status -> arrive(decision, dmn, cases));
              } catch (DuplicateKeyException faster) {
                LOG.info("Another node takes up table {} at the same time.", decision);
              } catch (RuntimeException e) {
                // The rules in force go on deciding; the next start tries again.
                LOG.error("The packaged table {} was not taken up", decision, e);
              }
            });
  }

  /**
   * Proposes a packaged table unless it was seen before or is what is in force.
   *
   * @param cases its examples; of a table that is in force they are kept at once
   */
  void arrive(String decision, String dmn, List<Answers.Added> cases) {
    boolean inForce = WrittenTable.read(dmn).equals(deployed.table(decision, null).orElseThrow());
    if (inForce) {
      examples.seed(decision, cases);
    }
    String digest = AuditTrail.fingerprint(dmn);
    List<String> seen = packaged.lock(decision);
    if (seen.equals(List.of(digest))) {
      return;
    }
    packaged.see(decision, digest, seen);
    if (!inForce) {
      proposals.proposePackaged(
          decision,
          dmn,
          examples.acceptAll(WrittenTable.read(dmn), dmn, examples.unknown(decision, cases)));
      LOG.info("This release brings another table {}; it is proposed as a rule change.", decision);
    }
  }

  /** A line of the file is a case: inputs, the row that decides, outputs. */
  private static List<Answers.Added> cases(WrittenTable table, String csv) {
    List<Answers.Added> cases = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : lines) {
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> side = inputs;
        for (Map.Entry<String, String> field : line.getFieldsAsMap().entrySet()) {
          if (field.getKey().equals("row")) {
            side = expected;
          } else {
            TableColumn column = table.columns().get(table.indexOf(field.getKey()));
            side.put(field.getKey(), ExampleValues.plain(column, field.getValue()));
          }
        }
        cases.add(
            new Answers.Added(
                inputs, line.getField("row").isEmpty() ? null : expected, null, null));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** The packaged files of a type, by the name of the file without it. */
  private Map<String, String> texts(String type) {
    try {
      Map<String, String> texts = new LinkedHashMap<>();
      for (Resource resource : resources.getResources("classpath*:/decisions/*." + type)) {
        String name = resource.getFilename();
        texts.put(
            name.substring(0, name.lastIndexOf('.')),
            resource.getContentAsString(StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
