package id.bangkom.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with the profile {@code postgres} unless it is said which PostgreSQL, before
 * anything tries to reach it.
 */
@Component
@Profile("postgres")
class DatabaseSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final String URL = "spring.datasource.url";

  private static final Map<String, String> VARIABLES =
      Map.of(
          URL,
          "BANGKOM_DB_URL",
          "spring.datasource.username",
          "BANGKOM_DB_USER",
          "spring.datasource.password",
          "BANGKOM_DB_PASSWORD");

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> missing = new ArrayList<>();
    VARIABLES.forEach(
        (property, variable) -> {
          if (environment.getProperty(property, "").isBlank()) {
            missing.add(variable);
          }
        });
    if (!missing.isEmpty()) {
      throw DatabaseSettingsException.missing(missing.stream().sorted().toList());
    }
    String url = environment.getProperty(URL, "");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw DatabaseSettingsException.notPostgres(url);
    }
  }
}
