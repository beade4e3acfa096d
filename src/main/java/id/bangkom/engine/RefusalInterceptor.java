package id.bangkom.engine;

import id.bangkom.problem.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a {@link Refusal} out of the engine as it was thrown. The engine wraps what a listener
 * throws, and a person would read the wrapping instead of the sentence.
 */
class RefusalInterceptor extends CommandInterceptor {

  private static final int DEEPEST_CAUSE = 20;

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      throw unwrap(e);
    }
  }

  private static RuntimeException unwrap(RuntimeException thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return thrown;
  }
}
