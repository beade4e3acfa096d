package id.bangkom.people;

import id.bangkom.problem.Refusal;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.PeopleSearch;
import id.bangkom.workforce.StandardTable;
import id.bangkom.workforce.Superiors;
import id.bangkom.workforce.Unit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds people, shows what runs with them, and moves one of them. */
@RestController
class PeopleController {

  private final PeopleAccess access;
  private final PeopleSearch search;
  private final OpenWork openWork;
  private final Workforce workforce;
  private final Superiors superiors;
  private final Moves moves;
  private final ActingOfficials acting;
  private final ActingAnswers answers;
  private final PersonHistory history;
  private final StandardTable standards;

  PeopleController(
      PeopleAccess access,
      PeopleSearch search,
      OpenWork openWork,
      Workforce workforce,
      Superiors superiors,
      Moves moves,
      ActingOfficials acting,
      ActingAnswers answers,
      PersonHistory history,
      StandardTable standards) {
    this.access = access;
    this.search = search;
    this.openWork = openWork;
    this.workforce = workforce;
    this.superiors = superiors;
    this.moves = moves;
    this.acting = acting;
    this.answers = answers;
    this.history = history;
    this.standards = standards;
  }

  /**
   * People by name or NIP, by name.
   *
   * @param page from 0
   */
  @GetMapping("/api/people")
  Found find(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
    if (page < 0) {
      throw Refusal.malformed("Nomor halaman dimulai dari 0.");
    }
    List<Employee> found = search.find(q, access.limitedTo().orElse(null), page);
    return new Found(
        found.stream().limit(PeopleSearch.PAGE).map(Person::of).toList(),
        found.size() > PeopleSearch.PAGE);
  }

  /** The units somebody can be moved to. */
  @GetMapping("/api/units")
  List<UnitName> units() {
    access.limitedTo();
    return superiors.units().stream().map(UnitName::of).toList();
  }

  /** What runs with a person, and what the reader may do about it. */
  @GetMapping("/api/people/{nip}/open-work")
  Work openWork(@PathVariable String nip) {
    Employee person = access.require(nip);
    boolean administers = access.administers();
    boolean oneself = access.isReader(person);
    return new Work(
        Person.of(person),
        superiors.units().stream()
            .filter(unit -> unit.id() == person.unitId())
            .map(UnitName::of)
            .findFirst()
            .orElseThrow(),
        Person.of(workforce.supervisorOf(person.id()).orElse(null)),
        workforce.directReports(person.id()).size(),
        openWork.of(person),
        answers.of(acting.concerning(person.id())),
        administers ? history.of(person) : null,
        administers && !oneself,
        administers,
        !oneself);
  }

  /** What is left out stays as it is. */
  @PostMapping("/api/people/{nip}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable String nip, @RequestBody Move move) {
    Employee person = access.require(nip);
    access.requireAdministrator();
    Employee supervisor =
        blank(move.supervisorNip())
            ? workforce.supervisorOf(person.id()).orElse(null)
            : access.find(move.supervisorNip());
    long unit =
        blank(move.unitCode()) ? person.unitId() : superiors.unit(move.unitCode().strip()).id();
    long post = blank(move.post()) ? person.postId() : post(move.post().strip());
    moves.move(person, new Moves.Place(supervisor, unit, post), move.effectiveOn(), move.reason());
  }

  private long post(String name) {
    return standards
        .post(name)
        .orElseThrow(
            () ->
                Refusal.rule(
                    "Jabatan \"%s\" belum dikenal; pilih dari daftar, atau impor standar kompetensinya lebih dahulu."
                        .formatted(name)));
  }

  /** The posts that somebody can be given. */
  @GetMapping("/api/posts")
  List<String> posts() {
    access.requireAdministrator();
    return standards.postNames();
  }

  private static boolean blank(String text) {
    return Objects.requireNonNullElse(text, "").isBlank();
  }

  /**
   * @param supervisorNip the new supervisor by NIP or full name; null or blank: as before
   * @param unitCode the new unit; null or blank: as before
   * @param post the new post by its name; null or blank: as before
   * @param effectiveOn from which day it counts (TMT); null for today
   */
  record Move(
      String supervisorNip, String unitCode, String post, LocalDate effectiveOn, String reason) {}

  record Found(List<Person> people, boolean more) {}

  record UnitName(String code, String name) {

    static UnitName of(Unit unit) {
      return new UnitName(unit.code(), unit.name());
    }
  }

  /**
   * @param supervisor null when there is none
   * @param history what was done to the person and who ordered it, the newest first; null to
   *     superiors, whom addresses and passwords do not concern
   * @param mayMove whether the reader may move this person
   * @param mayHandOver whether the reader may hand this person's reports over to somebody else, and
   *     end programmes
   * @param mayAppoint whether the reader may say who stands in for this person
   */
  record Work(
      Person person,
      UnitName unit,
      Person supervisor,
      int directReports,
      List<OpenWork.Row> work,
      List<ActingAnswers.Answer> acting,
      List<PersonHistory.Line> history,
      boolean mayMove,
      boolean mayHandOver,
      boolean mayAppoint) {}
}
