package id.bangkom.forms;

import java.util.Collection;
import java.util.Map;

/**
 * A capability says what the tasks of its processes are about, for many tasks in a constant number
 * of queries. Whose tasks they are was decided before.
 */
public interface TaskSubjects {

  /**
   * @param businessKeys of the tasks' processes, of every kind
   * @return by key; those of other capabilities, and of records that are gone, are missing
   */
  Map<String, TaskSubject> of(Collection<String> businessKeys);
}
