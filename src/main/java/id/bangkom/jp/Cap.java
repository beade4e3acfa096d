package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
import java.math.BigDecimal;
import java.util.Optional;

/** How much of what an activity is worth counts: a row of the table {@code jp-cap}. */
sealed interface Cap {

  RuleReference rule();

  /** Who shares the cap; empty for an activity that stands alone. */
  Optional<Sharing> sharing();

  /**
   * What counts of an activity's JP, both before the multiplier.
   *
   * @param wanted what it is worth
   * @param before what its bucket has counted before it
   */
  Fraction allowed(Fraction wanted, Conversion conversion, Bucket before);

  /** Every activity counts in full. */
  record Unlimited(RuleReference rule) implements Cap {

    @Override
    public Optional<Sharing> sharing() {
      return Optional.empty();
    }

    @Override
    public Fraction allowed(Fraction wanted, Conversion conversion, Bucket before) {
      return wanted;
    }
  }

  /** The first few activities of a period count in full, the others nothing. */
  record Times(RuleReference rule, int limit, Sharing shared) implements Cap {

    @Override
    public Optional<Sharing> sharing() {
      return Optional.of(shared);
    }

    @Override
    public Fraction allowed(Fraction wanted, Conversion conversion, Bucket before) {
      return before.timesCounted() < limit ? wanted : Fraction.ZERO;
    }
  }

  /** Activities count until a number of JP is reached, the last one in part. */
  record Hours(RuleReference rule, BigDecimal limit, Sharing shared, Stage stage) implements Cap {

    /** What the limit is compared with. */
    enum Stage {
      /** JP before the multiplier: 2 JP abroad count 2.4. */
      BASE,
      /** JP after the multiplier: 2 JP abroad count 2. */
      CONVERTED
    }

    @Override
    public Optional<Sharing> sharing() {
      return Optional.of(shared);
    }

    @Override
    public Fraction allowed(Fraction wanted, Conversion conversion, Bucket before) {
      Fraction room =
          switch (stage) {
            case BASE -> Fraction.of(limit).minus(before.base());
            case CONVERTED ->
                Fraction.of(limit).minus(before.converted()).dividedBy(conversion.multiplier());
          };
      return wanted.atMost(room.atLeastZero());
    }
  }

  /** The words of the table for the three kinds. */
  enum Kind {
    NONE,
    COUNT,
    JP
  }

  /**
   * @throws id.bangkom.rules.UnusableRule when the row says no such thing
   */
  static Cap of(DecidedRow row) {
    RuleReference rule = RuleReference.to(row);
    return switch (row.choice("capKind", Kind.class)) {
      case NONE -> new Unlimited(rule);
      case COUNT -> new Times(rule, row.integer("limit"), sharing(row));
      case JP ->
          new Hours(
              rule, row.decimal("limit"), sharing(row), row.choice("appliesTo", Hours.Stage.class));
    };
  }

  private static Sharing sharing(DecidedRow row) {
    return new Sharing(row.text("capGroup"), row.choice("period", Period.class));
  }
}
