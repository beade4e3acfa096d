package id.bangkom.guards;

import id.bangkom.problem.Refusal;
import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.joda.time.ReadableInstant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/**
 * What an expression may reach: process variables, the beans a diagram names (delegates and
 * listeners of ours), and the arithmetic of dates. Nothing else has properties or methods, so that
 * an expression that somebody smuggles in finds no way to Java.
 */
class ModelExpressions extends JuelExpressionManager {

  private static final List<Class<?>> CALLED_BY_DIAGRAMS =
      List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

  /** What a diagram may ask of its own execution, which otherwise leads to every service. */
  private static final Set<Object> OF_EXECUTION = Set.of("processBusinessKey", "processInstanceId");

  private final BeanFactory beanFactory;

  ModelExpressions(BeanFactory beanFactory) {
    this.beanFactory = beanFactory;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolver = new CompositeELResolver();
    resolver.add(new Fence());
    // Before the variables: a submitted variable must not stand in for a delegate.
    resolver.add(new DiagramBeans());
    resolver.add(new VariableScopeElResolver());
    resolver.add(new ArrayELResolver(true));
    resolver.add(new ListELResolver(true));
    resolver.add(new MapELResolver(true));
    resolver.add(new BeanELResolver(true));
    return resolver;
  }

  private Object bean(String name) {
    if (!beanFactory.containsBean(name)) {
      return null;
    }
    Class<?> type = beanFactory.getType(name);
    if (type == null) {
      return null;
    }
    boolean visible =
        ClassUtils.getUserClass(type).getName().startsWith("id.bangkom.")
            && CALLED_BY_DIAGRAMS.stream().anyMatch(called -> called.isAssignableFrom(type));
    return visible ? beanFactory.getBean(name) : null;
  }

  private final class DiagramBeans extends ReadingResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base != null || !(property instanceof String name)) {
        return null;
      }
      Object bean = bean(name);
      if (bean != null) {
        context.setPropertyResolved(true);
      }
      return bean;
    }
  }

  /** Stands before every other resolver and lets only known kinds of objects be looked into. */
  private static final class Fence extends ReadingResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      if (base != null
          && !(base instanceof Map)
          && !(base instanceof List)
          && !base.getClass().isArray()) {
        refuseUnlessKnown(base, property);
      }
      return null;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      if (base != null) {
        refuseUnlessDate(base, method);
      }
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      throw refusal();
    }

    private static void refuseUnlessKnown(Object base, Object property) {
      if (!(base instanceof DelegateExecution) || !OF_EXECUTION.contains(property)) {
        refuseUnlessDate(base, property);
      }
    }

    private static void refuseUnlessDate(Object base, Object member) {
      String name = String.valueOf(member);
      if (!(base instanceof ReadableInstant) || name.equals("class") || name.equals("getClass")) {
        throw refusal();
      }
    }

    private static Refusal refusal() {
      return Refusal.malformed("Ekspresi ini tidak diizinkan.");
    }
  }

  private abstract static class ReadingResolver extends ELResolver {

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      // Nothing of ours can be set.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }
  }
}
