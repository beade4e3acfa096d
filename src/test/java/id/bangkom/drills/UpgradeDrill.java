package id.bangkom.drills;

import static id.bangkom.drills.OfficeAtWork.ADMINISTRATOR_A;
import static id.bangkom.drills.OfficeAtWork.SUPERVISORS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The release before this one has work at every wait state of every diagram; then this one is
 * started on its database, and everybody finishes what they had begun. The jar of that release is
 * built from its own commit ({@code ./test --drills} does so).
 */
class UpgradeDrill {

  private static final Duration LONGEST_WORK = Duration.ofMinutes(5);
  private static final Duration BACKGROUND_WORK = Duration.ofMinutes(3);

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"userTask_(\\w+)\"");

  @Test
  void everyTaskOfTheReleaseBeforeIsFinishedOnH2(@TempDir Path folder) throws Exception {
    Map<String, String> settings = new HashMap<>(Load.settings());
    settings.put("spring.profiles.active", "demo");
    settings.put(
        "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("bangkom") + ";WRITE_DELAY=0");
    upgrade("upgrade-h2", settings, Map.of(), WorkEverywhere.Waits.FOR_A_GUIDE_AND_A_REVIEW);
  }

  @Test
  void everyTaskOfTheReleaseBeforeIsFinishedOnPostgres() throws Exception {
    Map<String, String> settings = new HashMap<>(Load.settings());
    settings.put("spring.profiles.active", "demo,postgres");
    try (DrillPostgres postgres = new DrillPostgres()) {
      upgrade(
          "upgrade-postgres",
          settings,
          postgres.create("upgrade"),
          WorkEverywhere.Waits.FOR_A_HEAD_AND_A_DAY);
    }
  }

  private static void upgrade(
      String name,
      Map<String, String> settings,
      Map<String, String> variables,
      WorkEverywhere.Waits waits)
      throws Exception {
    Path before = Path.of(System.getProperty("bangkom.drills.jar-before"));
    try (RunningJar release =
        RunningJar.begin(name + "-before", before, settings, variables).untilUp()) {
      OfficeAtWork office = new OfficeAtWork(release.port(), LocalDate.now(Load.zone()));
      WorkEverywhere.leave(office, waits, () -> triedOut(release.port()));
      assertThat(office.waitingKeys())
          .as("every user task of the diagrams waits for somebody")
          .containsAll(userTasksOf(before, waits));
      release.stop();
    }

    try (RunningJar now = RunningJar.start(name, settings, variables)) {
      OfficeAtWork office = new OfficeAtWork(now.port(), LocalDate.now(Load.zone()));
      office.finishEverything(LONGEST_WORK);
      assertThat(office.get(ADMINISTRATOR_A, "/api/rule-drafts")).as("drafts stay").hasSize(1);
      for (String employee : SUPERVISORS.keySet()) {
        JsonNode card =
            office.get(
                ADMINISTRATOR_A,
                "/api/employees/%s/jp-card?year=%d".formatted(employee, LocalDate.now().getYear()));
        assertThat(card.get("certifiedJp").asDouble()).as(employee + " " + card).isPositive();
        assertThat(card.get("provisionalJp").asDouble()).as(employee + " " + card).isZero();
      }
      var operator = Load.administrator(now.port());
      Until.within(
          BACKGROUND_WORK,
          () -> operator.engine("GET", "/process-instance/count", null).body().contains(":0"));
      assertThat(operator.engine("GET", "/incident/count", null).body()).contains(":0");
    }
  }

  private static void triedOut(int port) {
    var operator = Load.administrator(port);
    String running = "/process-instance/count?processDefinitionKey=recalculation";
    Until.within(
        BACKGROUND_WORK, () -> operator.engine("GET", running, null).body().contains(":0"));
  }

  private static Set<String> userTasksOf(Path jar, WorkEverywhere.Waits waits) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().matches("BOOT-INF/classes/processes/.*\\.bpmn")) {
          USER_TASK
              .matcher(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
              .results()
              .forEach(task -> keys.add(task.group(1)));
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(25);
    keys.removeAll(waits.elsewhere());
    return keys;
  }
}
