package id.bangkom.recalculation;

import id.bangkom.jp.JpRecalculation;
import id.bangkom.jp.Recalculated;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A year calculated again by the tables of today, or rehearsed: keeps whose JP that changes. */
@Component
class RecalculationKind implements RunKind {

  static final String NAME = "RECALCULATION";

  private final JpRecalculation jpRecalculation;
  private final RecalculationChanges changes;

  RecalculationKind(JpRecalculation jpRecalculation, RecalculationChanges changes) {
    this.jpRecalculation = jpRecalculation;
    this.changes = changes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean calculate(Recalculation run, List<Long> employeeIds) {
    Optional<List<Recalculated>> recalculated =
        jpRecalculation.recalculate(
            employeeIds,
            run.year(),
            run.versions(),
            run.rehearsal(),
            "penghitungan ulang (" + run.reason() + ")",
            run.orderedBy());
    recalculated.ifPresent(changed -> changes.keep(run.id(), changed));
    return recalculated.isPresent();
  }
}
