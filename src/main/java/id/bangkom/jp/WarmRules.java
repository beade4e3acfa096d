package id.bangkom.jp;

import id.bangkom.workforce.EmploymentType;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks a table one question when the application is ready. The first question of all takes about a
 * second, in which the expression engine loads itself; nobody should wait for that at a task.
 */
@Component
class WarmRules {

  private final JpRules rules;
  private final Clock clock;

  WarmRules(JpRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ask() {
    rules.target(EmploymentType.PNS, LocalDate.now(clock).getYear());
  }
}
