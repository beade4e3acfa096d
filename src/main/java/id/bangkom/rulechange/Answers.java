package id.bangkom.rulechange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.bangkom.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the writer of a draft said about its examples; goes into force with the table.
 *
 * @param added examples of one's own
 * @param accepted the new answer that was accepted, by the id of the kept example
 */
record Answers(List<Added> added, Map<Long, String> accepted) {

  static final Answers NONE = new Answers(List.of(), Map.of());

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  Answers {
    added = List.copyOf(added);
    accepted = Map.copyOf(accepted);
  }

  /**
   * An example that is not kept with the table yet.
   *
   * @param inputs by name
   * @param expected outputs by name; null when no row may decide
   */
  record Added(
      Map<String, String> inputs, Map<String, String> expected, String note, String author) {}

  /** With one more example of one's own; the same case is only there once, as it was said last. */
  Answers and(Added example) {
    List<Added> more = new ArrayList<>(added);
    more.removeIf(one -> one.inputs().equals(example.inputs()));
    more.add(example);
    return new Answers(more, accepted);
  }

  /**
   * Without an example of one's own.
   *
   * @param id {@code r} and its place
   * @throws Refusal UNKNOWN when there is none; those that are kept with the table stay
   */
  Answers without(String id) {
    List<Added> fewer = new ArrayList<>(added);
    if (!id.matches("r\\d{1,6}") || Integer.parseInt(id.substring(1)) >= fewer.size()) {
      throw Refusal.unknown(
          "Hanya contoh dari rancangan ini yang dapat dihapus; muat ulang halaman.");
    }
    fewer.remove(Integer.parseInt(id.substring(1)));
    return new Answers(fewer, accepted);
  }

  /**
   * Whether the new answer to a kept example was accepted.
   *
   * @param actual null when no row decides
   */
  boolean isAccepted(long id, Map<String, String> actual) {
    return asText(actual).equals(accepted.get(id));
  }

  /**
   * How an accepted answer is written down.
   *
   * @param actual null when no row decides
   */
  static String asText(Map<String, String> actual) {
    return actual == null ? "" : json(actual);
  }

  String json() {
    return json(this);
  }

  static Answers of(String json) {
    try {
      return JSON.readValue(json, Answers.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With its keys in order, so that equal values are equal texts. */
  static String json(Map<String, String> values) {
    return values == null ? null : json((Object) new TreeMap<>(values));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> values(String json) {
    try {
      return json == null ? null : JSON.readValue(json, TreeMap.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
