package id.bangkom.pages;

import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;

/**
 * How long a browser keeps a script or a style: for good under the address of its version, and
 * otherwise until it has asked whether it changed.
 */
class KeptFiles extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();

  private final transient FileVersions versions;

  KeptFiles(FileVersions versions) {
    this.versions = versions;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    if (Paths.sameForAll(path)) {
      response.setHeader(
          "Cache-Control", versions.names(path, request.getQueryString()) ? FOR_GOOD : "no-cache");
    }
    chain.doFilter(request, new Missing(response));
  }

  /** What is missing, or fails, may be there the next time. */
  private static final class Missing extends HttpServletResponseWrapper {

    private Missing(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setStatus(int status) {
      super.setStatus(status);
      keepNothing(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      keepNothing(status);
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      keepNothing(status);
      super.sendError(status, message);
    }

    private void keepNothing(int status) {
      if (status >= SC_BAD_REQUEST) {
        setHeader("Cache-Control", "no-store");
      }
    }
  }
}
