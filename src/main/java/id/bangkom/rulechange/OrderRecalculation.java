package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.problem.Refusal;
import id.bangkom.recalculation.Recalculations;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** JP that are in the ledger are calculated again by the new table, because somebody wanted it. */
@Component
class OrderRecalculation implements JavaDelegate {

  private final RuleChanges ruleChanges;
  private final Recalculations recalculations;
  private final CurrentUser currentUser;
  private final Clock clock;

  OrderRecalculation(
      RuleChanges ruleChanges,
      Recalculations recalculations,
      CurrentUser currentUser,
      Clock clock) {
    this.ruleChanges = ruleChanges;
    this.recalculations = recalculations;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RuleChange change = ruleChanges.get(RuleChangeProcess.BUSINESS_KEY.idIn(execution));
    if (change.status() != ChangeStatus.LIVE) {
      throw Refusal.conflict(
          "Usulan ini tidak berlaku, sehingga tidak ada yang dihitung ulang karenanya.");
    }
    int year = change.yearOfApproval(clock.getZone());
    if (RuleChangeProcess.LAST_YEAR_TOO.of(execution)) {
      order(year - 1, change);
    }
    order(year, change);
  }

  private void order(int year, RuleChange change) {
    recalculations.order(year, null, null, false, change.grounds().reason(), currentUser.login());
  }
}
