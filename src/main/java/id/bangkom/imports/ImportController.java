package id.bangkom.imports;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes tables as {@code text/csv}, as XLSX or as an uploaded file. */
@RestController
@RequestMapping("/api")
class ImportController {

  private final Imports imports;
  private final UnitImport units;
  private final EmployeeImport employees;
  private final ActivityImport activities;
  private final StandardImport standards;
  private final CertificateImport certificates;
  private final RatingImport ratings;

  ImportController(
      Imports imports,
      UnitImport units,
      EmployeeImport employees,
      ActivityImport activities,
      StandardImport standards,
      CertificateImport certificates,
      RatingImport ratings) {
    this.imports = imports;
    this.units = units;
    this.employees = employees;
    this.activities = activities;
    this.standards = standards;
    this.certificates = certificates;
    this.ratings = ratings;
  }

  @PostMapping("/units/import")
  ImportReport units(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(units, request, dryRun);
  }

  @PostMapping("/employees/import")
  ImportReport employees(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(employees, request, dryRun);
  }

  @PostMapping("/standards/import")
  ImportReport standards(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(standards, request, dryRun);
  }

  @PostMapping("/certificates/import")
  ImportReport certificates(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(certificates, request, dryRun);
  }

  @PostMapping("/ratings/import")
  ImportReport ratings(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(ratings, request, dryRun);
  }

  @PostMapping("/activities/import")
  ImportReport activities(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean dryRun) {
    return imports.run(activities, request, dryRun);
  }

  @GetMapping("/imports/progress")
  Progress.Snapshot progress() {
    return imports.progress();
  }
}
