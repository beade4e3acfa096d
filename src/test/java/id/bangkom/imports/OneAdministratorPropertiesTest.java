package id.bangkom.imports;

import static id.bangkom.testing.People.form;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.problem.Refusal;
import id.bangkom.testing.FirstDay;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.ActingKind;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Moves;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestContextManager;

/**
 * Whatever a rule administrator does to people and their places, alone and as each of those who owe
 * the administrator their account or address: the own JP are never certified by that.
 */
@Tag("slow")
@ProductTest
class OneAdministratorPropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final List<String> UNITS = List.of("BKPSDM", "X1", "X2");
  private static final int MOST_NEWCOMERS = 5;
  private static final int MOST_STEPS = 60;
  private static final TestContextManager SPRING =
      new TestContextManager(OneAdministratorPropertiesTest.class);

  @Autowired private Imports imports;
  @Autowired private EmployeeImport employeeImport;
  @Autowired private UnitImport unitImport;
  @Autowired private CertificateImport certificateImport;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private Moves moves;
  @Autowired private ActingOfficials acting;
  @Autowired private TaskService taskService;
  @Autowired private IdentityService identityService;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private FirstDay firstDay;
  private Employee thief;
  private final List<String> owing = new ArrayList<>();

  /** What the administrator does; which people and units it is about is drawn as well. */
  enum Act {
    BRING_IN,
    PUT_ABOVE,
    MAKE_HEAD,
    AWAIT_HEAD,
    MOVE_UNIT,
    APPOINT,
    MOVE,
    READDRESS,
    RENUMBER,
    CERTIFY_AS_COACH,
    WORK
  }

  record Step(Act act, int first, int second, int third) {}

  @Provide
  Arbitrary<List<Step>> sequences() {
    // What leads to an office is drawn more often: without the guard one in seven succeeds.
    Arbitrary<Act> acts =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(Act.BRING_IN, Act.PUT_ABOVE, Act.APPOINT)),
            Tuple.of(3, Arbitraries.of(Act.MAKE_HEAD, Act.AWAIT_HEAD)),
            Tuple.of(2, Arbitraries.of(Act.class)));
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5);
    return Combinators.combine(acts, numbers, numbers, numbers)
        .as(Step::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(10);
  }

  @BeforeTry
  void theOfficeOnItsFirstDay() throws Exception {
    SPRING.prepareTestInstance(this);
    clock.set(TODAY.atTime(8, 0));
    people.clearDesks();
    firstDay = new FirstDay(jdbc, identityService);
    thief = people.called("Administrator Aturan A");
    owing.clear();
  }

  @AfterTry
  void everybodyComesBack() {
    people.clearDesks();
    firstDay.comeBack();
  }

  /** The same sequences every time, so that a release does not hang on what is drawn. */
  @Property(
      tries = 60,
      seed = "20261130",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void nobodyCertifiesTheOwnJpAlone(@ForAll("sequences") List<Step> steps) {
    certifiesNothing(steps);
  }

  /** Others every time, in the drills. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Tag("drill")
  void norDoesAnybodyInWhateverSequence(@ForAll("sequences") List<Step> steps) {
    certifiesNothing(steps);
  }

  private void certifiesNothing(List<Step> steps) {
    // Two invented people to begin with, so that nearly every sequence can come to something.
    attempt(new Step(Act.BRING_IN, 0, 0, 0));
    attempt(new Step(Act.BRING_IN, 0, 0, 0));
    steps.forEach(this::attempt);
    work();

    assertThat(certified()).isZero();
  }

  private BigDecimal certified() {
    return jdbc.sql(
            """
            select coalesce(sum(e.counted_jp), 0) from jp_entry e
            join activity a on a.id = e.activity_id
            where a.employee_id = ? and e.status = 'CERTIFIED'
            """)
        .param(thief.id())
        .query(BigDecimal.class)
        .single();
  }

  // ---- what an administrator does

  private void attempt(Step step) {
    try {
      apply(step);
    } catch (Refusal expected) {
      // Many of them are against another rule.
    }
  }

  private void apply(Step step) {
    // Half of it is about the head, whose office leads to a signature.
    Employee one = step.first < 3 ? people.called("Kepala Badan") : person(step.first);
    Employee other = person(step.second);
    String unit = UNITS.get(step.first % UNITS.size());
    switch (step.act) {
      case BRING_IN -> bringIn(unit, step.second % 2 == 0 ? null : other);
      case PUT_ABOVE -> importPerson(one, one.nip(), "", other.nip(), one.email());
      case MAKE_HEAD -> importUnit(unit, step.third % 2 == 0 ? "" : "X1", other.nip());
      case AWAIT_HEAD -> importUnit(unit, "", nip(owing.size()));
      case MOVE_UNIT ->
          importUnit(unit, UNITS.get(step.second % UNITS.size()), step.third % 2 == 0 ? "" : null);
      case APPOINT ->
          people.as(
              controlled().get(step.third % controlled().size()),
              () -> acting.appoint(ActingKind.PLH, one, other, "800", TODAY, TODAY.plusDays(30)));
      case MOVE ->
          people.as(
              thief,
              () -> {
                moves.move(
                    one, new Moves.Place(other, other.unitId(), one.postId()), null, "Mutasi");
                return null;
              });
      case READDRESS -> {
        String supervisor = workforce.supervisorOf(one.id()).map(Employee::nip).orElse("");
        importPerson(one, one.nip(), "", supervisor, "saya" + step.second + "@contoh.go.id");
        owing.add(one.login());
      }
      case RENUMBER -> importPerson(one, nip(50 + step.second), one.nip(), null, one.email());
      case CERTIFY_AS_COACH ->
          take(certificateImport, "nip,jenis,nomor\n" + one.nip() + ",COACH,C-1\n");
      case WORK -> work();
    }
  }

  /** Newcomers first, then those at the top. */
  private Employee person(int number) {
    List<Employee> known = new ArrayList<>();
    owing.stream().map(workforce::byLogin).forEach(found -> found.ifPresent(known::add));
    known.addAll(
        List.of(people.called("Kepala Badan"), people.called("Kepala Bidang Pengembangan")));
    return known.get(number % known.size());
  }

  private void bringIn(String unit, Employee above) {
    if (owing.size() >= MOST_NEWCOMERS) {
      return;
    }
    String nip = nip(owing.size());
    take(
        employeeImport,
        "nip,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan\n%s,Rekaan %s,PNS,Rekaan,%s,%s\n"
            .formatted(nip, nip.substring(14), unit, above == null ? "" : above.nip()));
    if (workforce.byLogin(nip).isPresent()) {
      owing.add(nip);
    }
  }

  private void importPerson(
      Employee person, String nip, String former, String supervisor, String email) {
    String unit =
        jdbc.sql("select code from unit where id = ?")
            .param(person.unitId())
            .query(String.class)
            .single();
    take(
        employeeImport,
        "nip,nip_lama,nama,jenis_pegawai,jabatan,kode_unit%s,email\n%s,%s,%s,PNS,%s,%s%s,%s\n"
            .formatted(
                supervisor == null ? "" : ",nip_atasan",
                nip,
                former,
                person.name(),
                person.post(),
                unit,
                supervisor == null ? "" : "," + supervisor,
                email == null ? "" : email));
  }

  private void importUnit(String code, String parent, String head) {
    take(
        unitImport,
        "kode_unit,nama_unit,kode_unit_induk,perangkat_daerah%s\n%s,Unit %s,%s,ya%s\n"
            .formatted(
                head == null ? "" : ",nip_kepala",
                code,
                code,
                parent.equals(code) ? "" : parent,
                head == null ? "" : "," + head));
  }

  private void take(TableImport kind, String csv) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setContentType("text/csv");
    request.setContent(csv.getBytes(StandardCharsets.UTF_8));
    people.as(thief, () -> imports.run(kind, request, false));
  }

  private static String nip(int number) {
    return "1970010119950110%02d".formatted(10 + number);
  }

  // ---- what the administrator and those who owe it an account do in the administrator's affairs

  private List<Employee> controlled() {
    List<Employee> all = new ArrayList<>(List.of(thief));
    owing.stream().distinct().map(workforce::byLogin).forEach(found -> found.ifPresent(all::add));
    return all;
  }

  /** Everything that anybody of them can complete, until nothing is left. */
  private void work() {
    Walk walk = new Walk(people, thief, thief);
    try {
      people.startDialogue(thief, thief);
    } catch (Refusal alreadyOpen) {
      // One dialogue at a time.
    }
    boolean progress = true;
    for (int step = 0; progress && step < MOST_STEPS; step++) {
      progress = controlled().stream().anyMatch(person -> completeOne(person, walk));
    }
  }

  private boolean completeOne(Employee person, Walk walk) {
    return people.as(person, () -> tasksOf(person)).stream()
        .anyMatch(task -> complete(person, task, walk));
  }

  private List<Task> tasksOf(Employee person) {
    List<Task> tasks =
        new ArrayList<>(taskService.createTaskQuery().taskAssignee(person.login()).listPage(0, 50));
    tasks.addAll(
        taskService
            .createTaskQuery()
            .taskUnassigned()
            .taskCandidateUser(person.login())
            .listPage(0, 50));
    return tasks;
  }

  private boolean complete(Employee person, Task task, Walk walk) {
    String key = task.getTaskDefinitionKey().substring("userTask_".length());
    Map<String, Object> form = answer(key, walk);
    if (form == null) {
      return false;
    }
    try {
      return people.as(
          person,
          () -> {
            if (task.getAssignee() == null) {
              taskService.claim(task.getId(), person.login());
            }
            people.submit(task, form);
            return true;
          });
    } catch (Refusal refused) {
      return false;
    }
  }

  private Map<String, Object> answer(String key, Walk walk) {
    String puppet =
        owing.isEmpty() ? "" : workforce.byLogin(owing.get(0)).map(Employee::nip).orElse("");
    return switch (key) {
      case "appointGuide" -> form("guideNip", puppet);
      case "assessCompetencies" -> walk.assessment();
      case "confirmDialogue", "confirmSession" -> form("decision", "CONFIRM");
      case "chooseMethod" -> form("method", "COACHING", "overrideReason", "Uji");
      case "proposeAgreement" -> walk.agreement();
      case "respondAgreement" -> form("decision", "ACCEPT");
      case "recordSession" -> Walk.session("2026-05-04", "07:00", "NO");
      case "signAsGuide", "signAsParticipant", "signAsHead" -> form("decision", "SIGN");
      case "nameHead" -> form("headNip", puppet);
      case "confirmPerson" -> form("decision", "CONFIRM", "reason", "Benar");
      default -> null;
    };
  }
}
