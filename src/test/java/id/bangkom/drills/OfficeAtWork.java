package id.bangkom.drills;

import static id.bangkom.drills.Forms.JSON;
import static id.bangkom.drills.Forms.body;
import static id.bangkom.drills.Forms.fields;
import static id.bangkom.drills.Forms.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.testing.Caller;
import id.bangkom.testing.EvidenceFiles;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The people of the demonstration office at their tasks over HTTP, as Tasklist lets them: what a
 * task shows is read, what its form asks is answered so that the work comes to its good end.
 */
public final class OfficeAtWork {

  public static final String HEAD_OF_OFFICE = "197002141995031001";
  public static final String HEAD_OF_DEVELOPMENT = "197506201999032002";
  public static final String HEAD_OF_PERFORMANCE = "197709112001121003";
  public static final String SUPERVISOR_A = "198003052005011004";
  public static final String SUPERVISOR_B = "198112172006042005";
  public static final String SUPERVISOR_C = "198208292008011006";
  public static final String ADMINISTRATOR_A = "198407192009031013";
  public static final String ADMINISTRATOR_B = "198605082011012014";

  /** Everybody who can have a task, with the supervisor (docs/demo-office.md). */
  public static final Map<String, String> SUPERVISORS =
      Map.ofEntries(
          Map.entry(HEAD_OF_OFFICE, HEAD_OF_PERFORMANCE),
          Map.entry(HEAD_OF_DEVELOPMENT, HEAD_OF_OFFICE),
          Map.entry(HEAD_OF_PERFORMANCE, HEAD_OF_OFFICE),
          Map.entry(SUPERVISOR_A, HEAD_OF_DEVELOPMENT),
          Map.entry(SUPERVISOR_B, HEAD_OF_PERFORMANCE),
          Map.entry(SUPERVISOR_C, HEAD_OF_PERFORMANCE),
          Map.entry("198503172010011001", SUPERVISOR_A),
          Map.entry("198604222011012002", SUPERVISOR_A),
          Map.entry("198801092012121003", SUPERVISOR_A),
          Map.entry("199107112021212004", SUPERVISOR_A),
          Map.entry("198706302010012005", SUPERVISOR_B),
          Map.entry("198902142014021006", SUPERVISOR_B),
          Map.entry("199005252015022007", SUPERVISOR_B),
          Map.entry("199211032018011008", SUPERVISOR_B),
          Map.entry("198810182012011009", SUPERVISOR_C),
          Map.entry("199309072022222010", SUPERVISOR_C),
          Map.entry("199402282019031011", SUPERVISOR_C),
          Map.entry("199512312020122012", SUPERVISOR_C),
          Map.entry(ADMINISTRATOR_A, HEAD_OF_OFFICE),
          Map.entry(ADMINISTRATOR_B, HEAD_OF_OFFICE));

  /** Whom this supervisor leads. */
  static List<String> team(String supervisor) {
    return SUPERVISORS.keySet().stream()
        .filter(person -> SUPERVISORS.get(person).equals(supervisor))
        .sorted()
        .toList();
  }

  /** Who a task is about, by whichever of them its process knows. */
  private static final List<String> SUBJECTS =
      List.of("participantLogin", "employeeLogin", "claimantLogin");

  private final int port;
  private final LocalDate today;
  private final Map<String, Caller> callers = new TreeMap<>();
  private int minute;

  /**
   * @param port on which the application answers
   * @param today in its zone, an afternoon: sessions of today have been held
   */
  public OfficeAtWork(int port, LocalDate today) {
    this.port = port;
    this.today = today;
  }

  /**
   * @param id of the task
   * @param key of the user task in its diagram, without {@code userTask_}
   */
  public record Waiting(String id, String key, String person, boolean taken) {}

  // ---- what a person does

  public void startDialogue(String supervisor, String employee) {
    ok(
        as(supervisor)
            .engine(
                "POST",
                "/process-definition/key/competency-development/submit-form",
                body(fields("employeeNip", employee))));
  }

  void startClaim(String claimant, String title) {
    ok(
        as(claimant)
            .engine(
                "POST",
                "/process-definition/key/activity-claim/submit-form",
                body(claim(title, upload(claimant)))));
  }

