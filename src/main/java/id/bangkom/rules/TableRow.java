package id.bangkom.rules;

import java.util.List;

/**
 * A row of a decision table as it is written.
 *
 * @param id such as {@code small_gap}; empty when it has none
 * @param note where it comes from and what else is to be known about it
 * @param cells in FEEL, in the order of the columns
 */
public record TableRow(String id, String note, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }
}
