package id.bangkom.conventions.texts;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The literals of a class, those that are put together as one, without what no person reads. */
final class JavaSource extends TreePathScanner<Void, Void> {

  /**
   * @param within the method or constant it stands in
   * @param label whether a constant of an enumeration is called so
   * @param refusal whether somebody is refused with it
   */
  record Literal(String within, String text, boolean label, boolean refusal) {}

  private static final String HOLE = "{…}";

  private final List<Literal> found = new ArrayList<>();

  private JavaSource() {}

  static List<Literal> literals(Path file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none", "-classpath", ""),
                  null,
                  files.getJavaFileObjects(file));
      JavaSource source = new JavaSource();
      task.parse().forEach(unit -> source.scan(unit, null));
      return source.found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitAnnotation(AnnotationTree node, Void nothing) {
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void nothing) {
    return node.getMethodSelect().toString().matches("(?i)log\\.\\w+")
        ? null
        : super.visitMethodInvocation(node, nothing);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void nothing) {
    return node.getIdentifier()
            .toString()
            .matches("Illegal\\w+Exception|AssertionError|Unchecked\\w+")
        ? null
        : super.visitNewClass(node, nothing);
  }

  @Override
  public Void visitBinary(BinaryTree node, Void nothing) {
    if (node.getKind() != Tree.Kind.PLUS || !holdsText(node)) {
      return super.visitBinary(node, nothing);
    }
    StringBuilder text = new StringBuilder();
    append(node, text);
    add(text.toString());
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree node, Void nothing) {
    if (node.getValue() instanceof String text) {
      add(text);
    }
    return null;
  }

  private static boolean holdsText(ExpressionTree tree) {
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String
        || tree instanceof ParenthesizedTree inner && holdsText(inner.getExpression())
        || tree instanceof BinaryTree sum
            && sum.getKind() == Tree.Kind.PLUS
            && (holdsText(sum.getLeftOperand()) || holdsText(sum.getRightOperand()));
  }

  private void append(ExpressionTree tree, StringBuilder text) {
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      append(sum.getLeftOperand(), text);
      append(sum.getRightOperand(), text);
    } else if (tree instanceof LiteralTree literal) {
      text.append(literal.getValue());
    } else {
      text.append(HOLE);
      scan(tree, null);
    }
  }

  private void add(String text) {
    String within = "";
    boolean label = false;
    boolean refusal = false;
    boolean inMember = false;
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      refusal |=
          tree instanceof MethodInvocationTree call
              && call.getMethodSelect().toString().matches("Refusal\\.\\w+")
              && text.contains(" ");
      if (tree instanceof MethodTree method && !inMember) {
        within = method.getName().toString();
        inMember = true;
      } else if (tree instanceof VariableTree variable
          && path.getParentPath().getLeaf() instanceof ClassTree owner
          && !inMember) {
        within = variable.getName().toString();
        inMember = true;
        label =
            owner.getKind() == Tree.Kind.ENUM && variable.getInitializer() instanceof NewClassTree;
      }
    }
    found.add(
        new Literal(
            within, text.replaceAll("%(?:\\d+\\$)?[-,.\\d]*[sd]|%%", HOLE), label, refusal));
  }
}
