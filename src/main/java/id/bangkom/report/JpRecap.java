package id.bangkom.report;

import id.bangkom.jp.JpCard;
import id.bangkom.jp.Track;
import id.bangkom.workforce.EmploymentType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * JP of everybody in a unit and the units below it, in a few queries however many there are.
 *
 * @param unit whose people
 * @param year of the activities' last day
 * @param employees by unit and name
 */
public record JpRecap(UnitName unit, int year, List<Row> employees) {

  record UnitName(String code, String name) {}

  /**
   * One employee; the same figures as on the card.
   *
   * @param byTrack JP by track, only tracks with activities
   * @param target what the year should hold
   */
  record Row(
      String nip,
      String name,
      EmploymentType employmentType,
      String unit,
      Map<Track, BigDecimal> byTrack,
      BigDecimal totalJp,
      BigDecimal certifiedJp,
      BigDecimal unconfirmedRuleJp,
      JpCard.Target target,
      BigDecimal shortfallJp) {}
}
