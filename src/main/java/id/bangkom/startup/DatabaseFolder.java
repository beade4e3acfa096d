package id.bangkom.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The H2 file holds everything about everybody, so nobody but its owner reads it: before the
 * database is opened its folder is made, or narrowed when there is nothing else in it; its files
 * are narrowed then, and once the application is up.
 */
@Component
class DatabaseFolder implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

  /** Neither of memory nor of a server: no colon before the first slash. */
  private static final Pattern FILE_URL =
      Pattern.compile("jdbc:h2:(?:file:)?([^;:]*[/\\\\][^;]*).*");

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    narrow();
  }

  @EventListener(ApplicationReadyEvent.class)
  void narrow() {
    database(environment.getProperty("spring.datasource.url", ""))
        .ifPresent(DatabaseFolder::narrow);
  }

  /** The file that a JDBC address names, without its ending; empty for what is no H2 file. */
  static Optional<Path> database(String url) {
    Matcher file = FILE_URL.matcher(url);
    if (!file.matches()) {
      return Optional.empty();
    }
    String path = file.group(1);
    return Optional.of(
        Path.of(path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path)
            .toAbsolutePath()
            .normalize());
  }

  static void narrow(Path database) {
    Path folder = database.getParent();
    try {
      if (!Files.exists(folder)) {
        OwnerOnly.makeFolder(folder);
        return;
      }
      List<Path> present;
      try (Stream<Path> files = Files.list(folder)) {
        present = files.toList();
      }
      if (!present.isEmpty() && present.stream().allMatch(DatabaseFolder::ofDatabase)) {
        OwnerOnly.narrow(folder);
      }
      for (Path file : present) {
        if (ofDatabase(file)
            && file.getFileName().toString().startsWith(database.getFileName() + ".")) {
          OwnerOnly.narrow(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("Others may be able to read the database in {}: {}", folder, e.toString());
    }
  }

  private static boolean ofDatabase(Path file) {
    return file.getFileName().toString().endsWith(".db");
  }
}
