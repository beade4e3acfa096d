package id.bangkom.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * A file that was read.
 *
 * @param columns the known columns that it has
 * @param header all its titles as they stand there, without that of {@link Spreadsheets#PROBLEM}
 * @param rows without the header and without blank rows
 */
public record Table(Set<String> columns, List<String> header, List<Row> rows) {

  /** Whether the file has this column; one that is missing says nothing about anybody. */
  public boolean has(String column) {
    return columns.contains(column);
  }
}
