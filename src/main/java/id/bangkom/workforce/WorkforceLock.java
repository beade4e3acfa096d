package id.bangkom.workforce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One change of who stands above or in for whom at a time: two at the same moment could make a
 * circle, or two substitutes, that neither of them sees.
 */
@Component
public class WorkforceLock {

  private final JdbcClient jdbc;

  WorkforceLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the others and keeps them waiting until the transaction ends. */
  public void take() {
    jdbc.sql("select id from workforce_change for update").query(Integer.class).single();
  }
}
