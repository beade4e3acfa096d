package id.bangkom.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a form shows was made when its task appeared; some of it changes while the task waits. That
 * is asked again whenever somebody opens the form ({@link HumanTask#showNow}), and handed out in
 * place of what the task keeps. Nothing is written: whoever looks changes nothing.
 */
@Component
class ShownNow extends AbstractProcessEnginePlugin {

  private static final Logger LOG = LoggerFactory.getLogger(ShownNow.class);

  private final BeanFactory beans;
  private final ObjectProvider<FormContract> contract;

  ShownNow(BeanFactory beans, ObjectProvider<FormContract> contract) {
    this.beans = beans;
    this.contract = contract;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> interceptors = new ArrayList<>();
    if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
    }
    interceptors.add(new OpenedForms());
    engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
  }

  private final class OpenedForms extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      T answer = next.execute(command);
      if (command instanceof GetTaskFormVariablesCmd opened && answer instanceof VariableMap kept) {
        bringUpToDate(
            Context.getCommandContext().getTaskManager().findTaskById(opened.resourceId), kept);
      }
      return answer;
    }
  }

  /** What cannot be asked now is shown as the task keeps it. */
  private void bringUpToDate(TaskEntity task, VariableMap kept) {
    if (task.getTaskDefinition() == null) {
      return;
    }
    Set<String> inTexts =
        contract.getObject().shownBy(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    FormContext now =
        new FormContext(
            (name, value) -> {
              if (kept.containsKey(name)) {
                boolean text = value instanceof String && inTexts.contains(name);
                kept.putValue(name, text ? ShownText.plain((String) value) : value);
              }
            });
    for (TaskListener listener :
        task.getTaskDefinition()
            .getTaskListeners()
            .getOrDefault(TaskListener.EVENTNAME_CREATE, List.of())) {
      if (listener instanceof DelegateExpressionTaskListener ofDiagram) {
        String bean = ofDiagram.getExpressionText().replaceAll("[${}]", "");
        try {
          beans.getBean(bean, HumanTask.class).showNow(task, now);
        } catch (RuntimeException e) {
          LOG.warn("Task {} is shown as it was: {}", task.getId(), e.getMessage());
        }
      }
    }
  }
}
