package id.bangkom.pages;

import id.bangkom.web.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page of the web applications the nonce of its own answer. Camunda keeps the latest nonce
 * of all requests in one place: when two people ask at the same moment, the page carries another
 * nonce than its Content-Security-Policy allows, the browser runs none of its scripts, and the
 * reader sees a blank page. The addresses of its files get their version ({@link FileVersions}).
 */
class PageNonce extends OncePerRequestFilter {

  /** Of which the right one takes the place. */
  private static final String ANY = "nonce=\"any\"";

  private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
  private static final Pattern CARRIED = Pattern.compile("nonce=\"[\\w-]+\"");

  private final FileVersions versions;

  PageNonce(FileVersions versions) {
    this.versions = versions;
  }

  /** Scripts, styles and texts carry no nonce; they need not pass through memory. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Paths.application(Paths.of(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    Optional<String> allowed = allowed(response.getHeader("Content-Security-Policy"));
    if (allowed.isPresent() && page.getContentSize() > 0) {
      // Nonces and addresses are ASCII, so the bytes around them stay what they are.
      String body = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
      byte[] own =
          CARRIED
              .matcher(UnloadedPage.toldIn(versions.page(body, ANY)))
              .replaceAll("nonce=\"" + allowed.get() + "\"")
              .getBytes(StandardCharsets.ISO_8859_1);
      page.resetBuffer();
      page.getOutputStream().write(own);
      page.setContentLength(own.length);
    }
    page.copyBodyToResponse();
  }

  private static Optional<String> allowed(String policy) {
    if (policy == null) {
      return Optional.empty();
    }
    Matcher nonce = ALLOWED.matcher(policy);
    return nonce.find() ? Optional.of(nonce.group(1)) : Optional.empty();
  }
}
