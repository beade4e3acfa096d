package id.bangkom.rulechange;

import id.bangkom.rules.TableRow;
import id.bangkom.rules.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two people changed the same version of a table: what went live, and a draft that is brought up to
 * date. Rows that only one of them changed are that one's; a row that both changed is the draft's,
 * and its owner is told to look at it.
 *
 * @param dmn of the draft, brought up to date
 * @param contested the ids of the rows that both changed
 */
record Merge(String dmn, List<String> contested) {

  /**
   * @param base what both began with
   * @param mine the draft
   * @param live the DMN of what is in force by now
   */
  static Merge of(WrittenTable base, WrittenTable mine, String live) {
    WrittenTable theirs = WrittenTable.read(live);
    List<TableRow> rows = new ArrayList<>();
    List<String> contested = new ArrayList<>();
    for (TableRow their : theirs.rows()) {
      Optional<TableRow> own = mine.row(their.id());
      Optional<TableRow> old = base.row(their.id());
      boolean changedByThem = !old.equals(Optional.of(their));
      boolean changedByMe = !old.equals(own);
      if (!changedByMe) {
        rows.add(their);
      } else {
        own.ifPresent(rows::add);
        if (changedByThem && !own.equals(Optional.of(their))) {
          contested.add(their.id());
        }
      }
    }
    // Rows that are in the draft alone stand where they stood: behind the same row as before.
    String behind = null;
    for (TableRow own : mine.rows()) {
      if (theirs.row(own.id()).isEmpty() && !base.row(own.id()).equals(Optional.of(own))) {
        rows.add(place(rows, behind), own);
        if (base.row(own.id()).isPresent()) {
          contested.add(own.id());
        }
      }
      behind = rows.contains(own) ? own.id() : behind;
    }
    String merged = WrittenTable.withRows(live, rows);
    boolean namedByMe =
        !mine.name().equals(base.name()) || !mine.description().equals(base.description());
    return new Merge(
        namedByMe ? WrittenTable.withAbout(merged, mine.name(), mine.description()) : merged,
        contested);
  }

  private static int place(List<TableRow> rows, String behind) {
    return 1 + rows.stream().map(TableRow::id).toList().indexOf(behind);
  }
}
