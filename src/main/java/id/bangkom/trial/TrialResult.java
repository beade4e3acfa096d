package id.bangkom.trial;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whom a draft changes.
 *
 * @param years last year and this one
 * @param largest whose JP of a year change most, the largest change first, at most ten
 * @param units where somebody changes, the one with the most people first, at most fifty
 */
public record TrialResult(List<OfYear> years, List<OfPerson> largest, List<OfUnit> units) {

  /**
   * @param changed people whose JP change, or who fall under or reach the target
   * @param increased people whose JP become more
   * @param decreased people whose JP become fewer
   * @param difference of all JP, signed
   * @param nowUnder people who would no longer reach their target
   * @param nowReached people who would reach their target and do not yet
   */
  public record OfYear(
      int year,
      int changed,
      int increased,
      int decreased,
      BigDecimal difference,
      int nowUnder,
      int nowReached) {}

  /**
   * @param unit its name
   * @param before JP of the year as they stand
   * @param after JP of the year by the draft
   */
  public record OfPerson(
      String nip, String name, String unit, int year, BigDecimal before, BigDecimal after) {}

  /** The people of a unit without those below it, each counted once over both years. */
  public record OfUnit(
      String code, String name, int changed, BigDecimal difference, int nowUnder, int nowReached) {}
}
