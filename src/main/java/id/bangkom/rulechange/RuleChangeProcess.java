package id.bangkom.rulechange;

import id.bangkom.engine.BusinessKey;
import id.bangkom.engine.ProcessVariable;

/** The process {@code rule-change}: its key, and the variables that steer it. */
final class RuleChangeProcess {

  static final String KEY = "rule-change";

  /** Ends the process while nobody has decided yet. */
  static final String WITHDRAWN = KEY + ".withdrawn";

  /** The task of the second pair of eyes. */
  static final String REVIEW = "userTask_reviewRuleChange";

  /** The task of the proposer whose proposal came back. */
  static final String REVISE = "userTask_reviseRuleChange";

  /** Which proposal a process is about. */
  static final BusinessKey BUSINESS_KEY = new BusinessKey(KEY + "-");

  /** For who looks at the process; nothing reads it. */
  static final ProcessVariable<Long> CHANGE_ID = ProcessVariable.reference("changeId");

  /** Whoever proposed it; no such variable when a release of the product did. */
  static final ProcessVariable<String> PROPOSER_LOGIN = ProcessVariable.text("proposerLogin");

  /** Who may look at it: all rule administrators but the proposer, separated by commas. */
  static final ProcessVariable<String> REVIEWER_LOGINS = ProcessVariable.text("reviewerLogins");

  static final ProcessVariable<Boolean> CHECKS_PASSED = ProcessVariable.flag("checksPassed");
  static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
  static final ProcessVariable<Boolean> RETURNED = ProcessVariable.flag("returned");
  static final ProcessVariable<Boolean> RESUBMITTED = ProcessVariable.flag("resubmitted");
  static final ProcessVariable<Boolean> COUNTS_JP = ProcessVariable.flag("countsJp");
  static final ProcessVariable<Boolean> RECALCULATE = ProcessVariable.flag("recalculate");

  /** Whether last year is calculated again, too. */
  static final ProcessVariable<Boolean> LAST_YEAR_TOO = ProcessVariable.flag("lastYearToo");

  private RuleChangeProcess() {}
}
