package id.bangkom.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads what Cockpit and Admin ask as the guards and the engine know it. They send a few calls with
 * a slash at the end, which is no way in elsewhere, and ask for all versions of a definition and
 * the names of groups without an end, which the engine refuses. Only these calls, in exactly this
 * spelling; the guards look at what is left.
 */
final class CockpitCalls extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String ENGINE = "/api/engine/engine/default/";

  private static final Pattern SLASHED =
      Pattern.compile(
          String.join(
              "|",
              "OPTIONS " + ENGINE + "(user|group|tenant)/",
              "GET " + ENGINE + "batch/statistics/",
              "PUT "
                  + ENGINE
                  + "(process-definition|process-instance|job-definition)"
                  + "/[\\w:-]+/suspended/",
              "(GET|POST) /api/cockpit/plugin/base/default/incident/"));

  private static final Pattern ENDLESS =
      Pattern.compile(
          "GET "
              + ENGINE
              + "(process|decision|decision-requirements)-definition"
              + "|POST "
              + ENGINE
              + "group");

  private final transient int longestList;

  /**
   * @param longestList how many results the engine gives at most
   */
  CockpitCalls(int longestList) {
    this.longestList = longestList;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String call =
        request.getMethod()
            + " "
            + request.getRequestURI().substring(request.getContextPath().length());
    if (SLASHED.matcher(call).matches()) {
      chain.doFilter(new WithoutSlash(request), response);
    } else if (ENDLESS.matcher(call).matches() && request.getParameter("maxResults") == null) {
      chain.doFilter(new WithEnd(request, longestList), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class WithoutSlash extends HttpServletRequestWrapper {

    WithoutSlash(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return cut(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(cut(super.getRequestURL().toString()));
    }

    @Override
    public String getPathInfo() {
      return super.getPathInfo() == null ? null : cut(super.getPathInfo());
    }

    @Override
    public String getServletPath() {
      return super.getPathInfo() == null ? cut(super.getServletPath()) : super.getServletPath();
    }

    private static String cut(String address) {
      return address.substring(0, address.length() - 1);
    }
  }

  private static final class WithEnd extends HttpServletRequestWrapper {

    private final int longestList;

    WithEnd(HttpServletRequest request, int longestList) {
      super(request);
      this.longestList = longestList;
    }

    @Override
    public String getQueryString() {
      String end = "maxResults=" + longestList;
      return super.getQueryString() == null ? end : super.getQueryString() + "&" + end;
    }
  }
}
