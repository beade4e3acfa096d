package id.bangkom.web;

import id.bangkom.audit.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * Remembers the client's address while its request lasts, for the audit trail and the log. Behind a
 * proxy the container gives the address that the proxy was asked from
 * (server.forward-headers-strategy).
 */
public class RequestOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Stands in every line that is logged meanwhile (logging.pattern.correlation). */
  private static final String ADDRESS = "address";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Origin.enter(request.getRemoteAddr());
    MDC.put(ADDRESS, request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(ADDRESS);
      Origin.leave();
    }
  }
}
