package id.bangkom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Import;
import org.camunda.bpm.model.xml.ModelException;

/** Whether a file is one table that decides by itself, and the one that is to be changed. */
final class DecisionCheck {

  /**
   * @param table null when the file cannot be read as one table with this id
   */
  record Read(WrittenTable table, List<Finding> findings) {}

  private DecisionCheck() {}

  /**
   * @param dmn of which {@link FileCheck} has found nothing
   * @param packaged whether a release brings it, which may keep its history for another time
   */
  static Read read(String dmn, WrittenTable inForce, boolean packaged) {
    DmnModelInstance model;
    try {
      model = WrittenTable.model(dmn);
    } catch (ModelException e) {
      return unreadable(
          "Berkas ini bukan tabel keputusan DMN; ekspor kembali tabelnya dari editor.");
    }
    Optional<String> other = otherThanOneTable(model, inForce);
    if (other.isPresent()) {
      return unreadable(other.get());
    }
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    List<Finding> findings = new ArrayList<>();
    if (table.getHitPolicy() != HitPolicy.UNIQUE || table.getAggregation() != null) {
      findings.add(
          Finding.ofTable(
              "Cara memilih baris (hit policy) harus UNIQUE: tepat satu baris yang menentukan."));
    }
    if (!packaged
        && !inForce.historyTimeToLive().equals(WrittenTable.historyTimeToLive(decision))) {
      findings.add(
          Finding.ofTable(
              "Masa simpan riwayat (history time to live) harus tetap %s; isi kembali."
                  .formatted(inForce.historyTimeToLive())));
    }
    findings.addAll(TextRules.check(decision));
    if (!isRectangular(table)) {
      findings.add(
          Finding.ofTable(
              "Ada baris yang jumlah selnya tidak sama dengan jumlah kolom; ekspor kembali"
                  + " tabelnya dari editor."));
      return new Read(null, findings);
    }
    return new Read(WrittenTable.of(model), findings);
  }

  private static Read unreadable(String sentence) {
    return new Read(null, List.of(Finding.ofTable(sentence)));
  }

  private static Optional<String> otherThanOneTable(DmnModelInstance model, WrittenTable inForce) {
    if (!model.getModelElementsByType(Import.class).isEmpty()) {
      return Optional.of("Berkas ini mengambil isi dari berkas lain (import); hapus bagian itu.");
    }
    List<Decision> decisions = List.copyOf(model.getModelElementsByType(Decision.class));
    if (decisions.size() != 1
        || model.getModelElementsByType(DrgElement.class).size() != 1
        || model.getModelElementsByType(DecisionTable.class).size() != 1) {
      return Optional.of(
          "Berkas harus memuat tepat satu keputusan berupa satu tabel; hapus yang lain.");
    }
    Decision decision = decisions.get(0);
    if (!decision.getInformationRequirements().isEmpty()
        || !decision.getKnowledgeRequirements().isEmpty()
        || !decision.getAuthorityRequirements().isEmpty()) {
      return Optional.of(
          "Tabel ini bergantung pada keputusan atau pengetahuan lain (requirement); hapus"
              + " bagian itu.");
    }
    return inForce.decision().equals(decision.getId())
        ? Optional.empty()
        : Optional.of(
            "Ini tabel \"%s\", padahal yang diubah tabel \"%s\"; pilih berkas yang sesuai."
                .formatted(decision.getId(), inForce.decision()));
  }

  private static boolean isRectangular(DecisionTable table) {
    int columns = table.getInputs().size() + table.getOutputs().size();
    return table.getRules().stream()
        .allMatch(
            rule -> rule.getInputEntries().size() + rule.getOutputEntries().size() == columns);
  }
}
