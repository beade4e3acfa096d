package id.bangkom.programme;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The confirmed sessions of a programme as a form lists them: when, what about, how they count. */
@Component
public class SessionSummary {

  private final Sessions sessions;
  private final JpLedger ledger;

  SessionSummary(Sessions sessions, JpLedger ledger) {
    this.sessions = sessions;
    this.ledger = ledger;
  }

  /** In order of number. */
  public List<Row> of(long programmeId) {
    List<Session> credited =
        sessions.confirmed(programmeId).stream().filter(s -> s.activityId() != null).toList();
    Map<UUID, CardEntry> credits =
        ledger.credits(credited.stream().map(Session::activityId).toList());
    return credited.stream().map(s -> Row.of(s, credits.get(s.activityId()))).toList();
  }

  /** One session; {@code jp} is the counted JP with its reason. */
  public record Row(int number, String day, String material, String followUp, String jp) {

    private static Row of(Session session, CardEntry credit) {
      return new Row(
          session.sessionNumber(),
          Wording.day(session.sessionDate())
              + (session.startTime() == null
                  ? ", " + session.minutes() + " menit"
                  : ", pukul " + Wording.time(session.startTime())),
          session.subject(),
          session.followUp(),
          Wording.jp(credit.countedJp()) + " – " + credit.explanation());
    }
  }
}
