// Tables as files that an Indonesian spreadsheet opens: UTF-8 that says so, semicolon, decimal comma.

import { comma } from './format.js';
import { element } from './frame.js';

const BYTE_ORDER_MARK = '\ufeff';

/** A text that a spreadsheet would run as a formula, or digits of a name that it would take for a number. */
const CHANGED_BY_A_SPREADSHEET = /^[=+\-@\t\r]|^\d{12,}$|^0\d+$/;

/** The text of a cell. An apostrophe keeps a spreadsheet from changing it; an import takes it away again. */
const plain = (/** @type {string | number | null | undefined} */ value) => {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return comma(value);
  }
  return CHANGED_BY_A_SPREADSHEET.test(value) ? `'${value}` : value;
};

const quoted = (/** @type {string} */ text) =>
  /[;",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * @param {string[]} header titles of the columns
 * @param {(string | number | null | undefined)[][]} rows texts, numbers, or nothing for an empty cell
 */
export const csv = (header, rows) =>
  new Blob(
    [
      BYTE_ORDER_MARK +
        [header, ...rows].map((row) => `${row.map((value) => quoted(plain(value))).join(';')}\r\n`).join('')
    ],
    { type: 'text/csv;charset=utf-8' }
  );

/** Gives the reader a file to keep. @param {string} name @param {Blob} blob */
export const save = (name, blob) => {
  const address = URL.createObjectURL(blob);
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Gives the reader a table to keep.
 *
 * @param {string} name
 * @param {{titles: string[], rows: (string | number | null | undefined)[][]}} table
 */
export const saveTable = (name, { titles, rows }) => save(name, csv(titles, rows));
