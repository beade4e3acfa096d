package id.bangkom.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hashes of passwords: slow, the same for everybody, and not the whole machine's business. */
@Tag("slow")
class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes(new WorkFactor(2_000, 100));

  @Test
  void productionTakesWhatOwaspAsksFor() {
    assertThat(new PasswordConfiguration().workFactor().chosen()).isGreaterThanOrEqualTo(210_000);
    assertThat(new PasswordConfiguration().workFactor().drawn()).isGreaterThanOrEqualTo(10_000);
  }

  @Test
  void aHashSaysItsRoundsAndFitsTheEnginesColumn() {
    String hash = new PasswordHashes(WorkFactor.PRODUCTION).ofDrawn("x");
    assertThat(hash).startsWith("10000$");
    assertThat(("{" + PasswordHashes.ALGORITHM + "}" + hash).length()).isLessThanOrEqualTo(255);
    assertThat(hashes.ofChosen("x")).isNotEqualTo(hashes.ofChosen("x"));
  }

  @Test
  void onlyThePasswordItselfMatches() {
    String hash = hashes.ofChosen("Milik-Sendiri-1");
    assertThat(hashes.matches("Milik-Sendiri-1", hash)).isTrue();
    assertThat(hashes.matches("milik-Sendiri-1", hash)).isFalse();
    assertThat(hashes.matches("", hash)).isFalse();
    assertThat(hashes.outdated(hash)).isFalse();
    assertThat(hashes.outdated(hashes.ofDrawn("x"))).isTrue();
  }

  @Test
  void whatLetSomebodyInIsRememberedOnlyForItsHashAndWhereItCameFrom() {
    String hash = hashes.ofChosen("benar");
    hashes.remember("10.0.0.1", "benar", hash);
    assertThat(hashes.remembered("10.0.0.1", "benar", hash)).isTrue();
    assertThat(hashes.remembered("10.0.0.2", "benar", hash)).isFalse();
    assertThat(hashes.remembered("10.0.0.1", "salah", hash)).isFalse();
    assertThat(hashes.remembered("10.0.0.1", "benar", hashes.ofChosen("benar"))).isFalse();
  }

  @Test
  void comparingAloneRemembersNothing() {
    String hash = hashes.ofChosen("benar");
    assertThat(hashes.matches("benar", hash)).isTrue();
    assertThat(hashes.remembered("10.0.0.1", "benar", hash)).isFalse();
  }

  @Test
  void whoeverComesWhenTooManyWaitIsToldSo() {
    PasswordHashes slow = new PasswordHashes(new WorkFactor(40_000, 1));
    ExecutorService many = Executors.newFixedThreadPool(120);
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        all.add(CompletableFuture.runAsync(() -> slow.pretend("x"), many));
      }
      assertThatThrownBy(
              () -> CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join())
          .hasCauseInstanceOf(Refusal.class)
          .hasMessageContaining("Terlalu banyak orang masuk");
    } finally {
      many.shutdownNow();
    }
  }
}
