package id.bangkom.rulechange;

import java.time.OffsetDateTime;

/**
 * What was said of a proposal: by the second pair of eyes, or by the checks.
 *
 * @param by a login; null when the checks said it
 * @param at null when the checks said it
 * @param note null when nothing was written
 */
record Remark(String by, OffsetDateTime at, String note) {

  /** What is said where nobody said anything. */
  static final Remark NONE = new Remark(null, null, null);
}
