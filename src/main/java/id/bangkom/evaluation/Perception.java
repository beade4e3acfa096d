package id.bangkom.evaluation;

import java.util.List;

/**
 * How the participant found the programme; each answer 1-5.
 *
 * @param understanding of one's duties
 * @param workQuality quality of one's work
 * @param selfConfidence confidence at work
 * @param cooperation with colleagues
 */
record Perception(int understanding, int workQuality, int selfConfidence, int cooperation) {

  List<Integer> answers() {
    return List.of(understanding, workQuality, selfConfidence, cooperation);
  }
}
