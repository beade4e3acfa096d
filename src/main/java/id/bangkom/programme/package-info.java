/**
 * What coaching, mentoring and self-study share: the programme and its people, who may guide, what
 * was agreed, the sessions (meetings and days of study) and their JP, the private notes of either
 * side. Self-study, sheet, evaluation, withdrawal, coaching and mentoring build on it and ask here;
 * whoever is below knows nothing of programmes. Owns {@code programme}, {@code guide_change},
 * {@code agreement}, {@code session}, {@code private_note}.
 */
package id.bangkom.programme;
