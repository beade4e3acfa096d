package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/**
 * The engine's REST as the web applications use it, which answers a {@link Refusal} with its own
 * status and sentence. Public because the container creates it.
 */
public class EngineRest extends EngineRestApplication {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(super.getClasses());
    classes.add(RefusalMapper.class);
    return classes;
  }

  /** Answers a refusal in the shape whose message the Tasklist shows. */
  public static class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
      return Response.status(refusal.kind().status())
          .type(MediaType.APPLICATION_JSON_TYPE)
          .entity(Answers.refusal(refusal.getMessage()))
          .build();
    }
  }
}
