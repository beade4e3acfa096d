// One version of a rule table to read.

import { instant, number } from './format.js';
import { call } from './frame.js';
import { html, nothing, render } from './lit.js';
import { shownCell } from './rule-marks.js';
import { back, change, crumbs, link } from './rules-places.js';
import { matching } from './rules-rows.js';
import { approvedBy, by, faultsOf, ruleOf } from './rules-versions.js';
import { amount, button, buttonTo, facts, table } from './shown.js';

/**
 * A cell as it is read.
 *
 * @param {Rules.Column} column
 * @param {Rules.Cell} [of]
 */
const readCell = (column, of = { text: '', value: '', plain: true }) => {
  const shown = shownCell(column, of.text, of.value);
  if (column.kind === 'NUMBER') {
    return amount(column.label, shown);
  }
  const kind = column.role === 'SOURCE' ? 'long' : `kind-${column.kind.toLowerCase()}`;
  return html`<td data-label=${column.label} class=${kind}><div>${shown}</div></td>`;
};

/**
 * @param {Rules.Version} version
 * @param {boolean} current
 */
const describe = (version, current) =>
  facts([
    ['Versi', `${version.version}${current ? ', berlaku sekarang' : ', sudah diganti'}`],
    ['Dipakai sejak', instant(version.since)],
    ['Oleh', [by(version), approvedBy(version)].filter(Boolean).join(', ')],
    [
      'Alasan',
      [version.reason, version.backTo ? `kembali ke versi ${version.backTo}` : null].filter(Boolean).join('; ')
    ],
    ['Dokumen hukum', version.legalDocument],
    ['Catatan berlaku', version.effectiveNote]
  ]);

/**
 * Shows a version of a table.
 *
 * @param {HTMLElement} place
 * @param {import('./rules-places.js').Reader} reader
 * @param {string} decision
 * @param {string} [wanted] the version; the one in force when missing
 */
export const showTable = async (place, { mayChange }, decision, wanted) => {
  const rule = await ruleOf(decision);
  const version = wanted ? rule.versions.find((of) => String(of.version) === wanted) : rule.versions[0];
  if (!version) {
    throw new Error(`Versi ${wanted} tidak ada. Buka riwayat tabel ini untuk melihat versi yang ada.`);
  }
  const current = version === rule.versions[0];
  /** @type {Rules.Table} */
  const read = await call(`/api/rules/${decision}/table?version=${version.version}`);
  const faulty = new Set(current ? rule.faults.map((fault) => fault.row) : []);
  let filter = '';
  /** @type {import('./lit.js').Shown} */
  let message = nothing;

  const begin = () =>
    change(decision, (said) => {
      message = said;
      draw();
    });

  const rows = (/** @type {Rules.Row[]} */ found) =>
    html`<section aria-labelledby="rows-title">
      <h2 id="rows-title">Isi tabel</h2>
      <div class="which">
        <label for="filter">Saring</label>
        <input
          type="search"
          id="filter"
          autocomplete="off"
          placeholder="misalnya coaching nasional"
          @input=${(/** @type {Event & {target: HTMLInputElement}} */ event) => {
            filter = event.target.value;
            draw();
          }}
        />
        <p class="quiet" role="status">
          ${filter.trim() === ''
            ? `${number(read.rows.length)} baris`
            : `${number(found.length)} dari ${number(read.rows.length)} baris`}
        </p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Isi tabel, dapat digulir ke samping">
        ${table(
          read.name,
          read.columns.map((column) => ({
            title: column.label,
            className: column.kind === 'NUMBER' ? 'amount' : ''
          })),
          found.map(
            (row) =>
              html`<tr class=${faulty.has(row.row) ? 'faulty' : ''}>
                ${read.columns.map((column) => readCell(column, row.cells[column.key]))}
              </tr>`
          )
        )}
      </div>
    </section>`;

  const draw = () =>
    render(
      html`${crumbs(back(), wanted ? link(`#${decision}`, rule.name) : rule.name, wanted ? `versi ${wanted}` : null)}
        <h1>${rule.name}</h1>
        <p class="lead">${rule.description}</p>
        ${current ? faultsOf(rule) : nothing}
        <div>${message}</div>
        <section aria-label="Versi ini">
          ${describe(version, current)}
          <div class="buttons">
            ${mayChange && current ? button('Ubah', begin, '') : nothing} ${buttonTo(`#${decision}/riwayat`, 'Riwayat')}
            <a
              href="/api/rules/${decision}/xlsx?version=${version.version}"
              class="button"
              download="${decision}-versi-${version.version}.xlsx"
              >Unduh XLSX</a
            >
          </div>
        </section>
        ${rows(matching(read.rows, filter))}`,
      place
    );

  draw();
};
