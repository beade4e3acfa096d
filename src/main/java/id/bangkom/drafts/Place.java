package id.bangkom.drafts;

import id.bangkom.problem.Refusal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something is typed: the form of a task, the form that starts a process, or a part of one of
 * our pages.
 *
 * @param kind which of them
 * @param name the task's id, the process's key, or what the page calls it
 */
record Place(Kind kind, String name) {

  enum Kind {
    TASK,
    START,
    PAGE
  }

  private static final Pattern FORM =
      Pattern.compile(
          "task:(?<task>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "|start:(?<start>[a-z][a-z0-9-]{0,63})"
              + "|page:(?<page>[a-z][a-z0-9-]{0,127})");

  /**
   * @throws Refusal MALFORMED when there can be no such place
   */
  static Place of(String written) {
    Matcher place = FORM.matcher(written);
    if (!place.matches()) {
      throw Refusal.malformed("Tempat draf ini tidak dikenal; muat ulang halaman lalu ulangi.");
    }
    if (place.group("task") != null) {
      return new Place(Kind.TASK, place.group("task"));
    }
    return place.group("start") != null
        ? new Place(Kind.START, place.group("start"))
        : new Place(Kind.PAGE, place.group("page"));
  }

  static Place ofTask(String taskId) {
    return new Place(Kind.TASK, taskId);
  }

  static Place ofStart(String processKey) {
    return new Place(Kind.START, processKey);
  }

  /** As the address and the table have it. */
  String written() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
  }
}
