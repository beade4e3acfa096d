package id.bangkom.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses every change of a row, in the H2 database itself; PostgreSQL has a function for it. H2
 * makes it by its name, which stands in a migration.
 */
public class AppendOnly implements Trigger {

  private static final String NOT_ALLOWED = "42501";

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException("audit_entry is append-only", NOT_ALLOWED);
  }
}
