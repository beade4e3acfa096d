package id.bangkom.jp;

import java.util.List;

/** The two rows that decide an activity's credit. */
record Rule(Conversion conversion, Cap cap) {

  List<RuleReference> references() {
    return List.of(conversion.rule(), cap.rule());
  }

  /** What the rows name, once where both name the same. */
  String legalBasis() {
    String ofConversion = conversion.rule().legalBasis();
    String ofCap = cap.rule().legalBasis();
    return ofConversion.equals(ofCap) ? ofConversion : ofConversion + "; " + ofCap;
  }

  boolean confirmed() {
    return RuleReference.allConfirmed(references());
  }
}
