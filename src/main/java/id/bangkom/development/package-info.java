/**
 * The dialogue of an employee and the supervisor about competencies: levels found, the focus, the
 * advice and choice of a method, and what was gained when the programme is over. It starts the
 * programmes, which know it only by its id. Who changes a supervisor hands over what is open
 * ({@link id.bangkom.development.Dialogues}); pages end one early ({@link
 * id.bangkom.development.DialogueWithdrawals}). Owns {@code dialogue}, {@code dialogue_level},
 * {@code dialogue_response}, {@code method_choice}.
 */
package id.bangkom.development;
