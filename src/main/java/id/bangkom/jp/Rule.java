package id.bangkom.jp;

import java.util.List;

/** The two rows that decide an activity's credit. */
record Rule(Conversion conversion, Cap cap) {

  List<RuleReference> references() {
    return List.of(conversion.rule(), cap.rule());
  }

  boolean confirmed() {
    return references().stream().allMatch(RuleReference::confirmed);
  }
}
