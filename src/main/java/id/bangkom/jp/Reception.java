package id.bangkom.jp;

import id.bangkom.problem.Refusal;
import java.util.UUID;

/** What became of an activity that came with many others. */
public sealed interface Reception {

  /** It was recorded, or would be. */
  record Accepted(UUID activityId) implements Reception {}

  /**
   * It is there already, equal in every field.
   *
   * @param voided whether the one that is there was voided
   */
  record Duplicate(UUID activityId, boolean voided) implements Reception {}

  /** It cannot be. */
  record Refused(Refusal why) implements Reception {}
}
