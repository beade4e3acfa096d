/**
 * What stands between a person and a task: what its form shows, which fields it may submit, and the
 * human task that is assigned, shown and completed. Open tasks are shown anew from here.
 * Capabilities extend {@code HumanTask} and read a {@code Submission}; it knows none of them. Owns
 * no table.
 */
package id.bangkom.forms;
