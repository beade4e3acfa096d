package id.bangkom.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/** Looks into the engine's commands, which do not say what they carry. */
public final class EngineCommands {

  private EngineCommands() {}

  /**
   * @throws IllegalStateException when the engine's command has no such field any more
   */
  public static Object field(Command<?> command, String name) {
    Field field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null) {
      throw new IllegalStateException(
          "The engine's " + command.getClass().getSimpleName() + " has no field " + name);
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }
}
