package id.bangkom.jp;

import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.RowReader;
import org.springframework.stereotype.Component;

/** Reads rows of the tables of JP as counting does. */
@Component
class JpRowReader implements RowReader {

  @Override
  public boolean reads(String decision) {
    return JpRules.decidesJp(decision);
  }

  @Override
  public void read(DecidedRow row) {
    if (!JpRules.decidesCredits(row.decision())) {
      row.optionalDecimal("minimumJp");
      row.optionalDecimal("maximumJp");
    } else if (row.outputs().containsKey("capKind")) {
      Cap.of(row);
    } else {
      Conversion.of(row);
    }
  }
}
