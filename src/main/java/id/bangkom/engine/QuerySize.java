package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.util.ReflectionUtils;

/**
 * How much a person may ask the engine for at once. Each "or" of a query and each element of its
 * lists becomes a piece of SQL, in a time that grows faster than their number.
 */
public final class QuerySize {

  private static final int MOST_ALTERNATIVES = 10;

  /** In all lists together: ids, keys, groups. */
  private static final int MOST_ELEMENTS = 1_000;

  /**
   * Variables and sortings, each of which may join a table: 400 take seconds in an empty office.
   */
  private static final int MOST_JOINED = 30;

  private static final ClassValue<List<Field>> LISTS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> query) {
          return Stream.<Class<?>>iterate(query, type -> type != null, Class::getSuperclass)
              .flatMap(type -> Stream.of(type.getDeclaredFields()))
              .filter(field -> !Modifier.isStatic(field.getModifiers()))
              .filter(field -> isList(field.getType()))
              .peek(ReflectionUtils::makeAccessible)
              .toList();
        }
      };

  private QuerySize() {}

  /**
   * The query and the parts of its "or", which the engine keeps among its own parts.
   *
   * @return the query alone when its kind knows no "or"
   */
  public static Collection<? extends AbstractQuery<?, ?>> partsOf(AbstractQuery<?, ?> query) {
    if (query instanceof TaskQueryImpl tasks) {
      return tasks.getQueries();
    }
    if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
      return tasks.getQueries();
    }
    if (query instanceof ProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    if (query instanceof HistoricProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    return List.of(query);
  }

  /**
   * @throws Refusal MALFORMED when a person, not the product, asks for more
   */
  public static void refuseIfLarge(AbstractQuery<?, ?> query) {
    CommandContext context = Context.getCommandContext();
    if (context.getAuthenticatedUserId() == null || !context.isAuthorizationCheckEnabled()) {
      return;
    }
    Collection<? extends AbstractQuery<?, ?>> parts = partsOf(query);
    if (parts.size() > 1 + MOST_ALTERNATIVES
        || parts.stream().mapToInt(QuerySize::elements).sum() > MOST_ELEMENTS
        || parts.stream().mapToInt(QuerySize::joined).sum() > MOST_JOINED) {
      throw Refusal.malformed(
          "Pencarian ini terlalu panjang; pakai paling banyak %d pilihan \"atau\", %d nilai, dan %d variabel atau urutan."
              .formatted(MOST_ALTERNATIVES, MOST_ELEMENTS, MOST_JOINED));
    }
  }

  private static int elements(AbstractQuery<?, ?> part) {
    return LISTS.get(part.getClass()).stream()
        .mapToInt(field -> size(ReflectionUtils.getField(field, part)))
        .sum();
  }

  private static int joined(AbstractQuery<?, ?> part) {
    return (int)
        LISTS.get(part.getClass()).stream()
            .map(field -> ReflectionUtils.getField(field, part))
            .filter(Collection.class::isInstance)
            .flatMap(list -> ((Collection<?>) list).stream())
            .filter(
                element ->
                    element instanceof QueryVariableValue
                        || element instanceof QueryOrderingProperty)
            .count();
  }

  private static boolean isList(Class<?> type) {
    return type.isArray()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  private static int size(Object list) {
    if (list instanceof Collection<?> elements) {
      return elements.size();
    }
    if (list instanceof Map<?, ?> elements) {
      return elements.size();
    }
    return list == null ? 0 : Array.getLength(list);
  }
}
