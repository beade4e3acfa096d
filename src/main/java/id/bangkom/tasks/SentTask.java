package id.bangkom.tasks;

/**
 * What became of a task that was just sent.
 *
 * @param sent what was sent, as a sentence
 * @param next what comes next and whose it is, as a sentence
 * @param nextTask the own task to go on with; null when there is none
 */
record SentTask(String sent, String next, String nextTask) {}
