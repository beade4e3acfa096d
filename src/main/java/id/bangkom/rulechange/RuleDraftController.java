package id.bangkom.rulechange;

import id.bangkom.audit.Unrecorded;
import id.bangkom.problem.Refusal;
import id.bangkom.rules.Finding;
import id.bangkom.rules.WrittenTable;
import id.bangkom.spreadsheet.Spreadsheets;
import id.bangkom.trial.Trials;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The current administrator's own drafts. */
@RestController
@RequestMapping("/api/rule-drafts")
class RuleDraftController {

  private final RuleDrafts drafts;
  private final DraftRows rows;
  private final RuleChanges changes;
  private final Proposals proposals;
  private final RuleExamples examples;
  private final RuleWorkbook workbook;
  private final Spreadsheets spreadsheets;
  private final Trials trials;
  private final RuleDesk desk;

  RuleDraftController(
      RuleDrafts drafts,
      DraftRows rows,
      RuleChanges changes,
      Proposals proposals,
      RuleExamples examples,
      RuleWorkbook workbook,
      Spreadsheets spreadsheets,
      Trials trials,
      RuleDesk desk) {
    this.drafts = drafts;
    this.rows = rows;
    this.changes = changes;
    this.proposals = proposals;
    this.examples = examples;
    this.workbook = workbook;
    this.spreadsheets = spreadsheets;
    this.trials = trials;
    this.desk = desk;
  }

  /**
   * @param version to begin with; the one in force when missing
   * @param replace whether a draft that there is gives way
   */
  record Begin(Integer version, Boolean replace) {}

  /**
   * @param revision on which the rows were entered
   */
  record Rows(Integer revision, List<TableView.EnteredRow> rows) {}

  /**
   * @param revision on which it was entered
   * @param from the first day of the successor
   * @param cells what it says otherwise, by key of the column
   */
  record Succeeding(Integer revision, LocalDate from, Map<String, String> cells) {}

  /**
   * @param row the id of the successor
   * @param example a case for which it would be asked, by key of what an example is asked
   */
  record Succeeded(DraftView draft, String row, Map<String, String> example) {}

  @GetMapping
  List<DraftLine> all() {
    return desk.draftLines(drafts.of(desk.administrator()));
  }

  @PostMapping("/{decision}")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView open(@PathVariable String decision, @RequestBody Begin begin) {
    return desk.show(
        drafts.open(
            decision, begin.version(), Boolean.TRUE.equals(begin.replace()), desk.administrator()));
  }

  @GetMapping("/{decision}")
  DraftView get(@PathVariable String decision) {
    return desk.show(own(decision));
  }