  /** Answers the one task of this kind that is about this person, in the usual way. */
  public void step(String person, String key, String subject) {
    Waiting task = theTask(person, key, subject);
    done(submit(task, answer(task)), task);
  }

  /** Answers it with these fields. */
  void step(String person, String key, String subject, ObjectNode fields) {
    Waiting task = theTask(person, key, subject);
    done(submit(task, fields), task);
  }

  /** Answers this task with these fields. */
  void complete(Waiting task, ObjectNode fields) {
    done(submit(task, fields), task);
  }

  /** The rule change that this task is about. */
  long changeOf(Waiting task) {
    return ok(as(task.person())
            .engine("GET", "/task/" + task.id() + "/form-variables?variableNames=changeId", null))
        .at("/changeId/value")
        .asLong();
  }

  /** What the engine answers to a task's form. */
  HttpResponse<String> trySubmit(String person, String key, String subject) {
    Waiting task = theTask(person, key, subject);
    return submit(task, answer(task));
  }

  /** All that waits for somebody, each once. */
  public Collection<Waiting> waiting() {
    Map<String, Waiting> all = new TreeMap<>();
    SUPERVISORS
        .keySet()
        .forEach(person -> tasks(person, "").forEach(t -> all.putIfAbsent(t.id(), t)));
    return all.values();
  }

  TreeSet<String> waitingKeys() {
    TreeSet<String> keys = new TreeSet<>();
    waiting().forEach(task -> keys.add(task.key()));
    return keys;
  }

  /**
   * Everybody works until nothing waits any more.
   *
   * @param longest until all is done, with what a task waits for in the background
   * @throws AssertionError when something waits that nobody can finish, with what was answered
   */
  void finishEverything(Duration longest) {
    List<String> refused = new ArrayList<>();
    try {
      Until.within(longest, () -> finishWhatWaits(refused));
    } catch (AssertionError late) {
      throw new AssertionError("nobody can go on: " + refused, late);
    }
  }

  /** Everybody tries every task once. */
  private boolean finishWhatWaits(List<String> refused) {
    refused.clear();
    boolean nothing = true;
    for (String person : SUPERVISORS.keySet()) {
      for (Waiting task : tasks(person, "")) {
        nothing = false;
        HttpResponse<String> answer = submit(task, answer(task));
        if (answer.statusCode() != 204) {
          refused.add(task + ": " + answer.statusCode() + " " + answer.body());
        }
      }
    }
    return nothing;
  }

  JsonNode get(String person, String path) {
    return ok(as(person).get(path));
  }

  JsonNode post(String person, String path, String json) {
    return ok(as(person).post(path, json));
  }

  /** A table that a program proposes, as the page sends a file. */
  long proposeTable(String person, String dmn) {
    return ok(multipart(
            person,
            "/api/rule-changes",
            part("dmn", "table.dmn", dmn.getBytes(StandardCharsets.UTF_8)),
            part("reason", null, "Latihan".getBytes(StandardCharsets.UTF_8)),
            part("legalDocument", null, "No. 1".getBytes(StandardCharsets.UTF_8))))
        .get("id")
        .asLong();
  }

