package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import id.bangkom.testing.PackagedDmn;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks run on threads of their own, once for each table. */
class TableChecksTest {

  private final WrittenTable target = WrittenTable.read(PackagedDmn.of("jp-target"));
  private TableChecks checks;

  @AfterEach
  void stop() {
    checks.destroy();
  }

  @Test
  void whatWasFoundIsFoundOnce() {
    checks = checks(row -> assertThat(Thread.currentThread().getName()).isEqualTo("table-checks"));
    TableCheck.Checked first = checks.check(PackagedDmn.of("jp-target"), target);
    assertThat(first.passed()).isTrue();
    assertThat(checks.check(PackagedDmn.of("jp-target"), target)).isSameAs(first);
    assertThat(checks.checkPackaged(PackagedDmn.of("jp-target"), target)).isNotSameAs(first);
  }

  @Test
  void whatTheCodeBehindATableCannotTakeIsAFinding() {
    checks =
        checks(
            row -> {
              if (row.row().equals("pppk_2018")) {
                throw UnusableRule.of(row);
              }
            });
    assertThat(checks.check(PackagedDmn.of("jp-target"), target).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.row()).isEqualTo("pppk_2018"))
        .satisfies(found -> assertThat(found.sentence()).contains("tidak dapat dipakai"));
  }

  @Test
  void whoeverComesWhileTooManyWaitIsToldToComeAgainAndNobodyElseWaits() throws Exception {
    CountDownLatch working = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    checks =
        checks(
            row -> {
              working.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    ExecutorService people = Executors.newCachedThreadPool();
    try {
      CountDownLatch asked = new CountDownLatch(18);
      for (int i = 0; i < 18; i++) {
        people.submit(
            () -> {
              asked.countDown();
              return checks.check(PackagedDmn.of("jp-target"), target);
            });
      }
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(
              () -> {
                // The last of them may be on their way to the queue.
                for (int i = 0; i < 18; i++) {
                  people.submit(() -> checks.check(PackagedDmn.of("jp-target"), target));
                }
                checks.check(PackagedDmn.of("jp-target"), target);
              })
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE))
          .hasMessageContaining("sedang sibuk");
    } finally {
      goOn.countDown();
      people.shutdownNow();
    }
  }

  private static TableChecks checks(Consumer<DecidedRow> read) {
    return new TableChecks(
        List.of(
            new TableContract() {
              @Override
              public boolean covers(String decision) {
                return decision.equals("jp-target");
              }

              @Override
              public void read(DecidedRow row) {
                read.accept(row);
              }
            }));
  }
}
