package id.bangkom.imports;

import id.bangkom.accounts.Accounts;
import id.bangkom.accounts.CurrentUser;
import id.bangkom.accounts.Role;
import id.bangkom.workforce.ActKind;
import id.bangkom.workforce.PersonnelActs;
import id.bangkom.workforce.PersonnelActs.NewAct;
import id.bangkom.workforce.UnitTable;
import id.bangkom.workforce.UnitTable.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives the offices that waited for the people whom a file brings. */
@Component
class AwaitedHeads {

  private final UnitTable units;
  private final Accounts accounts;
  private final CurrentUser currentUser;
  private final PersonnelActs acts;

  AwaitedHeads(UnitTable units, Accounts accounts, CurrentUser currentUser, PersonnelActs acts) {
    this.units = units;
    this.accounts = accounts;
    this.currentUser = currentUser;
    this.acts = acts;
  }

  /**
   * @return whether any unit got a head
   */
  boolean appoint(List<NamedPerson> people, String source) {
    Map<String, List<Waiting>> waiting = units.waiting();
    if (waiting.isEmpty()) {
      return false;
    }
    boolean appointed = false;
    List<NewAct> done = new ArrayList<>();
    for (NamedPerson person : people) {
      List<Waiting> offices = waiting.getOrDefault(person.line().nip(), List.of());
      if (!offices.isEmpty()) {
        offices.forEach(unit -> done.addAll(appoint(person, unit)));
        person.getsAnOffice();
        person.remark("Tercatat sebagai kepala unit seperti yang diminta berkas unit kerja.");
        if (!person.isNew()) {
          accounts.give(person.login(), Role.UNIT_HEADS);
        }
        appointed = true;
      }
    }
    acts.recordAll(done, source);
    return appointed;
  }

  private List<NewAct> appoint(NamedPerson person, Waiting unit) {
    units.appoint(unit, person.id());
    // Both ordered it: who named the head, and who now says who that is.
    NewAct act = new NewAct(ActKind.HEAD, person.login(), "Unit " + unit.name());
    return unit.orderedBy() == null || unit.orderedBy().equals(currentUser.find().orElse(null))
        ? List.of(act)
        : List.of(act, act.by(unit.orderedBy()));
  }
}
