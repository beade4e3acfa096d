package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of orders by which one official stands in for another. */
@Repository
class ActingTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ActingTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an order and gives it back with its id. */
  ActingAppointment add(NewAppointment order) {
    jdbc.sql(
            """
            insert into acting_appointment (kind, official_id, acting_id, order_number, first_day,
              last_day, entered_by, entered_at, in_effect)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            order.kind.name(),
            order.officialId,
            order.actingId,
            order.orderNumber,
            order.firstDay,
            order.lastDay,
            order.enteredBy,
            OffsetDateTime.now(clock),
            order.inEffect)
        .update();
    return overlapping(order.officialId, order.firstDay, order.lastDay).orElseThrow();
  }

  /**
   * @throws Refusal UNKNOWN when there is none
   */
  ActingAppointment get(long id) {
    return jdbc.sql("select * from acting_appointment where id = ?")
        .param(id)
        .query(ActingAppointment.class)
        .optional()
        .orElseThrow(() -> Refusal.unknown("Penunjukan ini tidak ditemukan; muat ulang halaman."));
  }

  /** The last order for an official, not ended, that has effect on one of these days. */
  Optional<ActingAppointment> overlapping(long officialId, LocalDate firstDay, LocalDate lastDay) {
    return jdbc
        .sql(
            """
            select * from acting_appointment
            where official_id = ? and ended_at is null and first_day <= ? and last_day >= ?
            order by id desc
            """)
        .params(officialId, lastDay, firstDay)
        .query(ActingAppointment.class)
        .list()
        .stream()
        .findFirst();
  }

  /** The orders for these officials, not ended, that have effect on that day, the last first. */
  List<ActingAppointment> applying(Collection<Long> officialIds, LocalDate day) {
    return officialIds.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from acting_appointment
                where official_id in (:officials) and ended_at is null and first_day <= :day
                  and last_day >= :day
                order by id desc
                """)
            .param("officials", officialIds)
            .param("day", day)
            .query(ActingAppointment.class)
            .list();
  }

  /** Ends an order early, from this moment on. */
  void end(long id, long endedBy, String reason) {
    jdbc.sql(
            """
            update acting_appointment
            set ended_by = ?, ended_at = ?, end_reason = ?, in_effect = false where id = ?
            """)
        .params(endedBy, OffsetDateTime.now(clock), reason, id)
        .update();
  }

  /** Those whose days have begun or ended by that day without it being noted. */
  List<Long> unsettled(LocalDate today) {
    return jdbc.sql(
            """
            select id from acting_appointment
            where (in_effect and last_day < :today)
              or (not in_effect and ended_at is null and first_day <= :today
                  and last_day >= :today)
            order by id
            """)
        .param("today", today)
        .query(Long.class)
        .list();
  }

  /** Notes whether the open tasks know of an order. */
  void takesEffect(long id, boolean inEffect) {
    jdbc.sql("update acting_appointment set in_effect = ? where id = ?")
        .params(inEffect, id)
        .update();
  }

  /** Orders for an official and those by which that person stands in; newest first. */
  List<ActingAppointment> concerning(long employeeId) {
    return jdbc.sql(
            """
            select * from acting_appointment where official_id = :id or acting_id = :id
            order by first_day desc, id desc
            """)
        .param("id", employeeId)
        .query(ActingAppointment.class)
        .list();
  }

  /** An order to be added; the fields are those of {@link ActingAppointment}. */
  record NewAppointment(
      ActingKind kind,
      long officialId,
      long actingId,
      String orderNumber,
      LocalDate firstDay,
      LocalDate lastDay,
      long enteredBy,
      boolean inEffect) {}
}
