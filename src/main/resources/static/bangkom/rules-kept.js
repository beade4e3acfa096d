// What was typed into a draft's forms and is not saved yet, kept in this browser so that nothing typed is lost: by table
// and form. It holds rules only, nothing about a person.

const PREFIX = 'bangkom.aturan.';

/** @typedef {Record<string, any>} Values of a form, by field */

/**
 * @param {string} decision
 * @returns {Record<string, Values>}
 */
const read = (decision) => {
  try {
    return JSON.parse(window.localStorage.getItem(PREFIX + decision) || '{}') || {};
  } catch {
    return {};
  }
};

/**
 * @param {string} decision
 * @param {Record<string, Values>} forms
 */
const write = (decision, forms) => {
  try {
    if (Object.keys(forms).length === 0) {
      window.localStorage.removeItem(PREFIX + decision);
    } else {
      window.localStorage.setItem(PREFIX + decision, JSON.stringify(forms));
    }
  } catch {
    // A browser that keeps nothing still lets people work.
  }
};

/**
 * What was typed into this form, or null.
 *
 * @param {string} decision
 * @param {string} form
 * @returns {?Values}
 */
export const kept = (decision, form) => read(decision)[form] || null;

/**
 * @param {string} decision
 * @param {string} form
 * @param {Values} values
 */
export const keep = (decision, form, values) => write(decision, { ...read(decision), [form]: values });

/**
 * @param {string} decision
 * @param {string} form
 */
export const forget = (decision, form) => {
  const { [form]: accepted, ...others } = read(decision);
  write(decision, others);
};

/** @param {string} decision */
export const forgetAll = (decision) => write(decision, {});

/**
 * The forms of this table that hold something unsaved.
 *
 * @param {string} decision
 */
export const keptForms = (decision) => Object.keys(read(decision));
