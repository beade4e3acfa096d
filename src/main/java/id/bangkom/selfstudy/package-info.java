/**
 * Self-study: the supervisor instructs and picks sources, the employee studies, logs and writes a
 * resume, the supervisor initials and gives feedback. When a day of study may stand is said here;
 * it is stored as a session. Diagrams and forms call it; a sheet and the list of one's programmes,
 * which show days of study beside meetings, ask for their sources and how a wrong day is replaced.
 * Owns {@code study_source}, {@code source_rating}, {@code study_resume}.
 */
package id.bangkom.selfstudy;
