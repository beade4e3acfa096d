package id.bangkom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A Camunda Form puts the texts it shows into markdown. What a person typed stays what it is there:
 * it makes no link, no heading and no emphasis that looks like a part of the form. Fields keep the
 * text as it was typed, and an embedded form shows no markdown.
 */
@Component
class ShownText extends AbstractProcessEnginePlugin {

  /** What makes links, images, code, emphasis, headings, tables and HTML. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<>#|]");

  private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

  private final ObjectProvider<FormContract> contract;

  ShownText(ObjectProvider<FormContract> contract) {
    this.contract = contract;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (configuration.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(configuration.getCustomPostBPMNParseListeners());
    }
    listeners.add(new EveryUserTask());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  static String plain(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\\\\\$0".substring(0, 6));
  }

  private void plain(DelegateTask task) {
    Set<String> fields =
        contract.getObject().fieldsOf(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    for (Map.Entry<String, Object> shown : task.getVariablesLocal().entrySet()) {
      if (shown.getValue() instanceof String text && !fields.contains(shown.getKey())) {
        String plain = plain(text);
        if (!plain.equals(text)) {
          task.setVariableLocal(shown.getKey(), plain);
        }
      }
    }
  }

  private final class EveryUserTask extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      if (element.attributeNS(CAMUNDA, "formRef") != null) {
        // After the diagram's own listeners, which fill the form in.
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
            .getTaskDefinition()
            .addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) ShownText.this::plain);
      }
    }
  }
}
