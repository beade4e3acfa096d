package id.bangkom.web;

import id.bangkom.problem.ErrorPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What the container itself refuses, before any filter of ours: an address that cannot be read, too
 * long headers. Public because the container creates it.
 */
public class ErrorReport extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
    if (response.getStatus() < 400 || answered) {
      return;
    }
    byte[] page =
        ErrorPage.of(
                "Permintaan tidak dapat dilayani",
                "Alamat atau permintaan ini tidak terbaca. Periksa penulisan alamatnya, atau mulai"
                    + " lagi dari daftar tugas.")
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(ErrorPage.TYPE);
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Nobody is there to read it, or somebody has begun to answer.
      response.setSuspended(true);
    }
  }
}
