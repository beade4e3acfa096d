package id.bangkom.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.accounts.OneTimePasswords;
import id.bangkom.passwords.PasswordState;
import id.bangkom.passwords.Passwords;
import id.bangkom.problem.Refusal;
import id.bangkom.testing.AppendOnlyTables;
import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import id.bangkom.testing.Walk;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentType;
import id.bangkom.workforce.SupervisorChanged;
import id.bangkom.workforce.Workforce;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units and people come in as tables. */
@Tag("database")
@ProductTest
class PeopleImportWiringTest {

  private static final String ADMINISTRATOR = "Administrator Aturan A";
  private static final String UNITS =
      "kode_unit,nama_unit,kode_unit_induk,perangkat_daerah,nip_kepala\n";
  private static final String EMPLOYEES =
      "nip,nip_lama,nama,jenis_pegawai,jabatan,kode_unit,nip_atasan,email\n";

  private static final String ANI = "199001012015011001";
  private static final String BUDI = "199002022015021002";
  private static final String CICI = "199003032015032003";
  private static final String CONTRACT = "199004042022211004";
  private static final String CONTRACT_LATER = "199004042025011004";

  @Autowired Passwords passwords;
  @Autowired OneTimePasswords oneTimePasswords;
  @Autowired private TestRestTemplate http;
  @Autowired private People people;
  @Autowired private Workforce workforce;
  @Autowired private JdbcClient jdbc;
  @Autowired private IdentityService identityService;
  @Autowired private TestClock clock;

  @Autowired private ConfigurableApplicationContext application;

