package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.TableCheck;
import id.bangkom.rules.TableChecks;
import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the checks say of a text that is to follow the table in force. */
@Component
class DraftChecks {

  private final DeployedTables deployed;
  private final TableChecks checks;

  DraftChecks(DeployedTables deployed, TableChecks checks) {
    this.deployed = deployed;
    this.checks = checks;
  }

  /**
   * The table in force.
   *
   * @throws Refusal UNKNOWN when there is none
   */
  WrittenTable inForce(String decision) {
    return deployed
        .table(decision, null)
        .orElseThrow(() -> Refusal.unknown("Tabel ini tidak ada; lihat daftarnya."));
  }

  /**
   * What is found of a whole DMN file.
   *
   * @throws Refusal UNKNOWN when there is no such table
   */
  TableCheck.Checked check(String decision, String dmn) {
    return checks.check(dmn, inForce(decision));
  }

  /**
   * A whole DMN file with speaking ids of its rows.
   *
   * @throws Refusal RULE when it is not one table with this id
   */
  String readable(String decision, String dmn) {
    TableCheck.Checked checked = check(decision, dmn);
    if (checked.table() == null) {
      throw Refusal.rule(checked.findings().get(0).sentence());
    }
    List<TableRow> rows = checked.table().rows();
    List<TableRow> named = TableView.withIds(checked.table(), rows);
    return named.equals(rows) ? dmn : WrittenTable.withRows(dmn, named);
  }
}
