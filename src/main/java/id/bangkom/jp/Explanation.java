package id.bangkom.jp;

import id.bangkom.wording.DecimalComma;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Says in Indonesian why an activity counts what it counts. A recalculation says it of every
 * activity, so it is put together without format strings.
 */
final class Explanation {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", INDONESIAN);

  private Explanation() {}

  static String of(Rule rule, List<Bucket.Share> shares, CreditReason reason) {
    String what =
        shares.size() == 1 ? ofOne(rule, shares.get(0), reason) : ofSeveralDays(rule, shares);
    return what
        + " ("
        + rule.legalBasis()
        + (rule.confirmed() ? ")" : "); aturan belum terkonfirmasi");
  }

  static String withoutRule(Countable activity) {
    return "belum ada aturan JP untuk %s (%s) pada %s; kegiatan dicatat tanpa JP"
        .formatted(activity.track().label(), activity.scope().label(), day(activity.lastDay()));
  }

  /** A change of a certified credit. */
  static String ofAdjustment(BigDecimal from, BigDecimal to, String cause, String explanation) {
    return "semula "
        + DecimalComma.shortest(from)
        + " JP, menjadi "
        + DecimalComma.shortest(to)
        + " JP karena "
        + cause
        + ": "
        + explanation;
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static String ofOne(Rule rule, Bucket.Share share, CreditReason reason) {
    Conversion conversion = rule.conversion();
    if (rule.cap() instanceof Cap.Times) {
      return conversion.basis().occasion()
          + " ke-"
          + share.place()
          + " "
          + when(share.bucket())
          + ", "
          + limit(rule);
    }
    return switch (reason) {
      case PARTLY_COUNTED ->
          "dihitung sebagian, " + limit(rule) + " " + when(share.bucket()) + " tercapai";
      case CAP_REACHED -> limit(rule) + " " + when(share.bucket()) + " sudah tercapai";
      default -> rate(conversion) + ", " + limit(rule);
    };
  }

  private static String ofSeveralDays(Rule rule, List<Bucket.Share> shares) {
    long cut = shares.stream().filter(Bucket.Share::cut).count();
    return "dibagi pada "
        + shares.size()
        + " hari, "
        + limit(rule)
        + (cut == 0 ? "" : " terlampaui pada " + cut + " hari");
  }

  private static String limit(Rule rule) {
    if (rule.cap() instanceof Cap.Times times) {
      return "batas " + times.limit() + " kali " + times.shared().period().each();
    }
    if (rule.cap() instanceof Cap.Hours hours) {
      return "batas "
          + DecimalComma.shortest(hours.limit())
          + " JP "
          + hours.shared().period().each()
          + (hours.stage() == Cap.Hours.Stage.BASE && multiplied(rule.conversion())
              ? " sebelum pengali " + DecimalComma.shortest(rule.conversion().multiplier())
              : "");
    }
    return "tanpa batas";
  }

  private static String rate(Conversion conversion) {
    boolean one = conversion.perUnits().compareTo(BigDecimal.ONE) == 0;
    return DecimalComma.shortest(conversion.jp())
        + " JP per "
        + (one ? "" : DecimalComma.shortest(conversion.perUnits()) + " ")
        + conversion.basis().unit()
        + (multiplied(conversion)
            ? " dikali " + DecimalComma.shortest(conversion.multiplier())
            : "");
  }

  private static boolean multiplied(Conversion conversion) {
    return conversion.multiplier().compareTo(BigDecimal.ONE) != 0;
  }

  private static String when(Bucket.Key bucket) {
    return switch (bucket.period()) {
      case DAY -> "tanggal " + day(bucket.start());
      case MONTH -> "bulan " + MONTH.format(bucket.start());
    };
  }
}
