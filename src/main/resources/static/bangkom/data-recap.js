// What everybody in a unit has gathered in a year, to read and to take along.

import { save, saveTable } from './csv.js';
import { XLSX, recapitulation } from './files.js';
import { number } from './format.js';
import { byId, call } from './frame.js';
import { track } from './ledger-words.js';
import { html } from './lit.js';
import { fillYears } from './parts.js';
import { alarm, amount, below, button, cell, draw, drawAnswer, figures, none, options, table } from './shown.js';

/** @typedef {import('./files.js').Recap} Recap */

const form = byId('recap', 'form');
const unit = byId('recap-unit', 'select');
const year = byId('recap-year', 'select');
const shown = byId('recap-result');

const address = (/** @type {string} */ code, /** @type {number | string} */ of) =>
  `/api/units/${encodeURIComponent(code)}/jp-recap?year=${of}`;

const fileName = (/** @type {Recap} */ recap, /** @type {string} */ ending) =>
  `rekapitulasi-jp-${recap.unit.code}-${recap.year}.${ending}`;

const byTracks = (/** @type {Record<string, number>} */ sums) =>
  Object.keys(sums).length === 0
    ? html`<span class="quiet">belum ada</span>`
    : Object.entries(sums)
        .map(([code, jp]) => `${track(code)} ${number(jp)}`)
        .join(', ');

const row = (/** @type {import('./files.js').RecapRow} */ of) =>
  html`<tr>
    ${cell('Pegawai', html`<strong>${of.name}</strong>`, below(`${of.nip}, ${of.unit}`))}
    ${cell('Menurut jalur', byTracks(of.byTrack))} ${amount('Jumlah JP', html`<strong>${number(of.totalJp)}</strong>`)}
    ${amount('Disahkan', number(of.certifiedJp))}
    ${amount('Target', of.target.minimumJp === null ? 'tidak ada' : number(of.target.minimumJp))}
    ${amount('Kurang', number(of.shortfallJp))}
  </tr>`;

/** What is shown. @type {?Recap} */
let current = null;
/** Why a file could not be had, beside the buttons. @type {?string} */
let problem = null;

const complain = (/** @type {Recap} */ recap, /** @type {?string} */ sentence) => {
  // Somebody may look at another unit meanwhile.
  if (recap === current) {
    problem = sentence;
    draw(shown, recapShown(recap));
  }
};

const saveXlsx = async (/** @type {Recap} */ recap) => {
  complain(recap, null);
  try {
    save(
      fileName(recap, 'xlsx'),
      await call(address(recap.unit.code, recap.year), {
        accept: XLSX,
        as: 'blob',
        stay: true,
        otherwise: 'Coba lagi sebentar lagi, atau unduh CSV.'
      })
    );
  } catch (refused) {
    complain(recap, `XLSX belum dapat diunduh. ${refused.message}`);
  }
};

const recapShown = (/** @type {Recap} */ recap) => {
  const short = recap.employees.filter((of) => of.shortfallJp > 0).length;
  return [
    html`<h3>${recap.unit.name}, tahun ${recap.year}</h3>`,
    recap.employees.length === 0
      ? none('Tidak ada pegawai pada unit ini dan unit di bawahnya.')
      : [
          html`<p>
            ${number(recap.employees.length)} pegawai termasuk unit di bawahnya;
            ${short === 0 ? 'semuanya mencapai target' : `${number(short)} belum mencapai target`}.
          </p>`,
          html`<div class="which">
            ${button('Unduh CSV', () => saveTable(fileName(recap, 'csv'), recapitulation(recap)))}
            ${button('Unduh XLSX', () => saveXlsx(recap))}
          </div>`,
          alarm(problem),
          table(
            'JP setiap pegawai',
            [
              'Pegawai',
              'Menurut jalur',
              figures('Jumlah JP'),
              figures('Disahkan'),
              figures('Target'),
              figures('Kurang')
            ],
            recap.employees.map(row)
          )
        ]
  ];
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answered = await drawAnswer(
    shown,
    () => call(address(unit.value, year.value)),
    (recap) => {
      current = recap;
      problem = null;
      return recapShown(recap);
    }
  );
  if (answered) {
    shown.focus();
  }
});

/** @param {{code: string, name: string}[]} units */
export const startRecaps = (units) => {
  draw(unit, options(units.map(({ code, name }) => /** @type {[string, string]} */ ([code, name]))));
  fillYears(year);
};
