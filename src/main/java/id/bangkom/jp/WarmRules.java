package id.bangkom.jp;

import id.bangkom.workforce.EmploymentType;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Prepares the ledger when the application is ready, for nobody to wait at a task. The first
 * question to a table takes about a second, in which the expression engine loads itself; the rows
 * that decide today are stored, and everybody has an account.
 */
@Component
class WarmRules {

  private static final Logger LOG = LoggerFactory.getLogger(WarmRules.class);

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

  private void warm(LocalDate today) {
    rules.target(EmploymentType.PNS, today.getYear());
    RuleBook book = rules.latest();
    book.references(today).forEach(ruleRows::idOf);
    book.faults().forEach(fault -> LOG.error("A rule in force cannot be used: {}", fault));
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    LocalDate today = LocalDate.now(clock);
    try {
      warm(today);
    } catch (RuntimeException e) {
      // The tables in force are what they are: an application that does not start helps nobody.
      LOG.error("The tables of rules could not be prepared; open the page /aturan.", e);
    }
    try {
      activities.openAccounts();
    } catch (DuplicateKeyException faster) {
      LOG.info("Another node opens accounts at the same time.");
    }
  }
}
