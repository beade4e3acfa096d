package id.bangkom.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diagrams are read by people. What can be measured of a readable one is measured here; the rest is
 * seen on a picture (tools/lint).
 */
class DiagramLayoutTest {

  static List<Packaged> diagrams() {
    return Packaged.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everythingIsDrawn(Packaged diagram) {
    Drawing drawing = Drawing.of(diagram);
    assertThat(drawing.plane).isEqualTo(diagram.name());
    assertThat(drawing.undrawn).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void shapesHaveTheirStandardSize(Packaged diagram) {
    assertThat(Drawing.of(diagram).shapes)
        .allSatisfy(
            (node, box) -> {
              String size = (int) box.width() + "x" + (int) box.height();
              if (node instanceof Event) {
                assertThat(size).as(node.getId()).isEqualTo("36x36");
              } else if (node instanceof Gateway) {
                assertThat(size).as(node.getId()).isEqualTo("50x50");
              } else if (node instanceof Activity && !(node instanceof SubProcess)) {
                assertThat(size).as(node.getId()).isEqualTo("100x80");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void flowsRunHorizontallyOrVertically(Packaged diagram) {
    assertThat(Drawing.of(diagram).lines)
        .allMatch(line -> line.x1 == line.x2 || line.y1 == line.y2, "orthogonal");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void flowsDoNotCross(Packaged diagram) {
    List<Line> lines = Drawing.of(diagram).lines;
    List<String> crossings = new ArrayList<>();
    for (Line one : lines) {
      for (Line other : lines) {
        if (one.flow.compareTo(other.flow) < 0 && one.meets(other)) {
          crossings.add(one.flow + " and " + other.flow);
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void flowsRunAroundOtherSteps(Packaged diagram) {
    Drawing drawing = Drawing.of(diagram);
    List<String> hits = new ArrayList<>();
    drawing.shapes.forEach(
        (node, box) -> {
          for (Line line : drawing.lines) {
            // A sub-process holds its own flows.
            if (!(node instanceof SubProcess)
                && !line.ends.contains(node.getId())
                && box.isHitBy(line)) {
              hits.add(line.flow + " runs through " + node.getId());
            }
          }
        });
    assertThat(hits).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void labelsStandFree(Packaged diagram) {
    Drawing drawing = Drawing.of(diagram);
    List<String> hits = new ArrayList<>();
    drawing.labels.forEach(
        (owner, label) -> {
          for (Line line : drawing.lines) {
            if (label.isHitBy(line)) {
              hits.add("label of " + owner + " on " + line.flow);
            }
          }
          drawing.shapes.forEach(
              (node, box) -> {
                if (!(node instanceof SubProcess) && box.overlaps(label)) {
                  hits.add("label of " + owner + " on " + node.getId());
                }
              });
          drawing.labels.forEach(
              (other, box) -> {
                if (owner.compareTo(other) < 0 && box.overlaps(label)) {
                  hits.add("labels of " + owner + " and " + other);
                }
              });
        });
    assertThat(hits).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void theUsualCaseIsOneStraightRowFromLeftToRight(Packaged diagram) {
    Drawing drawing = Drawing.of(diagram);
    Process process = ProcessModelTest.process(diagram);
    StartEvent start = process.getChildElementsByType(StartEvent.class).iterator().next();
    double row = drawing.boxOf(start.getId()).middle();
    List<FlowNode> onRow =
        process.getChildElementsByType(FlowNode.class).stream()
            .filter(node -> drawing.boxOf(node.getId()).middle() == row)
            .sorted(
                (one, other) ->
                    Double.compare(
                        drawing.boxOf(one.getId()).x(), drawing.boxOf(other.getId()).x()))
            .toList();
    assertThat(onRow.get(0)).isInstanceOf(StartEvent.class);
    assertThat(onRow.get(onRow.size() - 1)).isInstanceOf(EndEvent.class);
  }

  /** One straight piece of a flow. */
  private record Line(String flow, Set<String> ends, double x1, double y1, double x2, double y2) {

    /** Whether two pieces have a point in common. */
    boolean meets(Line other) {
      return left() <= other.right()
          && other.left() <= right()
          && upper() <= other.lower()
          && other.upper() <= lower();
    }

    double left() {
      return Math.min(x1, x2);
    }

    double right() {
      return Math.max(x1, x2);
    }

    double upper() {
      return Math.min(y1, y2);
    }

    double lower() {
      return Math.max(y1, y2);
    }
  }

  private record Box(double x, double y, double width, double height) {

    static Box of(Bounds bounds) {
      return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    double middle() {
      return y + height / 2;
    }

    boolean isHitBy(Line line) {
      return line.left() < x + width
              && x < line.right()
              && line.upper() <= y + height
              && y <= line.lower()
          || line.left() <= x + width
              && x <= line.right()
              && line.upper() < y + height
              && y < line.lower();
    }

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  private record Drawing(
      String plane,
      Map<FlowNode, Box> shapes,
      List<Line> lines,
      Map<String, Box> labels,
      List<String> undrawn) {

    static Drawing of(Packaged diagram) {
      var model = diagram.bpmn();
      Map<String, Box> boxes = new LinkedHashMap<>();
      Map<String, Box> labels = new LinkedHashMap<>();
      Map<String, List<Waypoint>> ways = new LinkedHashMap<>();
      for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
        boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
        label(shape.getBpmnElement(), shape.getBpmnLabel(), labels);
      }
      for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
        ways.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints()));
        label(edge.getBpmnElement(), edge.getBpmnLabel(), labels);
      }
      Map<FlowNode, Box> shapes = new LinkedHashMap<>();
      List<String> undrawn = new ArrayList<>();
      for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
        if (boxes.containsKey(node.getId())) {
          shapes.put(node, boxes.get(node.getId()));
        } else {
          undrawn.add(node.getId());
        }
      }
      List<Line> lines = new ArrayList<>();
      for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
        List<Waypoint> way = ways.getOrDefault(flow.getId(), List.of());
        if (way.size() < 2) {
          undrawn.add(flow.getId());
        }
        Set<String> ends = new HashSet<>();
        ends.add(flow.getSource().getId());
        ends.add(flow.getTarget().getId());
        if (flow.getSource() instanceof BoundaryEvent event) {
          ends.add(event.getAttachedTo().getId());
        }
        for (int i = 1; i < way.size(); i++) {
          Waypoint a = way.get(i - 1);
          Waypoint b = way.get(i);
          lines.add(new Line(flow.getId(), ends, a.getX(), a.getY(), b.getX(), b.getY()));
        }
      }
      BpmnPlane plane = model.getModelElementsByType(BpmnPlane.class).iterator().next();
      return new Drawing(plane.getBpmnElement().getId(), shapes, lines, labels, undrawn);
    }

    private static void label(BaseElement element, BpmnLabel label, Map<String, Box> labels) {
      if (label != null) {
        labels.put(element.getId(), Box.of(label.getBounds()));
      }
    }

    Box boxOf(String id) {
      return shapes.entrySet().stream()
          .filter(entry -> entry.getKey().getId().equals(id))
          .findFirst()
          .orElseThrow()
          .getValue();
    }
  }
}
