package id.bangkom.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.problem.ErrorPage;
import id.bangkom.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a filter answers instead of the resource: the Tasklist shows the {@code message} of
 * Camunda's errors, our own callers read problem details (RFC 9457).
 */
public final class Answers {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  /** The shape that Camunda's web applications show to the person. */
  static Map<String, Object> refusal(String sentence) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "Refusal");
    body.put("message", sentence);
    return body;
  }

  public static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    refuse(response, refusal.kind().status(), refusal.getMessage());
  }

  public static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    write(response, status, "application/json", refusal(sentence));
  }

  /** A page to whoever reads pages, and a problem to programs. */
  public static void explain(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String detail)
      throws IOException {
    if (ErrorPage.wanted(Paths.of(request), request.getHeader("Accept"))) {
      write(
          response,
          status,
          ErrorPage.TYPE,
          ErrorPage.of(title, detail).getBytes(StandardCharsets.UTF_8));
    } else {
      problem(response, status, title, detail);
    }
  }

  public static void problem(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    write(response, status, "application/problem+json", body);
  }

  private static void write(
      HttpServletResponse response, int status, String type, Map<String, Object> body)
      throws IOException {
    write(response, status, type, JSON.writeValueAsBytes(body));
  }

  private static void write(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
