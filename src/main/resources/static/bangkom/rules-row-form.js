// One row of a draft as a form.

import { html } from './lit.js';
import { columnField, complete, entered, keepTyped } from './rules-fields.js';
import { forget } from './rules-kept.js';
import { valuesOf } from './rules-rows.js';
import { alarm, button } from './shown.js';

/**
 * What a form is about.
 *
 * @typedef {object} Target
 * @property {string} key under which what is typed is kept
 * @property {string} title
 * @property {?string} row the row that is changed, null for a new one
 * @property {?string} after the row that a new one follows; null when it comes last
 * @property {?Rules.Row} of whose cells it begins with; null when it begins empty
 */

/** @param {Rules.Row} row @returns {Target} */
export const changeOf = (row) => ({
  key: `row ${row.row}`,
  title: `Ubah baris: ${row.name}`,
  row: row.row,
  after: null,
  of: row
});

/** @param {Rules.Row} row @returns {Target} */
export const copyOf = (row) => ({
  key: `copy ${row.row}`,
  title: `Salinan baris: ${row.name}`,
  row: null,
  after: row.row,
  of: row
});

/** @type {Target} */
export const NEW_ROW = { key: 'add', title: 'Baris baru', row: null, after: null, of: null };

/**
 * Opens the form of a row. Its fields stay the same however often it is drawn.
 *
 * @param {object} of
 * @param {string} of.decision
 * @param {Rules.Column[]} of.columns
 * @param {Target} of.target
 * @param {(target: Target, cells: Record<string, string>) => Promise<void>} of.save
 * @param {() => void} of.draw draws what the form stands in
 * @param {() => void} of.close
 */
export const rowForm = ({ decision, columns, target, save, draw, close }) => {
  const values = target.of ? valuesOf(target.of) : Object.fromEntries(columns.map((column) => [column.key, '']));
  const isPlain = (/** @type {Rules.Column} */ column) => target.of?.cells[column.key]?.plain ?? true;
  const fields = columns.filter(isPlain).map((column) => columnField(column, values[column.key] || ''));
  const fixed = columns.filter((column) => !isPlain(column));
  keepTyped(decision, target.key, fields);
  let busy = false;
  /** @type {?string} */
  let problem = null;

  const done = () => {
    forget(decision, target.key);
    close();
  };

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (busy || !complete(fields)) {
      return;
    }
    busy = true;
    problem = null;
    draw();
    try {
      await save(target, { ...values, ...entered(fields) });
      done();
    } catch (refused) {
      busy = false;
      problem = `Belum ada yang berubah. ${refused.message}`;
      draw();
    }
  };

  const shownFixed = (/** @type {Rules.Column} */ column) =>
    html`<div class="field">
      <span class="label">${column.label}</span>
      <p>${target.of?.cells[column.key].text}</p>
      <p class="quiet">Isian ini hanya dapat diubah di editor lengkap.</p>
    </div>`;

  return {
    target,
    /** Whether what it says is on its way: no other form is opened meanwhile, which this one would close. */
    saving: () => busy,
    template: () =>
      html`<form class="row-form" novalidate @submit=${submit}>
        <h3>${target.title}</h3>
        <div class="row-fields">${fields.map((one) => one.node)} ${fixed.map(shownFixed)}</div>
        ${alarm(problem)}
        <div class="buttons">
          <button type="submit" ?disabled=${busy}>Simpan</button>
          ${button('Batal', done, 'plain', null, busy)}
        </div>
      </form>`
  };
};
