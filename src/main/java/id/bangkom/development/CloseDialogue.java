package id.bangkom.development;

import id.bangkom.dialogue.Dialogue;
import id.bangkom.dialogue.Dialogues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The process has ended, on whichever way: the dialogue is closed. */
@Component
class CloseDialogue implements ExecutionListener {

  private final Dialogues dialogues;

  CloseDialogue(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public void notify(DelegateExecution execution) {
    dialogues.close(Dialogue.KEY.idIn(execution));
  }
}
