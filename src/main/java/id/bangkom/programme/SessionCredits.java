package id.bangkom.programme;

import id.bangkom.jp.CreditStatus;
import id.bangkom.jp.JpLedger;
import id.bangkom.jp.JpPreview;
import id.bangkom.jp.JpVoids;
import id.bangkom.jp.NewActivity;
import id.bangkom.jp.Scope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts sessions into the ledger of JP, and takes out what was replaced. */
@Component
public class SessionCredits {

  private static final int LONGEST_TITLE = 120;

  private final Sessions sessions;
  private final Agreements agreements;
  private final JpLedger ledger;
  private final JpVoids voids;

  SessionCredits(Sessions sessions, Agreements agreements, JpLedger ledger, JpVoids voids) {
    this.sessions = sessions;
    this.agreements = agreements;
    this.ledger = ledger;
    this.voids = voids;
  }

  /**
   * Credits those that have no JP yet, provisionally.
   *
   * @param activity what a session is in the ledger
   */
  public <S extends Session> void credit(List<S> confirmed, Function<S, NewActivity> activity) {
    for (S session : confirmed) {
      if (session.activityId() == null) {
        sessions.noteCredited(
            session.id(),
            ledger.record(activity.apply(session), CreditStatus.PROVISIONAL).activityId());
      }
    }
  }

  /** Another row takes the place of this one: it counts no more. */
  public void takeBack(Session wrong, String why) {
    sessions.noteReplaced(wrong.id());
    voids.voidUnlessVoided(wrong.activityId(), why);
  }

  /** What an activity would count now; nothing is written. */
  JpPreview preview(NewActivity activity) {
    return ledger.preview(activity);
  }

  /** What a session is, or would be, in the ledger. */
  public NewActivity activity(Programme programme, Session session, String title) {
    return activity(
        programme,
        agreements.inForceOn(programme, session.sessionDate()).scope(),
        session.sessionDate(),
        session instanceof Meeting meeting ? meeting.startTime() : null,
        session.minutes(),
        title,
        "programme:" + programme.id() + "/session:" + session.id());
  }

  /** What a day of this programme would be in the ledger, before it is recorded anywhere. */
  public NewActivity activity(Programme programme, LocalDate date, int minutes) {
    return another(programme, agreements.inForceOn(programme, date).scope(), date, minutes);
  }

  /** The same where it is known what scope was agreed on for that day. */
  NewActivity another(Programme programme, Scope scope, LocalDate date, int minutes) {
    return activity(
        programme,
        scope,
        date,
        null,
        minutes,
        programme.method().label(),
        "programme:" + programme.id());
  }

  private NewActivity activity(
      Programme programme,
      Scope scope,
      LocalDate date,
      LocalTime startTime,
      int minutes,
      String title,
      String source) {
    return new NewActivity(
        programme.participantId(),
        programme.method().track(),
        scope,
        date,
        null,
        startTime,
        programme.method().quantity(minutes),
        title,
        null,
        null,
        source);
  }

  /** A text as it fits into an activity's title. */
  public static String shortened(String text) {
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
