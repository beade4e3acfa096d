package id.bangkom.tasks;

import id.bangkom.problem.Refusal;
import java.util.Locale;

/** In which order a list of tasks stands. */
enum TaskOrder {
  /** What is due first. */
  DUE,
  /** What came last. */
  NEWEST,
  /** By the name of whom it concerns. */
  NAME;

  /**
   * @throws Refusal MALFORMED for another word
   */
  static TaskOrder of(String word) {
    for (TaskOrder order : values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(word)) {
        return order;
      }
    }
    throw Refusal.malformed(
        "Urutan tugas tidak dikenal; pilih \"due\", \"newest\", atau \"name\".");
  }
}
