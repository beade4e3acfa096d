package id.bangkom.forms;

import java.util.ArrayList;
import java.util.List;
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
 * A Camunda Form sets the texts it shows into markdown. What a person typed stays what it is there:
 * it makes no link, no heading and no emphasis that looks like a part of the form, and it is one
 * line. Only what a form shows in its texts is changed, so that its tables, its fields and its
 * conditions have the text as it was typed; an embedded form shows no markdown.
 */
@Component
class ShownText extends AbstractProcessEnginePlugin {

  /** All of ASCII's: each may follow a backslash, and none means anything after it. */
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

  /** A new line begins a paragraph, a list, a heading; blanks at the start begin code. */
  private static final Pattern BLANK = Pattern.compile("[\\s\\x{85}\\x{A0}\\p{Zl}\\p{Zp}]+");

  /** Cannot be seen, and may turn round or hide what stands beside it. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

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
    String line = UNSEEN.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("").strip();
    return PUNCTUATION.matcher(line).replaceAll("\\\\$0");
  }

  /** Makes text of what the form of a task shows, as its listener set it. */
  void plain(DelegateTask task) {
    for (String name :
        contract.getObject().shownBy(task.getProcessDefinitionId(), task.getTaskDefinitionKey())) {
      if (task.getVariableLocal(name) instanceof String text) {
        String plain = plain(text);
        if (!plain.equals(text)) {
          task.setVariableLocal(name, plain);
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
