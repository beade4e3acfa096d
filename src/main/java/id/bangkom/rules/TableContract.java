package id.bangkom.rules;

import java.util.List;

/**
 * What the capability that asks a table demands of its rows, beyond what each column may hold, and
 * how it reads the one that decides. It belongs to the code as the columns do, needs nothing but
 * the row, and is found by the service loader: a table is checked wherever it is read, before there
 * is an application as well.
 */
public interface TableContract {

  /** Whether it is of this table. */
  boolean covers(String decision);

  /**
   * Reads a row as if it had decided.
   *
   * @throws UnusableRule when it cannot be used
   */
  void read(DecidedRow row);

  /** Whether an output says nothing where it is empty; all others must say something. */
  default boolean mayBeEmpty(String output) {
    return false;
  }

  /**
   * What the cells of a row must agree on.
   *
   * @param row with readable cells
   * @return what they do not; empty when nothing is wrong
   */
  default List<Finding> check(WrittenRow row) {
    return List.of();
  }
}