  private Tables tables;
  private Refusing refusing;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
    tables = new Tables(http, people.called(ADMINISTRATOR));
  }

  @AfterEach
  void newcomersLeave() {
    people.clearDesks();
    if (refusing != null) {
      application.removeApplicationListener(refusing);
    }
    jdbc.sql("delete from account_password where kind <> 'OWN'").update();
    AppendOnlyTables.empty(jdbc, "password_event");
    jdbc.sql("update unit set head_id = null where code like 'X%'").update();
    List<String> logins =
        jdbc.sql("select login from employee where login in (:nips)")
            .param("nips", List.of(ANI, BUDI, CICI, CONTRACT, CONTRACT_LATER))
            .query(String.class)
            .list();
    if (!logins.isEmpty()) {
      jdbc.sql("update employee set supervisor_id = null where login in (:logins)")
          .param("logins", logins)
          .update();
      jdbc.sql("delete from employee where login in (:logins)").param("logins", logins).update();
      logins.forEach(identityService::deleteUser);
    }
    jdbc.sql(
            "delete from post where id not in (select post_id from employee) and id not in (select"
                + " post_id from competency_standard)")
        .update();
    jdbc.sql("update unit set parent_id = null where code like 'X%'").update();
    jdbc.sql("delete from unit where code like 'X%'").update();
  }

  // ---- who ordered it

  @Test
  void whoImportsStandsOnEveryActAndOnTheHandover() {
    String importer = people.called(ADMINISTRATOR).login();
    tables.apply("units", UNITS + "X,Dinas X,,ya,\n");
    tables.apply(
        "employees", EMPLOYEES + row(ANI, "", "Ani", "X", "") + row(BUDI, "", "Budi", "X", ANI));
    assertThat(acts()).containsExactly("CREATED Ani", "CREATED Budi", "SUPERVISOR Ani");

    tables.apply("units", UNITS + "X,Dinas X,,ya," + BUDI + "\n");
    tables.apply(
        "employees",
        EMPLOYEES + "%s,%s,Budi S,PNS,Analis Lain,BKPSDM,,b@x.id\n".formatted(CICI, BUDI));

    assertThat(acts())
        .containsExactly(
            "HEAD Budi S",
            "RENUMBERED Budi S",
            "DESCRIBED Budi S",
            "POST Budi S",
            "EMAIL Budi S",
            "MOVED Budi S");
    assertThat(text("select distinct actor from personnel_act")).isEqualTo(importer);
    assertThat(text("select count(*) from personnel_act where source is null")).isEqualTo("0");
    assertThat(
            text(
                "select e.login from handover h join employee e on e.id = h.ordered_by order by"
                    + " h.id desc limit 1"))
        .isEqualTo(importer);
  }

  @Test
  void whoNamedAnAwaitedHeadOrderedTheOfficeThatAnotherOnesImportGives() {
    tables.apply("units", UNITS + "X,Dinas X,,ya," + ANI + "\n");
    Employee other = people.called("Administrator Aturan B");
    new Tables(http, other).apply("employees", EMPLOYEES + row(ANI, "", "Ani", "X", ""));

    assertThat(
            jdbc.sql("select actor from personnel_act where kind = 'HEAD'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(people.called(ADMINISTRATOR).login(), other.login());
  }

  @Test
  void theHeadsAboveAUnitThatMovesArePlacedByWhoMovesIt() {
    tables.apply(
        "units",
        UNITS + "X,Dinas X,,ya,197506201999032002\nXA,Bidang A,,tidak,197709112001121003\n");
    acts();

    tables.apply("units", UNITS + "XA,Bidang A,X,tidak,197709112001121003\n");

    assertThat(acts())
        .containsExactly("HEAD Kepala Bidang Kinerja", "HEAD Kepala Bidang Pengembangan");
  }

  @Test
  void nobodyBringsInOneself() {
    String own = people.called(ADMINISTRATOR).login();
    jdbc.sql("update employee set login = 'former', nip = 'former' where login = ?")
        .param(own)
        .update();
    try {
      JsonNode report =
          Tables.report(
              tables.send("employees", true, EMPLOYEES + row(own, "", "Saya", "BKPSDM", "")));
      assertThat(Tables.problem(report, 2)).contains("administrator aturan lain");
    } finally {
      jdbc.sql("update employee set login = ?, nip = ? where login = 'former'")
          .params(own, own)
          .update();
    }
  }

  private static String row(String nip, String former, String name, String unit, String above) {
    return "%s,%s,%s,PNS,Analis Uji,%s,%s,\n".formatted(nip, former, name, unit, above);
  }

  private long seen;

  /** Kind and subject of each act since this was asked before. */
  private List<String> acts() {
    List<String> acts =
        jdbc.sql(
                """
                select a.kind || ' ' || e.name from personnel_act a
                join employee e on e.login = a.subject where a.id > ? order by a.id
                """)
            .param(seen)
            .query(String.class)
            .list();
    seen = jdbc.sql("select coalesce(max(id), 0) from personnel_act").query(Long.class).single();
    return acts;
  }

  // ---- units

  @Test
  void unitsComeInAnyOrderAndASecondTimeChangeNothing() {
    String file =
        UNITS
            + "XA,Bidang A,X,tidak,\n"
            + "X,Dinas X,,ya,197002141995031001\n"
            + "XB,Bidang B,BKPSDM,,\n";

    JsonNode report = tables.apply("units", file);

    assertThat(Tables.statuses(report)).containsExactly("2 CREATED", "3 CREATED", "4 CREATED");
    assertThat(report.path("accepted").asInt()).isEqualTo(3);
    assertThat(report.path("rejected").asInt()).isZero();
    assertThat(
            text("select p.code from unit u join unit p on p.id = u.parent_id where u.code = 'XA'"))
        .isEqualTo("X");
    assertThat(
            text(
                "select e.name from unit u join employee e on e.id = u.head_id where u.code = 'X'"))
        .isEqualTo("Kepala Badan");

    assertThat(Tables.statuses(tables.apply("units", file)))
        .containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED");
    assertThat(
            Tables.statuses(
                tables.apply("units", "kode_unit;nama_unit\nXA;Bidang A\nX;Dinas Sepuluh\n")))
        .as("what the file does not say stays")
        .containsExactly("2 UNCHANGED", "3 UPDATED");
    assertThat(
            text(
                "select e.name from unit u join employee e on e.id = u.head_id where u.code = 'X'"))
        .isEqualTo("Kepala Badan");
  }

  @Test
  void aBadUnitStopsNoOther() {
    JsonNode report =
        tables.apply(
            "units",
            UNITS
                + "X,Dinas X,,ya,\n"
                + "X,Dinas X lagi,,ya,\n"
                + "XA,,X,tidak,\n"
                + "XB,Bidang B,XA,tidak,\n"
                + "XC,Bidang C,XD,,\n"
                + "XD,Bidang D,XE,,\n"
                + "XE,Bidang E,XC,,\n"
                + "XF,Bidang F,X,mungkin,\n"
                + "XG,Bidang G,X,,123\n"
                + "XH,Bidang H,XH,,\n"
                + "XI,Bidang I,X,,1.97002E+17\n");

    assertThat(Tables.statuses(report))
        .containsExactly(
            "2 CREATED",
            "3 REJECTED",
            "4 REJECTED",
            "5 REJECTED",
            "6 REJECTED",
            "7 REJECTED",
            "8 REJECTED",
            "9 REJECTED",
            "10 REJECTED",
            "11 REJECTED",
            "12 REJECTED");
    assertThat(Tables.problem(report, 3)).startsWith("kode_unit: ").contains("baris 2");
    assertThat(Tables.problem(report, 4)).startsWith("nama_unit: ").contains("wajib diisi");
    assertThat(Tables.problem(report, 5)).startsWith("kode_unit_induk: ").contains("XA");
    assertThat(Tables.problem(report, 6)).contains("di bawah dirinya sendiri");
    assertThat(Tables.problem(report, 9))
        .startsWith("perangkat_daerah: ")
        .contains("ya atau tidak");
    assertThat(Tables.problem(report, 10)).startsWith("nip_kepala: ").contains("18 digit");
    assertThat(Tables.problem(report, 11)).contains("di bawah dirinya sendiri");
    assertThat(Tables.problem(report, 12)).contains("angka oleh aplikasi lembar kerja");
    assertThat(count("select count(*) from unit where code like 'X%'")).isEqualTo(1);
  }

  @Test
  void aUnitIsNotPutBelowItself() {
    JsonNode report =
        tables.apply(
            "units", UNITS + "BKPSDM,BKPSDM Kota Contoh,BKPSDM-PK,ya,197002141995031001\n");
    assertThat(Tables.problem(report, 2)).contains("di bawah dirinya sendiri");
  }

  @Test
  void aHeadWhoComesLaterIsAwaited() {
    String units = UNITS + "X,Dinas X,,ya," + ANI + "\n";
    JsonNode report = tables.apply("units", units);
    assertThat(Tables.statuses(report)).containsExactly("2 CREATED");
    assertThat(Tables.remark(report, 2)).contains("belum terdaftar");
    assertThat(Tables.statuses(tables.apply("units", units))).containsExactly("2 UNCHANGED");

    JsonNode brought = tables.apply("employees", EMPLOYEES + ani(""));

    assertThat(Tables.remark(brought, 2)).contains("kepala unit");
    assertThat(
            text("select e.nip from unit u join employee e on e.id = u.head_id where u.code = 'X'"))
        .isEqualTo(ANI);
    assertThat(roles(ANI)).containsExactlyInAnyOrder("employees", "unit-heads");
    assertThat(Tables.statuses(tables.apply("units", units))).containsExactly("2 UNCHANGED");
  }

  @Test
  void nobodyMakesOneselfAHead() {
    JsonNode report =
        tables.apply("units", UNITS + "X,Dinas X,,ya," + people.called(ADMINISTRATOR).nip() + "\n");
    assertThat(Tables.problem(report, 2)).startsWith("nip_kepala: ").contains("diri sendiri");
  }

  @Test
  void aSheetThatNobodySignedNamesTheHeadWhomAnImportBrings() {
    Employee participant = people.called("Pegawai A");
    Walk walk = new Walk(people, participant, people.called("Atasan A"));
    walk.reachSessions();
    walk.recordAndConfirm("2026-05-04", "07:00", "NO");
    assertThat(headOnSheet()).isEqualTo("Kepala Badan");

    tables.apply(
        "units",
        "kode_unit,nama_unit,perangkat_daerah\nBKPSDM-PK,Bidang Pengembangan Kompetensi,ya\n");
    try {
      assertThat(headOnSheet()).isEqualTo("Kepala Bidang Pengembangan");
    } finally {
      jdbc.sql("update unit set perangkat_daerah = false where code = 'BKPSDM-PK'").update();
    }
  }

  // ---- people

  @Test
  void peopleComeInAnyOrderGetAccountsAndASecondTimeChangeNothing() {
    unitX();
    String file =
        EMPLOYEES
            + BUDI
            + ",,Budi Santoso,PNS,Analis Baru,X,"
            + ANI
            + ",budi@x.go.id\n"
            + ani("197002141995031001")
            + CONTRACT
            + ",,Dedi,PPPK,analis baru,X,"
            + BUDI
            + ",\n";

    JsonNode report = tables.apply("employees", file);

    assertThat(Tables.statuses(report)).containsExactly("2 CREATED", "3 CREATED", "4 CREATED");
    Employee budi = workforce.byNip(BUDI).orElseThrow();
    assertThat(workforce.supervisorOf(budi.id()).orElseThrow().nip()).isEqualTo(ANI);
    assertThat(budi.post()).isEqualTo("Analis Baru");
    assertThat(workforce.byNip(CONTRACT).orElseThrow().postId()).isEqualTo(budi.postId());
    assertThat(budi.email()).isEqualTo("budi@x.go.id");
    assertThat(roles(ANI)).containsExactlyInAnyOrder("employees", "supervisors");
    assertThat(roles(BUDI)).containsExactlyInAnyOrder("employees", "supervisors");
    assertThat(roles(CONTRACT)).containsExactly("employees");
    assertThat(report.toString()).doesNotContainIgnoringCase("password");
    for (String login : List.of(ANI, BUDI, CONTRACT)) {
      assertThat(passwords.of(login).kind()).isEqualTo(PasswordState.Kind.NONE);
      assertThat(passwords.of(login).broughtInBy()).isEqualTo(importer());
    }

    JsonNode again = tables.apply("employees", file);
    assertThat(Tables.statuses(again)).containsExactly("2 UNCHANGED", "3 UNCHANGED", "4 UNCHANGED");
    assertThat(count("select count(*) from handover")).isZero();
  }

  @Test
  void aDryRunLeavesNothingBehind() {
    unitX();
    String file = EMPLOYEES + ani("");

    JsonNode report = Tables.report(tables.send("employees", true, file));

    assertThat(Tables.statuses(report)).containsExactly("2 CREATED");
    assertThat(report.path("dryRun").asBoolean()).isTrue();
    assertThat(workforce.byNip(ANI)).isEmpty();
    assertThat(identityService.createUserQuery().userId(ANI).count()).isZero();
    assertThat(count("select count(*) from post where name = 'Kepala Dinas'")).isZero();
    assertThat(count("select count(*) from account_password where kind <> 'OWN'")).isZero();
  }

  @Test
  void aBadPersonStopsNoOther() {
    unitX();
    JsonNode report =
        tables.apply(
            "employees",
            EMPLOYEES
                + ani("")
                + ani("")
                + BUDI
                + ",,Budi,PPPK,Analis,X,,\n"
                + BUDI
                + ",,Budi,PNS,Analis,TIDAK-ADA,,\n"
                + BUDI
                + ",,Budi,HONORER,Analis,X,,\n"
                + BUDI
                + ",,,PNS,Analis,X,,\n"
                + BUDI
                + ",,Budi,PNS,Analis,X,199009092015091009,\n"
                + CICI
                + ",,Cici,PNS,Analis,X,"
                + CONTRACT
                + ",\n"
                + CONTRACT
                + ",,Dedi,PPPK,Analis,X,,bukan alamat\n"
                + "1.99002E+17,,Eko,PNS,Analis,X,,\n"
                + "199006062015061006,199007072015071007,Fani,PNS,Analis,X,,\n");

    assertThat(Tables.statuses(report).get(0)).isEqualTo("2 CREATED");
    assertThat(report.path("rejected").asInt()).isEqualTo(10);
    assertThat(Tables.problem(report, 3)).startsWith("nip: ").contains("baris 2");
    assertThat(Tables.problem(report, 4)).startsWith("nip: ").contains("nomor PNS");
    assertThat(Tables.problem(report, 5)).startsWith("kode_unit: ").contains("tidak dikenal");
    assertThat(Tables.problem(report, 6)).startsWith("jenis_pegawai: ").contains("PNS atau PPPK");
    assertThat(Tables.problem(report, 7)).startsWith("nama: ").contains("wajib diisi");
    assertThat(Tables.problem(report, 8)).startsWith("nip_atasan: ").contains("tidak dikenal");
    assertThat(Tables.problem(report, 9)).startsWith("nip_atasan: ").contains("ditolak");
    assertThat(Tables.problem(report, 10)).startsWith("email: ");
    assertThat(Tables.problem(report, 11)).startsWith("nip: ").contains("angka");
    assertThat(Tables.problem(report, 12)).startsWith("nip_lama: ").contains("tidak dikenal");
    assertThat(
            count(
                "select count(*) from employee where unit_id = (select id from unit where code ="
                    + " 'X')"))
        .isEqualTo(1);
  }

  @Test
  void nobodyStandsAboveOneself() {
    unitX();
    JsonNode report =
        tables.apply(
            "employees",
            EMPLOYEES
                + BUDI
                + ",,Budi,PNS,Analis,X,"
                + CICI
                + ",\n"
                + CICI
                + ",,Cici,PNS,Analis,X,"
                + BUDI
                + ",\n"
                + ani(ANI));
    assertThat(Tables.statuses(report)).containsExactly("2 REJECTED", "3 REJECTED", "4 REJECTED");
    assertThat(Tables.problem(report, 2)).contains("atasan bagi dirinya sendiri");
  }

  @Test
  void twoWhoChangePlacesDoSoInAnyOrder() {
    unitX();
    String chain =
        EMPLOYEES
            + ani("")
            + BUDI
            + ",,Budi,PNS,Analis,X,"
            + ANI
            + ",\n"
            + CICI
            + ",,Cici,PNS,Analis,X,"
            + BUDI
            + ",\n";
    tables.apply("employees", chain);

    JsonNode report =
        tables.apply(
            "employees",
            EMPLOYEES
                + BUDI
                + ",,Budi,PNS,Analis,X,"
                + CICI
                + ",\n"
                + CICI
                + ",,Cici,PNS,Analis,X,"
                + ANI
                + ",\n");

    assertThat(Tables.statuses(report)).containsExactly("2 UPDATED", "3 UPDATED");
    assertThat(supervisor(BUDI)).isEqualTo(CICI);
    assertThat(supervisor(CICI)).isEqualTo(ANI);
    assertThat(count("select count(*) from handover")).isEqualTo(2);
  }

  @Test
  void whoStandsBetweenTwoWhoMoveNeedNotBeInTheFile() {
    unitX();
    tables.apply(
        "employees", EMPLOYEES + ani("") + row(BUDI, "Budi", ANI) + row(CICI, "Cici", BUDI));

    // Ani goes below Cici, who stands below Budi, who goes below nobody.
    JsonNode report = tables.apply("employees", EMPLOYEES + ani(CICI) + row(BUDI, "Budi", ""));

    assertThat(Tables.statuses(report)).containsExactly("2 UPDATED", "3 UPDATED");
    assertThat(supervisor(ANI)).isEqualTo(CICI);
    assertThat(supervisor(BUDI)).isNull();
  }

  @Test
  void aMoveThatIsRefusedAtTheLastMomentLeavesNothingOfItsRowAndStopsNoOther() {
    unitX();
    tables.apply(
        "employees", EMPLOYEES + ani("") + row(BUDI, "Budi", ANI) + row(CICI, "Cici", ANI));
    refusing = new Refusing(workforce.byNip(CICI).orElseThrow().id());
    application.addApplicationListener(refusing);

    JsonNode report =
        tables.apply(
            "employees",
            EMPLOYEES
                + CICI
                + ",,Cici Lain,PNS,Jabatan Lain,X,"
                + BUDI
                + ",lain@x.go.id\n"
                + row(BUDI, "Budi Lain", ""));

    assertThat(Tables.statuses(report)).containsExactly("2 REJECTED", "3 UPDATED");
    assertThat(Tables.problem(report, 2)).contains("programnya belum dapat dialihkan");
    assertThat(workforce.byNip(CICI).orElseThrow().name()).isEqualTo("Cici");
    assertThat(supervisor(CICI)).isEqualTo(ANI);
    assertThat(identityService.createUserQuery().userId(CICI).singleResult().getEmail()).isNull();
    assertThat(count("select count(*) from post where name = 'Jabatan Lain'")).isZero();
    assertThat(workforce.byNip(BUDI).orElseThrow().name()).isEqualTo("Budi Lain");
    assertThat(count("select count(*) from handover")).isEqualTo(1);
  }

  /** Something that runs with an employee and cannot go on with the new supervisor. */
  private static final class Refusing
      implements ApplicationListener<PayloadApplicationEvent<SupervisorChanged>> {

    private final long employee;

    private Refusing(long employee) {
      this.employee = employee;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<SupervisorChanged> event) {
      if (event.getPayload().employeeId() == employee) {
        throw Refusal.rule("Cici: programnya belum dapat dialihkan.");
      }
    }
  }

  @Test
  void runningWorkGoesAlongToTheSupervisorWhomAnImportNames() {
    Employee employee = people.called("Pegawai A");
    new Walk(people, employee, people.called("Atasan A")).reachAssessment();
    Employee successor = people.called("Atasan B");

    JsonNode report = tables.apply("employees", EMPLOYEES + rowOf(employee, successor));

    assertThat(Tables.statuses(report)).containsExactly("2 UPDATED");
    assertThat(text("select reason from handover")).isEqualTo("Impor data pegawai");
    assertThat(people.task(successor, "assessCompetencies")).isNotNull();
    assertThat(people.task(people.called("Atasan A"), "assessCompetencies")).isNull();
  }

  @Test
  void aNewNumberKeepsThePersonAndTheLogIn() {
    unitX();
    tables.apply("employees", EMPLOYEES + CONTRACT + ",,Dedi,PPPK,Analis,X,,\n");
    Employee before = workforce.byNip(CONTRACT).orElseThrow();
    String file =
        EMPLOYEES
            + CONTRACT_LATER
            + ","
            + CONTRACT
            + ",Dedi,PNS,Analis,X,,\n"
            + BUDI
            + ",,Budi,PNS,Analis,X,"
            + CONTRACT
            + ",\n";

    assertThat(Tables.statuses(tables.apply("employees", file)))
        .containsExactly("2 UPDATED", "3 CREATED");

    Employee after = workforce.byId(before.id());
    assertThat(after.nip()).isEqualTo(CONTRACT_LATER);
    assertThat(after.employmentType()).isEqualTo(EmploymentType.PNS);
    assertThat(after.login()).isEqualTo(CONTRACT);
    assertThat(supervisor(BUDI)).isEqualTo(CONTRACT_LATER);
    JsonNode old = tables.apply("employees", EMPLOYEES + CONTRACT + ",,Dedi,PPPK,Analis,X,,\n");
    assertThat(Tables.problem(old, 2)).contains("nomor lama").contains(CONTRACT_LATER);
  }

  @Test
  void theSameFileWithANewNumberChangesNothingASecondTime() {
    unitX();
    tables.apply("employees", EMPLOYEES + CONTRACT + ",,Dedi,PPPK,Analis,X,,\n");
    String file = EMPLOYEES + CONTRACT_LATER + "," + CONTRACT + ",Dedi,PNS,Analis,X,,\n";
    tables.apply("employees", file);
    assertThat(Tables.statuses(tables.apply("employees", file))).containsExactly("2 UNCHANGED");
  }

  @Test
  void anAdministratorChangesNothingOfOneself() {
    Employee self = people.called(ADMINISTRATOR);
    Employee head = people.called("Kepala Badan");
    JsonNode report =
        tables.apply(
            "employees",
            EMPLOYEES
                + rowOf(self, people.called("Atasan A"))
                + rowOf(people.called("Pegawai A"), self));
    assertThat(Tables.statuses(report)).containsExactly("2 REJECTED", "3 REJECTED");
    assertThat(Tables.problem(report, 2)).contains("Data Anda sendiri");
    assertThat(Tables.problem(report, 3)).startsWith("nip_atasan: ").contains("diri sendiri");
    assertThat(Tables.statuses(tables.apply("employees", EMPLOYEES + rowOf(self, head))))
        .as("a row that changes nothing is no harm")
        .containsExactly("2 UNCHANGED");
  }

  @Test
  void whoHasAnAccountAlreadyKeepsItsPassword() {
    unitX();
    identityService.saveUser(newUser(ANI, "Sandi-Uji-2026!"));
    JsonNode report = tables.apply("employees", EMPLOYEES + ani(""));
    assertThat(Tables.remark(report, 2)).contains("tetap dipakai");
    assertThat(identityService.checkPassword(ANI, "Sandi-Uji-2026!")).isTrue();
    assertThat(roles(ANI)).containsExactly("employees");
  }

  /**
   * Else one could make the account first, with a password one knows, and the person afterwards.
   */
  @Test
  void whoBringsPeopleInHasNoPasswordOfTheirs() {
    unitX();
    identityService.setAuthentication(importer(), List.of("camunda-admin"));
    identityService.saveUser(newUser(ANI, "Sandi-Uji-2026!"));
    identityService.clearAuthentication();
    assertThat(identityService.checkPassword(ANI, "Sandi-Uji-2026!")).isTrue();

    tables.apply("employees", EMPLOYEES + ani(""));

    assertThat(identityService.checkPassword(ANI, "Sandi-Uji-2026!")).isFalse();
    assertThat(passwords.of(ANI).broughtInBy()).isEqualTo(importer());
    assertThatThrownBy(() -> oneTimePasswords.issue(ANI, importer()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Anda sendiri yang mengimpor");
  }

  private String importer() {
    return people.called(ADMINISTRATOR).login();
  }

  @Test
  void anotherNameIsShownByTheTaskListToo() {
    unitX();
    tables.apply("employees", EMPLOYEES + ani(""));
    tables.apply(
        "employees",
        "nip,nama,jenis_pegawai,jabatan,kode_unit\n" + ANI + ",Ani Wijaya,PNS,Kepala Dinas,X\n");
    assertThat(identityService.createUserQuery().userId(ANI).singleResult().getLastName())
        .isEqualTo("Wijaya");
    assertThat(workforce.byNip(ANI).orElseThrow().email()).as("stays").isEqualTo("ani@x.go.id");
  }

  // ---- access

  @Test
  void onlyRuleAdministratorsImport() {
    for (String other : List.of("Kepala Badan", "Atasan A", "Pegawai A")) {
      Tables theirs = new Tables(http, people.called(other));
      for (String kind : List.of("units", "employees")) {
        assertThat(theirs.send(kind, false, UNITS).getStatusCode().value()).isEqualTo(403);
      }
    }
    assertThat(
            http.exchange("/api/units/import", HttpMethod.POST, null, JsonNode.class)
                .getStatusCode()
                .value())
        .isEqualTo(401);
    assertThat(
            tables
                .send("units", false, "{}".getBytes(), "application/json")
                .getStatusCode()
                .value())
        .isEqualTo(415);
  }

  // ---- what the tests are made of

  private void unitX() {
    tables.apply("units", UNITS + "X,Dinas X,,ya,\n");
  }

  private static String ani(String supervisor) {
    return ANI + ",,Ani,PNS,Kepala Dinas,X," + supervisor + ",ani@x.go.id\n";
  }

  private static String row(String nip, String name, String supervisor) {
    return nip + ",," + name + ",PNS,Analis,X," + supervisor + ",\n";
  }

  private String rowOf(Employee employee, Employee supervisor) {
    return String.join(
            ",",
            employee.nip(),
            "",
            employee.name(),
            employee.employmentType().name(),
            employee.post(),
            text("select code from unit where id = " + employee.unitId()),
            supervisor.nip(),
            employee.email())
        + "\n";
  }

  private User newUser(String login, String password) {
    var user = identityService.newUser(login);
    user.setPassword(password);
    return user;
  }

  private String headOnSheet() {
    return text(
        "select e.name from activity_sheet s join employee e on e.id = s.head_id order by s.id"
            + " desc fetch first 1 row only");
  }

  private String supervisor(String nip) {
    return workforce
        .supervisorOf(workforce.byNip(nip).orElseThrow().id())
        .map(Employee::nip)
        .orElse(null);
  }

  private List<String> roles(String login) {
    return identityService.createGroupQuery().groupMember(login).list().stream()
        .map(Group::getId)
        .toList();
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
