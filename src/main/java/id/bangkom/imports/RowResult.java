package id.bangkom.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param row as a spreadsheet shows it
 * @param column what is wrong, or null when it is about the whole row
 * @param activityId of an activity that was recorded, or is there already
 * @param problem why it was rejected and what to do, or null
 * @param remark what else is worth knowing of a row that was taken, or null
 * @param cells of a row that was rejected, in the order of the file, so that it can be mended;
 *     otherwise null
 */
public record RowResult(
    int row,
    String column,
    RowStatus status,
    UUID activityId,
    String problem,
    String remark,
    List<String> cells) {

  /** The same of a dry run: what was taken back is not there to be found. */
  RowResult without(Set<UUID> recorded) {
    return activityId != null && recorded.contains(activityId)
        ? new RowResult(row, column, status, null, problem, remark, cells)
        : this;
  }
}
