package id.bangkom.imports;

import id.bangkom.audit.Act;
import id.bangkom.spreadsheet.Column;
import id.bangkom.spreadsheet.Table;
import java.util.List;

/**
 * One kind of table that can be imported. It runs within one transaction that a dry run rolls back;
 * nobody else imports or moves people meanwhile.
 */
interface TableImport {

  /** What the audit trail calls it. */
  Act act();

  /** The columns that a file may have. */
  List<Column> columns();

  /**
   * Applies the rows, with a result for each. A row that is rejected leaves nothing behind and
   * stops no other; whatever is thrown undoes the whole file.
   */
  void apply(Table table, RowResults results, Progress progress);
}
