package id.bangkom.problem;

import org.springframework.web.util.HtmlUtils;

/** The page by which a browser's reader learns why there is nothing else to see, and goes on. */
public final class ErrorPage {

  public static final String TYPE = "text/html;charset=UTF-8";

  private ErrorPage() {}

  /** Whether who asks reads pages: browsers name HTML, programs do not. */
  public static boolean wanted(String path, String accept) {
    return !path.equals("/api")
        && !path.startsWith("/api/")
        && accept != null
        && accept.contains("text/html");
  }

  /**
   * @param title in Indonesian
   * @param detail a sentence that says what to do
   */
  public static String of(String title, String detail) {
    String escaped = HtmlUtils.htmlEscape(title, "UTF-8");
    return """
        <!DOCTYPE html>
        <html lang="id">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Bangkom</title>
            <link rel="icon" href="/favicon.ico">
            <link rel="stylesheet" href="/bangkom/frame.css">
            <link rel="stylesheet" href="/bangkom/pages.css">
          </head>
          <body>
            <header class="top"><a class="brand" href="/">Bangkom</a></header>
            <main>
              <h1>%1$s</h1>
              <p>%2$s</p>
              <p><a class="button" href="/">Ke daftar tugas</a></p>
            </main>
          </body>
        </html>
        """
        .formatted(escaped, HtmlUtils.htmlEscape(detail, "UTF-8"));
  }
}
