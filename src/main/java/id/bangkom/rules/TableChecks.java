package id.bangkom.rules;

import id.bangkom.audit.AuditTrail;
import id.bangkom.problem.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Checks tables for whoever asks, on threads of its own: as many at once as there are threads, a
 * few more wait, and others are told to come again. What was found of a table is remembered, as
 * nobody who only looks at it should have it checked again.
 */
@Component
public class TableChecks implements DisposableBean {

  private static final int THREADS = 2;
  private static final int MOST_WAITING = 16;
  private static final int LONGEST_SECONDS = 20;
  private static final int REMEMBERED = 24;
  private static final int NOT_DEPLOYED = 0;

  private record Question(String digest, boolean packaged, WrittenTable inForce) {}

  private final List<TableContract> contracts;
  private final ThreadPoolExecutor threads;
  private final Map<Question, TableCheck.Checked> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, TableCheck.Checked> eldest) {
              return size() > REMEMBERED;
            }
          });

  TableChecks() {
    this(TableContracts.ALL);
  }

  TableChecks(List<TableContract> contracts) {
    this.contracts = List.copyOf(contracts);
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
              Thread thread = new Thread(work, "table-checks");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param dmn as it was sent
   * @param inForce the version in force
   * @throws Refusal UNAVAILABLE while too many wait
   */
  public TableCheck.Checked check(String dmn, WrittenTable inForce) {
    return checked(dmn, inForce, false);
  }

  /**
   * A table that a release of the product brings, together with the code that asks its columns.
   *
   * @throws Refusal as {@link #check}
   */
  public TableCheck.Checked checkPackaged(String dmn, WrittenTable inForce) {
    return checked(dmn, inForce, true);
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  private TableCheck.Checked checked(String dmn, WrittenTable inForce, boolean packaged) {
    Question question = new Question(AuditTrail.fingerprint(dmn), packaged, inForce);
    TableCheck.Checked checked = known.get(question);
    if (checked == null) {
      checked = elsewhere(dmn, inForce, packaged);
      known.put(question, checked);
    }
    return checked;
  }

  private TableCheck.Checked elsewhere(String dmn, WrittenTable inForce, boolean packaged) {
    Future<TableCheck.Checked> running;
    try {
      running = threads.submit(() -> read(dmn, inForce, packaged));
    } catch (RejectedExecutionException e) {
      throw busy();
    }
    try {
      return running.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw busy();
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A table could not be checked", e.getCause());
    }
  }

  private TableCheck.Checked read(String dmn, WrittenTable inForce, boolean packaged) {
    TableCheck.Checked checked =
        packaged ? TableCheck.checkPackaged(dmn, inForce) : TableCheck.check(dmn, inForce);
    return checked.passed() ? readByAll(checked) : checked;
  }

  /** What the code behind the table cannot take is found before anybody proposes it. */
  private TableCheck.Checked readByAll(TableCheck.Checked checked) {
    WrittenTable table = checked.table();
    List<Finding> findings = new ArrayList<>(checked.findings());
    for (TableRow row : table.rows()) {
      DecidedRow decided =
          new DecidedRow(table.decision(), NOT_DEPLOYED, row.id(), outputs(table, row));
      for (TableContract contract : contracts) {
        if (contract.covers(table.decision())) {
          try {
            contract.read(decided);
          } catch (UnusableRule e) {
            findings.add(
                Finding.of(
                    row.id(),
                    null,
                    "Baris %d tidak dapat dipakai untuk menghitung; periksa nilai-nilainya."
                        .formatted(table.rows().indexOf(row) + 1)));
          }
        }
      }
    }
    return new TableCheck.Checked(table, List.copyOf(findings));
  }

  private static Map<String, Object> outputs(WrittenTable table, TableRow row) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      if (!column.input()) {
        outputs.put(
            column.name(),
            CellTests.literal(row.cells().get(i), column.type())
                .map(CellTests.Constant::value)
                .orElse(null));
      }
    }
    return outputs;
  }

  private static Refusal busy() {
    return Refusal.unavailable(
        "Pemeriksaan tabel sedang sibuk; tunggu sebentar lalu coba lagi. Tidak ada yang hilang.");
  }
}
