package id.bangkom.recalculation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.bangkom.jp.RuleVersions;
import id.bangkom.workforce.Extent;
import java.time.OffsetDateTime;

/**
 * A recalculation as it was ordered, and how far it is; or another run over groups of employees,
 * which writes nothing into the ledger.
 *
 * @param kind the name of its {@link RunKind}
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
    @JsonIgnore String kind,
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

  /** The tables it calculates by. */
  public RuleVersions versions() {
    return new RuleVersions(conversionVersion, capVersion);
  }

  Extent extent() {
    return new Extent(employeeId, unitId);
  }
}
