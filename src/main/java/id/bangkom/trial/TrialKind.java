package id.bangkom.trial;

import id.bangkom.jp.Draft;
import id.bangkom.jp.DraftTrial;
import id.bangkom.recalculation.Recalculation;
import id.bangkom.recalculation.RunKind;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/** A draft tried out: compares what the ledger says with what the draft would say. */
@Component
class TrialKind implements RunKind {

  static final String NAME = "TRIAL";

  private static final Logger LOG = LoggerFactory.getLogger(TrialKind.class);

  private final TrialTable table;
  private final DraftTrial draftTrial;

  TrialKind(TrialTable table, DraftTrial draftTrial) {
    this.table = table;
    this.draftTrial = draftTrial;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean calculate(Recalculation run, List<Long> employeeIds) {
    StoredTrial trial = table.find(run.id()).orElseThrow();
    Optional<List<DraftTrial.Effect>> effects;
    try {
      effects =
          draftTrial.effects(
              employeeIds,
              StoredTrial.years(run),
              new Draft(trial.decision(), table.draft(run.id())),
              trial.versions(run));
    } catch (NestedRuntimeException e) {
      // A fault of the database: the job tries again.
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Trial {} of {} cannot use a row of its draft", run.id(), trial.decision(), e);
      table.fail(run.id());
      return false;
    }
    effects.ifPresent(changed -> table.keep(run.id(), changed));
    return effects.isPresent();
  }
}
