/** What our scripts put on the window for the embedded forms, whose own scripts cannot import. */
interface Window {
  bangkom: unknown;
  bangkomClaimForm: unknown;
  bangkomRuleChange: unknown;
  /** The full editor of a decision table, loaded when it is opened. */
  DmnJS: any;
}
