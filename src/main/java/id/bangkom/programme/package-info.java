/**
 * What coaching, mentoring and self-study share: the programme and its people, who may guide, what
 * was agreed, the sessions (days of study among them) and their JP, the private notes of either
 * side. Sheet, evaluation, withdrawal and the three methods build on it and ask here; whoever is
 * below knows nothing of programmes. Owns {@code programme}, {@code guide_change}, {@code
 * agreement}, {@code session}, {@code private_note}.
 */
package id.bangkom.programme;
