package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a {@link Refusal} out of the engine as it was thrown. The engine wraps what a listener
 * throws, and a person would read the wrapping instead of the sentence.
 */
class RefusalInterceptor extends CommandInterceptor {

  private static final int DEEPEST_CAUSE = 20;

  private final ProcessEngineConfigurationImpl engine;

  RefusalInterceptor(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (OptimisticLockingException e) {
      throw somebodyWaits()
          ? Refusal.conflict("Orang lain lebih cepat mengubah tugas ini; muat ulang lalu periksa.")
          : e;
    } catch (RuntimeException e) {
      throw unwrap(e);
    }
  }

  /** The job executor needs the engine's own exception, which makes it try again. */
  private boolean somebodyWaits() {
    return engine.getIdentityService().getCurrentAuthentication() != null
        || RequestContextHolder.getRequestAttributes() != null;
  }

  private RuntimeException unwrap(RuntimeException thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return somebodyWaits()
        ? DatabaseFaults.explain(thrown).<RuntimeException>map(r -> r).orElse(thrown)
        : thrown;
  }
}
