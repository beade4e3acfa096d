package id.bangkom.workforce;

import java.time.OffsetDateTime;

/**
 * One act of somebody on a person, or on a person's place in the hierarchy.
 *
 * @param id grows with time
 * @param actor login of who ordered it
 * @param subject login of the person it brought in, changed or placed
 * @param about login of the only person in whose affairs it counts; null: in everybody's
 * @param upTo the last act on the subject that a confirmation or denial speaks of; else null
 * @param detail in Indonesian: from what to what
 * @param source the file that brought it, null for an act on a page or a task
 */
public record PersonnelAct(
    long id,
    ActKind kind,
    String actor,
    String subject,
    String about,
    Long upTo,
    String detail,
    String source,
    OffsetDateTime happenedAt) {}
