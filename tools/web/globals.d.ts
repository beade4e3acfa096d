/** What our scripts put on the window for the embedded forms, whose own scripts cannot import. */
interface Window {
  bangkom: unknown;
  bangkomClaimForm: unknown;
  bangkomDrafts: unknown;
  bangkomFormFields: unknown;
  bangkomForms: unknown;
  bangkomRuleChange: unknown;
  bangkomWords: unknown;
  /** Tasklist's. */
  angular: any;
  /** The full editor of a decision table, loaded when it is opened. */
  DmnJS: any;
}

// The build lays lit-html beside our scripts; its types come from the package of the same version.
declare module '*/lit-html.js' {
  export * from 'lit-html';
}
declare module '*/directives/if-defined.js' {
  export * from 'lit-html/directives/if-defined.js';
}
declare module '*/directives/live.js' {
  export * from 'lit-html/directives/live.js';
}
declare module '*/directives/repeat.js' {
  export * from 'lit-html/directives/repeat.js';
}
