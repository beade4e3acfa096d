package id.bangkom.development;

import id.bangkom.workforce.StandardCompetency;
import java.util.Optional;

/**
 * One competency of the post.
 *
 * @param currentLevel LKI; empty when it was never assessed
 */
record AssessedCompetency(StandardCompetency standard, Optional<Integer> currentLevel) {

  /** LKI - LKJ below the standard, as a positive number of levels; 0 when the standard is met. */
  int gap() {
    return currentLevel.map(level -> Math.max(0, standard.requiredLevel() - level)).orElse(0);
  }
}
