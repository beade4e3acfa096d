package id.bangkom.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What of one diagram was reached so far: its flow nodes that started and its sequence flows that
 * were taken, over all instances of an engine that has this as parse listener.
 *
 * <p>What there is to reach is read from the diagram itself, not from what the engine made of it.
 */
final class DiagramCoverage extends AbstractBpmnParseListener {

  private final String process;
  private final BpmnModelInstance diagram;
  private final Set<String> reached = ConcurrentHashMap.newKeySet();

  DiagramCoverage(String process, BpmnModelInstance diagram) {
    this.process = process;
    this.diagram = diagram;
  }

  /** Ids of the flow nodes and sequence flows that no instance reached, in alphabetical order. */
  Set<String> unreached() {
    Set<String> missing = new TreeSet<>();
    ModelElementInstance root = diagram.getModelElementById(process);
    addFlowElements(root, missing);
    missing.removeAll(reached);
    return missing;
  }

  private static void addFlowElements(ModelElementInstance scope, Set<String> found) {
    for (FlowElement element : scope.getChildElementsByType(FlowElement.class)) {
      if (element instanceof FlowNode || element instanceof SequenceFlow) {
        found.add(element.getId());
      }
      addFlowElements(element, found);
    }
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    if (definition.getKey().equals(process)) {
      watch(definition);
    }
  }

  // Built-in listeners, because others are skipped where an instance is deleted or modified.
  private void watch(ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, noting(activity.getId()));
      for (PvmTransition flow : activity.getOutgoingTransitions()) {
        ((TransitionImpl) flow)
            .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, noting(flow.getId()));
      }
      watch(activity);
    }
  }

  private ExecutionListener noting(String id) {
    return execution -> reached.add(id);
  }
}