  String text(String person, String path) {
    HttpResponse<String> answer = as(person).get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  // ---- what is answered

  private ObjectNode answer(Waiting task) {
    return switch (task.key()) {
      case "appointGuide" -> fields("guideNip", HEAD_OF_PERFORMANCE);
      case "assessCompetencies" -> Forms.assessment(rows(task, "levelRows"));
      case "chooseMethod" -> fields("method", "COACHING", "overrideReason", "Latihan");
      case "proposeAgreement" -> Forms.agreement(today);
      case "recordSession" -> session(shown(task).at("/mentoring/value").asBoolean(), "NO");
      case "requestMentor" ->
          fields("decision", "REQUEST", "mentorNip", firstMentor(task), "wish", "Latihan");
      case "respondAgreement", "respondInstruction", "respondRequest", "confirmCorrection" ->
          fields("decision", "ACCEPT");
      case "instructStudy" -> instruction();
      case "logStudy" -> logged(task);
      case "reviewStudy" -> initials(task);
      case "writeResume" -> json("resume", "[\"" + "kata ".repeat(120).strip() + "\"]");
      case "giveFeedback" -> feedback(task);
      case "nameHead" -> fields("headNip", ADMINISTRATOR_B);
      case "signAsGuide", "signAsParticipant", "signAsHead" -> fields("decision", "SIGN");
      case "ratePerception" ->
          fields("understanding", 5, "workQuality", 4, "selfConfidence", 4, "cooperation", 4);
      case "rateResult" -> result(task);
      case "verifyClaim", "verifyWithoutSupervisor", "certifyClaim" -> fields("decision", "ACCEPT");
      case "reviseClaim" -> claim("Seminar yang diperbaiki", upload(task.person()));
      case "confirmDialogue", "confirmSession" -> fields("decision", "CONFIRM");
      case "confirmPerson" -> fields("decision", "CONFIRM", "reason", "SK mutasi dilihat");
      case "reviewRuleChange" -> review(task);
      case "reviseRuleChange" -> fields("resubmit", true);
      case "offerRecalculation" -> fields("extent", "THIS_YEAR");
      default -> throw new AssertionError("a task that nobody here knows: " + task);
    };
  }

  /** One that was held at a minute of its own. */
  ObjectNode session(boolean mentoring, String sessionFollows) {
    return Forms.session(
        today, LocalTime.MIDNIGHT.plusMinutes(minute++), mentoring, sessionFollows);
  }

  /** The first session of a sheet was at another minute. */
  ObjectNode correction() {
    return fields(
        "decision", "CORRECT",
        "rowNumber", "1",
        "sessionDate", today.toString(),
        "startTime", LocalTime.MIDNIGHT.plusMinutes(minute++).toString(),
        "minutes", 2,
        "mode", "VIRTUAL",
        "material", "Jam yang benar",
        "reason", "Salah jam");
  }

  private String firstMentor(Waiting task) {
    return rows(task, "mentorOptions").get(0).get("value").asText();
  }

  private ObjectNode instruction() {
    ObjectNode fields =
        fields(
            "goal", "Latihan",
            "activity", "Latihan",
            "expectedResult", "Latihan",
            "targetJp", "4",
            "scope", "NATIONAL",
            "deadline", today.plusMonths(1).toString());
    fields.setAll(json("sources", "[{\"title\":\"Modul\",\"kind\":\"BOOK\",\"link\":null}]"));
    return fields;
  }

  /** A day of study when there is none yet, else the end of it. */
  private ObjectNode logged(Waiting task) {
    return rows(task, "days").isEmpty() ? day(task) : fields("decision", "FINISH");
  }

  ObjectNode day(Waiting task) {
    ObjectNode fields = fields("decision", "LOG");
    fields.setAll(
        json(
            "rows",
            JSON.createArrayNode()
                .add(
                    JSON.createObjectNode()
                        .putNull("corrects")
                        .put("date", today.toString())
                        .put("minutes", 60)
                        .put("sourceId", rows(task, "studySources").get(0).get("id").asLong())
                        .put("learned", "Latihan"))
                .toString()));
    return fields;
  }

  private ObjectNode initials(Waiting task) {
    ArrayNode reviews = JSON.createArrayNode();
    rows(task, "waitingRows")
        .forEach(
            row ->
                reviews
                    .addObject()
                    .put("sessionId", row.get("sessionId").asLong())
                    .put("decision", "INITIAL"));
    return json("reviews", reviews.toString());
  }

  private ObjectNode feedback(Waiting task) {
    ArrayNode ratings = JSON.createArrayNode();
    rows(task, "studiedSources")
        .forEach(
            row -> ratings.addObject().put("sourceId", row.get("id").asLong()).put("rating", 4));
    ObjectNode fields = fields("decision", "ACCEPT", "feedback", "Baik");
    fields.setAll(json("ratings", ratings.toString()));
    return fields;
  }

  private ObjectNode result(Waiting task) {
    ArrayNode levels = JSON.createArrayNode();
    rows(task, "levelRows")
        .forEach(
            row ->
                levels
                    .addObject()
                    .put("competencyId", row.get("competencyId").asLong())
                    .put("levelReached", row.get("requiredLevel").asInt()));
    ObjectNode fields =
        fields(
            "timeliness", 4,
            "resultQuality", 4,
            "coordination", 4,
            "compliance", 5,
            "independence", 4);
    fields.setAll(json("levels", levels.toString()));
    return fields;
  }

  private ObjectNode claim(String title, String evidence) {
    return fields(
        "track",
        "SEMINAR",
        "scope",
        "NATIONAL",
        "firstDay",
        today.minusDays(30).toString(),
        "lastDay",
        today.minusDays(29).toString(),
        "quantity",
        "2",
        "title",
        title,
        "organiser",
        "Latihan",
        "evidenceId",
        evidence);
  }

  /** Tried out again first, when another table came into force meanwhile. */
  private ObjectNode review(Waiting task) {
    String change = "/api/rule-changes/" + changeOf(task);
    post(task.person(), change + "/trial", "{}");
    return fields(
        "decision",
        "APPROVE",
        "note",
        "Sesuai",
        "fingerprint",
        get(task.person(), change).get("fingerprint").asText());
  }

  // ---- over HTTP

  private String upload(String person) {
    return ok(multipart(
            person, "/api/evidence", part("file", "bukti.pdf", EvidenceFiles.pdf("Sertifikat"))))
        .get("id")
        .asText();
  }

  private static byte[] part(String name, String file, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--bangkom\r\nContent-Disposition: form-data; name=\"" + name + "\"")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(
        (file == null
                ? ""
                : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private HttpResponse<String> multipart(String person, String path, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    body.writeBytes("--bangkom--\r\n".getBytes(StandardCharsets.UTF_8));
    Caller caller = as(person);
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=bangkom")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private Waiting theTask(String person, String key, String subject) {
    List<Waiting> found = new ArrayList<>();
    for (String name : subject == null ? List.of("") : SUBJECTS) {
      found.addAll(
          tasks(
              person,
              "&taskDefinitionKey=userTask_"
                  + key
                  + (name.isEmpty() ? "" : "&processVariables=" + name + "_eq_" + subject)));
      if (!found.isEmpty()) {
        break;
      }
    }
    assertThat(found).as("%s of %s about %s", key, person, subject).hasSize(1);
    return found.get(0);
  }

  private List<Waiting> tasks(String person, String more) {
    List<Waiting> tasks = new ArrayList<>();
    for (JsonNode task : ok(as(person).engine("GET", "/task?maxResults=200" + more, null))) {
      JsonNode assignee = task.get("assignee");
      if (assignee.isNull() || assignee.asText().equals(person)) {
        tasks.add(
            new Waiting(
                task.get("id").asText(),
                task.get("taskDefinitionKey").asText().replaceFirst("^userTask_", ""),
                person,
                !assignee.isNull()));
      }
    }
    return tasks;
  }

  /** Takes what is offered to several, and gives it back when it was refused. */
  private HttpResponse<String> submit(Waiting task, ObjectNode fields) {
    Caller person = as(task.person());
    if (!task.taken()) {
      HttpResponse<String> taken =
          person.engine(
              "POST",
              "/task/" + task.id() + "/claim",
              JSON.createObjectNode().put("userId", task.person()).toString());
      if (taken.statusCode() != 204) {
        return taken;
      }
    }
    HttpResponse<String> answer =
        person.engine("POST", "/task/" + task.id() + "/submit-form", body(fields));
    if (answer.statusCode() != 204 && !task.taken()) {
      person.engine("POST", "/task/" + task.id() + "/unclaim", "{}");
    }
    return answer;
  }

  private JsonNode shown(Waiting task) {
    return ok(
        as(task.person())
            .engine("GET", "/task/" + task.id() + "/form-variables?deserializeValues=false", null));
  }

  /** A list that a task shows; without elements when it shows none. */
  private JsonNode rows(Waiting task, String name) {
    JsonNode value = shown(task).path(name).path("value");
    return value.isMissingNode() || value.isNull() ? JSON.createArrayNode() : Forms.rows(value);
  }

  private Caller as(String person) {
    return callers.computeIfAbsent(person, login -> Forms.loggedIn(port, login));
  }

  private static void done(HttpResponse<String> answer, Waiting task) {
    assertThat(answer.statusCode()).as(task + " " + answer.body()).isEqualTo(204);
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 204);
    return Forms.read(answer);
  }
}
