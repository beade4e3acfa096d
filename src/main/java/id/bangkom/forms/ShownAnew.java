package id.bangkom.forms;

import id.bangkom.startup.StartupLock;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a form shows was made when its task appeared. After a release that makes it otherwise, the
 * tasks that are open are shown anew: once for each such release, while other nodes that start wait
 * ({@link StartupLock}), and before this one says that it is ready.
 */
@Component
class ShownAnew {

  /** Among the engine's own properties: the way in which the open tasks are shown. */
  static final String PROPERTY = "bangkom.tasks-shown";

  /** Another one whenever tasks of a release before must not go on showing what they show. */
  private static final String WAY = "text-without-markup";

  private static final Logger LOG = LoggerFactory.getLogger(ShownAnew.class);

  private final ManagementService managementService;
  private final OpenTasks openTasks;

  ShownAnew(ManagementService managementService, OpenTasks openTasks) {
    this.managementService = managementService;
    this.openTasks = openTasks;
  }

  /** A start that breaks off begins again with the next one: a task may be shown any often. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void afterUpdate() {
    if (WAY.equals(managementService.getProperties().get(PROPERTY))) {
      return;
    }
    int shown = openTasks.showAllAgain();
    managementService.setProperty(PROPERTY, WAY);
    if (shown > 0) {
      LOG.info("{} open tasks of the release before are shown as this one shows them.", shown);
    }
  }
}
