package id.bangkom.startup;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Node;
import id.bangkom.testing.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes are started in the same moment on a PostgreSQL in which there is nothing yet. */
@Tag("slow")
class StartTogetherTest {

  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void bothComeUpAndEverythingIsThereOnce() throws Exception {
    Map<String, String> database = Postgres.freshDatabase();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService starters = Executors.newFixedThreadPool(2);
    List<Future<ConfigurableApplicationContext>> starts = new ArrayList<>();
    try {
      for (String name : List.of("node1", "node2")) {
        starts.add(
            starters.submit(
                () -> {
                  together.await();
                  return Node.start(name, database);
                }));
      }
    } finally {
      starters.shutdown();
    }
    List<Throwable> failures = new ArrayList<>();
    for (Future<ConfigurableApplicationContext> start : starts) {
      try {
        nodes.add(start.get());
      } catch (ExecutionException failed) {
        failures.add(failed.getCause());
      }
    }
    assertThat(failures).isEmpty();

    for (ConfigurableApplicationContext node : nodes) {
      RepositoryService models = node.getBean(RepositoryService.class);
      assertThat(models.createDeploymentQuery().deploymentName("processes").count()).isOne();
      assertThat(models.createDecisionDefinitionQuery().list())
          .isNotEmpty()
          .allSatisfy(table -> assertThat(table.getVersion()).isOne());
      assertThat(node.getBean(IdentityService.class).createUserQuery().userId("admin").count())
          .isOne();
      assertThat(
              node.getBean(JdbcClient.class)
                  .sql("select count(*) from pg_locks where locktype = 'advisory'")
                  .query(Integer.class)
                  .single())
          .as("locks still held after the start")
          .isZero();
    }
  }
}
