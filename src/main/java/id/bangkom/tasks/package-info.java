/**
 * What a person has to do: the one list of own tasks and of those one may take, and what comes
 * after one that was sent. Each capability says what its tasks are about ({@code TaskSubjects}); it
 * knows none of them. Only its pages call it. Owns no table.
 */
package id.bangkom.tasks;
