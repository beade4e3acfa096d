package id.bangkom.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.exception.NullValueException;

/**
 * Answers 404 where the engine finds nothing by an id, which it takes for a fault of its own and
 * writes down with all that led to it. Public because the container creates it.
 */
public class UnknownMapper implements ExceptionMapper<NullValueException> {

  @Override
  public Response toResponse(NullValueException nothing) {
    return Response.status(Response.Status.NOT_FOUND)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Answers.refusal("Yang diminta tidak ada, atau ada isian yang kurang; periksa lagi."))
        .build();
  }
}
