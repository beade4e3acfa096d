package id.bangkom.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/**
 * Answers a fault of the engine, or of the machine, with one sentence: its REST would name the
 * class, {@code OutOfMemoryError} too. The engine has written the fault to the log. Public because
 * the container creates it.
 */
public class FaultAnswer implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean fault = response.getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    if (fault && response.getEntity() instanceof ExceptionDto) {
      response.setEntity(Answers.refusal(Faults.SENTENCE));
    }
  }
}
