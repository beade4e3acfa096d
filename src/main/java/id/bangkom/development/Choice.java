package id.bangkom.development;

import id.bangkom.programme.Method;
import java.util.Optional;

/** What can be chosen, or advised, after a dialogue: one of the methods, or none for now. */
public enum Choice {
  COACHING(Method.COACHING),
  MENTORING(Method.MENTORING),
  SELF_STUDY(Method.SELF_STUDY),
  NONE(null);

  private final Method method;

  Choice(Method method) {
    this.method = method;
  }

  /** The method, or empty when no programme follows. */
  public Optional<Method> method() {
    return Optional.ofNullable(method);
  }

  /** The Indonesian name. */
  public String label() {
    return method().map(Method::label).orElse("Tidak ada program saat ini");
  }
}
