package id.bangkom.workforce;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One change of who stands above or in for whom at a time: two at the same moment could make a
 * circle, or two substitutes, that neither of them sees.
 */
public final class WorkforceLock {

  private WorkforceLock() {}

  /** Waits for the others and keeps them waiting until the transaction ends. */
  public static void take(JdbcClient jdbc) {
    jdbc.sql("select id from workforce_change for update").query(Integer.class).single();
  }
}
