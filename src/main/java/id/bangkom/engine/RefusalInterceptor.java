package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
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
  private final Supplier<FasterPerson> fasterPerson;

  /**
   * @param fasterPerson needs the engine, which is not built yet
   */
  RefusalInterceptor(ProcessEngineConfigurationImpl engine, Supplier<FasterPerson> fasterPerson) {
    this.engine = engine;
    this.fasterPerson = fasterPerson;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (OptimisticLockingException e) {
      throw somebodyWaits() ? fasterPerson.get().refusal(user()) : e;
    } catch (RuntimeException e) {
      throw unwrap(e);
    }
  }

  private String user() {
    Authentication person = engine.getIdentityService().getCurrentAuthentication();
    return person == null ? null : person.getUserId();
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
