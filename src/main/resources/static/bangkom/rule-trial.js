// The trial run of a rule table: how far it is, and whose JP would change.

import { instant, number, signed } from './format.js';
import { html, nothing } from './lit.js';
import { mark } from './rule-marks.js';
import { amount, cell, figures, table } from './shown.js';

/** @type {Record<NonNullable<Rules.Trial['status']>, [string, string]>} */
const TRIALS = {
  RUNNING: ['Berjalan', 'provisional'],
  STOPPED: ['Dihentikan', 'voided'],
  COMPLETED: ['Selesai', 'certified'],
  OUTDATED: ['Kedaluwarsa', 'voided'],
  FAILED: ['Gagal', 'voided']
};

/** Whether a trial run says everything about the present content. @param {Rules.Trial} trial */
export const finished = (trial) => Boolean(trial.status === 'COMPLETED' && trial.current && trial.result);

/** @param {Rules.TrialResult} result */
const years = (result) =>
  table(
    'Menurut tahun',
    [
      'Tahun',
      figures('Pegawai berubah'),
      figures('Naik'),
      figures('Turun'),
      figures('Selisih JP'),
      figures('Jadi kurang dari target'),
      figures('Jadi mencapai target')
    ],
    result.years.map(
      (of) =>
        html`<tr>
          ${cell('Tahun', String(of.year))} ${amount('Berubah', html`<strong>${number(of.changed)}</strong>`)}
          ${amount('Naik', number(of.increased))} ${amount('Turun', number(of.decreased))}
          ${amount('Selisih JP', signed(of.difference))} ${amount('Jadi kurang', number(of.nowUnder))}
          ${amount('Jadi cukup', number(of.nowReached))}
        </tr>`
    ),
    'rc-table'
  );

/** @param {Rules.TrialResult} result */
const largest = (result) =>
  table(
    result.largest.length === 1 ? 'Perubahannya' : `${result.largest.length} perubahan terbesar`,
    ['Pegawai', 'Tahun', figures('Semula'), figures('Menjadi'), figures('Selisih')],
    result.largest.map(
      (of) =>
        html`<tr>
          ${cell('Pegawai', of.name, html`<br /><span class="rc-quiet">${of.nip}, ${of.unit}</span>`)}
          ${cell('Tahun', String(of.year))} ${amount('Semula', number(of.before))}
          ${amount('Menjadi', number(of.after))}
          ${amount('Selisih', html`<strong>${signed(of.after - of.before)}</strong>`)}
        </tr>`
    ),
    'rc-table'
  );

const FEW_UNITS = 10;

/** @param {Rules.TrialResult} result */
const units = (result) =>
  html`<details ?open=${result.units.length <= FEW_UNITS}>
    <summary>Menurut unit kerja (${number(result.units.length)})</summary>
    <div class="rc-scroll" tabindex="0" role="region" aria-label="Menurut unit kerja">
      ${table(
        'Unit kerja yang pegawainya berubah',
        [
          'Unit kerja',
          figures('Pegawai berubah'),
          figures('Selisih JP'),
          figures('Jadi kurang dari target'),
          figures('Jadi mencapai target')
        ],
        result.units.map(
          (of) =>
            html`<tr>
              ${cell('Unit kerja', of.name)} ${amount('Berubah', number(of.changed))}
              ${amount('Selisih JP', signed(of.difference))} ${amount('Jadi kurang', number(of.nowUnder))}
              ${amount('Jadi cukup', number(of.nowReached))}
            </tr>`
        ),
        'rc-table'
      )}
    </div>
  </details>`;

/** @param {Rules.TrialResult} result */
const shownResult = (result) => {
  const touched = result.years.reduce((sum, year) => sum + year.changed, 0);
  return html`<div>
    <p class="rc-good">
      ${touched === 0
        ? 'Tidak ada JP yang berubah pada kegiatan yang sudah tercatat tahun ini dan tahun lalu. Aturan yang baru berlaku kemudian memang belum mengenai kegiatan itu.'
        : 'Seandainya rancangan ini berlaku dan JP dihitung ulang, inilah yang berubah. Uji coba tidak mengubah data apa pun.'}
    </p>
    <div class="rc-scroll" tabindex="0" role="region" aria-label="JP menurut tahun">${years(result)}</div>
    ${result.largest.length === 0
      ? nothing
      : html`<div class="rc-scroll" tabindex="0" role="region" aria-label="Perubahan terbesar">
          ${largest(result)}
        </div>`}
    ${result.units.length === 0 ? nothing : units(result)}
  </div>`;
};

/** @param {Rules.Trial} trial */
export const showTrial = (trial) => {
  if (!trial.applicable) {
    return html`<p class="rc-quiet">Tabel ini tidak menentukan JP, sehingga uji coba tidak diperlukan.</p>`;
  }
  if (!trial.status) {
    return html`<p class="rc-quiet">Belum ada uji coba.</p>`;
  }
  const running = trial.status === 'RUNNING';
  return html`<div class="rc-trial">
    ${running
      ? html`<progress
          max=${Math.max(trial.employees, 1)}
          value=${trial.employeesDone}
          aria-label="Kemajuan uji coba"
        ></progress>`
      : nothing}
    <p role="status">
      ${mark(...TRIALS[trial.status])} ${number(trial.employeesDone)} dari ${number(trial.employees)}
      pegawai${trial.startedAt ? `, dimulai ${instant(trial.startedAt)}` : ''}.
      ${!running && !trial.current
        ? 'Isi tabel ini, tabel lain, atau tahunnya sudah berubah sesudahnya; jalankan uji coba lagi.'
        : ''}
    </p>
    ${trial.result ? shownResult(trial.result) : nothing}
  </div>`;
};
