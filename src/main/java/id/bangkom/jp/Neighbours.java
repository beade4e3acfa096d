package id.bangkom.jp;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Finds what can share a cap with activities of certain days, without reading all years of an
 * account. No cap is longer than a month, so what lies in other months cannot share one, except by
 * way of an activity that reaches into several of them.
 */
@Component
class Neighbours {

  private static final int READ_AT_ONCE = 500;

  /** Whole months. */
  record Days(LocalDate first, LocalDate last) {

    Days {
      first = first.with(TemporalAdjusters.firstDayOfMonth());
      last = last.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** From the first of these years to the last one. */
    static Days ofYears(Collection<Integer> years) {
      return new Days(
          LocalDate.of(Collections.min(years), Month.JANUARY, 1),
          LocalDate.of(Collections.max(years), Month.DECEMBER, 31));
    }

    /** From the first day of any of them to the last one. */
    static Days of(Collection<RuledActivity> activities) {
      return new Days(
          activities.stream()
              .map(ruled -> ruled.activity().firstDay())
              .min(LocalDate::compareTo)
              .orElseThrow(),
          activities.stream()
              .map(ruled -> ruled.activity().lastDay())
              .max(LocalDate::compareTo)
              .orElseThrow());
    }

    private Days with(List<? extends Stored> entries) {
      LocalDate from = first;
      LocalDate to = last;
      for (Stored entry : entries) {
        from = entry.countable().firstDay().isBefore(from) ? entry.countable().firstDay() : from;
        to = entry.countable().lastDay().isAfter(to) ? entry.countable().lastDay() : to;
      }
      return new Days(from, to);
    }
  }

  private final Entries entries;

  Neighbours(Entries entries) {
    this.entries = entries;
  }

  /**
   * All entries of an employee's activities that were not voided and can matter to these days, in
   * the order of a card.
   */
  List<Stored> of(long employeeId, Days days) {
    return of(List.of(employeeId), days).get(employeeId);
  }

  /** The same of several employees. */
  Map<Long, List<Stored>> of(Collection<Long> employeeIds, Days days) {
    return of(employeeIds, days, entries::activeDuring);
  }

  /** The same without words: {@link Entries#amountsDuring}. */
  Map<Long, List<Stored>> amountsOf(Collection<Long> employeeIds, Days days) {
    return of(employeeIds, days, entries::amountsDuring);
  }

  private Map<Long, List<Stored>> of(
      Collection<Long> employeeIds,
      Days days,
      BiFunction<Collection<Long>, Days, List<? extends Stored>> reader) {
    Map<Long, List<Stored>> byEmployee = new LinkedHashMap<>();
    employeeIds.forEach(employee -> byEmployee.put(employee, new ArrayList<>()));
    Groups.of(employeeIds, READ_AT_ONCE)
        .flatMap(some -> reader.apply(some, days).stream())
        .forEach(entry -> byEmployee.get(entry.countable().employeeId()).add(entry));
    // Employee by employee: to sort thousands together takes longer than to count them.
    byEmployee.replaceAll(
        (employee, found) ->
            widened(employee, days, found, reader).stream()
                .sorted(Stored.ORDER)
                .map(Stored.class::cast)
                .toList());
    return byEmployee;
  }

  private static List<? extends Stored> widened(
      long employeeId,
      Days days,
      List<? extends Stored> found,
      BiFunction<Collection<Long>, Days, List<? extends Stored>> reader) {
    Days reached = days.with(found);
    return reached.equals(days)
        ? found
        : widened(employeeId, reached, reader.apply(List.of(employeeId), reached), reader);
  }
}
