package id.bangkom.selfstudy;

import id.bangkom.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether days of study may stand as they were entered. */
@Component
class StudyRules {

  private final StudyDays days;
  private final StudySources sources;

  StudyRules(StudyDays days, StudySources sources) {
    this.days = days;
    this.sources = sources;
  }

  /**
   * What is wrong with each entry, as a sentence; empty where nothing is. Entries of one day are
   * looked at together.
   *
   * @param entries in the order of the form
   */
  List<Optional<String>> problems(Programme programme, List<StudyEntry> entries) {
    Set<Long> known =
        sources.current(programme.id()).stream().map(StudySource::id).collect(Collectors.toSet());
    StudyDays.Window window = days.window(programme);
    Map<LocalDate, Long> minutesOfDay = new HashMap<>();
    List<Optional<String>> problems = new ArrayList<>();
    for (StudyEntry entry : entries) {
      long minutes = minutesOfDay.merge(entry.date(), (long) entry.minutes(), Long::sum);
      problems.add(
          window
              .problem(entry.date())
              .or(() -> StudyDays.length(entry.minutes()))
              .or(
                  () ->
                      known.contains(entry.sourceId())
                          ? Optional.empty()
                          : Optional.of(
                              "Sumber tidak termasuk yang ditugaskan; pilih dari daftar."))
              .or(() -> days.tooLong(programme, entry.date(), minutes, null)));
    }
    return problems;
  }
}
