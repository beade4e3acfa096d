package id.bangkom.recalculation;

import id.bangkom.audit.AuditTrail;
import id.bangkom.jp.Draft;
import id.bangkom.jp.DraftTrial;
import id.bangkom.jp.JpRules;
import id.bangkom.problem.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries drafts of the tables that decide JP out on everybody's activities of last year and this
 * one. A trial is a rehearsed recalculation that decides by a draft: it goes on group by group in
 * the same lanes, and the ledger stays as it is.
 */
@Service
public class Trials {

  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final Recalculations recalculations;
  private final DraftTrial draftTrial;
  private final Clock clock;

  Trials(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      Recalculations recalculations,
      DraftTrial draftTrial,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.recalculations = recalculations;
    this.draftTrial = draftTrial;
    this.clock = clock;
  }

  /** What is stored of a trial beside its recalculation. */
  private record Stored(String decision, String digest, int targetVersion, boolean failed) {}

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
   * same table that no proposed change refers to.
   *
   * @param decision the table's id
   * @param dmn the whole draft, which passed the checks
   * @param by the login of who starts it
   * @return its id
   * @throws Refusal RULE when the table decides no JP or the draft cannot be asked
   */
  @Transactional
  public long start(String decision, String dmn, String by) {
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
    forget(decision, by);
    DraftTrial.Versions versions = draftTrial.versions();
    long id =
        recalculations.add(
            LocalDate.now(clock).getYear(),
            null,
            null,
            true,
            "uji coba rancangan " + decision,
            versions.rules(),
            by);
    jdbc.sql(
            """
            insert into trial (recalculation_id, decision, draft, digest, target_version)
            values (?, ?, ?, ?, ?)
            """)
        .params(id, decision, dmn, digest(dmn), versions.target())
        .update();
    recalculations.start(id);
    return id;
  }

  /**
   * Stops a trial after the groups it is at.
   *
   * @throws Refusal UNKNOWN when there is none, CONFLICT when it does not run
   */
  @Transactional
  public void stop(long id) {
    stored(id);
    recalculations.stop(id);
  }

  /** A trial, unless it was forgotten. */
  @Transactional(readOnly = true)
  public Optional<Trial> find(long id) {
    return row(id).map(trial -> shown(id, trial));
  }

  private Trial shown(long id, Stored trial) {
    Recalculation recalculation = recalculations.get(id);
    return new Trial(
        id,
        trial.decision(),
        trial.digest(),
        status(trial, recalculation),
        versions(trial, recalculation).equals(draftTrial.versions())
            && recalculation.year() == LocalDate.now(clock).getYear(),
        recalculation.employees(),
        recalculation.employeesDone(),
        recalculation.orderedBy(),
        recalculation.orderedAt(),
        recalculation.endedAt());
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
    Recalculation recalculation = recalculations.get(trial.id());
    return Optional.of(
        new TrialResult(ofYears(recalculation), largest(recalculation), units(recalculation)));
  }

  boolean contains(long id) {
    return row(id).isPresent();
  }

  /**
   * Tries the draft out on the next group of employees of a lane.
   *
   * @return whether there are more of them, and it is wanted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean goOn(long id, long lane) {
    return recalculations.goOn(id, lane, this::tryOut);
  }

  private boolean tryOut(Recalculation recalculation, List<Long> employeeIds) {
    long id = recalculation.id();
    Stored trial = stored(id);
    Optional<List<DraftTrial.Effect>> effects;
    try {
      effects =
          draftTrial.effects(
              employeeIds,
              years(recalculation),
              new Draft(trial.decision(), draft(id)),
              versions(trial, recalculation));
    } catch (NestedRuntimeException e) {
      // A fault of the database: the job tries again.
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Trial {} of {} cannot use a row of its draft", id, trial.decision(), e);
      jdbc.sql("update trial set failed = true where recalculation_id = ?").param(id).update();
      return false;
    }
    effects.ifPresent(changed -> keep(id, changed));
    return effects.isPresent();
  }

  private void keep(long id, List<DraftTrial.Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        """
        insert into trial_change (recalculation_id, employee_id, changed_year, jp_before, jp_after,
          reached_before, reached_after)
        values (:id, :employee, :year, :before, :after, :reachedBefore, :reachedAfter)
        """,
        effects.stream()
            .map(
                effect ->
                    new MapSqlParameterSource()
                        .addValue("id", id)
                        .addValue("employee", effect.employeeId())
                        .addValue("year", effect.year())
                        .addValue("before", effect.before())
                        .addValue("after", effect.after())
                        .addValue("reachedBefore", effect.reachedBefore())
                        .addValue("reachedAfter", effect.reachedAfter()))
            .toArray(SqlParameterSource[]::new));
  }

  /** What a proposed change was decided by stays with it. */
  private void forget(String decision, String by) {
    jdbc.sql(
            """
            select r.id from recalculation r join trial t on t.recalculation_id = r.id
            where r.ordered_by = ? and t.decision = ?
              and not exists (select 1 from rule_change c where c.trial_id = r.id)
              and not exists (select 1 from rule_draft d where d.trial_id = r.id)
            """)
        .params(by, decision)
        .query(Long.class)
        .list()
        .forEach(recalculations::delete);
  }

