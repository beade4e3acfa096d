package id.bangkom.jp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** An activity with the rule of its last day; without one it counts nothing and shares no cap. */
record RuledActivity(Countable activity, Optional<Rule> rule) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What of an activity's quantity falls into one bucket. */
  record Portion(Bucket.Key bucket, BigDecimal quantity) {}

  UUID id() {
    return activity.id();
  }

  /** One portion, or one for each calendar day where the cap is a daily one. */
  List<Portion> portions() {
    if (rule.isEmpty()) {
      return List.of();
    }
    Optional<Sharing> sharing = rule.get().cap().sharing();
    if (sharing.isEmpty()) {
      return List.of(new Portion(Bucket.Key.alone(activity), quantity()));
    }
    return switch (sharing.get().period()) {
      case MONTH ->
          List.of(new Portion(Bucket.Key.of(sharing.get(), activity.lastDay()), quantity()));
      case DAY -> daily(sharing.get());
    };
  }

  /** Spread in hundredths, each day getting the difference it makes, so that nothing is lost. */
  private List<Portion> daily(Sharing sharing) {
    long days = ChronoUnit.DAYS.between(activity.firstDay(), activity.lastDay()) + 1;
    return LongStream.range(0, days)
        .mapToObj(
            day -> {
              LocalDate date = activity.firstDay().plusDays(day);
              BigDecimal quantity = untilDay(day + 1, days).subtract(untilDay(day, days));
              return new Portion(Bucket.Key.of(sharing, date), quantity);
            })
        .filter(portion -> portion.quantity().signum() > 0)
        .toList();
  }

  private BigDecimal untilDay(long day, long days) {
    return HUNDRED
        .multiply(quantity())
        .multiply(BigDecimal.valueOf(day))
        .divide(BigDecimal.valueOf(days), 0, RoundingMode.DOWN)
        .divide(HUNDRED);
  }

  private BigDecimal quantity() {
    return activity.quantity();
  }
}
