package id.bangkom.web;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two people did the same at the same moment: one of them reads that somebody was faster. */
@RestControllerAdvice
class ConflictAdvice {

  @ExceptionHandler({
    OptimisticLockingException.class,
    MismatchingMessageCorrelationException.class,
    DuplicateKeyException.class,
    PessimisticLockingFailureException.class
  })
  ProblemDetail faster() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, "Orang lain lebih cepat mengubahnya; muat ulang lalu periksa.");
    problem.setTitle("Sudah berubah");
    return problem;
  }
}
