// What differs between two versions of a rule table: its rows, old and new side by side.

import { html, nothing } from './lit.js';
import { mark, shownCell } from './rule-marks.js';

/** @type {Record<Rules.DiffRow['kind'], [string, string]>} */
const ROWS = {
  ADDED: ['Baris baru', 'certified'],
  SUCCEEDS: ['Menggantikan', 'certified'],
  REMOVED: ['Dihapus', 'voided'],
  CHANGED: ['Diubah', 'provisional']
};

/**
 * The columns in which one side of a row says something.
 *
 * @param {Record<string, string> | null} side
 */
const saying = (side) =>
  Object.entries(side || {})
    .filter(([, text]) => text)
    .map(([key]) => key);

/**
 * A row that is new or gone shows all it holds, one that takes another's place what differs.
 *
 * @param {Rules.DiffRow} row
 */
const hasTwoSides = (row) => row.kind === 'CHANGED' || row.kind === 'SUCCEEDS';

/**
 * A row that is new or gone has one side only.
 *
 * @param {Rules.Column[]} columns
 * @param {Rules.DiffRow} row
 * @param {string[]} keys of the columns to show
 */
const sideBySide = (columns, row, keys) => {
  const sides = [
    { title: 'Semula', className: 'rc-before', cells: row.before },
    { title: 'Menjadi', className: 'rc-after', cells: row.after }
  ].filter((side) => side.cells);
  const side = (/** @type {Rules.Column} */ column, /** @type {typeof sides[number]} */ of) =>
    html`<td class=${of.className}>${shownCell(column, of.cells?.[column.key] ?? '')}</td>`;
  return html`<table class="rc-side">
    <thead>
      <tr>
        <th scope="col">Kolom</th>
        ${sides.map((of) => html`<th scope="col">${of.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${columns
        .filter((column) => keys.includes(column.key))
        .map(
          (column) =>
            html`<tr class=${hasTwoSides(row) && row.changed.includes(column.key) ? 'rc-changed' : ''}>
              <th scope="row">${column.label}</th>
              ${sides.map((of) => side(column, of))}
            </tr>`
        )}
    </tbody>
  </table>`;
};

/**
 * @param {Rules.Column[]} columns
 * @param {Rules.DiffRow} row
 */
const shownRow = (columns, row) => {
  const keys = hasTwoSides(row) ? row.changed : [...new Set([...saying(row.before), ...saying(row.after)])];
  const rest = hasTwoSides(row) ? saying(row.after).filter((key) => !keys.includes(key)) : [];
  return html`<article class="rc-row">
    <h4>${row.label} ${mark(...ROWS[row.kind])}</h4>
    ${row.summary ? html`<p class="rc-summary">${row.summary}</p>` : nothing} ${sideBySide(columns, row, keys)}
    ${rest.length === 0
      ? nothing
      : html`<details>
          <summary>
            ${row.kind === 'SUCCEEDS' ? 'Isi lain baris ini dan masa berlakunya' : 'Isi lain baris ini, tidak berubah'}
          </summary>
          ${sideBySide(columns, row, rest)}
        </details>`}
  </article>`;
};

/** @param {Rules.Diff} diff */
export const showDiff = (diff) =>
  diff.rows.length === 0
    ? html`<p class="rc-quiet">Tidak ada baris yang berbeda.</p>`
    : html`<div class="rc-diff">${diff.rows.map((row) => shownRow(diff.columns, row))}</div>`;
