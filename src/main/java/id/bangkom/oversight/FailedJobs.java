package id.bangkom.oversight;

import id.bangkom.audit.Act;
import id.bangkom.audit.AuditTrail;
import id.bangkom.engine.Unrestricted;
import id.bangkom.problem.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs of the background that failed until no try was left, and wait for somebody. */
@Service
class FailedJobs {

  private static final int LONGEST_SENTENCE = 300;
  private static final int MOST = 2000;

  private final ManagementService managementService;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final Unrestricted unrestricted;
  private final AuditTrail trail;
  private final Clock clock;

  FailedJobs(
      ManagementService managementService,
      RuntimeService runtimeService,
      RepositoryService repositoryService,
      Unrestricted unrestricted,
      AuditTrail trail,
      Clock clock) {
    this.managementService = managementService;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.unrestricted = unrestricted;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param process what its process is called
   * @param step what failed in it
   * @param businessKey of the instance, which names its record; may be null
   * @param since when its last try failed; null for one that was given no try at all
   * @param sentence what the last try said; may be null
   */
  record FailedJob(
      String id,
      String process,
      String step,
      String businessKey,
      OffsetDateTime since,
      String sentence) {}

  /** How many there are; 2,000 stand for more. */
  int count() {
    return unrestricted.call(() -> incidents().size());
  }

  /** The newest first. */
  List<FailedJob> list(int most) {
    return unrestricted.call(
        () ->
            incidents().stream()
                .limit(most)
                .map(incident -> job(incident.getConfiguration()).map(this::described))
                .flatMap(Optional::stream)
                .toList());
  }

  /**
   * Asked of the incidents, of which there are few: a health check must not go through all timers.
   * One that a called process handed up to its caller is not counted twice.
   */
  private List<Incident> incidents() {
    return runtimeService
        .createIncidentQuery()
        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
        .orderByIncidentTimestamp()
        .desc()
        .listPage(0, MOST)
        .stream()
        .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
        .toList();
  }

  private Optional<Job> job(String id) {
    return Optional.ofNullable(
        managementService.createJobQuery().jobId(id).noRetriesLeft().singleResult());
  }

  /**
   * Gives a job one more try, now. When that fails, too, it is in the list again.
   *
   * @throws Refusal UNKNOWN when there is no such job, or it did not fail
   */
  @Transactional
  void retry(String id) {
    FailedJob failed =
        unrestricted.call(
            () ->
                job(id)
                    .map(this::described)
                    .orElseThrow(
                        () ->
                            Refusal.unknown(
                                "Pekerjaan ini tidak lagi gagal; muat ulang halaman.")));
    unrestricted.call(
        () -> {
          managementService
              .setJobRetries(1)
              .jobId(id)
              // The last failure put it off to a try that never came.
              .dueDate(Date.from(clock.instant()))
              .execute();
          return id;
        });
    trail.record(Act.JOB_RETRIED, failed.process() + ": " + failed.step(), id);
  }

  private FailedJob described(Job job) {
    Incident incident =
        runtimeService.createIncidentQuery().configuration(job.getId()).listPage(0, 1).stream()
            .findFirst()
            .orElse(null);
    String definition = job.getProcessDefinitionId();
    return new FailedJob(
        job.getId(),
        definition == null
            ? "Pekerjaan mesin"
            : repositoryService.getProcessDefinition(definition).getName(),
        definition == null ? "" : step(definition, job.getFailedActivityId()),
        businessKey(job),
        incident == null
            ? null
            : incident
                .getIncidentTimestamp()
                .toInstant()
                .atZone(clock.getZone())
                .toOffsetDateTime(),
        cut(job.getExceptionMessage()));
  }

  private String step(String definition, String activity) {
    ModelElementInstance drawn =
        activity == null
            ? null
            : repositoryService.getBpmnModelInstance(definition).getModelElementById(activity);
    return drawn == null
        ? Objects.toString(activity, "")
        : Objects.requireNonNullElse(drawn.getAttributeValue("name"), activity);
  }

  private String businessKey(Job job) {
    return job.getProcessInstanceId() == null
        ? null
        : Optional.ofNullable(
                runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceId(job.getProcessInstanceId())
                    .singleResult())
            .map(instance -> instance.getBusinessKey())
            .orElse(null);
  }

  private static String cut(String sentence) {
    return sentence == null || sentence.length() <= LONGEST_SENTENCE
        ? sentence
        : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
  }
}
