package id.bangkom.trial;

import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.Draft;
import id.bangkom.jp.DraftTrial;
import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import id.bangkom.recalculation.NewRun;
import id.bangkom.recalculation.Recalculation;
import id.bangkom.recalculation.Runs;
import id.bangkom.workforce.Extent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries drafts of the tables that decide JP out on everybody's activities of last year and this
 * one, group by group; the ledger stays as it is.
 */
@Service
public class Trials {

  private final Runs runs;
  private final TrialTable table;
  private final DraftTrial draftTrial;
  private final Clock clock;

  Trials(Runs runs, TrialTable table, DraftTrial draftTrial, Clock clock) {
    this.runs = runs;
    this.table = table;
    this.draftTrial = draftTrial;
    this.clock = clock;
  }

  /** Whether there is anything to try out: a table may decide no JP. */
  public boolean applicable(String decision) {
    return JpRules.decidesJp(decision);
  }

  /** What tells one text of a draft from another. */
  public static String digest(String dmn) {
    return AuditTrail.fingerprint(dmn);
  }

  /**
   * Starts a trial beside the other tables of now, and forgets this person's earlier trials of the
   * same table that nothing refers to.
   *
   * @param decision the table's id
   * @param dmn the whole draft, which passed the checks
   * @param by the login of who starts it
   * @param kept tells the ids of the trials of this table that something refers to; it is asked
   *     after the earlier ones are known, so that one that begins meanwhile is not forgotten
   * @return its id
   * @throws Refusal RULE when the table decides no JP or the draft cannot be asked
   */
  @Transactional
  public long start(String decision, String dmn, String by, Supplier<Set<Long>> kept) {
    if (!applicable(decision)) {
      throw Refusal.rule(
          "Tabel ini tidak menentukan JP, sehingga tidak perlu diuji coba; lanjutkan tanpa uji"
              + " coba.");
    }
    try {
      draftTrial.open(new Draft(decision, dmn));
    } catch (IllegalArgumentException e) {
      throw Refusal.rule(
          "Rancangan ini belum dapat diuji coba; perbaiki dahulu temuan pemeriksaannya.");
    }
    forget(decision, by, kept);
    DraftTrial.Versions versions = draftTrial.versions();
    long id =
        runs.add(
            new NewRun(
                TrialKind.NAME,
                LocalDate.now(clock).getYear(),
                Extent.EVERYBODY,
                true,
                "uji coba rancangan " + decision,
                versions.rules(),
                by));
    table.add(id, decision, dmn, digest(dmn), versions.target());
    runs.start(id);
    return id;
  }

  private void forget(String decision, String by, Supplier<Set<Long>> kept) {
    Set<Long> earlier = new HashSet<>(runs.of(TrialKind.NAME, by));
    earlier.retainAll(table.of(decision));
    earlier.removeAll(kept.get());
    for (long id : earlier) {
      runs.endLanes(id);
      table.delete(id);
      runs.forget(id);
    }
  }

  /**
   * Stops a trial after the groups it is at.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it does not run
   */
  @Transactional
  public void stop(long id) {
    if (table.find(id).isEmpty()) {
      throw Refusal.unknown("Uji coba ini tidak ada lagi; muat ulang halaman.");
    }
    runs.stop(id);
  }

  /** A trial, unless it was forgotten. */
  @Transactional(readOnly = true)
  public Optional<Trial> find(long id) {
    return table.find(id).map(trial -> shown(trial, runs.get(id)));
  }

  private Trial shown(StoredTrial trial, Recalculation run) {
    return new Trial(
        run.id(),
        trial.decision(),
        trial.digest(),
        status(trial, run),
        trial.versions(run).equals(draftTrial.versions())
            && run.year() == LocalDate.now(clock).getYear(),
        run.employees(),
        run.employeesDone(),
        run.orderedBy(),
        run.orderedAt(),
        run.endedAt());
  }

  private TrialStatus status(StoredTrial trial, Recalculation run) {
    if (trial.failed()) {
      return TrialStatus.FAILED;
    }
    return switch (run.status()) {
      case RUNNING -> runs.hasFailed(run.id()) ? TrialStatus.FAILED : TrialStatus.RUNNING;
      case STOPPED -> TrialStatus.STOPPED;
      case COMPLETED -> TrialStatus.COMPLETED;
      case OUTDATED -> TrialStatus.OUTDATED;
    };
  }

  /**
   * Whom the draft changes. It names people and their JP: for rule administrators.
   *
   * @return empty unless the trial is completed
   */
  @Transactional(readOnly = true)
  public Optional<TrialResult> result(Trial trial) {
    if (trial.status() != TrialStatus.COMPLETED) {
      return Optional.empty();
    }
    return Optional.of(
        new TrialResult(
            years(runs.get(trial.id())), table.largest(trial.id()), table.units(trial.id())));
  }

  private List<TrialResult.OfYear> years(Recalculation run) {
    Map<Integer, TrialResult.OfYear> found =
        table.years(run.id()).stream()
            .collect(Collectors.toMap(TrialResult.OfYear::year, Function.identity()));
    return StoredTrial.years(run).stream()
        .map(
            year ->
                found.getOrDefault(
                    year, new TrialResult.OfYear(year, 0, 0, 0, BigDecimal.ZERO, 0, 0)))
        .toList();
  }
}
