package id.bangkom.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param accepted rows that were taken, those that changed nothing included; duplicates are not
 * @param rejected rows that were not
 * @param counts rows by status
 * @param header titles of the columns as the file has them
 * @param rows in their order in the file
 */
public record ImportReport(
    boolean dryRun,
    int accepted,
    int rejected,
    Map<RowStatus, Integer> counts,
    List<String> header,
    List<RowResult> rows) {}
