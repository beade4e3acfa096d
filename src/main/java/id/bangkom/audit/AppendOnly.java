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

  private String table;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String tableName,
      boolean before,
      int type) {
    table = tableName;
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException(table + " is append-only", NOT_ALLOWED);
  }
}
