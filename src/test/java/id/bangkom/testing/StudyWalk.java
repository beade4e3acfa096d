package id.bangkom.testing;

import static id.bangkom.testing.People.form;
import static id.bangkom.testing.People.json;

import id.bangkom.workforce.Employee;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The usual steps of one self-study, after a {@link Walk} to the choice of a method. */
public final class StudyWalk {

  public static final String MODULE = "Modul Pelayanan Publik";
  public static final String VIDEO = "Video Komunikasi";

  private final People people;
  private final JdbcClient jdbc;
  private final Walk walk;
  private final Employee employee;
  private final Employee supervisor;

  public StudyWalk(
      People people, JdbcClient jdbc, Walk walk, Employee employee, Employee supervisor) {
    this.people = people;
    this.jdbc = jdbc;
    this.walk = walk;
    this.employee = employee;
    this.supervisor = supervisor;
  }

  public void reachInstruction() {
    walk.reachChoice();
    people.complete(
        supervisor, "chooseMethod", form("method", "SELF_STUDY", "overrideReason", "Uji"));
  }

  public void reachAnswer() {
    reachInstruction();
    people.complete(supervisor, "instructStudy", instruction());
  }

  public void reachStudy() {
    reachStudy(instruction());
  }

  public void reachStudy(Map<String, Object> instruction) {
    reachInstruction();
    people.complete(supervisor, "instructStudy", instruction);
    people.complete(employee, "respondInstruction", form("decision", "ACCEPT"));
  }

  public void reachResume() {
    reachStudy();
    log(row("2026-05-04", 60, MODULE));
    initialAll();
    finish();
  }

  public void reachFeedback() {
    reachResume();
    writeResume(100);
  }

  public void reachSheet() {
    reachFeedback();
    accept(4);
  }

  /** An instruction with two sources, until the end of June. */
  public static Map<String, Object> instruction() {
    return new HashMap<>(
        form(
            "goal",
            "Belum menguasai standar pelayanan",
            "activity",
            "Bab 1 sampai 4",
            "expectedResult",
            "Menyusun standar pelayanan unit",
            "targetJp",
            "4",
            "scope",
            "NATIONAL",
            "deadline",
            "2026-06-30",
            "sources",
            sources(
                source(MODULE, "BOOK", "https://contoh.go.id/modul.pdf"),
                source(VIDEO, "VIDEO", null))));
  }

  /** The same, with other values in pairs of name and value. */
  public static Map<String, Object> instructionWith(Object... pairs) {
    Map<String, Object> instruction = instruction();
    instruction.putAll(form(pairs));
    return instruction;
  }

  public static Object sources(String... sources) {
    return json(Arrays.stream(sources).collect(Collectors.joining(",", "[", "]")));
  }

  public static String source(String title, String kind, String link) {
    return "{\"title\":\"%s\",\"kind\":\"%s\",\"link\":%s}"
        .formatted(title, kind, link == null ? "null" : "\"" + link + "\"");
  }

  /** A row of the log. */
  public String row(String date, int minutes, String source) {
    return row(null, date, minutes, source, "Membaca dan mencatat");
  }

  public String row(Long corrects, String date, int minutes, String source, String learned) {
    return "{\"corrects\":%s,\"date\":\"%s\",\"minutes\":%d,\"sourceId\":%d,\"learned\":\"%s\"}"
        .formatted(corrects, date, minutes, sourceId(source), learned);
  }

  /** The newest source of this title that is studied with now. */
  public long sourceId(String title) {
    return jdbc.sql("select max(id) from study_source where title = ? and retired_at is null")
        .param(title)
        .query(Long.class)
        .single();
  }

  public void log(String... rows) {
    people.complete(employee, "logStudy", logged(rows));
  }

  public static Map<String, Object> logged(String... rows) {
    return form(
        "decision",
        "LOG",
        "rows",
        json(Arrays.stream(rows).collect(Collectors.joining(",", "[", "]"))));
  }

  public void finish() {
    people.complete(employee, "logStudy", form("decision", "FINISH"));
  }

  public void initialAll() {
    review(Map.of());
  }

  /** Initials every waiting row but those of these dates, which go back with the remark. */
  public void review(Map<String, String> remarkByDate) {
    people.complete(supervisor, "reviewStudy", form("reviews", json(reviews(remarkByDate))));
  }

  public String reviews(Map<String, String> remarkByDate) {
    return jdbc
        .sql("select id, session_date from session where status = 'RECORDED' order by id")
        .query(
            (row, number) -> {
              String remark = remarkByDate.get(row.getString("session_date"));
              return remark == null
                  ? "{\"sessionId\":%d,\"decision\":\"INITIAL\"}".formatted(row.getLong("id"))
                  : "{\"sessionId\":%d,\"decision\":\"RETURN\",\"remark\":\"%s\"}"
                      .formatted(row.getLong("id"), remark);
            })
        .list()
        .stream()
        .collect(Collectors.joining(",", "[", "]"));
  }

  public void writeResume(int words) {
    people.complete(employee, "writeResume", resume(words));
  }

  public static Map<String, Object> resume(int words) {
    return form(
        "resume", json("[\"" + String.join(" ", Collections.nCopies(words, "kata")) + "\"]"));
  }

  /** Accepts the resume; every source that was studied helped this much. */
  public void accept(int rating) {
    String ratings =
        jdbc
            .sql("select distinct source_id from session where status = 'CONFIRMED'")
            .query(Long.class)
            .list()
            .stream()
            .map(id -> "{\"sourceId\":%d,\"rating\":%d}".formatted(id, rating))
            .collect(Collectors.joining(",", "[", "]"));
    people.complete(
        supervisor,
        "giveFeedback",
        form("decision", "ACCEPT", "feedback", "Baik", "ratings", json(ratings)));
  }
}
