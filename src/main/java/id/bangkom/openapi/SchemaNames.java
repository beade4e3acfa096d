package id.bangkom.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Calls a type by its own name and those it is nested in: several answers have a Row or a Person.
 */
final class SchemaNames extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    if (around == null) {
      return type.getSimpleName();
    }
    String outer = getNameOfClass(around).replaceFirst("Controller$", "");
    return outer.equals(type.getSimpleName()) ? outer : outer + type.getSimpleName();
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    return type.getName().startsWith("id.bangkom.")
        ? getNameOfClass(type)
        : super.nameForClass(type, options);
  }
}
