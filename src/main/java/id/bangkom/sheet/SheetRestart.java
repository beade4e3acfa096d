package id.bangkom.sheet;

import id.bangkom.engine.Unrestricted;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Composes a sheet anew that nobody has signed, because who is to sign it has changed. Whatever its
 * process waits for, a task or the signatures, is dropped and it begins again; the diagram does not
 * draw this on each of its tasks (docs/adr/0011).
 */
@Component
public class SheetRestart {

  private static final String COMPOSE = "serviceTask_composeSheet";

  private final ActivitySheets sheets;
  private final RuntimeService runtimeService;
  private final Unrestricted unrestricted;

  SheetRestart(ActivitySheets sheets, RuntimeService runtimeService, Unrestricted unrestricted) {
    this.sheets = sheets;
    this.runtimeService = runtimeService;
    this.unrestricted = unrestricted;
  }

  /**
   * @param reason what the signers read on the new edition, in Indonesian
   */
  public void composeAgain(Programme programme, String reason) {
    sheets.outdate(programme, reason);
    unrestricted.call(
        () -> {
          List<ProcessInstance> running =
              runtimeService
                  .createProcessInstanceQuery()
                  .processDefinitionKey(ActivitySheetProcess.KEY)
                  .processInstanceBusinessKey(Programmes.DIALOGUE_KEY.of(programme.dialogueId()))
                  .list();
          for (ProcessInstance sheet : running) {
            var restart = runtimeService.createProcessInstanceModification(sheet.getId());
            for (String open : Set.copyOf(runtimeService.getActiveActivityIds(sheet.getId()))) {
              restart.cancelAllForActivity(open);
            }
            restart.startBeforeActivity(COMPOSE).execute();
          }
          return running;
        });
  }
}
