package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.CellWords;
import id.bangkom.rules.DecidedRow;
import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.DecisionTables;
import id.bangkom.rules.TableColumn;
import id.bangkom.rules.WrittenTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that a table must answer as expected, kept with it. The first ones came with the table; an
 * administrator adds others with a draft, and they are kept from the day it goes live.
 */
@Service
class RuleExamples {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_VALUE = 300;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

  private final JdbcClient jdbc;
  private final DecisionTables tables;
  private final RulePeople people;
  private final Clock clock;
  private final int deadlineSeconds;

  RuleExamples(
      JdbcClient jdbc,
      DecisionTables tables,
      RulePeople people,
      Clock clock,
      @Value("${bangkom.rules.deadline-seconds}") int deadlineSeconds) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.people = people;
    this.clock = clock;
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

  private record Kept(
      long id,
      Map<String, String> inputs,
      Map<String, String> expected,
      String note,
      String author) {}

  /**
   * Runs all examples of a table on a draft.
   *
   * @param dmn that passed the checks
   * @throws Refusal RULE when it takes too long
   */
  Results run(WrittenTable table, String dmn, Answers answers) {
    List<Kept> kept = kept(table.decision());
    return inTime(
        table.decision(), () -> run(table, tables.draft(table.decision(), dmn), kept, answers));
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

  private Results run(WrittenTable table, DecisionTable draft, List<Kept> kept, Answers answers) {
    List<Example> changed = new ArrayList<>();
    List<Example> accepted = new ArrayList<>();
    int passed = 0;
    for (Kept example : kept) {
      Map<String, String> actual = answer(table, draft, example.inputs(), example.expected());
      if (same(actual, example.expected())) {
        passed++;
      } else if (accepts(answers, example.id(), actual)) {
        accepted.add(example(table, example, actual, State.ACCEPTED));
      } else {
        changed.add(example(table, example, actual, State.CHANGED));
      }
    }
    List<Example> own = new ArrayList<>();
    for (int i = 0; i < answers.added().size(); i++) {
      Answers.Added added = answers.added().get(i);
      Map<String, String> actual = answer(table, draft, added.inputs(), added.expected());
      boolean as = same(actual, added.expected());
      own.add(
          new Example(
              "r" + i,
              "ADMINISTRATOR",
              people.name(added.author()),
              added.note(),
              inputs(table, added.inputs()),
              outputs(table, added.expected()),
              outputs(table, actual),
              as ? State.PASSED : State.CHANGED));
    }
    return new Results(true, passed, changed, accepted, own);
  }

  private static boolean accepts(Answers answers, long id, Map<String, String> actual) {
    return answers.accepted().containsKey(id) && answers.accepted().get(id).equals(asText(actual));
  }

  private static String asText(Map<String, String> actual) {
    return actual == null ? "" : Answers.json(actual);
  }

  /**
   * Accepts what a kept example answers now.
   *
   * @param dmn that passed the checks
   * @throws Refusal UNKNOWN when there is no such example, CONFLICT when it answers as expected,
   *     RULE when it takes too long
   */
  Answers accept(WrittenTable table, String dmn, Answers answers, long id) {
    Kept example =
        kept(table.decision()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.unknown("Contoh ini tidak ada; muat ulang halaman."));
    Map<String, String> actual =
        inTime(
            table.decision(),
            () ->
                answer(
                    table,
                    tables.draft(table.decision(), dmn),
                    example.inputs(),
                    example.expected()));
    if (same(actual, example.expected())) {
      throw Refusal.conflict("Contoh ini sudah sesuai harapan; muat ulang halaman.");
    }
    Map<Long, String> accepted = new HashMap<>(answers.accepted());
    accepted.put(id, asText(actual));
    return new Answers(answers.added(), accepted);
  }

  /**
   * Accepts whatever a table answers: of an earlier version that is wanted back, the answers are
   * wanted back as well.
   *
   * @param added examples that come with it
   */
  Answers acceptAll(WrittenTable table, String dmn, List<Answers.Added> added) {
    DecisionTable earlier = tables.draft(table.decision(), dmn);
    Map<Long, String> accepted = new HashMap<>();
    for (Kept example : kept(table.decision())) {
      Map<String, String> actual = answer(table, earlier, example.inputs(), example.expected());
      if (!same(actual, example.expected())) {
        accepted.put(example.id(), asText(actual));
      }
    }
    return new Answers(added, accepted);
  }

  /**
   * Adds an example of somebody's own.
   *
   * @param expected some of the outputs; null or empty when no row may decide
   * @throws Refusal RULE when it names what the table does not have, or a value that cannot be
   */
  static Answers add(
      WrittenTable table,
      Answers answers,
      Map<String, String> inputs,
      Map<String, String> expected,
      String note,
      String author) {
    if (inputs == null || note != null && note.length() > LONGEST_NOTE) {
      throw Refusal.rule(
          "Isi masukan contoh, dan catatan paling panjang %d karakter.".formatted(LONGEST_NOTE));
    }
    Map<String, String> asked = new LinkedHashMap<>();
    for (TableColumn column : table.columns()) {
      if (column.asked()) {
        String value = strip(inputs.get(column.name()));
        readable(column, value);
        asked.put(column.name(), plain(column, value));
      }
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    if (expected != null) {
      for (Map.Entry<String, String> output : expected.entrySet()) {
        int at = table.indexOf(output.getKey());
        if (at < 0 || table.columns().get(at).role() != TableColumn.Role.OUTPUT) {
          throw Refusal.rule("Kolom hasil \"%s\" tidak ada.".formatted(output.getKey()));
        }
        String value = strip(output.getValue());
        readable(table.columns().get(at), value);
        wanted.put(output.getKey(), plain(table.columns().get(at), value));
      }
    }
    List<Answers.Added> added = new ArrayList<>(answers.added());
    added.removeIf(one -> one.inputs().equals(asked));
    added.add(
        new Answers.Added(
            asked, wanted.isEmpty() ? null : wanted, strip(note == null ? "" : note), author));
    return new Answers(added, answers.accepted());
  }

  /**
   * Takes an example of somebody's own away.
   *
   * @throws Refusal UNKNOWN when there is none; those that are kept with the table stay
   */
  static Answers remove(Answers answers, String id) {
    List<Answers.Added> added = new ArrayList<>(answers.added());
    if (!id.matches("r\\d{1,6}") || Integer.parseInt(id.substring(1)) >= added.size()) {
      throw Refusal.unknown(
          "Hanya contoh dari rancangan ini yang dapat dihapus; muat ulang halaman.");
    }
    added.remove(Integer.parseInt(id.substring(1)));
    return new Answers(added, answers.accepted());
  }

  /**
   * From now on the table is expected to answer like this. What was accepted once and is not
   * answered any more is not expected either.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(WrittenTable table, String dmn, Answers answers) {
    String decision = table.decision();
    run(table, dmn, answers)
        .accepted()
        .forEach(
            example -> {
              long id = Long.parseLong(example.id());
              String answer = answers.accepted().get(id);
              jdbc.sql("update rule_example set expected = ? where id = ? and decision = ?")
                  .params(answer.isEmpty() ? null : answer, id, decision)
                  .update();
            });
    for (Answers.Added added : answers.added()) {
      int known =
          jdbc.sql(
                  "update rule_example set expected = ?, note = ?, author = ? where decision = ?"
                      + " and inputs = ?")
              .params(
                  Answers.json(added.expected()),
                  added.note(),
                  added.author(),
                  decision,
                  Answers.json(added.inputs()))
              .update();
      if (known == 0) {
        insert(decision, added);
      }
    }
  }

  /** Adds the examples that came with a table, unless the same case is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void seed(String decision, List<Answers.Added> packaged) {
    unknown(decision, packaged).forEach(example -> insert(decision, example));
  }

  /** Those whose case is not kept yet, each case once: 4.20 and 4.2 are the same number. */
  List<Answers.Added> unknown(String decision, List<Answers.Added> examples) {
    Set<Map<String, String>> known =
        kept(decision).stream().map(Kept::inputs).collect(Collectors.toCollection(HashSet::new));
    return examples.stream().filter(example -> known.add(example.inputs())).toList();
  }

  private void insert(String decision, Answers.Added example) {
    jdbc.sql(
            """
            insert into rule_example (decision, inputs, expected, note, author, added_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            decision,
            Answers.json(example.inputs()),
            Answers.json(example.expected()),
            example.note(),
            example.author(),
            OffsetDateTime.now(clock))
        .update();
  }

  private List<Kept> kept(String decision) {
    return jdbc.sql("select * from rule_example where decision = ? order by id")
        .param(decision)
        .query(
            (row, number) ->
                new Kept(
                    row.getLong("id"),
                    Answers.values(row.getString("inputs")),
                    Answers.values(row.getString("expected")),
                    row.getString("note"),
                    row.getString("author")))
        .list();
  }

  /** The outputs that are expected, as the table gives them; null when no row decides. */
  private static Map<String, String> answer(
      WrittenTable table,
      DecisionTable draft,
      Map<String, String> inputs,
      Map<String, String> expected) {
    Map<String, Object> question = new HashMap<>();
    for (TableColumn column : table.columns()) {
      if (inputs.containsKey(column.name())) {
        question.put(column.name(), typed(column, inputs.get(column.name())));
      }
    }
    Optional<DecidedRow> decided = draft.decide(question);
    if (decided.isEmpty()) {
      return null;
    }
    Map<String, String> answer = new LinkedHashMap<>();
    for (TableColumn column : table.columns()) {
      boolean wanted =
          column.role() == TableColumn.Role.OUTPUT
              && (expected == null
                  ? column.kind() != TableColumn.Kind.TEXT
                  : expected.containsKey(column.name()));
      if (wanted) {
        Object output = decided.get().outputs().get(column.name());
        answer.put(column.name(), output == null ? "" : plain(column, output.toString()));
      }
    }
    return answer;
  }

  private static boolean same(Map<String, String> actual, Map<String, String> expected) {
    return actual == null ? expected == null : actual.equals(expected);
  }

  private static Object typed(TableColumn column, String value) {
    if (value.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case "number" -> new BigDecimal(value.replace(',', '.'));
      case "boolean" -> Boolean.valueOf(value);
      case "date" -> LocalDate.parse(value);
      default -> value;
    };
  }

  /** A number in its shortest form; any other value as it is. */
  static String plain(TableColumn column, String value) {
    return column.type().equals("number") && !value.isEmpty()
        ? new BigDecimal(value.replace(',', '.')).stripTrailingZeros().toPlainString()
        : value;
  }

  private static void readable(TableColumn column, String value) {
    boolean of = column.values().isEmpty() || value.isEmpty() || column.values().contains(value);
    boolean number =
        !column.type().equals("number") || value.isEmpty() || NUMBER.matcher(value).matches();
    try {
      if (value.length() > LONGEST_VALUE || !of || !number) {
        throw new IllegalArgumentException();
      }
      typed(column, value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refusal.rule(
          "Nilai contoh pada \"%s\" tidak terbaca; pilih atau tulis kembali."
              .formatted(column.label()));
    }
  }

  private static String strip(String text) {
    return text == null ? "" : text.replace("\0", "").strip();
  }

  private Example example(WrittenTable table, Kept kept, Map<String, String> actual, State state) {
    return new Example(
        String.valueOf(kept.id()),
        kept.author() == null ? "PACKAGED" : "ADMINISTRATOR",
        people.name(kept.author()),
        kept.note(),
        inputs(table, kept.inputs()),
        outputs(table, kept.expected()),
        outputs(table, actual),
        state);
  }

  private static String inputs(WrittenTable table, Map<String, String> inputs) {
    return table.columns().stream()
        .filter(column -> inputs.containsKey(column.name()))
        .map(
            column -> {
              String value = inputs.get(column.name());
              String words = CellWords.value(column, value);
              return column.values().isEmpty() && !column.type().equals("date")
                  ? column.label() + " " + words
                  : words;
            })
        .collect(Collectors.joining(", "));
  }

  private static String outputs(WrittenTable table, Map<String, String> outputs) {
    if (outputs == null) {
      return "tidak ada aturan";
    }
    return table.columns().stream()
        .filter(column -> column.role() == TableColumn.Role.OUTPUT)
        .filter(column -> outputs.containsKey(column.name()))
        .filter(column -> !outputs.get(column.name()).isEmpty())
        .map(column -> column.label() + ": " + CellWords.value(column, outputs.get(column.name())))
        .collect(Collectors.joining("; "));
  }
}
