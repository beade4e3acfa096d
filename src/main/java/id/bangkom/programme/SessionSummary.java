package id.bangkom.programme;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import java.util.List;
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
    return sessions.confirmed(programmeId).stream()
        .filter(s -> s.activityId() != null)
        .map(
            s -> {
              CardEntry credit = ledger.credit(s.activityId());
              return new Row(
                  s.sessionNumber(),
                  Wording.day(s.sessionDate()) + ", pukul " + Wording.time(s.startTime()),
                  s.material(),
                  s.followUp(),
                  Wording.jp(credit.countedJp()) + " – " + credit.explanation());
            })
        .toList();
  }

  /** One session; {@code jp} is the counted JP with its reason. */
  public record Row(int number, String day, String material, String followUp, String jp) {}
}
