package id.bangkom.workforce;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office a newcomer finds: an agency with two units and everybody needed to walk a programme
 * from the dialogue to certified JP. Its people are named by their part in it; no person or NIP is
 * real. What is there already is left alone, so that a restart changes nothing.
 */
@Component
@Profile("demo")
class DemonstrationOffice implements ApplicationRunner {

  /** The one password of everybody in the demonstration; there is none outside of it. */
  static final String PASSWORD = "bangkom-Demo-2026";

  static final String ADMINISTRATOR = "admin";

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationOffice.class);

  private static final String AGENCY = "BKPSDM";
  private static final String DEVELOPMENT = "BKPSDM-PK";
  private static final String PERFORMANCE = "BKPSDM-KI";

  private static final List<Unit> UNITS =
      List.of(
          new Unit(AGENCY, "BKPSDM Kota Contoh", null, true, "197002141995031001"),
          new Unit(
              DEVELOPMENT, "Bidang Pengembangan Kompetensi", AGENCY, false, "197506201999032002"),
          new Unit(
              PERFORMANCE,
              "Bidang Kinerja dan Informasi Kepegawaian",
              AGENCY,
              false,
              "197709112001121003"));

  private static final List<Technical> TECHNICALS =
      List.of(
          new Technical(
              "NEEDS_ANALYSIS",
              "Analisis Kebutuhan Pengembangan Kompetensi",
              List.of(
                  "Mengumpulkan data kebutuhan pengembangan dengan formulir yang tersedia.",
                  "Mengolah data kebutuhan dan menyajikannya per jabatan.",
                  "Menganalisis kesenjangan dan menyarankan cara menutupnya.",
                  "Menyusun rencana pengembangan kompetensi seluruh instansi.",
                  "Merumuskan arah pengembangan kompetensi untuk beberapa tahun ke depan.")),
          new Technical(
              "TRAINING_DELIVERY",
              "Penyelenggaraan Pelatihan",
              List.of(
                  "Menyiapkan tempat, bahan, dan daftar hadir pelatihan.",
                  "Menjalankan satu pelatihan dari undangan sampai laporan.",
                  "Merancang pelatihan dan menilai hasil belajarnya.",
                  "Mengelola seluruh program pelatihan beserta anggarannya.",
                  "Mengembangkan model pelatihan yang diikuti instansi lain.")),
          new Technical(
              "PERFORMANCE_MANAGEMENT",
              "Pengelolaan Kinerja Pegawai",
              List.of(
                  "Menghimpun sasaran kinerja pegawai dan memeriksa kelengkapannya.",
                  "Membantu atasan dan pegawai menyusun sasaran yang terukur.",
                  "Menganalisis capaian kinerja dan menyusun bahan umpan balik.",
                  "Mengelola penilaian kinerja seluruh instansi.",
                  "Merumuskan kebijakan kinerja yang menggerakkan seluruh instansi.")),
          new Technical(
              "PERSONNEL_RECORDS",
              "Pengelolaan Data Kepegawaian",
              List.of(
                  "Mencatat perubahan data pegawai dengan teliti.",
                  "Memeriksa dan mencocokkan data dengan dokumen sumbernya.",
                  "Menyajikan data kepegawaian untuk keperluan keputusan.",
                  "Menjaga mutu dan keamanan data seluruh instansi.",
                  "Merumuskan tata kelola data kepegawaian antarinstansi.")),
          new Technical(
              "INFORMATION_SYSTEMS",
              "Pengembangan Sistem Informasi",
              List.of(
                  "Menggunakan dan merawat aplikasi yang sudah ada.",
                  "Membuat laporan dan perbaikan kecil pada aplikasi.",
                  "Merancang dan membangun modul aplikasi.",
                  "Memimpin pengembangan sistem dan integrasinya.",
                  "Menyusun arsitektur sistem informasi instansi.")),
          new Technical(
              "PERSONNEL_POLICY",
              "Penyusunan Kebijakan Kepegawaian",
              List.of(
                  "Menghimpun peraturan dan bahan kajian.",
                  "Menelaah peraturan dan menulis ringkasan masalah.",
                  "Menyusun naskah kajian dan rancangan peraturan.",
                  "Mengoordinasikan pembahasan kebijakan antarunit.",
                  "Memberi nasihat kebijakan kepada pimpinan daerah.")));

  private static final List<Post> POSTS =
      List.of(
          new Post("Kepala Badan", 4, 4, "PERSONNEL_POLICY", "PERFORMANCE_MANAGEMENT"),
          new Post(
              "Kepala Bidang Pengembangan Kompetensi", 3, 4, "NEEDS_ANALYSIS", "TRAINING_DELIVERY"),
          new Post(
              "Kepala Bidang Kinerja dan Informasi Kepegawaian",
              3,
              4,
              "PERFORMANCE_MANAGEMENT",
              "PERSONNEL_RECORDS"),
          new Post(
              "Kepala Subbidang Pelatihan Teknis", 2, 3, "NEEDS_ANALYSIS", "TRAINING_DELIVERY"),
          new Post(
              "Kepala Subbidang Penilaian Kinerja",
              2,
              3,
              "PERFORMANCE_MANAGEMENT",
              "PERSONNEL_POLICY"),
          new Post(
              "Kepala Subbidang Data dan Informasi",
              2,
              3,
              "PERSONNEL_RECORDS",
              "INFORMATION_SYSTEMS"),
          new Post("Analis Pengembangan Kompetensi", 2, 3, "NEEDS_ANALYSIS", "TRAINING_DELIVERY"),
          new Post("Pengelola Pelatihan", 2, 2, "TRAINING_DELIVERY", "PERSONNEL_RECORDS"),
          new Post("Analis Kinerja", 2, 3, "PERFORMANCE_MANAGEMENT", "PERSONNEL_POLICY"),
          new Post("Pranata Komputer", 2, 3, "INFORMATION_SYSTEMS", "PERSONNEL_RECORDS"),
          new Post("Pengelola Data Kepegawaian", 2, 2, "PERSONNEL_RECORDS", "PERSONNEL_POLICY"),
          new Post("Analis Kebijakan Kepegawaian", 2, 3, "PERSONNEL_POLICY", "NEEDS_ANALYSIS"));

  // Superiors stand before those they supervise.
  private static final List<Person> PEOPLE =
      List.of(
          head("197002141995031001", "Kepala Badan", "Kepala Badan", AGENCY, null),
          head(
              "197506201999032002",
              "Kepala Bidang Pengembangan",
              "Kepala Bidang Pengembangan Kompetensi",
              DEVELOPMENT,
              "Kepala Badan"),
          head(
              "197709112001121003",
              "Kepala Bidang Kinerja",
              "Kepala Bidang Kinerja dan Informasi Kepegawaian",
              PERFORMANCE,
              "Kepala Badan"),
          supervisor(
              "198003052005011004",
              "Atasan A",
              "Kepala Subbidang Pelatihan Teknis",
              DEVELOPMENT,
              "Kepala Bidang Pengembangan"),
          supervisor(
              "198112172006042005",
              "Atasan B",
              "Kepala Subbidang Penilaian Kinerja",
              PERFORMANCE,
              "Kepala Bidang Kinerja"),
          supervisor(
              "198208292008011006",
              "Atasan C",
              "Kepala Subbidang Data dan Informasi",
              PERFORMANCE,
              "Kepala Bidang Kinerja"),
          employee(
              "198503172010011001",
              "Pegawai A",
              "Analis Pengembangan Kompetensi",
              DEVELOPMENT,
              "Atasan A"),
          employee(
              "198604222011012002",
              "Pegawai B",
              "Analis Pengembangan Kompetensi",
              DEVELOPMENT,
              "Atasan A"),
          employee(
              "198801092012121003", "Pegawai C", "Pengelola Pelatihan", DEVELOPMENT, "Atasan A"),
          employee(
              "199107112021212004", "Pegawai D", "Pengelola Pelatihan", DEVELOPMENT, "Atasan A"),
          employee("198706302010012005", "Pegawai E", "Analis Kinerja", PERFORMANCE, "Atasan B"),
          employee("198902142014021006", "Pegawai F", "Analis Kinerja", PERFORMANCE, "Atasan B"),
          employee("199005252015022007", "Pegawai G", "Analis Kinerja", PERFORMANCE, "Atasan B"),
          employee("199211032018011008", "Pegawai H", "Analis Kinerja", PERFORMANCE, "Atasan B"),
          employee("198810182012011009", "Pegawai I", "Pranata Komputer", PERFORMANCE, "Atasan C"),
          employee("199309072022222010", "Pegawai J", "Pranata Komputer", PERFORMANCE, "Atasan C"),
          employee(
              "199402282019031011",
              "Pegawai K",
              "Pengelola Data Kepegawaian",
              PERFORMANCE,
              "Atasan C"),
          employee(
              "199512312020122012",
              "Pegawai L",
              "Pengelola Data Kepegawaian",
              PERFORMANCE,
              "Atasan C"),
          ruleAdministrator("198407192009031013", "Administrator Aturan A"),
          ruleAdministrator("198605082011012014", "Administrator Aturan B"));

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Workforce workforce;
  private final Clock clock;
  private final Environment environment;

  DemonstrationOffice(
      JdbcClient jdbc,
      Accounts accounts,
      Workforce workforce,
      Clock clock,
      Environment environment) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.workforce = workforce;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (number("select count(*) from unit where code = ?", AGENCY) == 0) {
      furnish();
    }
    openAccounts();
    // A line each: the log keeps what is written into one line there.
    LOG.info(
        "The demonstration office is open at http://localhost:{}{}",
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080")),
        environment.getProperty("server.servlet.context-path", ""));
    LOG.info("Password of everybody: {}", PASSWORD);
    table().forEach(LOG::info);
  }

  /**
   * Who can log in, as a Markdown table whose columns are aligned, so that a console shows it too.
   */
  static List<String> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Login", "Name", "Roles", "Post", "Unit", "Supervisor"));
    Map<String, String> units = UNITS.stream().collect(Collectors.toMap(Unit::code, Unit::name));
    for (Person person : PEOPLE) {
      rows.add(
          List.of(
              person.nip(),
              person.name(),
              roles(person.roles()),
              person.post(),
              units.get(person.unit()),
              person.supervisor() == null ? "-" : person.supervisor()));
    }
    rows.add(
        List.of(
            ADMINISTRATOR,
            "Administrator Sistem",
            roles(Set.of(Role.SYSTEM_ADMINISTRATORS)),
            "-",
            "-",
            "-"));
    return aligned(rows);
  }

  private void furnish() {
    UNITS.forEach(this::unit);
    TECHNICALS.forEach(this::technical);
    POSTS.forEach(this::post);
    PEOPLE.forEach(this::person);
    for (Unit unit : UNITS) {
      jdbc.sql("update unit set head_id = ? where code = ?")
          .params(idOf(unit.headNip()), unit.code())
          .update();
    }
    certificates();
    ratings();
    assessments();
  }

  private void unit(Unit unit) {
    jdbc.sql(
            """
            insert into unit (code, name, parent_id, perangkat_daerah)
            values (:code, :name, (select id from unit where code = :parent), :flag)
            """)
        .param("code", unit.code())
        .param("name", unit.name())
        .param("parent", unit.parent())
        .param("flag", unit.perangkatDaerah())
        .update();
  }

  private void technical(Technical technical) {
    jdbc.sql("insert into competency (code, name, kind) values (?, ?, ?)")
        .params(technical.code(), technical.name(), CompetencyKind.TECHNICAL.name())
        .update();
    for (int level = 1; level <= technical.meanings().size(); level++) {
      jdbc.sql(
              """
              insert into competency_level (competency_id, level_number, meaning)
              values ((select id from competency where code = ?), ?, ?)
              """)
          .params(technical.code(), level, technical.meanings().get(level - 1))
          .update();
    }
  }

  private void post(Post post) {
    jdbc.sql("insert into post (name) values (?)").param(post.name()).update();
    jdbc.sql(
            """
            insert into competency_standard (post_id, competency_id, required_level)
            select p.id, c.id, case c.kind when 'TECHNICAL' then :technical else :standard end
            from post p cross join competency c
            where p.name = :post and (c.kind <> 'TECHNICAL' or c.code in (:first, :second))
            """)
        .param("technical", post.technicalLevel())
        .param("standard", post.standardLevel())
        .param("post", post.name())
        .param("first", post.firstTechnical())
        .param("second", post.secondTechnical())
        .update();
  }

  private void person(Person person) {
    jdbc.sql(
            """
            insert into employee
              (nip, login, name, employment_type, post_id, unit_id, supervisor_id, email)
            values (:nip, :nip, :name, :type, (select id from post where name = :post),
              (select id from unit where code = :unit), :supervisor, :email)
            """)
        .param("nip", person.nip())
        .param("name", person.name())
        .param("type", new Nip(person.nip()).employmentType().name())
        .param("post", person.post())
        .param("unit", person.unit())
        .param("supervisor", person.supervisor() == null ? null : idByName(person.supervisor()))
        .param("email", person.email())
        .update();
  }

  // Atasan B's certificate has run out and Atasan C never had one: a coach without is warned about.
  private void certificates() {
    LocalDate today = LocalDate.now(clock);
    certificate("Kepala Bidang Pengembangan", "COACH", "COACH-001", today.plusYears(2));
    certificate("Atasan A", "COACH", "COACH-002", today.plusYears(3));
    certificate("Atasan A", "MENTOR", "MENTOR-001", null);
    certificate("Atasan B", "COACH", "COACH-003", today.minusMonths(6));
    certificate("Pegawai E", "MENTOR", "MENTOR-002", null);
  }

  private void certificate(String name, String kind, String number, LocalDate validUntil) {
    jdbc.sql(
            """
            insert into certificate (employee_id, kind, number, valid_until)
            values (:employee, :kind, :number, :until)
            """)
        .param("employee", idByName(name))
        .param("kind", kind)
        .param("number", number)
        .param("until", validUntil)
        .update();
  }

  // Pegawai D is rated below any minimum; Pegawai J began this year and has no rating.
  private void ratings() {
    int lastYear = LocalDate.now(clock).getYear() - 1;
    int place = 0;
    for (Person person : PEOPLE) {
      if (person.name().equals("Pegawai J")) {
        continue;
      }
      place++;
      BigDecimal rating =
          person.name().equals("Pegawai D")
              ? new BigDecimal("66.50")
              : new BigDecimal("88.00").add(BigDecimal.valueOf(place % 9));
      rating(person, lastYear - 1, rating.add(BigDecimal.ONE));
      rating(person, lastYear, rating);
    }
  }

  private void rating(Person person, int year, BigDecimal rating) {
    jdbc.sql("insert into yearly_rating (employee_id, rating_year, rating) values (?, ?, ?)")
        .params(idByName(person.name()), year, rating)
        .update();
  }

  // A small gap, a large one, and nobody to worry about; the others were never assessed.
  private void assessments() {
    assess("Pegawai A", Map.of("COMMUNICATION", -1));
    assess("Pegawai B", Map.of("NEEDS_ANALYSIS", -2, "DECISION_MAKING", -1));
    assess("Pegawai C", Map.of());
    assess("Pegawai E", Map.of("PERFORMANCE_MANAGEMENT", 1));
    assess("Pegawai I", Map.of("INFORMATION_SYSTEMS", -1));
    assess("Atasan A", Map.of("COOPERATION", 1));
  }

  /** Assessed three months ago at what the post asks for, except for the differences given. */
  private void assess(String name, Map<String, Integer> differences) {
    Employee employee = workforce.byId(idByName(name));
    Map<Long, Integer> levels = new HashMap<>();
    for (StandardCompetency standard : workforce.standards(employee.postId())) {
      levels.put(
          standard.competencyId(),
          standard.requiredLevel() + differences.getOrDefault(standard.code(), 0));
    }
    workforce.recordHeldLevels(employee.id(), levels, LocalDate.now(clock).minusMonths(3));
  }

  private void openAccounts() {
    for (Person person : PEOPLE) {
      if (!accounts.exists(person.nip())) {
        accounts.create(person.nip(), person.name(), person.email(), PASSWORD, person.roles());
      }
    }
    if (!accounts.exists(ADMINISTRATOR)) {
      accounts.create(
          ADMINISTRATOR,
          "Administrator Sistem",
          null,
          PASSWORD,
          Set.of(Role.SYSTEM_ADMINISTRATORS));
    }
  }

  private Long idOf(String nip) {
    return number("select id from employee where nip = ?", nip);
  }

  private Long idByName(String name) {
    return number("select id from employee where name = ?", name);
  }

  private Long number(String sql, String parameter) {
    return jdbc.sql(sql).param(parameter).query(Long.class).single();
  }

  private static String roles(Set<Role> roles) {
    return new TreeSet<>(roles).stream().map(Role::group).collect(Collectors.joining(", "));
  }

  private static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int index = column;
      widths.add(rows.stream().mapToInt(row -> row.get(index).length()).max().orElseThrow());
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int column = 0; column < row.size(); column++) {
        line.append(' ')
            .append(row.get(column))
            .append(" ".repeat(widths.get(column) - row.get(column).length()))
            .append(" |");
      }
      lines.add(line.toString());
    }
    lines.add(
        1, widths.stream().map(w -> "-".repeat(w + 2)).collect(Collectors.joining("|", "|", "|")));
    return lines;
  }

  private static Person head(String nip, String name, String post, String unit, String supervisor) {
    return new Person(
        nip,
        name,
        post,
        unit,
        supervisor,
        Set.of(Role.EMPLOYEES, Role.SUPERVISORS, Role.UNIT_HEADS));
  }

  private static Person supervisor(
      String nip, String name, String post, String unit, String supervisor) {
    return new Person(nip, name, post, unit, supervisor, Set.of(Role.EMPLOYEES, Role.SUPERVISORS));
  }

  private static Person employee(
      String nip, String name, String post, String unit, String supervisor) {
    return new Person(nip, name, post, unit, supervisor, Set.of(Role.EMPLOYEES));
  }

  private static Person ruleAdministrator(String nip, String name) {
    return new Person(
        nip,
        name,
        "Analis Kebijakan Kepegawaian",
        AGENCY,
        "Kepala Badan",
        Set.of(Role.EMPLOYEES, Role.RULE_ADMINISTRATORS));
  }

  private record Unit(
      String code, String name, String parent, boolean perangkatDaerah, String headNip) {}

  /** A technical competency of some posts; its meanings are those of levels 1 to 5. */
  private record Technical(String code, String name, List<String> meanings) {}

  /**
   * A post and the levels it asks for: of the nine standard competencies, of its technical ones.
   */
  private record Post(
      String name,
      int standardLevel,
      int technicalLevel,
      String firstTechnical,
      String secondTechnical) {}

  private record Person(
      String nip, String name, String post, String unit, String supervisor, Set<Role> roles) {

    private String email() {
      return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@bkpsdm.kota.example";
    }
  }
}
