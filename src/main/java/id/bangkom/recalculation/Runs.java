package id.bangkom.recalculation;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import id.bangkom.workforce.EmployeeGroups;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs over groups of employees, whatever their kind: begun, stopped, gone on with, forgotten. Each
 * group is a transaction of its own, so that nobody waits long for an account and what is done
 * stays done.
 */
@Service
public class Runs {

  private final RunTable table;
  private final RunProcesses processes;
  private final EmployeeGroups groups;
  private final AuditTrail trail;
  private final int lanes;

  Runs(
      RunTable table,
      RunProcesses processes,
      EmployeeGroups groups,
      AuditTrail trail,
      @Value("${bangkom.recalculation.lanes}") int lanes) {
    this.table = table;
    this.processes = processes;
    this.groups = groups;
    this.trail = trail;
    this.lanes = lanes;
  }

  /**
   * Stores a run; its lanes do not move yet, so that its kind can store what belongs to it.
   *
   * @return its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(NewRun run) {
    return table.add(run, groups.count(run.extent()));
  }

  /** Starts all lanes of what was added. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void start(long id) {
    for (int lane = 0; lane < lanes; lane++) {
      table.addLane(id, lane);
      processes.start(id, lane);
    }
  }

  /**
   * Stops a run after the groups it is at.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it does not run
   */
  @Transactional
  public void stop(long id) {
    if (table.locked(id).status() != RecalculationStatus.RUNNING) {
      throw Refusal.conflict("Penghitungan ini sudah berakhir; muat ulang halaman.");
    }
    table.end(id, RecalculationStatus.STOPPED);
    processes.endFailed(id);
    trail.record(Act.RECALCULATION_STOPPED, "Penghitungan " + id, null);
  }

  /** Goes on with a stopped run where it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  void goOn(long id) {
    table.runAgain(id);
    table.openLanes(id).forEach(lane -> processes.start(id, lane));
  }

  /**
   * Ends the lanes of a run that is to be forgotten: a group that is being calculated holds its
   * lane to the end of its transaction and is waited for; none comes after it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void endLanes(long id) {
    table.deleteLanes(id);
  }

  /** Forgets a run without lanes, of which its kind keeps nothing any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(long id) {
    table.delete(id);
    processes.endFailed(id);
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  public Recalculation get(long id) {
    return table.get(id);
  }

  /** The ids of all runs of a kind that the person with this login wanted. */
  public Set<Long> of(String kind, String by) {
    return table.of(kind, by);
  }

  /** Whether a job of it failed for good, and waits for somebody. */
  public boolean hasFailed(long id) {
    return processes.haveFailed(id);
  }
}
