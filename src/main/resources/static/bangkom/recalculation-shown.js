// A year calculated again: how far it is, and who changes by how much and why.

import { saveTable } from './csv.js';
import { changedPeople } from './files.js';
import { instant, number, signed } from './format.js';
import { html, nothing } from './lit.js';
import { alarm, amount, badge, below, button, cell, figures, none, section, table } from './shown.js';

/** @typedef {import('./files.js').Change} Change */

/**
 * A year that is calculated again.
 *
 * @typedef {object} Run
 * @property {number} id
 * @property {number} year
 * @property {boolean} rehearsal whether nothing is changed by it
 * @property {keyof typeof STATUSES} status
 * @property {number} employees
 * @property {number} employeesDone
 * @property {?string} nip of the only one it is for
 * @property {?string} employeeName
 * @property {?string} unitCode
 * @property {?string} unitName
 * @property {string} reason
 * @property {string} orderedAt
 * @property {string} orderedByName
 */

/** What can be done with it. @typedef {{stop: () => void, resume: () => void, apply: () => void}} Acts */

const SHOWN = 100;

/** How far one is: its word, the badge, and what to do about it. */
const STATUSES = {
  RUNNING: [
    'Berjalan',
    'provisional',
    'Halaman ini boleh ditutup; penghitungan berjalan terus di server. Bila lama tidak maju, hentikan lalu lanjutkan.'
  ],
  STOPPED: ['Dihentikan', 'voided', 'Yang sudah dihitung tetap; lanjutkan untuk menghitung sisanya.'],
  COMPLETED: ['Selesai', 'certified', ''],
  OUTDATED: [
    'Tabel aturan berubah',
    'voided',
    'Tabel aturan berubah di tengah jalan, sehingga hasilnya tidak lengkap. Mulai lagi dengan simulasi.'
  ]
};

/** @param {Run} run */
export const whose = ({ employeeName, unitName }) =>
  employeeName || (unitName ? `${unitName} beserta unit di bawahnya` : 'Semua pegawai');

const kindOf = (/** @type {Run} */ { rehearsal }) => (rehearsal ? 'Simulasi' : 'Penerapan');

const howFar = (/** @type {Run} */ { employeesDone, employees }) =>
  `${number(employeesDone)} dari ${number(employees)} pegawai`;

/**
 * What came of it, in a sentence, or what to do about it.
 *
 * @param {Run} run
 * @param {number} changed how many people change
 */
export const outcome = (run, changed) => {
  if (run.status !== 'COMPLETED') {
    return STATUSES[run.status][2];
  }
  const all = number(run.employees);
  if (changed === 0) {
    return run.rehearsal
      ? 'Simulasi selesai: tidak ada yang berubah, jadi tidak perlu diterapkan.'
      : 'Penerapan selesai: tidak ada yang berubah.';
  }
  return run.rehearsal
    ? `Simulasi selesai: JP ${number(changed)} dari ${all} pegawai akan berubah. Belum ada yang diubah.`
    : `Penerapan selesai: JP ${number(changed)} dari ${all} pegawai telah berubah.`;
};

const changesShown = (/** @type {Run} */ run, /** @type {Change[]} */ changes) =>
  changes.length === 0
    ? none('Sejauh ini tidak ada pegawai yang JP-nya berubah.')
    : html`<div>
        <p>
          ${button('Unduh semua perubahan (CSV)', () =>
            saveTable(`hitung-ulang-${run.year}-${run.id}.csv`, changedPeople(changes))
          )}
        </p>
        ${table(
          changes.length > SHOWN
            ? `${SHOWN} perubahan terbesar dari ${number(changes.length)}; semuanya ada di berkas unduhan`
            : 'Siapa berubah, berapa, dan mengapa',
          ['Pegawai', figures('Semula'), figures('Menjadi'), figures('Selisih'), 'Sebab'],
          changes.slice(0, SHOWN).map(
            (change) =>
              html`<tr>
                ${cell('Pegawai', html`<strong>${change.name}</strong>`, below(`${change.nip}, ${change.unit}`))}
                ${amount('Semula', number(change.before))} ${amount('Menjadi', number(change.after))}
                ${amount('Selisih', html`<strong>${signed(change.after - change.before)}</strong>`)}
                ${cell('Sebab', html`<span class="lines">${change.explanation}</span>`)}
              </tr>`
          )
        )}
      </div>`;

/**
 * @param {Run} run
 * @param {Change[]} changes
 * @param {Acts} acts
 * @param {?string} refused why the last act was refused
 */
export const runShown = (run, changes, acts, refused) => {
  const { status } = run;
  const [word, look] = STATUSES[status];
  const all = Math.max(run.employees, 1);
  const over = status === 'COMPLETED';
  return section(
    'run-title',
    `${kindOf(run)} tahun ${run.year}: ${whose(run)}`,
    html`<div class="progress">
        <progress max=${all} value=${over ? all : run.employeesDone} aria-label="Kemajuan penghitungan"></progress>
        <span>${badge(word, look)} ${howFar(run)}</span>
      </div>
      <p id="run-outcome" class=${over ? 'news' : ''}>${outcome(run, changes.length)}</p>
      ${alarm(refused)}
      <div class="buttons">
        ${status === 'RUNNING' ? button('Hentikan', acts.stop, 'plain danger-text') : nothing}
        ${status === 'STOPPED' ? button('Lanjutkan', acts.resume, '') : nothing}
        ${over && run.rehearsal && changes.length > 0 ? button('Terapkan…', acts.apply, '') : nothing}
      </div>
      ${over && changes.length === 0 ? nothing : changesShown(run, changes)}`
  );
};

/**
 * @param {Run[]} latest
 * @param {(id: number) => void} open
 */
export const runsShown = (latest, open) =>
  latest.length === 0
    ? none('Belum pernah ada penghitungan ulang.')
    : table(
        'Terbaru di atas',
        ['Dimulai', 'Apa', 'Alasan', 'Keadaan', 'Oleh', 'Tindakan'],
        latest.map(
          (run) =>
            html`<tr>
              ${cell('Dimulai', instant(run.orderedAt))}
              ${cell('Apa', `${kindOf(run)} tahun ${run.year}`, below(whose(run)))} ${cell('Alasan', run.reason)}
              ${cell('Keadaan', badge(STATUSES[run.status][0], STATUSES[run.status][1]), below(howFar(run)))}
              ${cell('Oleh', run.orderedByName)}
              ${cell(
                'Tindakan',
                button('Lihat', () => open(run.id))
              )}
            </tr>`
        )
      );
