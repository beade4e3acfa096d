package id.bangkom.jp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.rules.DecisionTable;
import id.bangkom.rules.PackagedRules;
import id.bangkom.rules.UnusableRule;
import id.bangkom.testing.PackagedDmn;
import id.bangkom.workforce.EmploymentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of the tables are read as, and what happens to those that cannot be used. */
class RuleBookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final DecisionTable conversion = PackagedRules.table("jp-conversion");
  private final DecisionTable cap = PackagedRules.table("jp-cap");

  @Test
  void thePackagedTablesCountWithoutAFault() {
    RuleBook book = new RuleBook(conversion, cap);
    assertThat(book.references(DAY)).hasSize(2 * (2 * Track.values().length - 5));
    assertThat(book.faults()).isEmpty();
    assertThat(book.basis(Track.SELF_STUDY, Scope.NATIONAL, DAY)).contains(Basis.MINUTES);
    assertThat(book.basis(Track.OTHER_CLASSICAL, Scope.NATIONAL, DAY)).isEmpty();
    assertThat(book.versions()).isEqualTo(new RuleVersions(0, 0));
  }

  @ParameterizedTest
  @CsvSource({"perUnits,0", "perUnits,-1", "multiplier,0", "roundingStep,0", "jp,-0.01"})
  void aRowThatCannotBeLeavesItsActivitiesOutAndNamesItselfOnce(String column, String value) {
    RuleBook book = new RuleBook(changed("jp-conversion", column, value), cap);
    Countable session = activity(Track.COACHING);
    Countable seminar = activity(Track.SEMINAR);

    assertThat(book.ruled(Stream.of(session, seminar, session)))
        .extracting(RuledActivity::activity)
        .containsExactly(seminar);
    assertThat(book.faults())
        .singleElement()
        .asString()
        .contains("baris coaching_national_2018: isinya tidak dapat dipakai");
    assertThat(book.references(DAY)).hasSize(2 * (2 * Track.values().length - 6));
    assertThatThrownBy(() -> book.ruled(session)).isInstanceOf(UnusableRule.class);
    assertThatThrownBy(() -> book.basis(Track.COACHING, Scope.NATIONAL, DAY))
        .isInstanceOf(UnusableRule.class);
  }

  @Test
  void anActivityMayBeWorthNothing() {
    RuleBook book = new RuleBook(changed("jp-conversion", "jp", "0"), cap);
    assertThat(book.ruled(activity(Track.COACHING)).rule()).isPresent();
  }

  @Test
  void theSourceIsNamedOnceWhereBothRowsNameTheSame() {
    Rule same = new RuleBook(conversion, cap).ruled(activity(Track.COACHING)).rule().orElseThrow();
    Rule two =
        new RuleBook(conversion, changed("jp-cap", "legalBasis", "\"Lain\""))
            .ruled(activity(Track.COACHING))
            .rule()
            .orElseThrow();
    assertThat(same.legalBasis()).isEqualTo("Peraturan LAN 10/2018");
    assertThat(two.legalBasis()).isEqualTo("Peraturan LAN 10/2018; Lain");
  }

  @Test
  void aRuleIsConfirmedWhenBothRowsAre() {
    RuleBook book = new RuleBook(conversion, changed("jp-cap", "certainty", "\"UNCONFIRMED\""));
    assertThat(
            new RuleBook(conversion, cap)
                .ruled(activity(Track.COACHING))
                .rule()
                .map(Rule::confirmed))
        .contains(true);
    assertThat(book.ruled(activity(Track.COACHING)).rule().map(Rule::confirmed)).contains(false);
  }

  @Test
  void theTargetIsThatOfTheLastDayOfTheYear() {
    JpTables tables = new JpTables(conversion, cap, PackagedRules.table("jp-target"));
    assertThat(tables.target(EmploymentType.PNS, 2018).minimumJp()).isEqualByComparingTo("20");
    assertThat(tables.target(EmploymentType.PNS, 2017))
        .isEqualTo(new JpCard.Target(null, null, null));
    assertThat(tables.versions()).isEqualTo(new DraftTrial.Versions(new RuleVersions(0, 0), 0));
    assertThat(tables.book().basis(Track.SELF_STUDY, Scope.NATIONAL, DAY)).contains(Basis.MINUTES);
  }

  @Test
  void aTargetThatCannotBeUsedIsNoneAndSaysSo() {
    DecisionTable broken =
        PackagedRules.faulty(
            "jp-target",
            PackagedDmn.of("jp-target")
                .replaceFirst("(?s)(pns_2018_minimumJp\">\\s*<text>).*?(</text>)", "$1\"x\"$2"));
    JpCard.Target target = JpTables.target(broken, EmploymentType.PNS, 2026);
    assertThat(target.minimumJp()).isNull();
    assertThat(target.fault()).contains("baris pns_2018");
  }

  private static DecisionTable changed(String decision, String column, String feel) {
    String dmn =
        PackagedDmn.of(decision)
            .replaceFirst(
                "(?s)(\"coaching_national_2018_" + column + "\">\\s*<text>).*?(</text>)",
                "$1" + feel + "$2");
    assertThat(dmn).isNotEqualTo(PackagedDmn.of(decision));
    return PackagedRules.table(decision, dmn);
  }

  private static Countable activity(Track track) {
    return new Countable(
        UUID.randomUUID(), 1, 1, track, Scope.NATIONAL, DAY, DAY, null, BigDecimal.ONE);
  }
}
