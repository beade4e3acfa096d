package id.bangkom.drills;

import static id.bangkom.drills.Forms.fields;
import static id.bangkom.drills.OfficeAtWork.ADMINISTRATOR_A;
import static id.bangkom.drills.OfficeAtWork.ADMINISTRATOR_B;
import static id.bangkom.drills.OfficeAtWork.HEAD_OF_DEVELOPMENT;
import static id.bangkom.drills.OfficeAtWork.HEAD_OF_OFFICE;
import static id.bangkom.drills.OfficeAtWork.HEAD_OF_PERFORMANCE;
import static id.bangkom.drills.OfficeAtWork.SUPERVISORS;
import static id.bangkom.drills.OfficeAtWork.SUPERVISOR_A;
import static id.bangkom.drills.OfficeAtWork.SUPERVISOR_B;
import static id.bangkom.drills.OfficeAtWork.SUPERVISOR_C;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The demonstration office with work at every wait state of every diagram. */
public final class WorkEverywhere {

  private static final Pattern LONG_TEXT = Pattern.compile("<text>(\"[^\"<]+ [^\"<]+)\"</text>");

  /** The office has fewer people than there are steps: two of them wait in one database only. */
  public enum Waits {
    FOR_A_GUIDE_AND_A_REVIEW("nameHead", "logStudy"),
    FOR_A_HEAD_AND_A_DAY("appointGuide", "reviewStudy");

    private final Set<String> elsewhere;

    Waits(String... elsewhere) {
      this.elsewhere = Set.of(elsewhere);
    }

    /** The steps at which nobody waits then. */
    public Set<String> elsewhere() {
      return elsewhere;
    }
  }

  private WorkEverywhere() {}

  /**
   * Somebody has something to do at every step of every diagram.
   *
   * @param background what the office waits for is done when this returns
   */
  public static void leave(OfficeAtWork office, Waits waits, Runnable background) {
    // Whoever is coached, up to the step that waits.
    coached(office, "198503172010011001", "confirmSession");
    coached(office, "198604222011012002", "signAsParticipant");
    coached(office, "198801092012121003", "signAsHead");
    coached(office, "199107112021212004", "rateResult");
    coached(office, "198706302010012005", "respondAgreement");
    coached(office, "198902142014021006", "proposeAgreement");
    coached(office, "199005252015022007", "chooseMethod");
    coached(office, "199211032018011008", "confirmDialogue");
    corrected(office, "198810182012011009");
    mentored(office, "199309072022222010", "requestMentor");
    mentored(office, "199402282019031011", "respondRequest");
    // One sheet is signed while the mentoring goes on.
    mentored(office, "199512312020122012", "signAsGuide");
    studies(office, SUPERVISOR_A, "instructStudy");
    studies(office, SUPERVISOR_B, "respondInstruction");
    studies(
        office, SUPERVISOR_C, waits == Waits.FOR_A_GUIDE_AND_A_REVIEW ? "reviewStudy" : "logStudy");
    studies(office, HEAD_OF_DEVELOPMENT, "writeResume");
    studies(office, HEAD_OF_PERFORMANCE, "giveFeedback");
    coached(office, ADMINISTRATOR_B, "recordSession");
    withoutHead(office, waits);
    claims(office);
    rules(office, background);
    // Last, as much waits for an answer then.
    confirmation(office);
  }

  /** After {@link Waits#FOR_A_GUIDE_AND_A_REVIEW}: what waits elsewhere waits here. */
  public static void leaveTheRest(OfficeAtWork office) {
    office.step(SUPERVISORS.get(SUPERVISOR_C), "reviewStudy", SUPERVISOR_C);
    office.step(ADMINISTRATOR_B, "appointGuide", HEAD_OF_OFFICE);
    goOn(office, HEAD_OF_OFFICE, "signAsGuide");
  }

  private static void coached(OfficeAtWork office, String employee, String until) {
    office.startDialogue(SUPERVISORS.get(employee), employee);
    goOn(office, employee, until);
  }

  /** From the assessment on. */
  private static void goOn(OfficeAtWork office, String employee, String until) {
    String guide = SUPERVISORS.get(employee);
    for (Step step :
        List.of(
            new Step(guide, "assessCompetencies"),
            new Step(employee, "confirmDialogue"),
            new Step(guide, "chooseMethod"),
            new Step(guide, "proposeAgreement"),
            new Step(employee, "respondAgreement"),
            new Step(guide, "recordSession"),
            new Step(employee, "confirmSession"),
            new Step(guide, "signAsGuide"),
            new Step(employee, "signAsParticipant"),
            new Step(HEAD_OF_OFFICE, "signAsHead"))) {
      if (step.key().equals(until)) {
        return;
      }
      office.step(step.person(), step.key(), employee);
    }
  }

  private record Step(String person, String key) {}

  private static void corrected(OfficeAtWork office, String employee) {
    coached(office, employee, "signAsGuide");
    office.step(SUPERVISORS.get(employee), "signAsGuide", employee, office.correction());
  }

