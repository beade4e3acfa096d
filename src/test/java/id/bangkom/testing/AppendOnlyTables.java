package id.bangkom.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties what the product can only add to, as the owner of the database could: H2 has no trigger
 * for {@code truncate}, PostgreSQL's is put aside.
 */
public final class AppendOnlyTables {

  private AppendOnlyTables() {}

  /** Not within a transaction, which H2 would end. */
  public static void empty(JdbcClient jdbc, String table) {
    boolean postgres =
        jdbc.sql(
                    "select count(*) from information_schema.schemata where schema_name = 'pg_catalog'")
                .query(Integer.class)
                .single()
            > 0;
    if (!postgres) {
      jdbc.sql("truncate table " + table).update();
      return;
    }
    jdbc.sql("alter table %s disable trigger user".formatted(table)).update();
    jdbc.sql("truncate table " + table).update();
    jdbc.sql("alter table %s enable trigger user".formatted(table)).update();
  }
}
