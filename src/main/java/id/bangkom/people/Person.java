package id.bangkom.people;

import id.bangkom.workforce.Employee;

/** An employee as the answers of this package name one. */
record Person(String nip, String name, String post, String unit) {

  /** Null for nobody. */
  static Person of(Employee employee) {
    return employee == null
        ? null
        : new Person(employee.nip(), employee.name(), employee.post(), employee.unit());
  }
}
