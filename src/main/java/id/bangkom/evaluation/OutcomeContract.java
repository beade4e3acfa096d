package id.bangkom.evaluation;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.TableContract;

/** How an evaluation reads the table that says how a programme goes on. */
public final class OutcomeContract implements TableContract {

  @Override
  public boolean covers(String decision) {
    return decision.equals("programme-outcome");
  }

  @Override
  public void read(DecidedRow row) {
    row.choice("next", Outcome.class);
  }
}
