package id.bangkom.jp;

import id.bangkom.workforce.EmploymentType;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prepares the ledger when the application is ready, for nobody to wait at a task. The first
 * question to a table takes about a second, in which the expression engine loads itself; the rows
 * that decide today are stored, and everybody has an account.
 */
@Component
class WarmRules {

  private final JpRules rules;
  private final RuleRows ruleRows;
  private final Activities activities;
  private final Clock clock;

  WarmRules(JpRules rules, RuleRows ruleRows, Activities activities, Clock clock) {
    this.rules = rules;
    this.ruleRows = ruleRows;
    this.activities = activities;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    LocalDate today = LocalDate.now(clock);
    rules.target(EmploymentType.PNS, today.getYear());
    rules.latest().references(today).forEach(ruleRows::idOf);
    activities.openAccounts();
  }
}
