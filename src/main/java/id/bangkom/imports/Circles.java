package id.bangkom.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds who stands above oneself. */
final class Circles {

  private Circles() {}

  /**
   * @param above whom each one stands under directly, or null
   * @return all that are part of a circle
   */
  static <T> Set<T> find(Collection<T> all, Function<T, T> above) {
    Set<T> known = new HashSet<>();
    Set<T> circles = new LinkedHashSet<>();
    for (T start : all) {
      List<T> way = new ArrayList<>();
      Set<T> onTheWay = new HashSet<>();
      T at = start;
      while (at != null && !known.contains(at) && onTheWay.add(at)) {
        way.add(at);
        at = above.apply(at);
      }
      if (at != null && onTheWay.contains(at)) {
        circles.addAll(way.subList(way.indexOf(at), way.size()));
      }
      known.addAll(way);
    }
    return circles;
  }
}
