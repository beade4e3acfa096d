package id.bangkom.people;

import id.bangkom.forms.OpenTasks;
import id.bangkom.workforce.ActingChanged;
import id.bangkom.workforce.ActingOfficials;
import id.bangkom.workforce.Workforce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the open tasks of an official before the substitute when the days of an appointment begin,
 * and back when they end. Who may complete a task is asked of the day itself, not of this.
 */
@Component
class ActingDays {

  private static final Logger LOG = LoggerFactory.getLogger(ActingDays.class);

  private final ActingOfficials acting;
  private final Workforce workforce;
  private final OpenTasks openTasks;

  ActingDays(ActingOfficials acting, Workforce workforce, OpenTasks openTasks) {
    this.acting = acting;
    this.workforce = workforce;
    this.openTasks = openTasks;
  }

  /**
   * Settles what began or ended with this day. Every hour and not only at midnight, so that a
   * failure is made good by itself; harmless when there is nothing to do.
   */
  @Scheduled(cron = "${bangkom.people.settle-acting}", zone = "${bangkom.zone}")
  @EventListener(ApplicationReadyEvent.class)
  void settle() {
    for (long appointment : acting.unsettled()) {
      try {
        acting.settle(appointment);
      } catch (RuntimeException e) {
        // One that cannot be settled must not keep the others from it.
        LOG.error("Acting appointment {} could not be settled", appointment, e);
      }
    }
  }

  @EventListener
  void showTasksAgain(ActingChanged changed) {
    openTasks.showAgainFor(workforce.byId(changed.officialId()).login());
  }
}
