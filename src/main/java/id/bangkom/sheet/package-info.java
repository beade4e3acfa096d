/**
 * The activity sheet that documents a programme: composed of its confirmed sessions, signed in
 * order by guide, participant and head, corrected row by row, certified; each of these has a class.
 * {@link id.bangkom.sheet.ActivitySheets} keeps the editions and lets others read them. Whoever
 * changes the people of a programme asks it to be composed again ({@link
 * id.bangkom.sheet.SheetRestart}). Owns {@code activity_sheet}, {@code sheet_signature}, {@code
 * sheet_refusal}, {@code row_correction}.
 */
package id.bangkom.sheet;
