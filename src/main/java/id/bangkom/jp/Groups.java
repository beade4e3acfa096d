package id.bangkom.jp;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts what is too much for one statement into groups. */
final class Groups {

  private Groups() {}

  /** Groups in the given order, all but the last of this size. */
  static <T> Stream<List<T>> of(Collection<T> all, int size) {
    List<T> inOrder = List.copyOf(all);
    return IntStream.iterate(0, from -> from < inOrder.size(), from -> from + size)
        .mapToObj(from -> inOrder.subList(from, Math.min(from + size, inOrder.size())));
  }
}
