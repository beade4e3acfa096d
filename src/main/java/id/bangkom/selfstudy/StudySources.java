package id.bangkom.selfstudy;

import id.bangkom.problem.Refusal;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Session;
import id.bangkom.programme.Sessions;
import id.bangkom.programme.StudyDay;
import id.bangkom.workforce.Capacity;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a self-study is done with: picked by the supervisor, rated when it is over. */
@Repository
public class StudySources {

  private final JdbcClient jdbc;
  private final Sessions sessions;
  private final Clock clock;

  StudySources(JdbcClient jdbc, Sessions sessions, Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * The supervisor picks the sources. One that was picked before and is not any more is retired;
   * one that stays keeps its identity.
   *
   * @throws Refusal FORBIDDEN to others, RULE when one is named twice
   */
  void pick(Programme programme, Capacity supervisor, List<NewSource> picked) {
    programme.requireGuide(supervisor);
    Set<NewSource> distinct = new HashSet<>();
    for (NewSource source : picked) {
      if (!distinct.add(source)) {
        throw Refusal.rule(
            "Sumber \"" + source.title() + "\" tercantum dua kali; hapus salah satunya.");
      }
    }
    List<StudySource> before = current(programme.id());
    for (StudySource source : before) {
      if (picked.stream().noneMatch(source::is)) {
        jdbc.sql("update study_source set retired_at = ? where id = ?")
            .params(OffsetDateTime.now(clock), source.id())
            .update();
      }
    }
    for (NewSource source : picked) {
      if (before.stream().noneMatch(known -> known.is(source))) {
        jdbc.sql(
                """
                insert into study_source (programme_id, title, kind, link, added_at)
                values (?, ?, ?, ?, ?)
                """)
            .params(
                programme.id(),
                source.title(),
                source.kind().name(),
                source.link(),
                OffsetDateTime.now(clock))
            .update();
      }
    }
  }

  /** What is studied with now, in the order of picking. */
  List<StudySource> current(long programmeId) {
    return jdbc.sql(
            """
            select * from study_source where programme_id = ? and retired_at is null order by id
            """)
        .param(programmeId)
        .query(StudySource.class)
        .list();
  }

  /** What was studied with: the sources of confirmed days, retired ones included. */
  List<StudySource> studied(long programmeId) {
    Set<Long> ids = sourcesOf(sessions.confirmed(programmeId));
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from study_source where id in (:ids) order by id")
            .param("ids", ids)
            .query(StudySource.class)
            .list();
  }

  private static Set<Long> sourcesOf(Collection<? extends Session> sessions) {
    return sessions.stream()
        .filter(StudyDay.class::isInstance)
        .map(session -> ((StudyDay) session).sourceId())
        .collect(Collectors.toSet());
  }

  /** The titles of what was studied with on the days of study among these, by source. */
  Map<Long, String> titles(Collection<? extends Session> sessions) {
    Map<Long, String> titles = new HashMap<>();
    Set<Long> ids = sourcesOf(sessions);
    if (!ids.isEmpty()) {
      jdbc.sql("select id, title from study_source where id in (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                titles.put(row.getLong("id"), row.getString("title"));
              });
    }
    return titles;
  }

  /** What sessions were about, a day of study with its source, by session. */
  public Map<Long, String> subjects(Collection<? extends Session> sessions) {
    Map<Long, String> titles = titles(sessions);
    return sessions.stream()
        .collect(
            Collectors.toMap(Session::id, session -> subject(session, session.material(), titles)));
  }

  /** The same of a session if it were about something else. */
  public String subject(Session session, String material) {
    return subject(session, material, titles(List.of(session)));
  }

  private static String subject(Session session, String material, Map<Long, String> titles) {
    return session instanceof StudyDay day
        ? material + " (sumber: " + titles.get(day.sourceId()) + ")"
        : material;
  }

  /**
   * The supervisor says how much each source helped; a later rating replaces an earlier one.
   *
   * @param ratings 1-5 by source
   * @throws Refusal FORBIDDEN to others, RULE unless every studied source, and no other, is rated
   */
  void rate(Programme programme, Capacity supervisor, Map<Long, Integer> ratings) {
    programme.requireGuide(supervisor);
    List<Long> studied = studied(programme.id()).stream().map(StudySource::id).toList();
    if (!ratings.keySet().equals(Set.copyOf(studied))) {
      throw Refusal.rule("Nilai setiap sumber yang dipakai, dari 1 sampai 5.");
    }
    new TreeMap<>(ratings)
        .forEach(
            (source, rating) -> {
              jdbc.sql("delete from source_rating where source_id = ?").param(source).update();
              jdbc.sql(
                      """
                      insert into source_rating (source_id, rating, rated_by, rated_at)
                      values (?, ?, ?, ?)
                      """)
                  .params(source, rating, supervisor.person().id(), OffsetDateTime.now(clock))
                  .update();
            });
  }
}
