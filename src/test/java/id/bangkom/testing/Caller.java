package id.bangkom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Somebody with a browser of one's own: cookies, and the CSRF token that a page gives. */
public final class Caller {

  /** Gives a session and the token that its changes need, to a visitor too. */
  public static final String TOKEN = "/api/admin/auth/user/default";

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private String shown;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Caller(int port) {
    this.base = "http://localhost:" + port;
  }

  public HttpResponse<String> logIn(String login, String password) {
    // The question who is logged in gives the session and the token, to an anonymous visitor too.
    get(TOKEN);
    HttpResponse<String> answer =
        send(
            request("/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + login + "&password=" + password)));
    // What is shown from now on, whoever logs in beside it.
    shown = login;
    // The session after the log-in is a new one with a new token.
    get(TOKEN);
    return answer;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> page(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  public HttpResponse<String> call(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(
                method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> post(String path, String json) {
    return call("POST", path, json);
  }

  /** A call to the engine's REST as the Tasklist makes it. */
  public HttpResponse<String> engine(String method, String path, String json) {
    return call(method, "/api/engine/engine/default" + path, json);
  }

  public HttpResponse<String> withBasic(
      String login, String password, String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", basic(login, password))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    String token = token();
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    if (shown != null) {
      request.header("X-Bangkom-As", shown);
    }
    return request;
  }

  public static String basic(String login, String password) {
    String credentials = login + ":" + password;
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** The headers with which a page of this browser changes something, a line each. */
  public String headersOfAChange() {
    return "X-XSRF-TOKEN: " + token() + (shown == null ? "" : "\r\nX-Bangkom-As: " + shown);
  }

  public String token() {
    return cookie("XSRF-TOKEN");
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }
}
