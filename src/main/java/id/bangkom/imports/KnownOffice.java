package id.bangkom.imports;

import id.bangkom.workforce.Employee;
import id.bangkom.workforce.StandardTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people, units and posts that there are before a file of people is applied. */
final class KnownOffice {

  private final Map<Long, NamedPerson> byId = new LinkedHashMap<>();
  private final Map<String, NamedPerson> byNip = new HashMap<>();
  private final Set<String> logins = new HashSet<>();
  private final Map<String, Long> unitIds;
  private final Map<String, Long> postIds;
  private final Map<String, String> presentNips;

  /**
   * @param unitIds by code
   * @param postIds by {@link StandardTable#key}
   * @param presentNips by former number
   */
  KnownOffice(
      List<Employee> people,
      Map<String, Long> unitIds,
      Map<String, Long> postIds,
      Map<String, String> presentNips) {
    for (Employee employee : people) {
      NamedPerson person = NamedPerson.known(employee);
      byId.put(employee.id(), person);
      byNip.put(employee.nip(), person);
      logins.add(employee.login());
    }
    this.unitIds = unitIds;
    this.postIds = postIds;
    this.presentNips = presentNips;
  }

  Collection<NamedPerson> people() {
    return byId.values();
  }

  NamedPerson byId(long id) {
    return byId.get(id);
  }

  /** Null for a number that nobody has now. */
  NamedPerson byNip(String nip) {
    return byNip.get(nip);
  }

  boolean isLogin(String login) {
    return logins.contains(login);
  }

  Map<String, Long> unitIds() {
    return unitIds;
  }

  /** By {@link StandardTable#key}. */
  Map<String, Long> postIds() {
    return postIds;
  }

  /** The number of today of whom this is a former number; null for nobody's. */
  String presentNip(String formerNip) {
    return presentNips.get(formerNip);
  }
}
