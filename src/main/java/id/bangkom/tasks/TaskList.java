package id.bangkom.tasks;

import java.util.List;

/**
 * The tasks of a person.
 *
 * @param counts of all, whatever is searched
 * @param more whether there are more than these
 */
record TaskList(List<OpenTask> tasks, Counts counts, boolean more) {

  /**
   * @param mine own ones
   * @param offered those that one may take
   * @param overdue of both
   */
  record Counts(long mine, long offered, long overdue) {}
}
