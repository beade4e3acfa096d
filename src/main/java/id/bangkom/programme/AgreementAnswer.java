package id.bangkom.programme;

import id.bangkom.forms.Submission;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * What a participant submits about a guide's newest proposal, whatever the method: it is accepted,
 * or sent back with a remark.
 */
@Component
public class AgreementAnswer {

  private enum Decision {
    ACCEPT,
    RETURN
  }

  private final Agreements agreements;
  private final Workforce workforce;

  AgreementAnswer(Agreements agreements, Workforce workforce) {
    this.agreements = agreements;
    this.workforce = workforce;
  }

  /**
   * Records the current user's answer.
   *
   * @return whether it is accepted
   */
  public boolean record(Programme programme, Submission submission) {
    Employee participant = workforce.currentEmployee();
    boolean accepted =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.ACCEPT;
    if (accepted) {
      agreements.accept(programme, participant);
    } else {
      agreements.sendBack(programme, participant, submission.text("remark", "Usul perubahan"));
    }
    return accepted;
  }
}
