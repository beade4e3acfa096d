/**
 * The dialogue of an employee and the supervisor about competencies: levels found, the focus, the
 * advice and choice of a method, and what was gained when the programme is over. It starts the
 * programmes. What is known of a dialogue is kept in {@link id.bangkom.dialogue}; pages end one
 * early ({@link id.bangkom.development.DialogueWithdrawals}). Owns {@code method_choice}.
 */
package id.bangkom.development;
