package id.bangkom.programme;

import id.bangkom.jp.JpRules;
import id.bangkom.jp.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What a reader of a session should know although it does not change its JP. */
@Component
public class SessionRules {

  private final JpRules rules;

  SessionRules(JpRules rules) {
    this.rules = rules;
  }

  /**
   * The usual length of a session in minutes, from the conversion table's row of that day; empty
   * when the row names none.
   */
  public OptionalInt usualMinutes(Method method, Scope scope, java.time.LocalDate day) {
    return rules.usualMinutes(method.track(), scope, day);
  }

  /** A remark for the sheet: a short session, the phase, a virtual mentoring, a group. */
  public Optional<String> remark(Method method, Scope scope, Session session) {
    List<String> remarks = new ArrayList<>();
    OptionalInt usual = usualMinutes(method, scope, session.sessionDate());
    if (usual.isPresent() && session.minutes() < usual.getAsInt()) {
      remarks.add("kurang dari " + usual.getAsInt() + " menit");
    }
    if (session instanceof Meeting meeting) {
      if (meeting.phase() != null) {
        remarks.add("tahap " + meeting.phase().label().toLowerCase(Locale.ROOT));
      }
      if (method == Method.MENTORING && meeting.mode() == SessionMode.VIRTUAL) {
        remarks.add("mentoring virtual");
      }
      if (meeting.groupKey() != null) {
        remarks.add("sesi bersama beberapa peserta");
      }
    }
    return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", remarks));
  }
}
