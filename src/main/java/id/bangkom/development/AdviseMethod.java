package id.bangkom.development;

import id.bangkom.dialogue.Dialogues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The tables advise a method for the focus competency, with the reason. */
@Component
class AdviseMethod implements JavaDelegate {

  private final Dialogues dialogues;
  private final Methods methods;

  AdviseMethod(Dialogues dialogues, Methods methods) {
    this.dialogues = dialogues;
    this.methods = methods;
  }

  @Override
  public void execute(DelegateExecution execution) {
    methods.advise(dialogues.of(execution));
  }
}
