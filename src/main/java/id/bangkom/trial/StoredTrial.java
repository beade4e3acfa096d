package id.bangkom.trial;

import id.bangkom.jp.DraftTrial;
import id.bangkom.recalculation.Recalculation;
import java.util.List;

/**
 * What is stored of a trial beside its run.
 *
 * @param decision the table's id
 * @param digest of the draft's text
 * @param targetVersion of the table {@code jp-target} beside which it is tried out
 * @param failed whether a row of the draft could not be used
 */
record StoredTrial(String decision, String digest, int targetVersion, boolean failed) {

  /** The deployed tables beside which the draft is tried out. */
  DraftTrial.Versions versions(Recalculation run) {
    return new DraftTrial.Versions(run.versions(), targetVersion);
  }

  /** Last year and the one in which the trial was started. */
  static List<Integer> years(Recalculation run) {
    return List.of(run.year() - 1, run.year());
  }
}
