package id.bangkom.web;

import id.bangkom.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers a {@link Refusal} in the REST of the engine and of its web applications, in the shape
 * whose message they show. Public because the container creates it.
 */
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Override
  public Response toResponse(Refusal refusal) {
    return Response.status(refusal.kind().status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Answers.refusal(refusal.getMessage()))
        .build();
  }
}