  private TrialStatus status(Stored trial, Recalculation recalculation) {
    if (trial.failed()) {
      return TrialStatus.FAILED;
    }
    return switch (recalculation.status()) {
      case RUNNING ->
          recalculations.hasFailed(recalculation.id()) ? TrialStatus.FAILED : TrialStatus.RUNNING;
      case STOPPED -> TrialStatus.STOPPED;
      case COMPLETED -> TrialStatus.COMPLETED;
      case OUTDATED -> TrialStatus.OUTDATED;
    };
  }

  private List<TrialResult.OfYear> ofYears(Recalculation recalculation) {
    Map<Integer, TrialResult.OfYear> found =
        jdbc
            .sql(
                """
                select changed_year as "year", count(*) as changed,
                  count(case when jp_after > jp_before then 1 end) as increased,
                  count(case when jp_after < jp_before then 1 end) as decreased,
                  sum(jp_after - jp_before) as difference,
                  count(case when reached_before and not reached_after then 1 end) as now_under,
                  count(case when reached_after and not reached_before then 1 end) as now_reached
                from trial_change where recalculation_id = ? group by changed_year
                """)
            .param(recalculation.id())
            .query(TrialResult.OfYear.class)
            .list()
            .stream()
            .collect(Collectors.toMap(TrialResult.OfYear::year, Function.identity()));
    return years(recalculation).stream()
        .map(
            year ->
                found.getOrDefault(
                    year, new TrialResult.OfYear(year, 0, 0, 0, BigDecimal.ZERO, 0, 0)))
        .toList();
  }

  private List<TrialResult.OfPerson> largest(Recalculation recalculation) {
    return jdbc.sql(
            """
            select e.nip, e.name, u.name as unit, c.changed_year as "year", c.jp_before as "before",
              c.jp_after as "after"
            from trial_change c
            join employee e on e.id = c.employee_id join unit u on u.id = e.unit_id
            where c.recalculation_id = ? and c.jp_after <> c.jp_before
            order by abs(c.jp_after - c.jp_before) desc, e.name, e.id, c.changed_year
            fetch first 10 rows only
            """)
        .param(recalculation.id())
        .query(TrialResult.OfPerson.class)
        .list();
  }

  private List<TrialResult.OfUnit> units(Recalculation recalculation) {
    return jdbc.sql(
            """
            select u.code, u.name, count(distinct c.employee_id) as changed,
              sum(c.jp_after - c.jp_before) as difference,
              count(distinct case when c.reached_before and not c.reached_after
                then c.employee_id end) as now_under,
              count(distinct case when c.reached_after and not c.reached_before
                then c.employee_id end) as now_reached
            from trial_change c
            join employee e on e.id = c.employee_id join unit u on u.id = e.unit_id
            where c.recalculation_id = ?
            group by u.id, u.code, u.name
            order by changed desc, abs(sum(c.jp_after - c.jp_before)) desc, u.name, u.id
            fetch first 50 rows only
            """)
        .param(recalculation.id())
        .query(TrialResult.OfUnit.class)
        .list();
  }

  /** Last year and the one in which the trial was started. */
  private static List<Integer> years(Recalculation recalculation) {
    return List.of(recalculation.year() - 1, recalculation.year());
  }

  private static DraftTrial.Versions versions(Stored trial, Recalculation recalculation) {
    return new DraftTrial.Versions(recalculation.versions(), trial.targetVersion());
  }

  private String draft(long id) {
    return jdbc.sql("select draft from trial where recalculation_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Stored stored(long id) {
    return row(id)
        .orElseThrow(() -> Refusal.unknown("Uji coba ini tidak ada lagi; muat ulang halaman."));
  }

  private Optional<Stored> row(long id) {
    return jdbc.sql(
            """
            select decision, digest, target_version, failed from trial
            where recalculation_id = ?
            """)
        .param(id)
        .query(Stored.class)
        .optional();
  }
}
