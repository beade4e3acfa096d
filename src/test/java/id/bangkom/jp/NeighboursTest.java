package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How far around some days an account is read, so that nothing that shares a cap is missed. */
class NeighboursTest {

  private final Kept kept = new Kept();
  private final Neighbours neighbours = new Neighbours(kept);

  @Test
  void wholeMonthsAreRead() {
    kept.add(1, "2026-03-01", "2026-03-01");
    kept.add(1, "2026-03-31", "2026-03-31");
    kept.add(1, "2026-02-28", "2026-02-28");
    kept.add(1, "2026-04-01", "2026-04-01");

    assertThat(days(1, "2026-03-15", "2026-03-15")).containsExactly("2026-03-01", "2026-03-31");
  }

  @Test
  void anActivityThatReachesIntoOtherMonthsBringsThemAndSoOn() {
    kept.add(1, "2026-01-20", "2026-02-03");
    kept.add(1, "2026-02-27", "2026-03-02");
    kept.add(1, "2026-03-30", "2026-04-02");
    kept.add(1, "2026-04-29", "2026-05-02");
    kept.add(1, "2026-05-31", "2026-05-31");
    kept.add(1, "2026-06-01", "2026-06-01");
    kept.add(1, "2026-01-01", "2026-01-01");
    kept.add(1, "2025-12-31", "2025-12-31");

    assertThat(days(1, "2026-03-15", "2026-03-15"))
        .containsExactly(
            "2026-01-01", "2026-01-20", "2026-02-27", "2026-03-30", "2026-04-29", "2026-05-31");
  }

  @Test
  void yearsAreReadFromTheFirstToTheLast() {
    assertThat(Neighbours.Days.ofYears(List.of(2026, 2024)))
        .isEqualTo(new Neighbours.Days(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void activitiesAreReadFromTheFirstDayOfAnyToTheLastOfAny() {
    List<RuledActivity> activities =
        List.of(
            new RuledActivity(countable(1, 1, "2026-03-30", "2026-03-31"), Optional.empty()),
            new RuledActivity(countable(1, 2, "2026-02-10", "2026-05-20"), Optional.empty()),
            new RuledActivity(countable(1, 3, "2026-04-01", "2026-04-01"), Optional.empty()));
    assertThat(Neighbours.Days.of(activities))
        .isEqualTo(new Neighbours.Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 31)));
  }

  @Test
  void manyEmployeesAreReadInGroupsAndEachGetsOnlyTheOwn() {
    List<Long> employees = LongStream.rangeClosed(1, 1001).boxed().toList();
    kept.add(1, "2026-03-01", "2026-03-01");
    kept.add(1001, "2026-03-02", "2026-03-02");
    Neighbours.Days march =
        new Neighbours.Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    Map<Long, List<Stored>> found = neighbours.amountsOf(employees, march);

    assertThat(kept.asked).extracting(Collection::size).containsExactly(500, 500, 1);
    assertThat(found.keySet()).containsExactlyElementsOf(employees);
    assertThat(found.get(1L)).extracting(Stored::id).containsExactly(1L);
    assertThat(found.get(2L)).isEmpty();
    assertThat(found.get(1001L)).extracting(Stored::id).containsExactly(2L);
  }

  @Test
  void whatIsFoundIsInTheOrderOfACard() {
    kept.add(1, "2026-03-09", "2026-03-09");
    kept.add(1, "2026-03-02", "2026-03-02");

    assertThat(days(1, "2026-03-15", "2026-03-15")).containsExactly("2026-03-02", "2026-03-09");
  }

  private List<String> days(long employee, String first, String last) {
    Neighbours.Days days = new Neighbours.Days(LocalDate.parse(first), LocalDate.parse(last));
    return neighbours.of(employee, days).stream()
        .map(found -> found.countable().firstDay().toString())
        .toList();
  }

  private static Countable countable(long employee, long sequence, String first, String last) {
    return new Countable(
        new UUID(0, sequence),
        sequence,
        employee,
        Track.COURSE,
        Scope.NATIONAL,
        LocalDate.parse(first),
        LocalDate.parse(last),
        null,
        BigDecimal.ONE);
  }

  /** Entries without a database. */
  private static final class Kept extends Entries {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Collection<Long>> asked = new ArrayList<>();

    private Kept() {
      super(null, null, null);
    }

    private void add(long employee, String first, String last) {
      int number = entries.size() + 1;
      NewActivity fact =
          new NewActivity(
              employee,
              Track.COURSE,
              Scope.NATIONAL,
              LocalDate.parse(first),
              LocalDate.parse(last),
              null,
              BigDecimal.ONE,
              "Kegiatan",
              null,
              null,
              "TEST");
      entries.add(
          new Entry(
              number,
              new Activity(new UUID(0, number), number, fact),
              false,
              0,
              CreditStatus.PROVISIONAL,
              BigDecimal.ONE,
              BigDecimal.ONE,
              CreditReason.COUNTED,
              "",
              List.of()));
    }

    @Override
    List<Entry> activeDuring(Collection<Long> employeeIds, Neighbours.Days days) {
      asked.add(List.copyOf(employeeIds));
      return entries.stream()
          .filter(entry -> employeeIds.contains(entry.countable().employeeId()))
          .filter(entry -> !entry.countable().firstDay().isAfter(days.last()))
          .filter(entry -> !entry.countable().lastDay().isBefore(days.first()))
          .toList();
    }

    @Override
    List<Amount> amountsDuring(Collection<Long> employeeIds, Neighbours.Days days) {
      return activeDuring(employeeIds, days).stream()
          .map(
              entry ->
                  new Amount(
                      entry.id(),
                      entry.countable(),
                      entry.number(),
                      entry.status(),
                      entry.rawJp(),
                      entry.countedJp(),
                      entry.reason(),
                      entry.rules()))
          .toList();
    }
  }
}
