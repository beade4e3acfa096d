package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.Finding;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a draft as people enter them: all of them at once, or one rule that begins anew. */
@Component
class DraftRows {

  private final RuleDrafts drafts;
  private final DraftChecks checks;

  DraftRows(RuleDrafts drafts, DraftChecks checks) {
    this.drafts = drafts;
    this.checks = checks;
  }

  /**
   * Saves rows as they were entered.
   *
   * @param revision that they were entered on
   * @throws Refusal CONFLICT when another window saved meanwhile
   */
  @Transactional
  RuleDraft saveRows(RuleDraft draft, int revision, List<TableView.EnteredRow> rows) {
    return drafts.saveDmn(draft, revision, withRows(draft, rows));
  }

  /** What the checks would find if these rows were saved. */
  List<Finding> findings(RuleDraft draft, List<TableView.EnteredRow> rows) {
    return checks.check(draft.decision(), withRows(draft, rows)).findings();
  }

  /**
   * A draft in which a rule begins anew.
   *
   * @param row the id of the successor
   */
  record BegunAnew(RuleDraft draft, String row) {}

  /**
   * Ends a row the day before and saves its successor. What is wrong with the table only since then
   * is refused; what was wrong before stays for the checks to say.
   *
   * @param revision on which it was entered
   * @param row the id of the row that ends
   * @param from the first day of its successor
   * @param entered what the successor says otherwise, by key of the column
   * @throws Refusal CONFLICT when another window saved meanwhile, UNKNOWN when there is no such
   *     row, RULE when it cannot begin anew on that day, or not so
   */
  @Transactional
  BegunAnew beginAnew(
      RuleDraft draft, int revision, String row, LocalDate from, Map<String, String> entered) {
    RuleDrafts.requireRevision(draft, revision);
    TableCheck.Checked before = requireTable(draft);
    String dmn =
        withRows(draft, Succession.rows(TableView.of(before.table(), null), row, from, entered));
    TableCheck.Checked after = checks.check(draft.decision(), dmn);
    Optional<Finding> mistake = Succession.newMistake(after.findings(), before.findings(), row);
    if (mistake.isPresent()) {
      throw Refusal.rule(mistake.get().sentence());
    }
    RuleDraft saved = drafts.saveDmn(draft, revision, dmn);
    String successor =
        WrittenTable.read(saved.dmn()).rows().stream()
            .map(TableRow::id)
            .filter(id -> before.table().row(id).isEmpty())
            .findFirst()
            .orElseThrow();
    return new BegunAnew(saved, successor);
  }

  private String withRows(RuleDraft draft, List<TableView.EnteredRow> rows) {
    requireTable(draft);
    if (rows.size() > TableCheck.MOST_ROWS) {
      throw Refusal.rule(
          "Tabel ini memuat %d baris; paling banyak %d."
              .formatted(rows.size(), TableCheck.MOST_ROWS));
    }
    return WrittenTable.withRows(
        draft.dmn(), TableView.written(WrittenTable.read(draft.dmn()), rows));
  }

  /** The table of the draft, which has to be readable before its rows can be changed. */
  private TableCheck.Checked requireTable(RuleDraft draft) {
    TableCheck.Checked checked = checks.check(draft.decision(), draft.dmn());
    if (checked.table() == null) {
      throw Refusal.rule(
          "Rancangan ini tidak dapat diubah lagi; hapus lalu mulai kembali. "
              + checked.findings().get(0).sentence());
    }
    return checked;
  }
}
