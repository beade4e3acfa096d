package id.bangkom.people;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ConfirmationNeeded;
import id.bangkom.workforce.Employee;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions about people as they are kept, each with its answer. */
@Repository
class ConfirmationTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ConfirmationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param upTo the last act it speaks of
   */
  void insert(ConfirmationNeeded needed, long upTo) {
    jdbc.sql(
            """
            insert into people_confirmation (affair_of_id, person_id, up_to, asked_at)
            values (?, ?, ?, ?)
            """)
        .params(needed.affairOfId(), needed.personId(), upTo, OffsetDateTime.now(clock))
        .update();
  }

  /** The id of the one that has no answer yet, if there is one. */
  Optional<Long> waiting(ConfirmationNeeded needed) {
    return jdbc.sql(
            """
            select id from people_confirmation
            where affair_of_id = ? and person_id = ? and answered_at is null
            order by id limit 1
            """)
        .params(needed.affairOfId(), needed.personId())
        .query(Long.class)
        .optional();
  }

  /** Whether one, answered or not, speaks of this act or a later one. */
  boolean reaches(ConfirmationNeeded needed, long upTo) {
    return jdbc.sql(
                """
                select count(*) from people_confirmation
                where affair_of_id = ? and person_id = ? and up_to >= ?
                """)
            .params(needed.affairOfId(), needed.personId(), upTo)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * @return false when it was answered before
   */
  boolean answer(long id, boolean confirmed, String reason, Employee by) {
    return jdbc.sql(
                """
                update people_confirmation
                set confirmed = ?, reason = ?, answered_by = ?, answered_at = ?
                where id = ? and answered_at is null
                """)
            .params(confirmed, reason, by.id(), OffsetDateTime.now(clock), id)
            .update()
        > 0;
  }

  /** Several at once, by id; an unknown one is missing. */
  Map<Long, Confirmation> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select id, affair_of_id, person_id, up_to, answered_at from people_confirmation
                where id in (:ids)
                """)
            .param("ids", ids)
            .query(Confirmation.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Confirmation::id, question -> question));
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  Confirmation get(long id) {
    return jdbc.sql(
            """
            select id, affair_of_id, person_id, up_to, answered_at from people_confirmation
            where id = ?
            """)
        .param(id)
        .query(Confirmation.class)
        .optional()
        .orElseThrow(
            () -> Refusal.unknown("Konfirmasi ini tidak ditemukan; muat ulang daftar tugas."));
  }
}
