/** What the server answers about rules, as the pages read it. Its own description is `/api/openapi`. */
declare namespace Rules {
  interface Option {
    value: string;
    label: string;
  }

  interface Column {
    key: string;
    label: string;
    /** EXAMPLE and EXPECTED in what an example of one's own is asked. */
    role: 'INPUT' | 'OUTPUT' | 'SOURCE' | 'EXAMPLE' | 'EXPECTED';
    kind: 'CHOICE' | 'FLAG' | 'DATE' | 'NUMBER' | 'RANGE' | 'TEXT';
    options: Option[] | null;
    required: boolean;
    asked: boolean;
    ground: boolean;
  }

  interface Cell {
    value: string;
    text: string;
    plain: boolean;
  }

  interface Row {
    row: string;
    name: string;
    mayBeginAnew: boolean;
    cells: Record<string, Cell>;
  }

  interface Table {
    decision: string;
    name: string;
    description: string;
    version: number | null;
    columns: Column[];
    rows: Row[];
  }

  interface Finding {
    severity: 'ERROR' | 'WARNING';
    row: string | null;
    column: string | null;
    sentence: string;
  }

  interface DiffRow {
    row: string;
    kind: 'ADDED' | 'SUCCEEDS' | 'REMOVED' | 'CHANGED';
    label: string;
    summary: string;
    before: Record<string, string> | null;
    after: Record<string, string> | null;
    changed: string[];
  }

  interface Diff {
    columns: Column[];
    rows: DiffRow[];
  }

  interface Example {
    id: string;
    origin: 'PACKAGED' | 'ADMINISTRATOR';
    author: string | null;
    note: string | null;
    inputs: string;
    expected: string;
    actual: string;
    state: 'PASSED' | 'CHANGED' | 'ACCEPTED';
  }

  interface Examples {
    ran: boolean;
    passed: number;
    changed: Example[];
    accepted: Example[];
    own: Example[];
  }

  interface TrialResult {
    years: {
      year: number;
      changed: number;
      increased: number;
      decreased: number;
      difference: number;
      nowUnder: number;
      nowReached: number;
    }[];
    largest: { nip: string; name: string; unit: string; year: number; before: number; after: number }[];
    units: {
      code: string;
      name: string;
      changed: number;
      difference: number;
      nowUnder: number;
      nowReached: number;
    }[];
  }

  interface Trial {
    id: number | null;
    status: 'RUNNING' | 'STOPPED' | 'COMPLETED' | 'OUTDATED' | 'FAILED' | null;
    employees: number;
    employeesDone: number;
    startedAt: string | null;
    current: boolean;
    applicable: boolean;
    finished: boolean;
    result: TrialResult | null;
  }

  interface Obstacle {
    hindrance:
      | 'PENDING'
      | 'NOTHING_CHANGED'
      | 'STALE'
      | 'FINDINGS'
      | 'EXAMPLES_CHANGED'
      | 'OWN_EXAMPLES_FAIL'
      | 'TRIAL_RUNNING'
      | 'TRIAL_MISSING';
    sentence: string;
  }

  interface Progress {
    steps: {
      step: 'EDIT' | 'CHECKS' | 'EXAMPLES' | 'TRIAL' | 'PROPOSAL';
      state: 'OPEN' | 'BAD' | 'GOOD';
      words: string;
    }[];
    obstacles: Obstacle[];
    wayBack: Obstacle | null;
  }

  interface Draft {
    decision: string;
    name: string;
    baseVersion: number;
    currentVersion: number;
    stale: boolean;
    revision: number;
    table: Table;
    diff: Diff;
    findings: Finding[];
    examples: Examples;
    trial: Trial;
    change: { id: number; status: Status; note: string | null; notedBy: string | null } | null;
    example: { inputs: Column[]; expected: Column[] };
    progress: Progress;
    waiting: ChangeLine[];
  }

  interface Succeeded {
    draft: Draft;
    row: string;
    example: Record<string, string>;
  }

  interface DraftLine {
    decision: string;
    name: string;
    changeId: number | null;
  }

  interface Version {
    version: number;
    since: string;
    origin: 'PACKAGED' | 'CHANGE' | 'EMERGENCY';
    backTo: number | null;
    author: string | null;
    approver: string | null;
    reason: string | null;
    legalDocument: string | null;
    effectiveNote: string | null;
    changeId: number | null;
  }

  /** A table and its versions, the latest first. */
  interface Rule {
    decision: string;
    name: string;
    description: string;
    faults: Finding[];
    versions: Version[];
  }

  /** A row as it is sent: its id, or null for a new one, and what its cells say by column. */
  interface EnteredRow {
    row: string | null;
    cells: Record<string, string>;
  }

  type Status = 'CHECKING' | 'PROPOSED' | 'RETURNED' | 'REFUSED' | 'WITHDRAWN' | 'LIVE';

  interface ChangeLine {
    id: number;
    decision: string;
    name: string;
    status: Status;
    kind: 'EDIT' | 'BACK' | 'PACKAGED' | 'EMERGENCY';
    kindLabel: string;
    proposedBy: string | null;
    proposedAt: string;
    reason: string | null;
    legalDocument: string | null;
    version: number | null;
  }

  interface Change extends ChangeLine {
    effectiveNote: string | null;
    baseVersion: number;
    currentVersion: number;
    decidedBy: string | null;
    decidedAt: string | null;
    note: string | null;
    diff: Diff;
    findings: Finding[];
    examples: Examples;
    trial: Trial;
    mine: boolean;
    fingerprint: string;
  }
}
