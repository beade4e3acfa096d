package id.bangkom.startup;

import jakarta.annotation.PostConstruct;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one node start at a time. Two that begin in the same second on an empty PostgreSQL would
 * both create the engine's tables, deploy the models and make the first administrator, and one of
 * them would die of it. Nothing is to be kept apart on H2, whose file belongs to one process.
 *
 * <p>The lock is PostgreSQL's own and is bound to a connection that is kept for as long: whatever
 * ends this process ends the lock (docs/adr/0015).
 */
@Component
public class StartupLock implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StartupLock.class);

  /** Any number will do that nobody else takes for a lock in this database: "Bangkom" in ASCII. */
  private static final long KEY = 0x42_61_6e_67_6b_6f_6dL;

  private final DataSource dataSource;
  private Connection holder;

  StartupLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @PostConstruct
  void take() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        lock(connection);
        holder = connection;
      }
    } finally {
      if (holder == null) {
        connection.close();
      }
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (isTrue(statement, "select pg_try_advisory_lock(" + KEY + ")")) {
        return;
      }
      LOG.info("Another node is starting on this database; this one waits until it is up.");
      connection.setAutoCommit(false);
      // The other node may take longer than anybody may wait for a row. The lock outlives this
      // transaction, the setting does not.
      statement.execute("set local lock_timeout = 0");
      statement.execute("select pg_advisory_lock(" + KEY + ")");
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** The node is up, with everything that runs at a start. */
  @EventListener
  synchronized void release(AvailabilityChangeEvent<ReadinessState> ready) throws SQLException {
    destroy();
  }

  /** The start failed, or is long past. */
  @Override
  public synchronized void destroy() throws SQLException {
    if (holder == null) {
      return;
    }
    try (Connection connection = holder;
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock(" + KEY + ")");
    } finally {
      holder = null;
    }
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  /** Whoever creates tables waits for the lock. */
  @Component
  static class BeforeMigrations extends AbstractDependsOnBeanFactoryPostProcessor {

    BeforeMigrations() {
      super(Flyway.class, StartupLock.class);
    }
  }

  /** So does the engine, which creates its own. */
  @Component
  static class BeforeEngine extends AbstractDependsOnBeanFactoryPostProcessor {

    BeforeEngine() {
      super(ProcessEngineFactoryBean.class, StartupLock.class);
    }
  }
}
