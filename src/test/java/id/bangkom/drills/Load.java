package id.bangkom.drills;

import static id.bangkom.drills.Forms.JSON;
import static id.bangkom.drills.Forms.body;
import static id.bangkom.drills.Forms.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.testing.Caller;
import id.bangkom.testing.ProductTest;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of the demonstration office at work over HTTP, as their browsers are: twelve coachings
 * whose sessions are recorded and confirmed without a pause, and an administrator who posts
 * activities. What was acknowledged is remembered, and looked for afterwards.
 */
final class Load {

  /** Employees with the supervisors who coach them (docs/demo-office.md). */
  private static final Map<String, List<String>> TEAMS =
      Stream.of(OfficeAtWork.SUPERVISOR_A, OfficeAtWork.SUPERVISOR_B, OfficeAtWork.SUPERVISOR_C)
          .collect(Collectors.toMap(Function.identity(), OfficeAtWork::team));

  private final int port;
  private final LocalDate today;
  private final Queue<Session> confirmed = new ConcurrentLinkedQueue<>();
  private final Map<String, String> posted = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> nextMinute = new ConcurrentHashMap<>();
  private final Queue<Answer> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private volatile boolean stopped;

  Load(int port) {
    this.port = port;
    this.today = LocalDate.now(zone());
  }

  /** A zone in which it is afternoon now, so that today has many minutes that have passed. */
  static ZoneId zone() {
    int hour = Instant.now().atOffset(ZoneOffset.UTC).getHour();
    return ZoneId.of(hour >= 12 ? "Etc/GMT" : "Etc/GMT-12");
  }

  /** What the application needs for it. */
  static Map<String, String> settings() {
    return Map.of("bangkom.zone", zone().getId());
  }

  /** Brings every coaching to its first session. */
  void prepare() {
    TEAMS.forEach(
        (supervisor, team) -> {
          Caller coach = loggedIn(supervisor);
          for (String employee : team) {
            agree(coach, supervisor, employee);
          }
        });
  }

  /** Everybody logs in, then works until told to stop, or until the application is gone. */
  List<Future<?>> begin() {
    List<Future<?>> work = new ArrayList<>();
    ExecutorService people = Executors.newCachedThreadPool();
    TEAMS.forEach(
        (supervisor, team) ->
            team.forEach(
                employee -> {
                  Caller coach = loggedIn(supervisor);
                  Caller coachee = loggedIn(employee);
                  work.add(people.submit(() -> coach(coach, coachee, employee)));
                }));
    work.add(people.submit(this::post));
    people.shutdown();
    return work;
  }

  void stop() {
    stopped = true;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Whether so much was acknowledged, sessions and courses among it: one may be much slower. */
  boolean hasAcknowledged(int number) {
    return acknowledged.get() >= number && !confirmed.isEmpty() && !posted.isEmpty();
  }

  /** What was answered instead of being done. */
  Queue<Answer> faults() {
    return faults;
  }

  /** After whatever happened: on this port, everything is as it was acknowledged. */
  void verify(int portNow) {
    assertThat(confirmed).isNotEmpty();
    assertThat(posted).isNotEmpty();
    TEAMS.forEach(
        (supervisor, team) -> {
          Caller coach = Forms.loggedIn(portNow, supervisor);
          for (String employee : team) {
            verify(portNow, employee);
            // Each sees only the own tasks.
            assertThat(
                    tasks(coach, "recordSession", employee).size()
                        + tasks(Forms.loggedIn(portNow, employee), "confirmSession", employee)
                            .size())
                .as("the coaching of %s waits for one person", employee)
                .isOne();
          }
        });
  }

  /** Whoever looks after the application. */
  static Caller administrator(int port) {
    return Forms.loggedIn(port, "admin");
  }

  /** How many of these jobs have not been done yet. */
  static int jobsLeft(Caller administrator, List<String> jobs) {
    return Forms.read(
            administrator.engine("GET", "/job/count?jobIds=" + String.join(",", jobs), null))
        .get("count")
        .asInt();
  }

  private void verify(int portNow, String employee) {
    JsonNode card =
        Forms.read(
            new Caller(portNow)
                .withBasic(
                    OfficeAtWork.ADMINISTRATOR_A,
                    ProductTest.PASSWORD,
                    "GET",
                    "/api/employees/%s/jp-card?year=%d".formatted(employee, today.getYear()),
                    null));
    List<String> sessions = new ArrayList<>();
    List<String> courses = new ArrayList<>();
    for (JsonNode entry : card.get("entries")) {
      if (entry.get("track").asText().equals("COACHING")) {
        sessions.add(entry.get("startTime").asText());
      } else {
        courses.add(entry.get("title").asText());
      }
    }
    assertThat(sessions).as("credited once").doesNotHaveDuplicates();
    assertThat(sessions)
        .as("acknowledged sessions of %s", employee)
        .containsAll(
            confirmed.stream()
                .filter(session -> session.employee().equals(employee))
                .map(session -> session.time().toString())
                .toList());
    assertThat(courses).as("posted once").doesNotHaveDuplicates();
    Set<String> acknowledgedCourses = new HashSet<>();
    posted.forEach(
        (title, nip) -> {
          if (nip.equals(employee)) {
            acknowledgedCourses.add(title);
          }
        });
    assertThat(courses).containsAll(acknowledgedCourses);
    card.get("byTrack")
        .forEach(
            track -> {
              if (track.get("track").asText().equals("COACHING")) {
                assertThat(track.get("jp").asDouble()).as("two a month count").isEqualTo(4);
              }
            });
  }

  private void agree(Caller coach, String supervisor, String employee) {
    Caller coachee = loggedIn(employee);
    done(
        coach.engine(
            "POST",
            "/process-definition/key/competency-development/submit-form",
            body(fields("employeeNip", employee))));
    String assess = task(coach, "assessCompetencies", supervisor);
    JsonNode rows =
        Forms.rows(
            ok(coach.engine(
                    "GET", "/task/" + assess + "/form-variables?deserializeValues=false", null))
                .at("/levelRows/value"));
    submit(coach, assess, Forms.assessment(rows));
    submit(coachee, task(coachee, "confirmDialogue", employee), fields("decision", "CONFIRM"));
    submit(
        coach,
        task(coach, "chooseMethod", supervisor),
        fields("method", "COACHING", "overrideReason", "Latihan"));
    submit(coach, task(coach, "proposeAgreement", supervisor), Forms.agreement(today));
    submit(coachee, task(coachee, "respondAgreement", employee), fields("decision", "ACCEPT"));
  }

  private void coach(Caller coach, Caller coachee, String employee) {
    AtomicInteger minute = nextMinute.computeIfAbsent(employee, nobody -> new AtomicInteger());
    while (!stopped) {
      try {
        List<String> waiting = tasks(coachee, "confirmSession", employee);
        if (waiting.isEmpty()) {
          List<String> free = tasks(coach, "recordSession", employee);
          if (!free.isEmpty()) {
            LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute.getAndIncrement());
            submitted(coach, free.get(0), Forms.session(today, time, false, "YES"));
          }
          continue;
        }
        LocalTime time = recordedTime(coachee, waiting.get(0));
        if (submitted(coachee, waiting.get(0), fields("decision", "CONFIRM"))) {
          confirmed.add(new Session(employee, time));
          acknowledged.incrementAndGet();
        }
      } catch (NotNow later) {
        // Was noted; the person tries again.
      } catch (UncheckedIOException gone) {
        return;
      }
    }
  }

