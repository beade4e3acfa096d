package id.bangkom.imports;

import id.bangkom.spreadsheet.CellProblem;
import id.bangkom.spreadsheet.Row;
import id.bangkom.spreadsheet.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Collects what becomes of the rows of one file. The last word on a row counts. */
public final class RowResults {

  private final Map<Integer, RowResult> byRow = new TreeMap<>();

  /**
   * Goes through the rows; one that cannot be read is rejected with the reason, and the next goes
   * on.
   *
   * @param reader what to do with a row; it may throw {@link CellProblem} before it changes
   *     anything
   */
  public void each(Table table, Progress progress, Consumer<Row> reader) {
    progress.phase("Memeriksa baris", table.rows().size());
    int done = 0;
    for (Row row : table.rows()) {
      try {
        row.requireWidth();
        reader.accept(row);
      } catch (CellProblem problem) {
        reject(row, problem);
      }
      progress.done(++done);
    }
  }

  /**
   * @param column null when it is about the whole row
   */
  public void reject(Row row, String column, String problem) {
    put(
        new RowResult(
            row.number(), column, RowStatus.REJECTED, null, problem, null, row.content()));
  }

  public void reject(Row row, CellProblem problem) {
    reject(row, problem.column(), problem.getMessage());
  }

  /**
   * @param remark null when there is nothing to say
   */
  public void take(Row row, RowStatus status, String remark) {
    put(new RowResult(row.number(), null, status, null, null, remark, null));
  }

  /** An activity that was recorded, or was there before. */
  public void take(Row row, RowStatus status, UUID activityId, String remark) {
    put(new RowResult(row.number(), null, status, activityId, null, remark, null));
  }

  public boolean isRejected(Row row) {
    RowResult result = byRow.get(row.number());
    return result != null && result.status() == RowStatus.REJECTED;
  }

  ImportReport report(Table table, boolean dryRun) {
    Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
    byRow.values().forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    Set<UUID> recorded =
        byRow.values().stream()
            .filter(row -> row.status() == RowStatus.ACCEPTED)
            .map(RowResult::activityId)
            .collect(Collectors.toSet());
    int rejected = counts.getOrDefault(RowStatus.REJECTED, 0);
    return new ImportReport(
        dryRun,
        byRow.size() - rejected - counts.getOrDefault(RowStatus.DUPLICATE, 0),
        rejected,
        counts,
        table.header(),
        byRow.values().stream().map(row -> dryRun ? row.without(recorded) : row).toList());
  }

  private void put(RowResult result) {
    byRow.put(result.row(), result);
  }
}
