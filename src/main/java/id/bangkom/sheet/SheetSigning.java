package id.bangkom.sheet;

import id.bangkom.engine.ProcessVariable;
import id.bangkom.forms.FormContext;
import id.bangkom.forms.HumanTask;
import id.bangkom.forms.Submission;
import id.bangkom.programme.Programme;
import id.bangkom.programme.Programmes;
import id.bangkom.workforce.Capacity;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A signer after the guide: signs the sheet, or sends it back with a reason. */
abstract class SheetSigning extends HumanTask {

  private enum Decision {
    SIGN,
    REFUSE
  }

  private final SheetPlace place;
  private final String signedAs;
  private final ProcessVariable<Boolean> signedFlag;
  private final Programmes programmes;
  private final SheetSigners signers;
  private final SheetForm sheetForm;

  /**
   * @param signedAs as whom the form asks to sign, in Indonesian
   */
  SheetSigning(
      SheetPlace place,
      String signedAs,
      ProcessVariable<Boolean> signedFlag,
      Programmes programmes,
      SheetSigners signers,
      SheetForm sheetForm) {
    this.place = place;
    this.signedAs = signedAs;
    this.signedFlag = signedFlag;
    this.programmes = programmes;
    this.signers = signers;
    this.sheetForm = sheetForm;
  }

  /** In which capacity the current user signs. */
  abstract Capacity capacity(Programme programme);

  /** In which capacity the current user sends the sheet back. */
  abstract Capacity capacityToSendBack(Programme programme);

  @Override
  protected void show(DelegateTask task, FormContext form) {
    sheetForm.show(programmes.of(task), form);
    form.text("signedAs", signedAs);
  }

  @Override
  protected void complete(DelegateTask task, Submission submission) {
    Programme programme = programmes.of(task);
    boolean signed = false;
    if (submission.choice("decision", "Keputusan", Decision.class) == Decision.SIGN) {
      signed = signers.sign(programme, place, capacity(programme));
    } else {
      signers.refuse(
          programme, place, capacityToSendBack(programme), submission.text("remark", "Alasan"));
    }
    signedFlag.set(task, signed);
  }
}
