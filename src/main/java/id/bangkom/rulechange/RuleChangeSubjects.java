package id.bangkom.rulechange;

import id.bangkom.forms.TaskSubject;
import id.bangkom.forms.TaskSubjects;
import id.bangkom.rules.DeployedTables.InForce;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a list of tasks says about a proposal: its table. It concerns no single person. */
@Component
class RuleChangeSubjects implements TaskSubjects {

  private final RuleChanges changes;
  private final RuleTables tables;

  RuleChangeSubjects(RuleChanges changes, RuleTables tables) {
    this.changes = changes;
    this.tables = tables;
  }

  @Override
  public Map<String, TaskSubject> of(Collection<String> businessKeys) {
    Map<String, Long> ids = RuleChangeProcess.BUSINESS_KEY.idsIn(businessKeys);
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, RuleChange> known = changes.byIds(ids.values());
    Map<String, InForce> inForce = tables.inForce();
    Map<String, TaskSubject> subjects = new HashMap<>();
    ids.forEach(
        (key, id) -> {
          RuleChange change = known.get(id);
          if (change != null) {
            subjects.put(key, new TaskSubject(null, inForce.get(change.decision()).name()));
          }
        });
    return subjects;
  }
}