  private void post() {
    Caller administrator = new Caller(port);
    List<String> everybody = TEAMS.values().stream().flatMap(List::stream).toList();
    for (int number = 0; !stopped; number++) {
      String employee = everybody.get(number % everybody.size());
      String title = "Kursus " + number;
      ObjectNode activity =
          JSON.createObjectNode()
              .put("nip", employee)
              .put("track", "COURSE")
              .put("scope", "NATIONAL")
              .put("date", today.toString())
              .put("quantity", 1)
              .put("title", title);
      try {
        HttpResponse<String> answer =
            administrator.withBasic(
                OfficeAtWork.ADMINISTRATOR_A,
                ProductTest.PASSWORD,
                "POST",
                "/api/activities",
                activity.toString());
        if (answer.statusCode() == 201) {
          posted.put(title, employee);
          acknowledged.incrementAndGet();
        } else {
          faults.add(new Answer("POST /api/activities", answer.statusCode(), answer.body()));
        }
      } catch (UncheckedIOException gone) {
        return;
      }
    }
  }

  /** The start of the session that waits for its participant, as the form shows it. */
  private LocalTime recordedTime(Caller coachee, String task) {
    JsonNode shown = ok(coachee.engine("GET", "/task/" + task + "/form-variables", null));
    // A form shows texts as markdown, in which a backslash keeps the point a point.
    String time = shown.get("sessionTime").get("value").asText().replace("\\", "");
    return LocalTime.parse(time.replace('.', ':'));
  }

  private boolean submitted(Caller person, String task, ObjectNode variables) {
    HttpResponse<String> answer =
        person.engine("POST", "/task/" + task + "/submit-form", body(variables));
    if (answer.statusCode() == 204) {
      return true;
    }
    faults.add(new Answer("submit-form", answer.statusCode(), answer.body()));
    return false;
  }

  private void submit(Caller person, String task, ObjectNode variables) {
    assertThat(submitted(person, task, variables)).as("%s", faults).isTrue();
  }

  private String task(Caller person, String key, String assignee) {
    JsonNode tasks =
        ok(
            person.engine(
                "GET",
                "/task?maxResults=100&taskDefinitionKey=userTask_%s&assignee=%s"
                    .formatted(key, assignee),
                null));
    assertThat(tasks).hasSize(1);
    return tasks.get(0).get("id").asText();
  }

  /** The tasks of this kind that this person sees in the programme of this participant. */
  private List<String> tasks(Caller person, String key, String participant) {
    List<String> ids = new ArrayList<>();
    ok(person.engine(
            "GET",
            "/task?maxResults=100&taskDefinitionKey=userTask_%s&processVariables=participantLogin_eq_%s"
                .formatted(key, participant),
            null))
        .forEach(task -> ids.add(task.get("id").asText()));
    return ids;
  }

  private JsonNode ok(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      Answer fault = new Answer("GET", answer.statusCode(), answer.body());
      faults.add(fault);
      throw new NotNow(fault);
    }
    return Forms.read(answer);
  }

  private Caller loggedIn(String login) {
    return Forms.loggedIn(port, login);
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** A session whose confirmation was acknowledged. */
  private record Session(String employee, LocalTime time) {}

  /** An answer that was not what the person had asked for. */
  record Answer(String call, int status, String body) {}

  private static final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNow(Answer fault) {
      super(fault.toString());
    }
  }
}
