package id.bangkom.testing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.DefaultActiveProfilesResolver;

/**
 * Runs a test that asks for an H2 in memory on a PostgreSQL database of the same name instead, when
 * the tests are started with {@code -Dbangkom.test.database=postgres}. The settings are those of
 * the profile {@code postgres}.
 */
public final class ChosenDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Pattern IN_MEMORY = Pattern.compile("jdbc:h2:mem:(\\w+).*");

  /** Whether the tests run on PostgreSQL. */
  public static boolean isPostgres() {
    String chosen = System.getProperty("bangkom.test.database", "h2");
    if (!chosen.equals("h2") && !chosen.equals("postgres")) {
      throw new IllegalArgumentException("bangkom.test.database is h2 or postgres: " + chosen);
    }
    return chosen.equals("postgres");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!isPostgres()) {
      return;
    }
    ConfigurableEnvironment environment = context.getEnvironment();
    Matcher inMemory = IN_MEMORY.matcher(environment.getRequiredProperty("spring.datasource.url"));
    if (!inMemory.matches()) {
      throw new IllegalStateException("The test names no database in memory.");
    }
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "chosen database", Map.copyOf(Postgres.database(inMemory.group(1)))));
  }

  /** The test's own profiles, and that of the chosen database. */
  public static final class Profiles extends DefaultActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
      String[] own = super.resolve(testClass);
      if (!isPostgres()) {
        return own;
      }
      String[] all = java.util.Arrays.copyOf(own, own.length + 1);
      all[own.length] = "postgres";
      return all;
    }
  }
}
