package id.bangkom.drafts;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A draft ends with what it was typed for, in the same transaction: with its task, however that
 * ends; for everybody else when somebody takes the task or is given it; and with the start of its
 * process. What the engine does without telling is left to {@link DraftCleaning}.
 */
@Component
class DraftEnds extends AbstractProcessEnginePlugin {

  private final ObjectProvider<FormDraftTable> table;

  DraftEnds(ObjectProvider<FormDraftTable> table) {
    this.table = table;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new EveryDiagram());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  private void over(DelegateTask task) {
    table.getObject().deleteOfAll(Place.ofTask(task.getId()));
  }

  private void given(DelegateTask task) {
    if (task.getAssignee() != null) {
      table.getObject().deleteOfOthers(Place.ofTask(task.getId()), task.getAssignee());
    }
  }

  /** A process that another one calls was not started with a form. */
  private void started(DelegateExecution process, String key) {
    Authentication person =
        process.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (process.getSuperExecution() == null && person != null && person.getUserId() != null) {
      table.getObject().delete(Place.ofStart(key), person.getUserId());
    }
  }

  private final class EveryDiagram extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, DraftEnds.this::given);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, DraftEnds.this::over);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, DraftEnds.this::over);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
      definition.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          (ExecutionListener) process -> started(process, definition.getKey()));
    }
  }
}
