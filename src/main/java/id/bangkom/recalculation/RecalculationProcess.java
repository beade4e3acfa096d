package id.bangkom.recalculation;

import id.bangkom.engine.BusinessKey;
import id.bangkom.engine.ProcessVariable;

/**
 * The process {@code recalculation}: one group of employees after the other, each a job. An
 * instance works in one lane; a recalculation has several, to use more than one core.
 */
final class RecalculationProcess {

  static final String KEY = "recalculation";

  /** Tells the instances of one recalculation from others. */
  static final BusinessKey BUSINESS_KEY = new BusinessKey("recalculation-");

  /** For who looks at the process; nothing reads it. */
  static final ProcessVariable<Long> RECALCULATION_ID =
      ProcessVariable.reference("recalculationId");

  /** Which share of the employees, from 0. */
  static final ProcessVariable<Long> LANE = ProcessVariable.reference("lane");

  static final ProcessVariable<Boolean> GOES_ON = ProcessVariable.flag("goesOn");

  private RecalculationProcess() {}
}
