package id.bangkom.engine;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** All calls that the engine's REST has, read from its classes. */
public final class EngineTemplates {

  private EngineTemplates() {}

  /**
   * One call.
   *
   * @param path after the engine's name, with its parameters in braces
   */
  public record Call(String method, String path) {}

  public static List<Call> all() {
    List<Call> found = new ArrayList<>();
    collect(NamedProcessEngineRestServiceImpl.class, "", found);
    return found.stream()
        .map(call -> new Call(call.method(), call.path().replaceFirst("^/\\{name}", "")))
        .filter(call -> !call.path().isEmpty())
        .distinct()
        .toList();
  }

  private static void collect(Class<?> resource, String base, List<Call> found) {
    for (Method method : resource.getMethods()) {
      Path path = on(method, Path.class);
      String here = base + (path == null ? "" : "/" + path.value().replaceAll("^/|/$", ""));
      here = here.replaceAll("/$", "");
      boolean call = false;
      for (Class<? extends Annotation> verb :
          List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
        if (on(method, verb) != null) {
          found.add(new Call(verb.getSimpleName(), here));
          call = true;
        }
      }
      if (!call && path != null && method.getReturnType().getName().contains(".rest.")) {
        collect(method.getReturnType(), here, found);
      }
    }
  }

  private static <A extends Annotation> A on(Method method, Class<A> annotation) {
    return Stream.concat(
            Stream.of(method.getDeclaringClass()),
            Arrays.stream(method.getDeclaringClass().getInterfaces()))
        .map(
            type -> {
              try {
                return type.getMethod(method.getName(), method.getParameterTypes())
                    .getAnnotation(annotation);
              } catch (NoSuchMethodException e) {
                return null;
              }
            })
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
