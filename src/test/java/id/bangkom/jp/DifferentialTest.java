package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories through the ledger and its database, against {@link ReferenceCount}. The drills
 * run ten times as many ({@code -Dbangkom.histories}).
 */
@Tag("many")
@LedgerTest
class DifferentialTest {

  private static final int HISTORIES = Integer.getInteger("bangkom.histories", 1000);
  private static final long SEED = Long.getLong("bangkom.seed", 20260630);

  /** So many histories go through the ledger together, mixed in the same files. */
  private static final int PEOPLE = 25;

  private static final LocalDate TODAY =
      LedgerTest.NOW.atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();

  @Autowired private JpLedger ledger;
  @Autowired private JpVoids voids;
  @Autowired private JpCertification certification;
  @Autowired private JpRecalculation recalculation;
  @Autowired private JpRules rules;
  @Autowired private Office office;

  @Test
  void whateverTheOrderAndThePathTheLedgerCountsWhatTheReferenceCounts() {
    for (int office = 0; office < HISTORIES / PEOPLE; office++) {
      compare(new Random(SEED + office), "office %d of seed %d".formatted(office, SEED));
    }
  }

  private void compare(Random random, String which) {
    List<NewActivity> activities = new ArrayList<>();
    List<Long> employees = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      employees.add(office.pns());
      activities.addAll(
          new RandomHistory(random, TODAY)
              .activities(employees.get(person), 4 + random.nextInt(20)));
    }
    // The order of recording has nothing to do with the days or the people.
    Collections.shuffle(activities, random);
    Map<UUID, NewActivity> recorded = recorded(activities, random);
    recorded.keySet().removeAll(voided(recorded, random));

    Map<NewActivity, BigDecimal> counted = counted(recorded);
    expected(activities, recorded.values())
        .forEach(
            (activity, jp) ->
                assertThat(counted.get(activity)).as("%s: %s", which, activity).isEqualTo(jp));
    assertThat(
            recalculation.recalculate(
                employees, 2017 + random.nextInt(10), rules.versions(), true, "uji", "uji"))
        .as("%s: a recalculation finds nothing", which)
        .contains(List.of());
  }

  /** Some come one by one, most in files, some are certified in between. */
  private Map<UUID, NewActivity> recorded(List<NewActivity> activities, Random random) {
    Map<UUID, NewActivity> recorded = new LinkedHashMap<>();
    int next = 0;
    while (next < activities.size()) {
      boolean file = random.nextInt(4) != 0;
      int until = Math.min(activities.size(), next + (file ? 1 + random.nextInt(100) : 4));
      List<NewActivity> some = activities.subList(next, until);
      List<UUID> ids = file ? inOneFile(some) : oneByOne(some);
      for (int i = 0; i < some.size(); i++) {
        recorded.put(ids.get(i), some.get(i));
      }
      if (random.nextBoolean()) {
        certification.certify(ids);
      }
      next = until;
    }
    return recorded;
  }

  private List<UUID> inOneFile(List<NewActivity> activities) {
    return ledger.recordAll(activities).stream()
        .map(reception -> ((Reception.Accepted) reception).activityId())
        .toList();
  }

  private List<UUID> oneByOne(List<NewActivity> activities) {
    return activities.stream()
        .map(activity -> ledger.record(activity, CreditStatus.PROVISIONAL).activityId())
        .toList();
  }

  private List<UUID> voided(Map<UUID, NewActivity> recorded, Random random) {
    List<UUID> ids = new ArrayList<>(recorded.keySet());
    Collections.shuffle(ids, random);
    List<UUID> voided = ids.subList(0, ids.size() / 20);
    voided.forEach(id -> voids.voidActivity(id, "Salah catat"));
    return voided;
  }

  private Map<NewActivity, BigDecimal> counted(Map<UUID, NewActivity> recorded) {
    Map<NewActivity, BigDecimal> counted = new HashMap<>();
    ledger
        .credits(recorded.keySet())
        .forEach((id, credit) -> counted.put(recorded.get(id), credit.countedJp()));
    return counted;
  }

  /** Person by person, as the reference knows only one. */
  private static Map<NewActivity, BigDecimal> expected(
      List<NewActivity> inOrderOfRecording, Collection<NewActivity> active) {
    Map<Long, Map<ReferenceCount.Fact, NewActivity>> people = new HashMap<>();
    for (int order = 0; order < inOrderOfRecording.size(); order++) {
      NewActivity activity = inOrderOfRecording.get(order);
      if (active.contains(activity)) {
        people
            .computeIfAbsent(activity.employeeId(), person -> new HashMap<>())
            .put(RandomHistory.fact(activity, order), activity);
      }
    }
    Map<NewActivity, BigDecimal> expected = new HashMap<>();
    people
        .values()
        .forEach(
            facts ->
                ReferenceCount.of(List.copyOf(facts.keySet()))
                    .forEach(
                        (fact, hundredths) ->
                            expected.put(facts.get(fact), BigDecimal.valueOf(hundredths, 2))));
    return expected;
  }
}
