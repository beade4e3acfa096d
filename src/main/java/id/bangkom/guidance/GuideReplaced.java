package id.bangkom.guidance;

import id.bangkom.engine.Unrestricted;
import id.bangkom.programme.ProgrammeVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells the sessions that run that another guide has to agree before the next one. */
@Component
public class GuideReplaced {

  private static final String SESSIONS = "guided-sessions";

  /** Where a diagram before the second hears of it: only while a session is to be recorded. */
  private static final String BEFORE = "boundaryEvent_guideChanged";

  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  GuideReplaced(RuntimeService runtimeService, Unrestricted unrestricted) {
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /** A session that the predecessor recorded is confirmed or disputed first. */
  public void tell(String businessKey) {
    unrestricted.call(
        () -> {
          runtimeService
              .createProcessInstanceQuery()
              .processDefinitionKey(SESSIONS)
              .processInstanceBusinessKey(businessKey)
              .list()
              .forEach(this::tell);
          return businessKey;
        });
  }

  private void tell(ProcessInstance sessions) {
    EventSubscription waiting =
        runtimeService
            .createEventSubscriptionQuery()
            .processInstanceId(sessions.getId())
            .eventName(GuidanceProcess.GUIDE_CHANGED)
            .singleResult();
    if (waiting == null || waiting.getActivityId().equals(BEFORE)) {
      // What began by a diagram of before lets the agreement lapse nowhere itself.
      runtimeService.setVariable(sessions.getId(), ProgrammeVariables.AGREED.name(), false);
    }
    if (waiting != null) {
      runtimeService.messageEventReceived(GuidanceProcess.GUIDE_CHANGED, waiting.getExecutionId());
    }
  }
}