  private static void mentored(OfficeAtWork office, String employee, String until) {
    String supervisor = SUPERVISORS.get(employee);
    coached(office, employee, "chooseMethod");
    office.step(
        supervisor,
        "chooseMethod",
        employee,
        fields("method", "MENTORING", "overrideReason", "Latihan"));
    if (until.equals("requestMentor")) {
      return;
    }
    office.step(
        employee,
        "requestMentor",
        employee,
        fields("decision", "REQUEST", "mentorNip", supervisor, "wish", "Latihan"));
    if (until.equals("respondRequest")) {
      return;
    }
    office.step(supervisor, "respondRequest", employee);
    office.step(supervisor, "proposeAgreement", employee);
    office.step(employee, "respondAgreement", employee);
    office.step(supervisor, "recordSession", employee, office.session(true, "YES"));
    office.step(employee, "confirmSession", employee);
    office.step(supervisor, "recordSession", employee, fields("decision", "CLOSE_SHEET"));
  }

  private static void studies(OfficeAtWork office, String employee, String until) {
    String supervisor = SUPERVISORS.get(employee);
    coached(office, employee, "chooseMethod");
    office.step(
        supervisor,
        "chooseMethod",
        employee,
        fields("method", "SELF_STUDY", "overrideReason", "Latihan"));
    for (Step step :
        List.of(
            new Step(supervisor, "instructStudy"),
            new Step(employee, "respondInstruction"),
            new Step(employee, "logStudy"),
            new Step(supervisor, "reviewStudy"),
            new Step(employee, "logStudy"),
            new Step(employee, "writeResume"))) {
      if (step.key().equals(until)) {
        return;
      }
      office.step(step.person(), step.key(), employee);
    }
  }

  private static void withoutHead(OfficeAtWork office, Waits waits) {
    office.startDialogue(HEAD_OF_OFFICE, HEAD_OF_OFFICE);
    if (waits == Waits.FOR_A_GUIDE_AND_A_REVIEW) {
      return;
    }
    office.step(ADMINISTRATOR_B, "appointGuide", HEAD_OF_OFFICE);
    // Before anybody signs, somebody is named who does so as head.
    goOn(office, HEAD_OF_OFFICE, "signAsGuide");
  }

  private static void claims(OfficeAtWork office) {
    office.startClaim("198503172010011001", "Seminar yang menunggu verifikasi");
    office.startClaim("198706302010012005", "Seminar yang menunggu pengesahan");
    office.step(SUPERVISOR_B, "verifyClaim", "198706302010012005");
    office.startClaim("198810182012011009", "Seminar yang dikembalikan");
    office.step(
        SUPERVISOR_C,
        "verifyClaim",
        "198810182012011009",
        fields("decision", "RETURN", "remark", "Bukti belum terbaca"));
    office.startClaim(HEAD_OF_OFFICE, "Seminar tanpa atasan");
  }

  /** A draft, and proposals at each step. */
  private static void rules(OfficeAtWork office, Runnable background) {
    office.post(ADMINISTRATOR_A, "/api/rule-drafts/jp-conversion", "{}");
    propose(office, "jp-target");
    long returned = propose(office, "gap-size");
    review(office, returned, "RETURN");
    long approved = propose(office, "jp-cap");
    background.run();
    review(office, approved, "APPROVE");
  }

  private static long propose(OfficeAtWork office, String decision) {
    String dmn = office.text(ADMINISTRATOR_A, "/api/rules/" + decision);
    // The last text of several words has one more.
    MatchResult text = LONG_TEXT.matcher(dmn).results().reduce((first, last) -> last).orElseThrow();
    return office.proposeTable(
        ADMINISTRATOR_A, dmn.substring(0, text.end(1)) + " (latihan)" + dmn.substring(text.end(1)));
  }

  private static void review(OfficeAtWork office, long change, String decision) {
    String fingerprint =
        office.get(ADMINISTRATOR_B, "/api/rule-changes/" + change).get("fingerprint").asText();
    office.waiting().stream()
        .filter(task -> task.key().equals("reviewRuleChange"))
        .filter(task -> office.changeOf(task) == change)
        .findFirst()
        .ifPresentOrElse(
            task ->
                office.complete(
                    task,
                    fields("decision", decision, "note", "Latihan", "fingerprint", fingerprint)),
            () -> {
              throw new AssertionError("nobody reviews the change " + change);
            });
  }

  /**
   * An administrator moved the head who would evaluate the same administrator's own dialogue: the
   * other one is asked whether that was right.
   */
  private static void confirmation(OfficeAtWork office) {
    office.startDialogue(HEAD_OF_OFFICE, ADMINISTRATOR_A);
    office.post(
        ADMINISTRATOR_A,
        "/api/people/" + HEAD_OF_OFFICE + "/move",
        "{\"unitCode\":\"BKPSDM-PK\",\"reason\":\"Mutasi\"}");
    assertThat(office.trySubmit(HEAD_OF_OFFICE, "assessCompetencies", ADMINISTRATOR_A).body())
        .contains("menunggu konfirmasi administrator lain");
  }
}
