package id.bangkom.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of published holes in what the product is made of, each with a dated decision. */
public final class KnownHoles {

  private static final Path LIST = Path.of("docs/known-holes.csv");

  private KnownHoles() {}

  /** What was decided about a hole. */
  public enum Decision {
    /** Another version is used. */
    UPDATED,
    /** Ours stands before it, with a test. */
    GUARDED,
    /** It cannot be reached as the product is used, or nothing can be done. */
    ACCEPTED
  }

  /**
   * @param from the first version that has it
   * @param fixed the first one without it; null when there is none
   * @param known a day by which it was published
   */
  public record Hole(
      String component,
      Version from,
      Version fixed,
      String hole,
      LocalDate known,
      LocalDate decided,
      Decision decision,
      String reason) {

    boolean isIn(String name, Version version) {
      return component.equals(name)
          && version.compareTo(from) >= 0
          && (fixed == null || version.compareTo(fixed) < 0);
    }
  }

  public static List<Hole> all() throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(LIST)) {
      return rows.stream()
          .map(
              row ->
                  new Hole(
                      row.getField("component"),
                      Version.parse(row.getField("from")),
                      row.getField("fixed").isEmpty() ? null : Version.parse(row.getField("fixed")),
                      row.getField("hole"),
                      LocalDate.parse(row.getField("known")),
                      LocalDate.parse(row.getField("decided")),
                      Decision.valueOf(row.getField("decision")),
                      row.getField("reason")))
          .toList();
    }
  }

  /**
   * A sentence for each known hole of a component that this list of components (CycloneDX) has.
   *
   * @param sbom as the build wrote it
   */
  public static List<String> affecting(InputStream sbom) throws IOException {
    List<Hole> holes = all();
    List<String> found = new ArrayList<>();
    for (JsonNode component : new ObjectMapper().readTree(sbom).path("components")) {
      String name = component.path("name").asText();
      String version = component.path("version").asText();
      about(holes, name)
          .filter(hole -> hole.isIn(name, Version.parse(version)))
          .forEach(
              hole ->
                  found.add(
                      "%s %s: %s, known since %s at the latest; %s on %s: %s"
                          .formatted(
                              name,
                              version,
                              hole.hole(),
                              hole.known(),
                              hole.decision(),
                              hole.decided(),
                              hole.reason())));
    }
    return found;
  }

  private static Stream<Hole> about(List<Hole> holes, String name) {
    return holes.stream().filter(hole -> hole.component().equals(name));
  }
}
