package id.bangkom.guidance;

import id.bangkom.jp.CardEntry;
import id.bangkom.jp.JpLedger;
import id.bangkom.programme.Meeting;
import id.bangkom.programme.Meetings;
import id.bangkom.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The confirmed meetings of a programme as a form lists them: when, what about, how they count. */
@Component
class SessionSummary {

  private final Meetings meetings;
  private final JpLedger ledger;

  SessionSummary(Meetings meetings, JpLedger ledger) {
    this.meetings = meetings;
    this.ledger = ledger;
  }

  /** In order of number. */
  List<Row> of(long programmeId) {
    List<Meeting> credited =
        meetings.confirmed(programmeId).stream().filter(s -> s.activityId() != null).toList();
    Map<UUID, CardEntry> credits =
        ledger.credits(credited.stream().map(Meeting::activityId).toList());
    return credited.stream().map(s -> Row.of(s, credits.get(s.activityId()))).toList();
  }

  /** One session; {@code jp} is the counted JP with its reason. */
  record Row(int number, String day, String material, String followUp, String jp) {

    private static Row of(Meeting session, CardEntry credit) {
      return new Row(
          session.sessionNumber(),
          Wording.day(session.sessionDate()) + ", pukul " + Wording.time(session.startTime()),
          session.material(),
          session.followUp(),
          Wording.jp(credit.countedJp()) + " – " + credit.explanation());
    }
  }
}
