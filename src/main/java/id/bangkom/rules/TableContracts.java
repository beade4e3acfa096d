package id.bangkom.rules;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The contracts of tables that the capabilities contribute. */
final class TableContracts {

  static final List<TableContract> ALL =
      ServiceLoader.load(TableContract.class, TableContract.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private TableContracts() {}

  /** Empty when nobody demands more of the table than its columns do. */
  static Optional<TableContract> of(String decision) {
    return ALL.stream().filter(contract -> contract.covers(decision)).findFirst();
  }
}
