package id.bangkom.web;

import id.bangkom.problem.DatabaseFaults;
import id.bangkom.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what nobody else did: a person reads one Indonesian sentence, the log has the fault. It
 * stands before everything else, as the very log-in asks the database.
 */
public class Faults extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  static final String SENTENCE =
      "Permintaan belum dapat dilayani; coba lagi sebentar lagi, atau hubungi administrator sistem"
          + " bila terulang.";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException | Error fault) {
      if (gone(fault)) {
        // Nobody is there to read an answer, and it is no fault of ours.
        throw new ClientAbortException(fault);
      }
      if (response.isCommitted()) {
        throw fault;
      }
      response.resetBuffer();
      answer(request, response, fault);
    }
  }

  private static boolean gone(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Throwable fault)
      throws IOException {
    String path = Paths.of(request);
    // A filter refuses, too: a log-in when too many log in, a body that is too large.
    Optional<Refusal> explained = Refusal.behind(fault).or(() -> DatabaseFaults.explain(fault));
    if (explained.isEmpty()) {
      LOG.error("{} {} failed", request.getMethod(), path, fault);
    }
    Refusal refusal = explained.orElseGet(() -> Refusal.unavailable(SENTENCE));
    int status = explained.isEmpty() ? 500 : refusal.kind().status();
    if (Paths.camundaApi(path)) {
      Answers.refuse(response, status, refusal.getMessage());
    } else {
      Answers.explain(request, response, status, refusal.kind().title(), refusal.getMessage());
    }
  }
}
