package id.bangkom.testing;

import id.bangkom.BangkomApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One more whole application in this JVM, as another node of an installation would be; the test
 * closes it. Its engine has a name of its own, as engines of one JVM are found by name, so that the
 * engine's REST is not to be asked for, and it has no web applications.
 */
public final class Node {

  private Node() {}

  /**
   * Starts a node with the demonstration office, without a job executor, on a free port.
   *
   * @param name letters and digits; of the engine
   * @param database as {@link Postgres} gives it
   * @param additions what is to be in the application besides, such as a clock
   */
  public static ConfigurableApplicationContext start(
      String name, Map<String, String> database, Class<?>... additions) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                // An addition takes the place of the product's own, as a test's clock does.
                "--spring.main.allow-bean-definition-overriding=true",
                "--camunda.bpm.process-engine-name=" + name,
                // They are one of each JVM: a node that closes would take them from all others.
                "--camunda.bpm.webapp.enabled=false",
                "--camunda.bpm.job-execution.enabled=false"));
    database.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    SpringApplicationBuilder node =
        new SpringApplicationBuilder(BangkomApplication.class)
            .sources(additions)
            .profiles("demo", "postgres");
    // Logging belongs to the JVM: two nodes that set it up in the same moment lose each other's.
    SpringApplication application = node.application();
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    return node.run(arguments.toArray(String[]::new));
  }
}
