package id.bangkom.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes every field of a form a variable of its task, empty at first: what a person submits is read
 * by that task alone, vanishes with it, and never fills in a later form that has a field of the
 * same name.
 */
@Component
class LocalFormFields extends AbstractProcessEnginePlugin {

  private final ObjectProvider<FormContract> contract;

  LocalFormFields(ObjectProvider<FormContract> contract) {
    this.contract = contract;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPreBPMNParseListeners());
    }
    listeners.add(new EveryUserTask());
    configuration.setCustomPreBPMNParseListeners(listeners);
  }

  private void empty(DelegateTask task) {
    for (String field :
        contract.getObject().fieldsOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey())) {
      task.setVariableLocal(field, null);
    }
  }

  private final class EveryUserTask extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      // Built-in listeners run before those of the diagram, which fill some fields in.
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, LocalFormFields.this::empty);
    }
  }
}
