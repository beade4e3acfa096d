package id.bangkom.rulechange;

import id.bangkom.accounts.CurrentUser;
import id.bangkom.rules.WrittenTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The decision tables and their versions, for everybody who is logged in: what counts is no secret.
 */
@RestController
@RequestMapping("/api/rules")
class RulesController {

  private final RuleTables tables;
  private final CurrentUser currentUser;

  RulesController(RuleTables tables, CurrentUser currentUser) {
    this.tables = tables;
    this.currentUser = currentUser;
  }

  /** All tables, by key, each with its versions, the latest first. */
  @GetMapping
  List<RuleTables.Table> tables() {
    currentUser.login();
    return tables.all();
  }

  /**
   * The DMN of a table.
   *
   * @param version counted from 1; the latest when missing
   */
  @GetMapping(path = "/{decision}", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] dmn(@PathVariable String decision, @RequestParam(required = false) Integer version) {
    currentUser.login();
    return tables.dmn(decision, version).getBytes(StandardCharsets.UTF_8);
  }

  /** A table in words. */
  @GetMapping("/{decision}/table")
  TableView table(@PathVariable String decision, @RequestParam(required = false) Integer version) {
    currentUser.login();
    return TableView.of(
        tables.table(decision, version),
        version == null ? tables.latestVersion(decision) : version);
  }

  /** A table as a spreadsheet. */
  @GetMapping("/{decision}/xlsx")
  ResponseEntity<byte[]> xlsx(
      @PathVariable String decision, @RequestParam(required = false) Integer version)
      throws IOException {
    currentUser.login();
    return RuleWorkbook.answer(tables.table(decision, version), null);
  }

  /** What differs between two versions. */
  @GetMapping("/{decision}/diff")
  RuleDiff diff(@PathVariable String decision, @RequestParam int from, @RequestParam int to) {
    currentUser.login();
    WrittenTable before = tables.table(decision, from);
    return RuleDiff.between(before, tables.table(decision, to));
  }
}
