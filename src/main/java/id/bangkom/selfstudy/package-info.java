/**
 * Self-study: the supervisor instructs and picks sources, the employee studies, logs and writes a
 * resume, the supervisor initials and gives feedback. The days themselves are sessions and are
 * written by {@link id.bangkom.programme.StudyDays}. Only diagrams and forms call it. Owns {@code
 * study_source}, {@code source_rating}, {@code study_resume}.
 */
package id.bangkom.selfstudy;
