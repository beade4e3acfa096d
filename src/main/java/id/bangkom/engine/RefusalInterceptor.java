package id.bangkom.engine;

import id.bangkom.problem.DatabaseFaults;
import id.bangkom.problem.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a {@link Refusal} out of the engine as it was thrown. The engine wraps what a listener
 * throws, and a person would read the wrapping instead of the sentence. What follows a refusal is
 * done here, outside of the transaction that was rolled back: inside it, also after its completion,
 * a second connection would be taken while the first is held, and as many at once as there are
 * connections would wait for each other.
 */
public class RefusalInterceptor extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalInterceptor.class);

  private static final int DEEPEST_CAUSE = 20;

  private final ProcessEngineConfigurationImpl engine;
  private final Supplier<FasterPerson> fasterPerson;
  private final ApplicationEventPublisher events;

  /**
   * @param fasterPerson needs the engine, which is not built yet
   */
  public RefusalInterceptor(
      ProcessEngineConfigurationImpl engine,
      Supplier<FasterPerson> fasterPerson,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.fasterPerson = fasterPerson;
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (OptimisticLockingException e) {
      throw somebodyWaits() ? fasterPerson.get().refusal(user()) : e;
    } catch (RuntimeException e) {
      RuntimeException thrown = unwrap(e);
      if (thrown instanceof Refusal refusal
          && !TransactionSynchronizationManager.isActualTransactionActive()) {
        refusal.followUp().ifPresent(this::publish);
      }
      throw thrown;
    }
  }

  /** The person reads the refusal, whatever becomes of what follows it. */
  private void publish(Object event) {
    try {
      events.publishEvent(event);
    } catch (DuplicateKeyException e) {
      LOG.debug("Somebody else had the same refused at the same time: {}", event);
    } catch (RuntimeException e) {
      LOG.error("What follows a refusal failed: {}", event, e);
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
