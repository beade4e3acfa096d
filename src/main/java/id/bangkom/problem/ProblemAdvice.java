package id.bangkom.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every refusal as an RFC 9457 problem whose title and detail are Indonesian. */
@RestControllerAdvice
class ProblemAdvice {

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(refusal.kind().status()), refusal.getMessage());
    problem.setTitle(refusal.kind().title());
    return problem;
  }
}
