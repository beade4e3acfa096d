// The fields of a claim: what is entered, as the text that is submitted and back.

import { asText, fromDay, fromTime, toDay, toTime } from './format.js';
import { isDay } from './read-day.js';
import { readNumber } from './read-number.js';
import { isTime } from './read-time.js';

export const FIELDS = [
  'track',
  'scope',
  'scopeGround',
  'firstDay',
  'lastDay',
  'startTime',
  'quantity',
  'title',
  'organiser',
  'certificateNumber',
  'host',
  'competencyAim',
  'lesson',
  'adoption',
  'evidenceId'
];
const ONLY_INTERNSHIP = ['host', 'competencyAim', 'lesson', 'adoption'];
const DAYS = ['firstDay', 'lastDay'];
const TIME = 'startTime';

/**
 * Angular's date and time fields hold a Date in the browser's own zone; the server reads `2026-05-04` and `09:00`.
 *
 * @param {string} field
 * @param {any} value
 */
export const toText = (field, value) => {
  if (!(value instanceof Date)) {
    return asText(value);
  }
  return field === TIME ? toTime(value) : toDay(value);
};

/**
 * @param {string} field
 * @param {?string} [text]
 */
export const fromText = (field, text) => {
  const asDate = field === TIME ? fromTime : DAYS.includes(field) ? fromDay : null;
  if (!text) {
    return asDate ? null : '';
  }
  return asDate ? asDate(text) : text;
};

/**
 * What the server may be asked about before a claim is whole: a text that is no day, no time or no number is left out,
 * for its field says so itself.
 *
 * @param {Record<string, ?string>} fields
 */
export const readable = (fields) => ({
  ...fields,
  ...Object.fromEntries(DAYS.map((field) => [field, isDay(fields[field]) ? fields[field] : null])),
  [TIME]: isTime(fields[TIME]) ? fields[TIME] : null,
  quantity: readNumber(fields.quantity ?? '').value === null ? null : fields.quantity
});

/**
 * What a claim would submit; what the form hides is left out.
 *
 * @param {any} claim what was entered
 * @param {any} preview what the server said of it
 * @returns {Record<string, ?string>}
 */
export const submitted = (claim, preview) => {
  const isHidden = (/** @type {string} */ field) =>
    (field === 'scopeGround' && claim.scope !== 'INTERNATIONAL') ||
    (field === 'lastDay' && !preview.mayLastSeveralDays) ||
    (ONLY_INTERNSHIP.includes(field) && claim.track !== 'INTERNSHIP');
  return Object.fromEntries(FIELDS.map((field) => [field, isHidden(field) ? null : toText(field, claim[field])]));
};
