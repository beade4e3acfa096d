package id.bangkom.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters everybody finds on the left of the Tasklist. */
@Component
public class TasklistFilters {

  private final FilterService filterService;
  private final TaskService taskService;

  TasklistFilters(FilterService filterService, TaskService taskService) {
    this.filterService = filterService;
    this.taskService = taskService;
  }

  /**
   * Creates or restores the shared filters.
   *
   * @return their ids
   */
  public List<String> create() {
    forget("Tugas kelompok saya");
    return List.of(
        save(
            "Tugas saya",
            "Semua tugas yang ditujukan kepada Anda, yang paling dekat tenggatnya di atas",
            -30,
            "#0b5cad",
            taskService
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .orderByDueDate()
                .asc()),
        save(
            "Tugas bersama",
            "Tugas yang boleh diambil Anda atau orang lain, misalnya pejabat dan penggantinya",
            -20,
            "#3d7a3a",
            taskService
                .createTaskQuery()
                .taskUnassigned()
                .or()
                .taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr()
                .orderByDueDate()
                .asc()),
        save(
            "Perlu ditindaklanjuti",
            "Tugas Anda yang tanggal tindak lanjutnya sudah lewat",
            -10,
            "#b3401f",
            taskService
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .followUpBeforeExpression("${now()}")
                .orderByFollowUpDate()
                .asc()));
  }

  /** A filter of a former version, under a name that is not used any more. */
  private void forget(String name) {
    filterService
        .createFilterQuery()
        .filterName(name)
        .list()
        .forEach(filter -> filterService.deleteFilter(filter.getId()));
  }

  private String save(
      String name, String description, int priority, String color, TaskQuery query) {
    Filter filter =
        filterService.createFilterQuery().filterName(name).list().stream()
            .findFirst()
            .orElseGet(() -> filterService.newTaskFilter(name));
    Map<String, Object> properties = new HashMap<>();
    properties.put("description", description);
    properties.put("priority", priority);
    properties.put("color", color);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    // Whom a task is about stands on its card, so that a supervisor finds it among many.
    properties.put("variables", List.of(Map.of("name", "participantName", "label", "Pegawai")));
    filter.setQuery(query);
    filter.setProperties(properties);
    return filterService.saveFilter(filter).getId();
  }
}
