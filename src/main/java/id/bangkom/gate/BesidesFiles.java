package id.bangkom.gate;

import id.bangkom.web.Paths;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;

/**
 * A filter that begins a session, for all but who reads a file. A file needs none, and is kept for
 * good by whoever carries it; one that was asked for before a log-in and comes after it would put
 * another session in the place of the new one.
 */
class BesidesFiles implements Filter {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Filter filter;

  BesidesFiles(Filter filter) {
    this.filter = filter;
  }

  @Override
  public void init(FilterConfig settings) throws ServletException {
    filter.init(settings);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (readsFile((HttpServletRequest) request)) {
      chain.doFilter(request, response);
    } else {
      filter.doFilter(request, response, chain);
    }
  }

  @Override
  public void destroy() {
    filter.destroy();
  }

  private static boolean readsFile(HttpServletRequest request) {
    return READS.contains(request.getMethod()) && Paths.sameForAll(Paths.of(request));
  }
}
