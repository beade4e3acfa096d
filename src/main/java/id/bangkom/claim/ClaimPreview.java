package id.bangkom.claim;

import id.bangkom.jp.RuleReference;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a claim would count if it were verified now, and what its claimant and verifiers should
 * notice. What is not known yet is null or empty.
 *
 * @param unit what the quantity counts, null where no rule says so
 * @param mayLastSeveralDays whether a last day can be given
 * @param alwaysOne whether the quantity is always 1
 * @param noRule whether the activity is recorded without JP because no rule says how many
 * @param jp what would be counted, null while the form says too little
 * @param explanation of it, in Indonesian
 * @param rules the rows that would decide
 * @param confirmed whether each of them is quoted from the regulation itself
 * @param problem the sentence with which this would be refused
 * @param duplicates perhaps the same activity once more; pointed out, not refused
 * @param certificateUsed the sentence with which the certificate number would be refused
 * @param internshipHint that it is not the first internship of the year
 */
record ClaimPreview(
    String unit,
    boolean mayLastSeveralDays,
    boolean alwaysOne,
    boolean noRule,
    BigDecimal jp,
    String explanation,
    List<RuleReference> rules,
    boolean confirmed,
    String problem,
    List<Duplicate> duplicates,
    String certificateUsed,
    String internshipHint) {

  /**
   * @param what track and title
   * @param when its days
   * @param where it stands
   */
  record Duplicate(String what, String when, String where) {

    static Duplicate of(Earlier.Known known) {
      return new Duplicate(
          "%s \"%s\"".formatted(known.track().label(), known.title()),
          ClaimWording.period(known.firstDay(), known.finalDay()),
          known.where());
    }
  }
}
