package id.bangkom.recalculation;

import id.bangkom.jp.RuleVersions;
import java.time.OffsetDateTime;

/**
 * A recalculation as it was ordered, and how far it is.
 *
 * @param year of the activities' last day
 * @param employeeId whose JP, null for several people
 * @param unitId of whose people and those of the units below, null for one person or everybody
 * @param rehearsal whether the ledger stays as it is
 * @param conversionVersion of the table {@code jp-conversion} it calculates by
 * @param capVersion of the table {@code jp-cap} it calculates by
 * @param employees how many there are to calculate
 * @param employeesDone how many are calculated
 * @param endedAt null while it runs
 */
public record Recalculation(
    long id,
    int year,
    Long employeeId,
    Long unitId,
    boolean rehearsal,
    String reason,
    int conversionVersion,
    int capVersion,
    RecalculationStatus status,
    int employees,
    int employeesDone,
    String orderedBy,
    OffsetDateTime orderedAt,
    OffsetDateTime endedAt) {

  RuleVersions versions() {
    return new RuleVersions(conversionVersion, capVersion);
  }
}
