package id.bangkom.rules;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The contracts of tables that the capabilities contribute. */
final class TableContracts {

  private static final List<TableContract> ALL =
      ServiceLoader.load(TableContract.class, TableContract.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private TableContracts() {}

  /** Empty when no cell of the table depends on another, and none may be empty. */
  static Optional<TableContract> of(String decision) {
    return ALL.stream().filter(contract -> contract.covers(decision)).findFirst();
  }
}
