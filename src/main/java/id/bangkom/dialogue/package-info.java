/**
 * What is known of a dialogue: whom it is about, who supervises, the levels found, the focus and
 * the answers. The flow of it is {@code development}, which writes here; programmes, which come of
 * a dialogue and so stand above it, ask here for the people and the focus; who changes a supervisor
 * hands over what is open. Owns {@code dialogue}, {@code dialogue_level}, {@code
 * dialogue_response}.
 */
package id.bangkom.dialogue;
