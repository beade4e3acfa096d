package id.bangkom.rulechange;

import id.bangkom.problem.Refusal;
import id.bangkom.rules.DeployedTables;
import id.bangkom.rules.Finding;
import id.bangkom.rules.WrittenTable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The tables in force and before, with who changed them and why. */
@Service
class RuleTables {

  private final DeployedTables deployed;
  private final RuleChanges changes;
  private final RulePeople people;

  RuleTables(DeployedTables deployed, RuleChanges changes, RulePeople people) {
    this.deployed = deployed;
    this.changes = changes;
    this.people = people;
  }

  /**
   * A table and its versions, the latest first.
   *
   * @param faults what is wrong with the version in force; nothing of a sound one
   */
  record Table(
      String decision,
      String name,
      String description,
      List<Finding> faults,
      List<Version> versions) {}

  /**
   * @param origin PACKAGED when it came with the product, CHANGE, or EMERGENCY
   * @param backTo the earlier version that it is, or null
   * @param approver null when there was none
   * @param changeId of the proposal, null when it came with the product
   */
  record Version(
      int version,
      OffsetDateTime since,
      String origin,
      Integer backTo,
      String author,
      String approver,
      String reason,
      String legalDocument,
      String effectiveNote,
      Long changeId) {}

  /** All of them, by key. */
  List<Table> all() {
    List<RuleChange> live = changes.live();
    Map<String, String> names =
        people.names(
            live.stream().flatMap(change -> Stream.of(change.proposedBy(), change.decidedBy())));
    Map<String, RuleChange> byVersion =
        live.stream()
            .collect(
                Collectors.toMap(
                    change -> change.decision() + " " + change.version(), Function.identity()));
    Map<String, List<DeployedTables.Version>> versions = new LinkedHashMap<>();
    deployed
        .versions()
        .forEach(
            version ->
                versions
                    .computeIfAbsent(version.decision(), key -> new ArrayList<>())
                    .add(version));
    return versions.entrySet().stream()
        .map(
            of ->
                new Table(
                    of.getKey(),
                    of.getValue().get(0).name(),
                    table(of.getKey(), null).description(),
                    deployed.faults(of.getKey()),
                    of.getValue().stream()
                        .map(
                            version ->
                                version(
                                    version,
                                    byVersion.get(of.getKey() + " " + version.version()),
                                    names))
                        .toList()))
        .toList();
  }

  private static Version version(
      DeployedTables.Version version, RuleChange change, Map<String, String> names) {
    if (change == null) {
      return new Version(
          version.version(), version.since(), "PACKAGED", null, null, null, null, null, null, null);
    }
    return new Version(
        version.version(),
        version.since(),
        change.kind() == ChangeKind.EMERGENCY ? "EMERGENCY" : "CHANGE",
        change.backTo(),
        names.get(change.proposedBy()),
        names.get(change.decidedBy()),
        change.grounds().reason(),
        change.grounds().legalDocument(),
        change.grounds().effectiveNote(),
        change.id());
  }

  /**
   * @param version null for the one in force
   * @throws Refusal UNKNOWN when there is none
   */
  WrittenTable table(String decision, Integer version) {
    return deployed.table(decision, version).orElseThrow(RuleTables::unknown);
  }

  /**
   * @param version null for the one in force
   * @throws Refusal UNKNOWN when there is none
   */
  String dmn(String decision, Integer version) {
    return deployed.dmn(decision, version).orElseThrow(RuleTables::unknown);
  }

  /**
   * The number of the version in force.
   *
   * @throws Refusal UNKNOWN when there is no such table
   */
  int latestVersion(String decision) {
    return deployed.latestVersion(decision).orElseThrow(RuleTables::unknown);
  }

  /** What all tables are called and which versions of them are in force, by table. */
  Map<String, DeployedTables.InForce> inForce() {
    return deployed.inForce();
  }

  /** What people call it. */
  String name(String decision) {
    return table(decision, null).name();
  }

  private static Refusal unknown() {
    return Refusal.unknown("Tabel atau versi ini tidak ada; lihat daftarnya.");
  }
}
