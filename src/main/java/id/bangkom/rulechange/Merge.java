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
 * @param rows of the draft, brought up to date
 * @param contested the ids of the rows that both changed
 */
record Merge(List<TableRow> rows, List<String> contested) {

  /**
   * @param base what both began with
   * @param mine the draft
   * @param theirs what is in force by now
   */
  static Merge of(WrittenTable base, WrittenTable mine, WrittenTable theirs) {
    List<TableRow> rows = new ArrayList<>();
    List<String> contested = new ArrayList<>();
    for (TableRow live : theirs.rows()) {
      Optional<TableRow> own = mine.row(live.id());
      Optional<TableRow> old = base.row(live.id());
      boolean changedByThem = !old.equals(Optional.of(live));
      boolean changedByMe = !old.equals(own);
      if (!changedByMe) {
        rows.add(live);
      } else {
        own.ifPresent(rows::add);
        if (changedByThem && !own.equals(Optional.of(live))) {
          contested.add(live.id());
        }
      }
    }
    for (TableRow own : mine.rows()) {
      if (theirs.row(own.id()).isEmpty() && !base.row(own.id()).equals(Optional.of(own))) {
        rows.add(own);
        if (base.row(own.id()).isPresent()) {
          contested.add(own.id());
        }
      }
    }
    return new Merge(rows, contested);
  }
}
