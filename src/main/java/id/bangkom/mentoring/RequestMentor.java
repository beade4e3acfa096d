package id.bangkom.mentoring;

import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.problem.Refusal;
import id.bangkom.programme.GuideEligibility;
import id.bangkom.programme.Programme;
import id.bangkom.programme.ProgrammeStatus;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The employee asks one of the proposed mentors, or declines the mentoring. */
@Component
class RequestMentor extends HumanTask {

  private enum Decision {
    REQUEST,
    DECLINE
  }

  private final Programmes programmes;
  private final MentorRequests requests;
  private final MentorCandidates candidates;
  private final MentoringForm mentoringForm;
  private final Workforce workforce;

  RequestMentor(
      Programmes programmes,
      MentorRequests requests,
      MentorCandidates candidates,
      MentoringForm mentoringForm,
      Workforce workforce) {
    this.programmes = programmes;
    this.requests = requests;
    this.candidates = candidates;
    this.mentoringForm = mentoringForm;
    this.workforce = workforce;
  }

  @Override
  protected void show(DelegateTask task, FormContext form) {
    Programme programme = programmes.of(task);
    mentoringForm.show(programme, form);
    List<MentorRequest> asked = requests.all(programme.id());
    Set<Long> declined =
        asked.stream()
            .filter(r -> r.status() == RequestStatus.DECLINED)
            .map(MentorRequest::mentorId)
            .collect(Collectors.toSet());
    Map<Long, Employee> people =
        workforce.byIds(asked.stream().map(MentorRequest::mentorId).toList());
    List<MentorCandidates.Candidate> proposed = candidates.of(programme);
    form.rows(
            "proposals",
            proposed.stream().map(c -> Proposal.of(c, declined.contains(c.mentor().id()))).toList())
        .rows(
            "mentorOptions",
            proposed.stream()
                .filter(c -> c.eligible().eligible() && !declined.contains(c.mentor().id()))
                .map(RequestMentor::option)
                .toList())
        .number("requestCount", asked.size())
        .rows(
            "requests",
            asked.stream()
                .map(
                    r ->
                        new Answer(people.get(r.mentorId()).name(), r.status().label(), r.reason()))
                .toList());
    wish(programme, asked).ifPresent(wish -> form.text("wish", wish));
  }

  /**
   * What the mentee wished for last: of another mentor, or in a mentoring in the same competency
   * that came to nothing.
   */
  private Optional<String> wish(Programme programme, List<MentorRequest> asked) {
    return Stream.concat(
            Stream.of(asked),
            programmes.before(programme).stream().map(earlier -> requests.all(earlier.id())))
        .filter(those -> !those.isEmpty())
        .findFirst()
        .map(those -> those.get(those.size() - 1).wish());
  }

  @Override
  protected String title(DelegateTask task) {
    return "Minta mentor untuk Anda";
  }

  private static FormContext.Option option(MentorCandidates.Candidate candidate) {
    return new FormContext.Option(
        "%s – %s, %s; %s"
            .formatted(
                candidate.mentor().name(),
                candidate.mentor().post(),
                candidate.mentor().unit(),
                candidate.eligible().relation().label()),
        candidate.mentor().nip());
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    Employee mentee = workforce.currentEmployee();
    boolean requested =
        submission.choice("decision", "Keputusan", Decision.class) == Decision.REQUEST;
    if (requested) {
      Employee mentor =
          workforce
              .byNip(submission.text("mentorNip", "Mentor"))
              .orElseThrow(() -> Refusal.rule("Mentor tidak dikenal; pilih dari daftar."));
      requests.ask(programme, mentee, mentor, submission.text("wish", "Yang ingin Anda pelajari"));
      MentoringProcess.MENTOR_LOGIN.set(task, mentor.login());
    } else {
      decline(programme, mentee, submission.optionalText("remark", "Alasan").orElse(null));
      MentoringProcess.MENTOR_FOUND.set(task, false);
    }
    MentoringProcess.MENTOR_REQUESTED.set(task, requested);
  }

  private void decline(Programme programme, Employee mentee, String reason) {
    programme.requireParticipant(mentee);
    programmes.recordWithdrawal(
        programme.id(),
        mentee,
        reason == null ? "Pegawai tidak bersedia mengikuti mentoring." : reason);
    programmes.moveTo(programme.id(), ProgrammeStatus.WITHDRAWN);
  }

  private record Proposal(
      String mentor, String relation, String level, String load, String assessment) {

    static Proposal of(MentorCandidates.Candidate candidate, boolean declined) {
      return new Proposal(
          candidate.mentor().name() + ", " + candidate.mentor().post(),
          candidate.eligible().relation().label(),
          candidate.levelWords(),
          candidate.load() + " program",
          assessment(candidate.eligible(), declined));
    }

    private static String assessment(GuideEligibility.Eligible eligible, boolean declined) {
      if (declined) {
        return "Tidak dapat dipilih: belum dapat menerima permintaan Anda.";
      }
      return (eligible.eligible() ? "" : "Tidak dapat dipilih: ") + eligible.reason();
    }
  }

  private record Answer(String mentor, String answer, String reason) {}
}
