package id.bangkom.claim;

import id.bangkom.testing.Node;
import id.bangkom.testing.Postgres;
import id.bangkom.testing.ProductTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything at once on two nodes with one PostgreSQL. */
@Tag("slow")
class TwoNodesTest {

  @Test
  void whateverHappensAtTheSameTimeEveryCardEqualsTheReference() throws Exception {
    Map<String, String> database = Postgres.freshDatabase();
    try (ConfigurableApplicationContext one =
            Node.start("first", database, ProductTest.Time.class);
        ConfigurableApplicationContext other =
            Node.start("second", database, ProductTest.Time.class)) {
      ManyHands hands = new ManyHands(2, one, other);
      hands.work();
      hands.compare();
      hands.compareCards();
    }
  }
}
