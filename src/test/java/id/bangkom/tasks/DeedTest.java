package id.bangkom.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class DeedTest {

  @Test
  void aStepIsSaidOfWhoDoesIt() {
    assertThat(Deed.of("Pegawai A", "Konfirmasi sesi")).isEqualTo("Pegawai A mengonfirmasi sesi");
    assertThat(Deed.of("Kepala Badan", "Tandatangani (kepala)"))
        .isEqualTo("Kepala Badan menandatangani");
    assertThat(Deed.of("Anda", "Tanda tangani lembar")).isEqualTo("Anda menandatangani lembar");
  }

  @Test
  void aStepThatSpeaksToItsPersonOrHasAnUnknownVerbStandsAsItIs() {
    assertThat(Deed.of("Pegawai A", "Nilai program yang Anda ikuti"))
        .isEqualTo("Nilai program yang Anda ikuti (Pegawai A)");
    assertThat(Deed.of("Pegawai A", "Hitung")).isEqualTo("Hitung (Pegawai A)");
  }

  @Test
  void theVerbOfEveryStepInADiagramIsKnown() throws IOException {
    List<Path> diagrams;
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      diagrams = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
    }
    List<String> steps =
        diagrams.stream()
            .flatMap(
                file ->
                    Bpmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(UserTask.class)
                        .stream())
            .map(task -> task.getName().replaceAll("\\s+", " "))
            .filter(step -> !step.contains("Anda"))
            .toList();
    assertThat(steps)
        .isNotEmpty()
        .allSatisfy(step -> assertThat(Deed.of("X", step)).startsWith("X "));
  }
}