  @DeleteMapping("/{decision}")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String decision) {
    drafts.remove(own(decision));
  }

  @PutMapping("/{decision}")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView save(@PathVariable String decision, @RequestBody Rows entered) {
    requireWhole(entered);
    return desk.show(rows.saveRows(own(decision), entered.revision(), entered.rows()));
  }

  /** Ends a row on the day before its rule begins anew, and adds what holds from then on. */
  @PostMapping("/{decision}/rows/{row}/successor")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  Succeeded beginAnew(
      @PathVariable String decision, @PathVariable String row, @RequestBody Succeeding entered) {
    if (entered.revision() == null || entered.from() == null) {
      throw Refusal.malformed("Isian \"revision\" dan \"from\" wajib ada.");
    }
    DraftRows.BegunAnew begun =
        rows.beginAnew(
            own(decision),
            entered.revision(),
            row,
            entered.from(),
            entered.cells() == null ? Map.of() : entered.cells());
    DraftView draft = desk.show(begun.draft());
    TableView.Row successor =
        draft.table().rows().stream()
            .filter(one -> one.row().equals(begun.row()))
            .findFirst()
            .orElseThrow();
    return new Succeeded(draft, begun.row(), ExampleFields.of(draft.table().columns(), successor));
  }

  /** What the checks would find if these rows were saved. Nothing is written. */
  @PostMapping("/{decision}/check")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  List<Finding> check(@PathVariable String decision, @RequestBody Rows entered) {
    requireWhole(entered);
    return rows.findings(own(decision), entered.rows());
  }

  @GetMapping(path = "/{decision}/dmn", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] dmn(@PathVariable String decision) {
    return own(decision).dmn().getBytes(StandardCharsets.UTF_8);
  }

  @PutMapping("/{decision}/dmn")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView saveDmn(
      @PathVariable String decision, @RequestParam int revision, HttpServletRequest request)
      throws IOException {
    RuleDraft draft = own(decision);
    String dmn = new String(spreadsheets.take(request.getInputStream()), StandardCharsets.UTF_8);
    return desk.show(drafts.saveDmn(draft, revision, dmn));
  }

  @GetMapping("/{decision}/xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String decision) throws IOException {
    RuleDraft draft = own(decision);
    return RuleWorkbook.answer(WrittenTable.read(draft.dmn()), draft.revision());
  }

  @PutMapping("/{decision}/xlsx")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView saveXlsx(
      @PathVariable String decision, @RequestParam int revision, HttpServletRequest request)
      throws IOException {
    RuleDraft draft = own(decision);
    List<TableView.EnteredRow> entered =
        workbook.read(
            WrittenTable.read(draft.dmn()), revision, spreadsheets.take(request.getInputStream()));
    return desk.show(rows.saveRows(draft, revision, entered));
  }

  @PostMapping("/{decision}/update")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView bringUpToDate(@PathVariable String decision) {
    drafts.bringUpToDate(own(decision));
    return desk.show(own(decision));
  }

  @PostMapping("/{decision}/examples")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView addExample(@PathVariable String decision, @RequestBody EnteredExample example) {
    return desk.show(
        drafts.answer(
            own(decision),
            draft ->
                draft.answers().and(example.of(WrittenTable.read(draft.dmn()), draft.owner()))));
  }

  @DeleteMapping("/{decision}/examples/{id}")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView removeExample(@PathVariable String decision, @PathVariable String id) {
    return desk.show(drafts.answer(own(decision), draft -> draft.answers().without(id)));
  }

  @PostMapping("/{decision}/examples/{id}/acceptance")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  DraftView accept(@PathVariable String decision, @PathVariable long id) {
    return desk.show(
        drafts.answer(
            own(decision),
            draft -> examples.accept(drafts.passed(draft), draft.dmn(), draft.answers(), id)));
  }

  @PostMapping("/{decision}/trial")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  TrialView startTrial(
      @PathVariable String decision, @RequestParam(required = false) Integer revision) {
    drafts.startTrial(own(decision), revision);
    return trial(decision);
  }

  @GetMapping("/{decision}/trial")
  TrialView trial(@PathVariable String decision) {
    RuleDraft draft = own(decision);
    return desk.trial(decision, draft.dmn(), draft.trialId());
  }

  @PostMapping("/{decision}/trial/stop")
  @Unrecorded("a draft is its owner's; the proposal is recorded")
  TrialView stopTrial(@PathVariable String decision) {
    RuleDraft draft = own(decision);
    if (draft.trialId() != null) {
      trials.stop(draft.trialId());
    }
    return trial(decision);
  }

  @PostMapping("/{decision}/proposal")
  ChangeView propose(
      @PathVariable String decision,
      @RequestParam(required = false) Integer revision,
      @RequestBody Grounds grounds) {
    return desk.show(changes.table(proposals.propose(own(decision), revision, grounds)));
  }

  private static void requireWhole(Rows rows) {
    if (rows.revision() == null || rows.rows() == null || rows.rows().contains(null)) {
      throw Refusal.malformed("Isian \"revision\" dan \"rows\" wajib ada.");
    }
  }

  private RuleDraft own(String decision) {
    return drafts.get(decision, desk.administrator());
  }
}
