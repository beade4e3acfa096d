package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What a process is about. Variables of a running process can be exchanged by whoever administers
 * the engine; its business key cannot. So the record that a delegate or a human task reads and
 * writes is found by the business key, which every called process takes over from its caller, and
 * never by a variable.
 *
 * @param prefix that tells the keys of this kind of record from others, such as {@code dialog-}
 */
public record BusinessKey(String prefix) {

  private static final int LONGEST_ID = 18;

  /** The key of the record with this id. */
  public String of(long id) {
    return prefix + id;
  }

  /**
   * The id of the record that a process is about.
   *
   * @throws Refusal CONFLICT when the process is about something else
   */
  public long idIn(VariableScope scope) {
    DelegateExecution execution =
        scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
    return idIn(execution.getProcessBusinessKey());
  }

  /**
   * The id that a key holds.
   *
   * @param key may be null
   * @throws Refusal CONFLICT when it is of another kind
   */
  public long idIn(String key) {
    if (!isKeyOf(key)) {
      throw Refusal.conflict("Proses ini tidak dimulai dengan semestinya; tugasnya tidak berlaku.");
    }
    return Long.parseLong(key.substring(prefix.length()));
  }

  /** The ids that those of these keys hold which are of this kind, by key. */
  public Map<String, Long> idsIn(Collection<String> keys) {
    return keys.stream()
        .filter(this::isKeyOf)
        .distinct()
        .collect(Collectors.toMap(key -> key, this::idIn));
  }

  /**
   * Whether a key is of this kind of record.
   *
   * @param key may be null
   */
  public boolean isKeyOf(String key) {
    if (key == null || !key.startsWith(prefix)) {
      return false;
    }
    String id = key.substring(prefix.length());
    return !id.isEmpty()
        && id.length() <= LONGEST_ID
        && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
