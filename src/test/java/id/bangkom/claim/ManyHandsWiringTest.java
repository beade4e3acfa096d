package id.bangkom.claim;

import id.bangkom.testing.People;
import id.bangkom.testing.ProductTest;
import id.bangkom.testing.TestClock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything at once on one node. */
@Tag("database-drill")
@ProductTest
class ManyHandsWiringTest {

  @Autowired private ApplicationContext node;
  @Autowired private People people;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void theOfficeOnItsFirstDay() {
    clock.set(LocalDateTime.of(2026, 5, 4, 8, 0));
    people.clearDesks();
  }

  @AfterEach
  void theManyLeave() {
    people.clearDesks();
    jdbc.sql("delete from employee where name like 'Orang %'").update();
  }

  @Test
  void whateverHappensAtTheSameTimeEveryCardEqualsTheReference() throws Exception {
    ManyHands hands = new ManyHands(1, node);
    hands.work();
    hands.compare();
    hands.compareCards();
  }
}
