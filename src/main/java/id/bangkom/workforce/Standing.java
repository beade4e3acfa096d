package id.bangkom.workforce;

import id.bangkom.problem.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Whether somebody is a second person in another one's affairs. Everything that somebody confirms,
 * records, signs or certifies for another person passes {@link #require}, what only sends back or
 * lowers does not; who depends on that person ({@link Dependence}) is refused until another
 * administrator has confirmed it.
 */
@Service
public class Standing {

  private final PersonnelActs acts;
  private final Workforce workforce;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<Confirmers> confirmers;

  /**
   * @param confirmers asks this in turn
   */
  Standing(
      PersonnelActs acts,
      Workforce workforce,
      ApplicationEventPublisher events,
      ObjectProvider<Confirmers> confirmers) {
    this.acts = acts;
    this.workforce = workforce;
    this.events = events;
    this.confirmers = confirmers;
  }

  /**
   * @param affairOfId whom it is about; the person themselves passes, as whether one may act for
   *     oneself is another rule
   * @throws Refusal FORBIDDEN when the person depends on the one whom it is about; it is followed
   *     by the question to the other administrators, as what refuses is rolled back
   */
  public void require(Employee person, long affairOfId) {
    List<PersonnelAct> known = acts.on(List.of(person.login()));
    if (known.isEmpty()) {
      return;
    }
    Employee whose = workforce.byId(affairOfId);
    List<PersonnelAct> open = open(person.login(), whose.login(), known);
    if (!open.isEmpty()) {
      throw Refusal.forbidden(why(person, whose, known))
          .followedBy(new ConfirmationNeeded(person.id(), affairOfId));
    }
  }

  /**
   * As {@link #require} for an account that need not be an employee's.
   *
   * @throws Refusal FORBIDDEN when the account depends on the person whom it is about
   */
  public void requireAccount(String login, Employee whose) {
    if (!secondPersonOf(login).test(whose.login())) {
      throw Refusal.forbidden(notSecond(whose));
    }
  }

  /** Why somebody who depends on a person may not do this, where no task waits for it. */
  public static String notSecond(Employee whose) {
    return ("Akun Anda dicatat atau diubah oleh %s dan hal itu belum dikonfirmasi administrator lain;"
            + " mintalah administrator aturan lain melakukannya.")
        .formatted(whose.name());
  }

  /**
   * For many people at once: whether an account is a second person to the one with a login, or is
   * that one.
   */
  public Predicate<String> secondPersonOf(String login) {
    List<PersonnelAct> onAccount = acts.on(List.of(login));
    if (onAccount.isEmpty()) {
      return whose -> true;
    }
    List<PersonnelAct> all = upstream(login, login, onAccount);
    return whose -> login.equals(whose) || !Dependence.on(whose, all).containsKey(login);
  }

  private String why(Employee person, Employee whose, List<PersonnelAct> known) {
    if (isDenied(whose.login(), known)) {
      return denied(person, whose);
    }
    return confirmers.stream().allMatch(others -> others.isPossible(whose, person))
        ? waits(person, whose)
        : waitsForNobody(person, whose);
  }

  private static String waitsForNobody(Employee person, Employee whose) {
    return ("Belum ada administrator aturan yang dapat mengonfirmasi yang dicatat %s tentang %s,"
            + " sehingga %s belum dapat bertindak dalam urusan %s. Mintalah administrator sistem"
            + " memberikan peran administrator aturan kepada pegawai lain.")
        .formatted(whose.name(), person.name(), person.name(), whose.name());
  }

  private static String waits(Employee person, Employee whose) {
    return ("Yang dicatat %s tentang %s masih menunggu konfirmasi administrator lain, sehingga %s belum"
            + " dapat bertindak dalam urusan %s. Coba lagi sesudah dikonfirmasi; bila lama, hubungi"
            + " BKPSDM.")
        .formatted(whose.name(), person.name(), person.name(), whose.name());
  }

  private static String denied(Employee person, Employee whose) {
    return ("Administrator lain menyatakan tidak benar yang dicatat %s tentang %s, sehingga %s tidak"
            + " dapat bertindak dalam urusan %s. Mintalah administrator aturan di BKPSDM"
            + " membetulkan data itu.")
        .formatted(whose.name(), person.name(), person.name(), whose.name());
  }

  /** Whether another administrator denied it, and nothing was recorded since. */
  private static boolean isDenied(String whose, Collection<PersonnelAct> known) {
    long last =
        known.stream()
            .filter(act -> act.upTo() == null)
            .mapToLong(PersonnelAct::id)
            .max()
            .orElseThrow();
    return known.stream()
        .anyMatch(
            act -> act.kind() == ActKind.DENIED && whose.equals(act.about()) && act.upTo() >= last);
  }

  /** Asks before somebody tries, where it is known that somebody is to act. */
  public void expect(Employee person, long affairOfId) {
    if (person.id() != affairOfId && !open(person, workforce.byId(affairOfId)).isEmpty()) {
      events.publishEvent(new ConfirmationNeeded(person.id(), affairOfId));
    }
  }

  /** What makes a person depend on another one and waits for confirmation; empty: nothing. */
  public List<PersonnelAct> open(Employee person, Employee whose) {
    return open(person.login(), whose.login(), acts.on(List.of(person.login())));
  }

  /**
   * Whether two accounts are two people to each other: neither depends on the other, and they are
   * not the same.
   */
  public boolean areIndependent(String login, String other) {
    return !login.equals(other)
        && open(login, other, acts.on(List.of(login))).isEmpty()
        && open(other, login, acts.on(List.of(other))).isEmpty();
  }

  /** Whether an account does not depend on a person; true for the person. */
  public boolean isIndependent(String login, String whose) {
    return login.equals(whose) || open(login, whose, acts.on(List.of(login))).isEmpty();
  }

  /**
   * What makes a person depend on another one, and what makes those depend who did it: the way from
   * the one to the other, in the order of time.
   */
  public List<PersonnelAct> chain(Employee person, Employee whose) {
    List<PersonnelAct> known = acts.on(List.of(person.login()));
    Map<String, List<PersonnelAct>> open =
        Dependence.on(whose.login(), upstream(person.login(), whose.login(), known));
    Set<PersonnelAct> way = new LinkedHashSet<>(open.getOrDefault(person.login(), List.of()));
    Deque<PersonnelAct> next = new ArrayDeque<>(way);
    while (!next.isEmpty()) {
      open.getOrDefault(next.pop().actor(), List.of()).stream()
          .filter(way::add)
          .forEach(next::push);
    }
    return way.stream().sorted(Comparator.comparingLong(PersonnelAct::id)).toList();
  }

  private List<PersonnelAct> open(String person, String whose, Collection<PersonnelAct> known) {
    if (known.isEmpty() || person.equals(whose)) {
      return List.of();
    }
    return Dependence.on(whose, upstream(person, whose, known)).getOrDefault(person, List.of());
  }

  /** Everything that was done to a person, to those who did it, and so on: a read for each step. */
  private List<PersonnelAct> upstream(
      String person, String whose, Collection<PersonnelAct> onPerson) {
    List<PersonnelAct> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(List.of(person, whose));
    Collection<PersonnelAct> step = onPerson;
    while (!step.isEmpty()) {
      found.addAll(step);
      Set<String> actors =
          step.stream().map(PersonnelAct::actor).filter(seen::add).collect(Collectors.toSet());
      step = acts.on(actors);
    }
    return found;
  }
}
