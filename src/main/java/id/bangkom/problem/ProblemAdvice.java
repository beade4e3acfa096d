package id.bangkom.problem;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every refusal as an RFC 9457 problem whose title and detail are Indonesian. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private final DataSize largestFile;

  ProblemAdvice(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
    this.largestFile = largestFile;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    ProblemDetail problem =
        problem(
            HttpStatusCode.valueOf(refusal.kind().status()),
            refusal.kind().title(),
            refusal.getMessage());
    refusal.field().ifPresent(field -> problem.setProperty("field", field));
    return problem;
  }

  /** An upload that broke off, or is none. */
  @ExceptionHandler
  ProblemDetail unreadable(MultipartException broken) {
    return Refusal.behind(broken)
        .map(this::refused)
        .orElseGet(
            () ->
                problem(
                    HttpStatus.BAD_REQUEST,
                    "Data tidak terbaca",
                    "Berkas tidak diterima dengan utuh; unggah kembali."));
  }

  /** What Spring itself refuses before a controller is reached, such as a body that is no JSON. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Optional<Refusal> refusal = Refusal.behind(exception);
    if (refusal.isPresent()) {
      ProblemDetail refused = refused(refusal.get());
      return super.handleExceptionInternal(
          exception, refused, headers, HttpStatusCode.valueOf(refused.getStatus()), request);
    }
    ProblemDetail problem =
        switch (status.value()) {
          case 404 ->
              problem(status, "Tidak ditemukan", "Alamat ini tidak ada; periksa penulisannya.");
          case 405 ->
              problem(status, "Cara tidak dikenal", "Alamat ini tidak menerima permintaan itu.");
          case 413 ->
              problem(
                  status,
                  "Berkas terlalu besar",
                  "Berkas paling besar %d MB; perkecil berkas lalu unggah kembali."
                      .formatted(largestFile.toMegabytes()));
          case 406, 415 ->
              problem(status, "Bentuk tidak dikenal", "Kirim dan minta data sebagai JSON.");
          default ->
              status.is5xxServerError()
                  ? problem(
                      status,
                      "Gangguan sistem",
                      "Permintaan belum dapat dilayani; coba lagi sebentar lagi.")
                  : problem(
                      status,
                      "Data tidak terbaca",
                      "Isi permintaan tidak terbaca; periksa nama dan bentuk setiap isian.");
        };
    if (request instanceof ServletWebRequest servlet
        && ErrorPage.wanted(
            servlet.getRequest().getRequestURI(), servlet.getRequest().getHeader("Accept"))) {
      return ResponseEntity.status(status)
          .header(HttpHeaders.CONTENT_TYPE, ErrorPage.TYPE)
          .body(ErrorPage.of(problem.getTitle(), problem.getDetail()));
    }
    return super.handleExceptionInternal(exception, problem, headers, status, request);
  }

  private static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
