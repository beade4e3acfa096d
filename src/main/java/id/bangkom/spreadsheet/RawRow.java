package id.bangkom.spreadsheet;

import java.util.List;

/** A line of a file before its columns have names; {@code number} counts from 1. */
record RawRow(int number, List<Cell> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.EMPTY;
  }
}
