// A time of day as people type it, read strictly: of 24 hours, or with the part of the day in Indonesian words.

import { quoted, stripped } from './read-day.js';

/** @typedef {import('./read-day.js').Read} Read */

const EXAMPLES = 'Tulis misalnya 09.30, 14.30, atau 2.30 siang.';

/**
 * What each part of the day means for an hour of a twelve-hour clock. An hour that is not here is not of that part; "3
 * siang" and "5 malam" are left out because people do not agree on them.
 *
 * @type {Record<string, Record<number, number>>}
 */
const PARTS = {
  'dini hari': { 1: 1, 2: 2, 3: 3, 4: 4 },
  pagi: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11 },
  siang: { 10: 10, 11: 11, 12: 12, 1: 13, 2: 14 },
  sore: { 3: 15, 4: 16, 5: 17, 6: 18 },
  malam: { 6: 18, 7: 19, 8: 20, 9: 21, 10: 22, 11: 23, 12: 0 }
};

const twoDigits = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** @type {(hours: number, minutes: number) => Read} */
const understood = (hours, minutes) => ({ value: `${twoDigits(hours)}:${twoDigits(minutes)}`, problem: null });
/** @type {(problem: string) => Read} */
const refused = (problem) => ({ value: null, problem });

/** Whether this is a time as programs write it: `09:30`. @param {unknown} text */
export const isTime = (text) => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** `09:30` as "pukul 09.30". @param {string} time */
export const timeInWords = (time) => `pukul ${time.replace(':', '.')}`;

/** As it is written in a field. @param {string} time */
export const timeTyped = (time) => time;

/**
 * The hour of this part of the day; null where it is in none.
 *
 * @param {number} hours
 * @param {string} part
 */
const hourIn = (hours, part) => {
  const of = PARTS[part];
  if (of[hours] !== undefined) {
    return of[hours];
  }
  return hours > 12 && Object.values(of).includes(hours) ? hours : null;
};

/**
 * Reads a time of day.
 *
 * @param {string} text as it was typed
 * @returns {Read} the time as `09:30`
 */
export const readTime = (text) => {
  const typed = stripped(text);
  if (!typed) {
    return { value: null, problem: null };
  }
  if (/\b(wib|wita|wit)$/i.test(typed)) {
    return refused('Tulis jam setempat tanpa WIB, WITA, atau WIT.');
  }
  const parts = /^(?:(?:jam|pukul) )?(\d{1,2})(?:([.:])(\d{1,2}))?(?: (pagi|siang|sore|malam|dini hari))?$/i.exec(
    typed
  );
  const figures = /^(\d\d)(\d\d)$/.exec(typed);
  if (!parts && !figures) {
    if (/^\d{3}$/.test(typed)) {
      return refused(`Tulis jam dengan empat angka, misalnya 0${typed}, atau pisahkan menitnya, misalnya 09.30.`);
    }
    return refused(`${quoted(typed)} tidak terbaca sebagai jam. ${EXAMPLES}`);
  }
  const [, hour, , minute, part] = parts ?? [typed, figures?.[1] ?? '', ':', figures?.[2]];
  if (minute && minute.length < 2) {
    return refused(`Tulis menit dengan dua angka, misalnya ${twoDigits(Number(hour))}.0${minute}.`);
  }
  const hours = Number(hour);
  const minutes = Number(minute ?? 0);
  if (minutes > 59) {
    return refused(`Menit ${minutes} tidak ada; paling besar 59.`);
  }
  if (hours === 24 && minutes === 0) {
    return refused('Tengah malam ditulis 00.00.');
  }
  if (hours > 23) {
    return refused(`Jam ${hours} tidak ada; paling besar 23.59.`);
  }
  if (!part) {
    return understood(hours, minutes);
  }
  const meant = hourIn(hours, part.toLowerCase());
  return meant === null
    ? refused(`Pukul ${hours}.${twoDigits(minutes)} bukan ${part.toLowerCase()}. ${EXAMPLES}`)
    : understood(meant, minutes);
};
