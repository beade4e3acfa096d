package id.bangkom.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** A line of a file before its columns have names; {@code number} counts from 1. */
record RawRow(int number, List<Cell> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.EMPTY;
  }

  /**
   * What the cells show, up to the last one that is not blank.
   *
   * @param without a place that is left out, or -1
   * @param longest of all texts together; what is beyond is cut off
   */
  List<String> content(int without, int longest) {
    List<String> content = new ArrayList<>();
    int left = longest;
    int filled = 0;
    for (int place = 0; place < cells.size() && left > 0; place++) {
      if (place != without) {
        String text = cells.get(place).shown();
        String kept = Row.cut(text, left);
        left -= kept.length();
        content.add(kept);
        filled = kept.isBlank() ? filled : content.size();
      }
    }
    return List.copyOf(content.subList(0, filled));
  }
}
