package id.bangkom.workforce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who depends on one person: those whom that person brought in, changed or gave an office, and
 * those to whom these did so afterwards, by whatever number of steps, until somebody independent
 * confirmed it. Whoever depends on a person is no second person in that person's own affairs.
 *
 * <p>Acts are read in the order of time: what somebody did before coming to depend on anybody was
 * their own doing, and what a dependent person did stays open when that person is confirmed later,
 * because it may have been the other one's hand.
 */
final class Dependence {

  private Dependence() {}

  /**
   * @param whose login of the person whose affairs it is about
   * @param acts at least those on everybody asked about, on the actors of these, and so on; in any
   *     order, each once
   * @return by login of each dependent person, the acts that make it so and wait for confirmation;
   *     who is missing is independent
   */
  static Map<String, List<PersonnelAct>> on(String whose, Collection<PersonnelAct> acts) {
    Map<String, List<PersonnelAct>> open = new HashMap<>();
    acts.stream()
        .sorted(Comparator.comparingLong(PersonnelAct::id))
        .filter(act -> !act.subject().equals(whose))
        .forEach(act -> apply(act, whose, open));
    return open;
  }

  private static void apply(PersonnelAct act, String whose, Map<String, List<PersonnelAct>> open) {
    boolean dependent = act.actor().equals(whose) || open.containsKey(act.actor());
    switch (act.kind().effect()) {
      case PLACES -> {
        if (dependent && (act.about() == null || act.about().equals(whose))) {
          add(act, open);
        }
      }
      case VOUCHES -> {
        if (dependent) {
          add(act, open);
        } else {
          open.remove(act.subject());
        }
      }
      case CONFIRMS -> {
        if (!dependent && whose.equals(act.about())) {
          close(act, open);
        }
      }
      case NONE -> {}
    }
  }

  private static void add(PersonnelAct act, Map<String, List<PersonnelAct>> open) {
    open.computeIfAbsent(act.subject(), subject -> new ArrayList<>()).add(act);
  }

  /** What came after the administrator looked is still open. */
  private static void close(PersonnelAct answer, Map<String, List<PersonnelAct>> open) {
    List<PersonnelAct> waiting = open.get(answer.subject());
    if (waiting != null) {
      waiting.removeIf(act -> act.id() <= answer.upTo());
      if (waiting.isEmpty()) {
        open.remove(answer.subject());
      }
    }
  }
}
