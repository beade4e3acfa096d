// A number as people type it in Indonesian, read strictly: a comma before decimals, points between thousands. A point
// before one or two digits can only be meant as a comma; before three it could be either, and is refused.

import { number } from './format.js';
import { quoted, stripped } from './read-day.js';

/** What is allowed. @typedef {{min?: ?number, max?: ?number, decimals?: ?number}} Numbers */

const PLAIN = /^-?\d+(?:,\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/;
const POINT = /^-?\d+\.\d+$/;
/** More digits than a number of JavaScript holds. */
const MOST_DIGITS = 15;

/** @typedef {{value: ?number, problem: ?string}} Read */

/** @type {(problem: string) => Read} */
const refused = (problem) => ({ value: null, problem });

/** As it is written in a field: a comma, no points. @param {number} value */
export const numberTyped = (value) => String(value).replace('.', ',');

/**
 * A number that a program gave, be it a number or a text with a point before its decimals; null of a text that a person
 * typed and that could be two numbers.
 *
 * @param {unknown} given
 * @returns {?number}
 */
export const fromProgram = (given) => {
  if (typeof given === 'number') {
    return given;
  }
  const text = String(given);
  return (PLAIN.test(text) || POINT.test(text)) && !text.includes(',') && !AMBIGUOUS.test(text) ? Number(text) : null;
};

/**
 * Reads a number; whether it is one that is allowed is asked of `outsideNumbers`.
 *
 * @param {string} text as it was typed
 * @returns {Read}
 */
export const readNumber = (text) => {
  const typed = stripped(text);
  if (!typed) {
    return { value: null, problem: null };
  }
  if (AMBIGUOUS.test(typed)) {
    const whole = typed.replace('.', '');
    const decimal = typed.replace('.', ',').replace(/,?0+$/, '');
    return refused(`Tulis ${whole} tanpa titik, atau ${decimal} bila itu yang dimaksud.`);
  }
  if (!PLAIN.test(typed) && !GROUPED.test(typed) && !POINT.test(typed)) {
    return refused(
      /^[\d.,\s-]+$/.test(typed)
        ? `${quoted(typed)} tidak terbaca sebagai angka. Tulis misalnya 8, 1,5, atau 1000.`
        : `Tulis angka saja, misalnya 8 atau 1,5; ${quoted(typed)} tidak terbaca.`
    );
  }
  if (typed.replace(/\D/g, '').length > MOST_DIGITS) {
    return refused('Angka ini terlalu panjang.');
  }
  const plain = POINT.test(typed) ? typed : typed.replaceAll('.', '').replace(',', '.');
  // No negative zero.
  return { value: Number(plain) + 0, problem: null };
};

/**
 * Why a number is not one of those that are allowed.
 *
 * @param {number} value
 * @param {Numbers} numbers
 * @returns {?string}
 */
export const outsideNumbers = (value, { min, max, decimals }) => {
  const digits = decimals ?? null;
  if (digits !== null && Number(value.toFixed(digits)) !== value) {
    return digits === 0
      ? `Isi dengan bilangan bulat; ${number(value)} bukan bilangan bulat.`
      : `Isi paling banyak ${digits} angka di belakang koma.`;
  }
  const hasMin = min !== null && min !== undefined;
  const hasMax = max !== null && max !== undefined;
  if ((!hasMin || value >= min) && (!hasMax || value <= max)) {
    return null;
  }
  return hasMin && hasMax
    ? `Isi angka dari ${number(min)} sampai ${number(max)}.`
    : hasMin
      ? `Isi minimal ${number(min)}.`
      : `Isi maksimal ${number(Number(max))}.`;
};
