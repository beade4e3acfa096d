package id.bangkom.workforce;

import static id.bangkom.workforce.ActKind.ACTING;
import static id.bangkom.workforce.ActKind.CONFIRMED;
import static id.bangkom.workforce.ActKind.CREATED;
import static id.bangkom.workforce.ActKind.DENIED;
import static id.bangkom.workforce.ActKind.DESCRIBED;
import static id.bangkom.workforce.ActKind.GUIDE;
import static id.bangkom.workforce.ActKind.MOVED;
import static id.bangkom.workforce.ActKind.SUPERVISOR;
import static id.bangkom.workforce.ActKind.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who depends on "thief", an administrator whose own affairs others are to look after. */
class DependenceTest {

  private final List<PersonnelAct> acts = new ArrayList<>();

  @Test
  void whomSomebodyBroughtInOrMovedDependsOnThatPersonAndOnNobodyElse() {
    act(CREATED, "thief", "invented");
    act(MOVED, "thief", "moved");
    act(MOVED, "honest", "other");

    assertThat(dependent("thief")).containsExactlyInAnyOrder("invented", "moved");
    assertThat(dependent("honest")).containsExactly("other");
  }

  @Test
  void itIsPassedOnByWhateverNumberOfSteps() {
    act(CREATED, "thief", "first");
    act(ACTING, "first", "second");
    act(SUPERVISOR, "second", "third");
    act(MOVED, "third", "fourth");

    assertThat(dependent("thief")).containsExactlyInAnyOrder("first", "second", "third", "fourth");
  }

  @Test
  void whatSomebodyDidBeforeDependingWasTheirOwnDoing() {
    act(ACTING, "chief", "substitute");
    act(MOVED, "thief", "chief");

    assertThat(dependent("thief")).containsExactly("chief");
  }

  @Test
  void aChangeOfTheNameGivesNoPower() {
    act(DESCRIBED, "thief", "renamed");

    assertThat(dependent("thief")).isEmpty();
  }

  @Test
  void nobodyDependsOnOneself() {
    act(CREATED, "thief", "invented");
    act(MOVED, "invented", "thief");

    assertThat(dependent("thief")).containsExactly("invented");
  }

  @Test
  void anIndependentAdministratorsConfirmationSettlesWhatWasSeen() {
    act(CREATED, "thief", "invented");
    answer(CONFIRMED, "honest", "invented", "thief", 1);
    assertThat(dependent("thief")).isEmpty();

    act(MOVED, "thief", "invented");
    assertThat(dependent("thief")).as("what came after it is open").containsExactly("invented");
  }

  @Test
  void whatADependentPersonDidStaysOpenWhenThatPersonIsConfirmedLater() {
    act(CREATED, "thief", "invented");
    act(ACTING, "invented", "substitute");
    answer(CONFIRMED, "honest", "invented", "thief", 2);

    assertThat(dependent("thief")).containsExactly("substitute");

    act(ACTING, "invented", "later");
    assertThat(dependent("thief")).containsExactly("substitute");
  }

  @Test
  void neitherThePersonNorADependentOneConfirms() {
    act(CREATED, "thief", "invented");
    act(CREATED, "thief", "second");
    answer(CONFIRMED, "thief", "invented", "thief", 2);
    answer(CONFIRMED, "second", "invented", "thief", 2);
    answer(CONFIRMED, "invented", "invented", "thief", 2);

    assertThat(dependent("thief")).containsExactlyInAnyOrder("invented", "second");
  }

  @Test
  void aConfirmationCountsInTheAffairsItWasGivenForAlone() {
    act(MOVED, "thief", "both");
    act(MOVED, "other", "both");
    answer(CONFIRMED, "honest", "both", "thief", 2);

    assertThat(dependent("thief")).isEmpty();
    assertThat(dependent("other")).containsExactly("both");
  }

  @Test
  void whatIsDeniedStaysOpen() {
    act(CREATED, "thief", "invented");
    answer(DENIED, "honest", "invented", "thief", 1);

    assertThat(dependent("thief")).containsExactly("invented");
  }

  @Test
  void whoIsMadeARuleAdministratorByAnIndependentOneIsTrustedAndByADependentOneIsNot() {
    act(CREATED, "thief", "real");
    act(CREATED, "thief", "invented");
    act(TRUSTED, "system", "real");
    act(TRUSTED, "invented", "puppet");

    assertThat(dependent("thief")).containsExactlyInAnyOrder("invented", "puppet");
  }

  @Test
  void anAppointmentCountsInTheAffairsOfWhomItIsForAlone() {
    act(CREATED, "thief", "invented");
    appointment("thief", "guide", "somebody");
    appointment("invented", "puppet", "thief");

    assertThat(dependent("thief")).containsExactlyInAnyOrder("invented", "puppet");
    assertThat(dependent("somebody")).isEmpty();
  }

  private Set<String> dependent(String whose) {
    List<PersonnelAct> shuffled = new ArrayList<>(acts);
    Collections.reverse(shuffled);
    return Dependence.on(whose, shuffled).keySet();
  }

  private void act(ActKind kind, String actor, String subject) {
    add(kind, actor, subject, null, null);
  }

  private void appointment(String actor, String subject, String about) {
    add(GUIDE, actor, subject, about, null);
  }

  private void answer(ActKind kind, String actor, String subject, String about, long upTo) {
    add(kind, actor, subject, about, upTo);
  }

  private void add(ActKind kind, String actor, String subject, String about, Long upTo) {
    acts.add(
        new PersonnelAct(
            acts.size() + 1, kind, actor, subject, about, upTo, "-", null, OffsetDateTime.now()));
  }
}
