// What everybody in a unit has gathered in a year, to read and to take along.

import { number } from './format.js';
import { alarm, byId, call, element } from './frame.js';
import { save, saveTable } from './csv.js';
import { XLSX, recapitulation } from './files.js';
import { track } from './ledger-words.js';
import { amount, cell, figures, fillYears, none, table } from './parts.js';

const form = byId('recap', 'form');
const unit = byId('recap-unit', 'select');
const year = byId('recap-year', 'select');
const shown = byId('recap-result');

const address = (recap) => `/api/units/${encodeURIComponent(recap.unit.code)}/jp-recap?year=${recap.year}`;

const fileName = (recap, ending) => `rekapitulasi-jp-${recap.unit.code}-${recap.year}.${ending}`;

const row = (of) =>
  element(
    'tr',
    {},
    cell(
      'Pegawai',
      element('strong', {}, of.name),
      element('br'),
      element('span', { className: 'quiet' }, `${of.nip}, ${of.unit}`)
    ),
    cell(
      'Menurut jalur',
      Object.keys(of.byTrack).length === 0
        ? element('span', { className: 'quiet' }, 'belum ada')
        : Object.entries(of.byTrack)
            .map(([code, jp]) => `${track(code)} ${number(jp)}`)
            .join(', ')
    ),
    amount('Jumlah JP', element('strong', {}, number(of.totalJp))),
    amount('Disahkan', number(of.certifiedJp)),
    amount('Target', of.target.minimumJp === null ? 'tidak ada' : number(of.target.minimumJp)),
    amount('Kurang', number(of.shortfallJp))
  );

const saveXlsx = async (recap, problem) => {
  problem.replaceChildren();
  try {
    const answer = await fetch(address(recap), { headers: { Accept: XLSX } });
    if (!answer.ok) {
      throw new Error(((await answer.json().catch(() => null)) || {}).detail);
    }
    save(fileName(recap, 'xlsx'), await answer.blob());
  } catch (refused) {
    problem.replaceChildren(
      alarm(`XLSX belum dapat diunduh. ${refused.message || 'Coba lagi sebentar lagi, atau unduh CSV.'}`)
    );
  }
};

const show = (recap) => {
  const problem = element('div');
  const short = recap.employees.filter((of) => of.shortfallJp > 0).length;
  shown.replaceChildren(
    element('h3', {}, `${recap.unit.name}, tahun ${recap.year}`),
    ...(recap.employees.length === 0
      ? [none('Tidak ada pegawai pada unit ini dan unit di bawahnya.')]
      : [
          element(
            'p',
            {},
            `${number(recap.employees.length)} pegawai termasuk unit di bawahnya; ${short === 0 ? 'semuanya mencapai target' : `${number(short)} belum mencapai target`}.`
          ),
          element(
            'div',
            { className: 'which' },
            element(
              'button',
              {
                type: 'button',
                className: 'plain',
                onclick: () => saveTable(fileName(recap, 'csv'), recapitulation(recap))
              },
              'Unduh CSV'
            ),
            element(
              'button',
              { type: 'button', className: 'plain', onclick: () => saveXlsx(recap, problem) },
              'Unduh XLSX'
            )
          ),
          problem,
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
        ])
  );
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  shown.setAttribute('aria-busy', 'true');
  try {
    show(await call(`/api/units/${encodeURIComponent(unit.value)}/jp-recap?year=${year.value}`));
    shown.focus();
  } catch (refused) {
    shown.replaceChildren(alarm(refused.message));
  } finally {
    shown.setAttribute('aria-busy', 'false');
  }
});

export const startRecaps = (units) => {
  units.forEach((each) => unit.append(element('option', { value: each.code }, each.name)));
  fillYears(year);
};
