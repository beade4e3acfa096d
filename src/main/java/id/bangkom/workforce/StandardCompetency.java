package id.bangkom.workforce;

import java.util.Map;

/**
 * One line of a post's competency standard (SKJ).
 *
 * @param requiredLevel the level the post asks for (LKJ), 1-5
 * @param meanings what each level means, in Indonesian, by level in ascending order
 */
public record StandardCompetency(
    long competencyId,
    String code,
    String name,
    CompetencyKind kind,
    int requiredLevel,
    Map<Integer, String> meanings) {}
