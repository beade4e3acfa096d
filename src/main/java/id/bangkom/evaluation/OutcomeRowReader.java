package id.bangkom.evaluation;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.RowReader;
import org.springframework.stereotype.Component;

/** Reads rows of the table that says how a programme goes on, as an evaluation does. */
@Component
class OutcomeRowReader implements RowReader {

  @Override
  public boolean reads(String decision) {
    return decision.equals("programme-outcome");
  }

  @Override
  public void read(DecidedRow row) {
    row.choice("next", Outcome.class);
  }
}
