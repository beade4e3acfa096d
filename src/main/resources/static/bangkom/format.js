// Indonesian ways of writing numbers, days and times. What the server writes as text is read here, not guessed from the
// browser's zone.

/** A number as it is, with a decimal comma and all its decimals. @param {number | string} value */
export const comma = (value) => String(value).replace('.', ',');

/** A number as a text that the server reads; a text stays as it was typed. @param {?(number | string)} [value] */
export const asText = (value) =>
  typeof value === 'number' ? comma(value) : value === undefined || value === '' ? null : value;

/** JP, and other numbers, with a decimal comma and two decimals at the most. @param {number} value */
export const number = (value) => new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(value);

/** @param {number} value */
export const jp = (value) => `${number(value)} JP`;

/** A difference: what grew says so. @param {number} value */
export const signed = (value) => (value > 0 ? `+${number(value)}` : number(value));

/** `2026-05-04` as "4 Mei 2026". @param {string} iso */
export const day = (iso) =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`)
  );

/** `09:00` as "09.00". @param {string} text */
export const time = (text) => text.slice(0, 5).replace(':', '.');

/**
 * A date and, when known, its time: "4 Mei 2026 pukul 09.00".
 *
 * @param {string} iso
 * @param {?string} [startTime]
 */
export const moment = (iso, startTime) => (startTime ? `${day(iso)} pukul ${time(startTime)}` : day(iso));

/** `2027-01-04T08:00:00+07:00` as "4 Januari 2027 pukul 08.00", the office's time; nothing of none. @param {?string} iso */
export const instant = (iso) => (iso ? moment(iso.slice(0, 10), iso.slice(11, 16)) : '');

/**
 * When an activity was: one day, perhaps with its time, or from one to another.
 *
 * @param {{date: string, endDate?: ?string, startTime?: ?string}} activity
 */
export const dates = ({ date, endDate, startTime }) =>
  endDate && endDate !== date ? `${day(date)} sampai ${day(endDate)}` : moment(date, startTime);

const twoDigits = (/** @type {number} */ value) => String(value).padStart(2, '0');

/**
 * AngularJS' date fields hold a Date in the browser's own zone; the server reads `2026-05-04`. A text that a person typed
 * and that is no day stays what it is: a draft keeps it.
 *
 * @param {unknown} date
 * @returns {?string}
 */
export const toDay = (date) =>
  date instanceof Date
    ? `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
    : typeof date === 'string' && date
      ? date
      : null;

/**
 * @param {?string} [text]
 * @returns {any} a Date; a text that is no day
 */
export const fromDay = (text) => {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) {
    return text || null;
  }
  const [year, month, dayOfMonth] = text.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth);
};

/** Likewise a time: the server reads `09:00`. @param {Date} date */
export const toTime = (date) => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** @param {string} text @returns {any} a Date; a text that is no time */
export const fromTime = (text) => {
  if (!/^\d\d:\d\d/.test(text)) {
    return text;
  }
  const [hours, minutes] = text.split(':').map(Number);
  return new Date(1970, 0, 1, hours, minutes);
};

/** A day in words with its weekday; nothing of a text that is none. @param {unknown} date */
export const dayInWords = (date) =>
  date instanceof Date
    ? new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date)
    : '';

/** What holds neither letter nor digit is no word; the server counts alike. @param {?string} text */
export const words = (text) => (text || '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
