package id.bangkom.programme;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who guides a programme, and who did before. */
@Repository
public class Guides {

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Guides(JdbcClient jdbc, Programmes programmes, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Gives a programme its guide, or another one.
   *
   * @param why what the table {@code guide-eligibility} said of this guide
   * @throws Refusal RULE when guide and participant are the same person
   */
  public void assign(Programme programme, Employee guide, GuideEligibility.Eligible why) {
    if (programme.isParticipant(guide)) {
      throw Refusal.rule("Tidak seorang pun dapat membimbing dirinya sendiri.");
    }
    jdbc.sql(
            """
            update programme set guide_id = ?, guide_certified = ?, eligibility_version = ?,
              eligibility_row = ?, eligibility_reason = ? where id = ?
            """)
        .params(guide.id(), why.certified(), why.version(), why.row(), why.reason(), programme.id())
        .update();
  }

  /**
   * The participant has another supervisor, who guides from now on. Nobody else changes the
   * programme until the transaction ends.
   *
   * @param why as for {@link #assign}
   */
  public void handOver(Programme programme, Employee successor, GuideEligibility.Eligible why) {
    programmes.lock(programme.id());
    assign(programme, successor, why);
    jdbc.sql(
            """
            insert into guide_change (programme_id, from_id, to_id, happened_at)
            values (?, ?, ?, ?)
            """)
        .params(programme.id(), programme.guideId(), successor.id(), OffsetDateTime.now(clock))
        .update();
    if (programme.status() == ProgrammeStatus.RUNNING) {
      events.publishEvent(new RunningProgrammesChanged(programme.guideId(), programme.method()));
      events.publishEvent(new RunningProgrammesChanged(successor.id(), programme.method()));
    }
  }

  /** Who guided these programmes before whom, the oldest change first, by programme. */
  public Map<Long, List<Change>> changes(Collection<Long> programmeIds) {
    return programmeIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select c.programme_id, f.name as predecessor, t.name as successor, c.happened_at
                from guide_change c join employee f on f.id = c.from_id
                  join employee t on t.id = c.to_id
                where c.programme_id in (:ids) order by c.id
                """)
            .param("ids", programmeIds)
            .query(Change.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Change::programmeId));
  }

  /** One change of a programme's guide. */
  public record Change(
      long programmeId, String predecessor, String successor, OffsetDateTime happenedAt) {}
}
