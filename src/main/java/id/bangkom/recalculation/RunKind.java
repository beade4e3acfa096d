package id.bangkom.recalculation;

import java.util.List;

/**
 * What a run over groups of employees is for: to calculate a year again, or what somebody else
 * wants to know of everybody. Place, progress, stop and resumption are the same for all kinds; what
 * a kind finds it keeps itself.
 */
public interface RunKind {

  /** What its runs are stored with, at most 16 characters. */
  String name();

  /**
   * Does one group of employees, in the transaction that keeps how far the run is.
   *
   * @return false when the run cannot go on, because what was found before and after would not fit
   *     together
   */
  boolean calculate(Recalculation run, List<Long> employeeIds);
}
