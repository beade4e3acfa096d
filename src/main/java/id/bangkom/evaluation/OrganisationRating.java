package id.bangkom.evaluation;

import java.util.List;

/**
 * What the supervisor sees of the programme in the unit's work; each answer 1-5.
 *
 * @param timeliness of completed work
 * @param quality of results
 * @param coordination and team work
 * @param compliance with procedures and regulations
 * @param independence confidence and independence of the employee
 */
record OrganisationRating(
    int timeliness, int quality, int coordination, int compliance, int independence) {

  List<Integer> answers() {
    return List.of(timeliness, quality, coordination, compliance, independence);
  }
}
