// The fields in which the cells of a rule table are entered, and what is typed there until it is accepted.

import { comma } from './format.js';
import { element } from './frame.js';
import { field, ours, problemIn, typedIn } from './parts.js';
import { keep, kept } from './rules-kept.js';

/**
 * @typedef {import('./parts.js').Field} Field
 * @typedef {Field & {column: Rules.Column, read: () => string}} ColumnField whose `read` gives what to send
 */

/** @type {Rules.Option[]} */
const FLAGS = [
  { value: 'true', label: 'Ya' },
  { value: 'false', label: 'Tidak' }
];

/** What an empty choice means, by what is entered. @type {Partial<Record<Rules.Column['role'], string>>} */
const EMPTY = { INPUT: '(semua)', EXAMPLE: '(tidak diketahui)', EXPECTED: '(tidak diperiksa)' };

/** @type {Partial<Record<Rules.Column['kind'], string>>} */
const HINTS = {
  RANGE: 'Misalnya 2, 2 sampai 4, paling sedikit 70, atau tidak diketahui; kosong berarti semua.',
  DATE: 'Kosong berarti tanpa batas.'
};

/**
 * @param {Rules.Column} column
 * @param {Rules.Option[]} options
 * @param {string} value
 */
const choice = (column, options, value) => {
  const empty = column.required
    ? { value: '', label: '– pilih –' }
    : { value: '', label: EMPTY[column.role] || '(kosong)' };
  const made = element(
    'select',
    { required: column.required },
    [...(column.required && value ? [] : [empty]), ...options].map((of) =>
      element('option', { value: of.value }, of.label)
    )
  );
  made.value = value;
  return made;
};

/**
 * The control with which a cell is entered.
 *
 * @param {Rules.Column} column
 * @param {string} value
 */
const controlOf = (column, value) => {
  const { required } = column;
  switch (column.kind) {
    case 'CHOICE':
      return choice(column, column.options || [], value);
    case 'FLAG':
      return choice(column, FLAGS, value);
    case 'DATE':
      return ours('date', { value, required });
    case 'NUMBER':
      return ours('number', { value: comma(value), required });
    case 'RANGE':
      return element('input', { type: 'text', autocomplete: 'off', value, required });
    default:
      return element('textarea', { rows: column.role === 'SOURCE' ? 4 : 1, maxLength: 4000, value, required });
  }
};

/**
 * A labelled field for a column.
 *
 * @param {Rules.Column} column
 * @param {string} value what stands there now
 * @returns {ColumnField}
 */
export const columnField = (column, value) => {
  const made = field(
    column.key,
    column.label,
    controlOf(column, value),
    column.required ? null : (HINTS[column.kind] ?? null)
  );
  const read = () => made.control.value.trim();
  if (made.control.tagName === 'TEXTAREA') {
    made.node.classList.add(column.role === 'SOURCE' ? 'full' : 'broad');
  }
  return { ...made, column, read };
};

/**
 * Says of the first field that is wrong what to do; gives whether all are right.
 *
 * @param {Field[]} fields
 */
export const complete = (fields) => {
  const wrong = fields.find((one) => {
    const missing = one.control.required && !typedIn(one.control).trim();
    one.control.setCustomValidity(missing ? `${one.label} wajib diisi.` : '');
    return missing || problemIn(one.control);
  });
  if (wrong) {
    wrong.control.reportValidity();
  }
  return !wrong;
};

/**
 * Keeps what is typed into these fields until it is accepted, and puts back what was typed before.
 *
 * @param {string} decision
 * @param {string} form
 * @param {Field[]} fields
 */
export const keepTyped = (decision, form, fields) => {
  const before = kept(decision, form) || {};
  fields.forEach((one) => {
    if (before[one.key] !== undefined) {
      one.control.value = before[one.key];
    }
    one.control.addEventListener('input', () => {
      one.control.setCustomValidity('');
      keep(decision, form, Object.fromEntries(fields.map((each) => [each.key, typedIn(each.control)])));
    });
  });
};

/**
 * What these fields say, by column.
 *
 * @param {ColumnField[]} fields
 * @returns {Record<string, string>}
 */
export const entered = (fields) => Object.fromEntries(fields.map((one) => [one.key, one.read()]));
