/**
 * Self-study: the supervisor instructs and picks sources, the employee studies, logs and writes a
 * resume, the supervisor initials and gives feedback. The days themselves are sessions (see {@link
 * id.bangkom.programme.StudyLog}).
 */
package id.bangkom.selfstudy;
