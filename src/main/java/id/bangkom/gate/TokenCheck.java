package id.bangkom.gate;

import id.bangkom.web.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;

/**
 * The web applications' check of the CSRF token, which a program with HTTP Basic does not need: its
 * credentials do not come along by themselves. Says in Indonesian what is missing.
 */
class TokenCheck extends CsrfPreventionFilter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(Gate.BASIC) != null) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse plain = (HttpServletResponse) response;
    HttpServletResponse explaining =
        new HttpServletResponseWrapper(plain) {
          @Override
          public void sendError(int status, String message) throws IOException {
            Answers.problem(
                plain,
                status,
                "Tidak berwenang",
                "Sesi Anda sudah berubah; muat ulang halaman lalu masuk kembali.");
          }

          @Override
          public void addHeader(String name, String value) {
            boolean cookie = name.equalsIgnoreCase("Set-Cookie");
            boolean addSecure = cookie && request.isSecure() && !value.contains("Secure");
            super.addHeader(name, addSecure ? value + ";Secure" : value);
          }
        };
    super.doFilter(request, explaining, (passed, ignored) -> chain.doFilter(passed, plain));
  }
}
