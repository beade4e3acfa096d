package id.bangkom.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * A file that was read.
 *
 * @param columns the known columns that it has
 * @param header all its titles as they stand there, without that of {@link Spreadsheets#PROBLEM}
 * @param rows without the header and without blank rows
 * @param fingerprint SHA-256 of the file, in hexadecimal digits
 */
public record Table(Set<String> columns, List<String> header, List<Row> rows, String fingerprint) {

  private static final int TELLING_DIGITS = 16;

  /** What a record says of this file, such as "berkas 9f86d081884c7d65". */
  public String source() {
    return "berkas " + fingerprint.substring(0, TELLING_DIGITS);
  }

  /** Whether the file has this column; one that is missing says nothing about anybody. */
  public boolean has(String column) {
    return columns.contains(column);
  }
}
