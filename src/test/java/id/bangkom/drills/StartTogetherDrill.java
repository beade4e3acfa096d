package id.bangkom.drills;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes start in the same second on an empty PostgreSQL, again and again. */
class StartTogetherDrill {

  private static DrillPostgres postgres;

  @BeforeAll
  static void startPostgres() throws Exception {
    postgres = new DrillPostgres();
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    postgres.close();
  }

  @Test
  void bothComeUpEveryTime() throws Exception {
    for (int i = 1; i <= Integer.getInteger("bangkom.drills.starts"); i++) {
      Map<String, String> variables = new HashMap<>(postgres.create("start" + i));
      variables.put("BANGKOM_ADMIN_PASSWORD", "Sandi-Uji-2026!");
      Map<String, String> settings = Map.of("spring.profiles.active", "postgres");
      try (RunningJar one = RunningJar.begin("start" + i + "-one", settings, variables);
          RunningJar two = RunningJar.begin("start" + i + "-two", settings, variables)) {
        one.untilUp();
        two.untilUp();
      }
    }
  }
}
