/**
 * The tasks that coaching and mentoring share: guide and participant agree, record and confirm
 * sessions one by one or for a group, are reminded. Diagrams call it, and {@code people} tells it
 * of another guide; coaching and mentoring share its settings and the variables of its processes.
 * Owns no table: what is written is the programme's.
 */
package id.bangkom.guidance;
