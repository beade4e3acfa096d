package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DecisionTables;
import id.bangkom.rules.WrittenTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that a table must answer as expected, kept with it. The first ones came with the table; an
 * administrator adds others with a draft, and they are kept from the day it goes live.
 */
@Service
class RuleExamples {

  private final ExampleTable kept;
  private final DecisionTables tables;
  private final RulePeople people;
  private final int deadlineSeconds;

  RuleExamples(
      ExampleTable kept,
      DecisionTables tables,
      RulePeople people,
      @Value("${bangkom.rules.deadline-seconds}") int deadlineSeconds) {
    this.kept = kept;
    this.tables = tables;
    this.people = people;
    this.deadlineSeconds = deadlineSeconds;
  }

  /** How an example turned out. */
  enum State {
    PASSED,
    /** Another answer than expected. */
    CHANGED,
    /** Another answer than expected, which the draft's writer wants. */
    ACCEPTED
  }

  /**
   * An example and the answer of a table.
   *
   * @param id of a kept one its number, of an added one {@code r} and its place
   * @param origin PACKAGED or ADMINISTRATOR
   */
  record Example(
      String id,
      String origin,
      String author,
      String note,
      String inputs,
      String expected,
      String actual,
      State state) {}

  /**
   * All examples, run.
   *
   * @param ran false when the table has to be mended first
   * @param passed how many answer as expected
   * @param changed those that do not, to be accepted one by one
   * @param own those that came with the draft, whatever they answer
   */
  record Results(
      boolean ran, int passed, List<Example> changed, List<Example> accepted, List<Example> own) {

    static final Results NOT_RUN = new Results(false, 0, List.of(), List.of(), List.of());
  }

  /**
   * Runs all examples of a table on a draft.
   *
   * @param dmn that passed the checks
   * @throws Refusal RULE when it takes too long
   */
  Results run(WrittenTable table, String dmn, Answers answers) {
    List<KeptExample> examples = kept.of(table.decision());
    return inTime(table.decision(), () -> run(open(table, dmn), examples, answers));
  }

  private AskedTable open(WrittenTable table, String dmn) {
    return new AskedTable(table, tables.draft(table.decision(), dmn));
  }

  /** Cells hold plain comparisons only; should something slow slip through, nobody waits for it. */
  private <T> T inTime(String decision, Callable<T> asking) {
    FutureTask<T> run = new FutureTask<>(asking);
    Thread thread = new Thread(run, "examples-of-" + decision);
    thread.setDaemon(true);
    thread.start();
    try {
      return run.get(deadlineSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      run.cancel(true);
      throw Refusal.rule(
          "Contoh tidak selesai dihitung dalam %d detik; sederhanakan isi tabel."
              .formatted(deadlineSeconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Results run(AskedTable table, List<KeptExample> examples, Answers answers) {
    List<Example> changed = new ArrayList<>();
    List<Example> accepted = new ArrayList<>();
    int passed = 0;
    for (KeptExample example : examples) {
      Map<String, String> actual = table.answer(example);
      if (AskedTable.isAsExpected(actual, example.expected())) {
        passed++;
      } else if (answers.isAccepted(example.id(), actual)) {
        accepted.add(shown(table.written(), example, actual, State.ACCEPTED));
      } else {
        changed.add(shown(table.written(), example, actual, State.CHANGED));
      }
    }
    List<Example> own = new ArrayList<>();
    for (Answers.Added added : answers.added()) {
      own.add(own(table, "r" + own.size(), added));
    }
    return new Results(true, passed, changed, accepted, own);
  }

  private Example own(AskedTable table, String id, Answers.Added added) {
    Map<String, String> actual = table.answer(added.inputs(), added.expected());
    return new Example(
        id,
        "ADMINISTRATOR",
        people.name(added.author()),
        added.note(),
        ExampleWords.inputs(table.written(), added.inputs()),
        ExampleWords.outputs(table.written(), added.expected()),
        ExampleWords.outputs(table.written(), actual),
        AskedTable.isAsExpected(actual, added.expected()) ? State.PASSED : State.CHANGED);
  }

  private Example shown(
      WrittenTable table, KeptExample example, Map<String, String> actual, State state) {
    return new Example(
        String.valueOf(example.id()),
        example.author() == null ? "PACKAGED" : "ADMINISTRATOR",
        people.name(example.author()),
        example.note(),
        ExampleWords.inputs(table, example.inputs()),
        ExampleWords.outputs(table, example.expected()),
        ExampleWords.outputs(table, actual),
        state);
  }

  /**
   * Accepts what a kept example answers now.
   *
   * @param dmn that passed the checks
   * @throws Refusal UNKNOWN when there is no such example, CONFLICT when it answers as expected,
   *     RULE when it takes too long
   */
  Answers accept(WrittenTable table, String dmn, Answers answers, long id) {
    KeptExample example =
        kept.of(table.decision()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.unknown("Contoh ini tidak ada; muat ulang halaman."));
    Map<String, String> actual = inTime(table.decision(), () -> open(table, dmn).answer(example));
    if (AskedTable.isAsExpected(actual, example.expected())) {
      throw Refusal.conflict("Contoh ini sudah sesuai harapan; muat ulang halaman.");
    }
    Map<Long, String> accepted = new HashMap<>(answers.accepted());
    accepted.put(id, Answers.asText(actual));
    return new Answers(answers.added(), accepted);
  }

  /**
   * Accepts whatever a table answers: of an earlier version that is wanted back, the answers are
   * wanted back as well.
   *
   * @param added examples that come with it
   */
  Answers acceptAll(WrittenTable table, String dmn, List<Answers.Added> added) {
    AskedTable earlier = open(table, dmn);
    Map<Long, String> accepted = new HashMap<>();
    for (KeptExample example : kept.of(table.decision())) {
      Map<String, String> actual = earlier.answer(example);
      if (!AskedTable.isAsExpected(actual, example.expected())) {
        accepted.put(example.id(), Answers.asText(actual));
      }
    }
    return new Answers(added, accepted);
  }

  /**
   * From now on the table is expected to answer like this. What was accepted once and is not
   * answered any more is not expected either.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(WrittenTable table, String dmn, Answers answers) {
    String decision = table.decision();
    for (Example example : run(table, dmn, answers).accepted()) {
      long id = Long.parseLong(example.id());
      String answer = answers.accepted().get(id);
      kept.expect(decision, id, answer.isEmpty() ? null : answer);
    }
    answers.added().forEach(example -> kept.keep(decision, example));
  }

  /** Adds the examples that came with a table, unless the same case is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void seed(String decision, List<Answers.Added> packaged) {
    unknown(decision, packaged).forEach(example -> kept.add(decision, example));
  }

  /** Those whose case is not kept yet, each case once: 4.20 and 4.2 are the same number. */
  List<Answers.Added> unknown(String decision, List<Answers.Added> examples) {
    Set<Map<String, String>> known =
        kept.of(decision).stream()
            .map(KeptExample::inputs)
            .collect(Collectors.toCollection(HashSet::new));
    return examples.stream().filter(example -> known.add(example.inputs())).toList();
  }
}
