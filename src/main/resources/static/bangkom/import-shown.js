// What an import tells: the columns of a table, what became of its rows, and how far it is.

import { saveTable } from './csv.js';
import { refusedRows } from './files.js';
import { number } from './format.js';
import { html, nothing } from './lit.js';
import { badge, button, cell, table } from './shown.js';

/** @typedef {import('./import-kinds.js').Kind} Kind */
/** @typedef {import('./import-report.js').Report} Report */
/** @typedef {keyof typeof STATUSES} Status */

/** So many rows are shown; a file has them all. */
const SHOWN = 100;

/** How a row fared, before and after it was applied. */
const STATUSES = {
  ACCEPTED: ['Akan dicatat', 'Dicatat', 'certified'],
  CREATED: ['Akan dibuat', 'Dibuat', 'certified'],
  UPDATED: ['Akan diperbarui', 'Diperbarui', 'certified'],
  UNCHANGED: ['Sudah sama', 'Sudah sama', 'plain'],
  DUPLICATE: ['Sudah tercatat', 'Sudah tercatat', 'plain'],
  REJECTED: ['Bermasalah', 'Bermasalah, tidak diambil', 'missing']
};

/** @param {Kind} of */
export const kindShown = (of) => [
  html`<details>
    <summary>Kolom tabel ${of.label.toLowerCase()}</summary>
    ${table(
      'Baris pertama berkas berisi nama kolom ini, urutannya bebas',
      ['Kolom', 'Isi', 'Pengisian'],
      of.columns.map(
        ([name, required, content]) =>
          html`<tr>
            ${cell('Kolom', html`<code>${name}</code>`)} ${cell('Isi', content)}
            ${cell(
              'Pengisian',
              required ? badge('wajib', 'provisional') : html`<span class="quiet">boleh kosong</span>`
            )}
          </tr>`
      )
    )}
    <p class="quiet">
      Pemisah koma atau titik koma, koma atau titik desimal. Kolom yang tidak ada membiarkan data yang sudah tercatat;
      sel yang kosong mengosongkannya.
    </p>
  </details>`,
  html`<p>
    ${button('Unduh templat CSV', () =>
      saveTable(`${of.file}-templat.csv`, { titles: of.columns.map(([name]) => name), rows: [] })
    )}
  </p>`
];

/**
 * How far the server is.
 *
 * @param {?{total: number, done: number, phase: string}} now null while the file is on its way
 */
export const progressShown = (now) =>
  now && now.total > 0
    ? html`<progress max=${now.total} .value=${now.done} aria-label="Kemajuan impor"></progress>
        <span>${now.phase}: ${number(now.done)} dari ${number(now.total)}</span>`
    : html`<progress max="1" aria-label="Kemajuan impor"></progress>
        <span>${now ? `${now.phase}…` : 'Mengirim berkas…'}</span>`;

const counts = (/** @type {Report} */ report) =>
  html`<dl class="figures">
    ${Object.entries(STATUSES)
      .filter(([status]) => report.counts[status])
      .map(
        ([status, [before, after, look]]) =>
          html`<div class="figure figure-${look}">
            <dt>${report.dryRun ? before : after}</dt>
            <dd><strong>${number(report.counts[status])}</strong><span class="quiet">baris</span></dd>
          </div>`
      )}
  </dl>`;

const badRows = (/** @type {Report} */ report, /** @type {Kind} */ of) => {
  const bad = report.rows.filter((row) => row.status === 'REJECTED');
  if (bad.length === 0) {
    return nothing;
  }
  return html`<div>
    <h3>${number(bad.length)} baris bermasalah</h3>
    <p>
      Unduh baris-baris ini beserta masalahnya, perbaiki di aplikasi lembar kerja, lalu unggah berkas itu kembali; kolom
      "masalah" boleh tetap ada.
      <span class="quiet">Tanda petik (') di depan angka dan rumus hanya penjaga dan dibuang saat diunggah.</span>
    </p>
    <p>${button('Unduh baris bermasalah (CSV)', () => saveTable(`${of.file}-bermasalah.csv`, refusedRows(report)))}</p>
    ${table(
      bad.length > SHOWN ? `${SHOWN} baris pertama; semuanya ada di berkas unduhan` : 'Baris bermasalah',
      ['Baris', 'Kolom', 'Masalah'],
      bad.slice(0, SHOWN).map(
        (row) =>
          html`<tr>
            ${cell('Baris', number(row.row))}
            ${cell('Kolom', row.column ? html`<code>${row.column}</code>` : 'seluruh baris')}
            ${cell('Masalah', row.problem)}
          </tr>`
      )
    )}
  </div>`;
};

const remarks = (/** @type {Report} */ report) => {
  const remarked = report.rows.filter((row) => row.remark);
  return remarked.length === 0
    ? nothing
    : html`<details>
        <summary>${number(remarked.length)} baris dengan catatan</summary>
        ${table(
          remarked.length > SHOWN ? `${SHOWN} baris pertama` : 'Catatan',
          ['Baris', 'Hasil', 'Catatan'],
          remarked.slice(0, SHOWN).map(
            (row) =>
              html`<tr>
                ${cell('Baris', number(row.row))}
                ${cell('Hasil', STATUSES[/** @type {Status} */ (row.status)][report.dryRun ? 0 : 1])}
                ${cell('Catatan', row.remark)}
              </tr>`
          )
        )}
      </details>`;
};

/** Whoever imports people has no password of theirs. @param {number} made */
const newAccounts = (made) =>
  made > 0
    ? html`<p class="caution" role="status">
        ${number(made)} pegawai baru belum dapat masuk. Kata sandi sekali pakainya diterbitkan dan dicetak oleh
        administrator sistem yang lain dari Anda, di halaman Akun.
      </p>`
    : nothing;

/**
 * @param {Report} report
 * @param {Kind} of
 * @param {number} accounts how many were made by it
 */
export const reportShown = (report, of, accounts) => [
  html`<h3>${report.dryRun ? 'Hasil pemeriksaan' : 'Hasil impor'}</h3>`,
  report.rows.length === 0 ? html`<p>Berkas ini tidak berisi baris data.</p>` : counts(report),
  badRows(report, of),
  remarks(report),
  newAccounts(accounts)
];
