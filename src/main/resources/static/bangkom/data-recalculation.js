// A year calculated again: simulated first, then applied, stopped and resumed; who changes by how much and why.

import { number, signed } from './format.js';
import { alarm, badge, byId, call, element } from './frame.js';
import { saveTable } from './csv.js';
import { changedPeople } from './files.js';
import { ask } from './dialog.js';
import { amount, button, cell, choice, figures, fillYears, none, picker, reason, table } from './parts.js';

const SHOWN = 100;
const A_SECOND = 1000;

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

const form = byId('recalculation', 'form');
const of = byId('recalculation-of');
const year = byId('recalculation-year', 'select');
const why = byId('recalculation-reason', 'textarea');
const refusal = byId('recalculation-refusal');
const rehearse = byId('rehearse', 'button');
const shown = byId('run');
const runs = byId('runs');

/** @type {import('./parts.js').Field} */
let unit;
/** @type {import('./parts.js').Field} */
let one;
/** The one that is shown. @type {?number} */
let opened = null;

const whose = (run) =>
  run.employeeName || (run.unitName ? `${run.unitName} beserta unit di bawahnya` : 'Semua pegawai');

const kindOf = (run) => (run.rehearsal ? 'Simulasi' : 'Penerapan');

const moment = (instant) =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

// ---- one of them

const changeRows = (changes) =>
  changes
    .slice(0, SHOWN)
    .map((change) =>
      element(
        'tr',
        {},
        cell(
          'Pegawai',
          element('strong', {}, change.name),
          element('br'),
          element('span', { className: 'quiet' }, `${change.nip}, ${change.unit}`)
        ),
        amount('Semula', number(change.before)),
        amount('Menjadi', number(change.after)),
        amount('Selisih', element('strong', {}, signed(change.after - change.before))),
        cell('Sebab', element('span', { className: 'lines' }, change.explanation))
      )
    );

const showChanges = (run, changes) => {
  if (changes.length === 0) {
    return none('Sejauh ini tidak ada pegawai yang JP-nya berubah.');
  }
  return element(
    'div',
    {},
    element(
      'p',
      {},
      button('Unduh semua perubahan (CSV)', () =>
        saveTable(`hitung-ulang-${run.year}-${run.id}.csv`, changedPeople(changes))
      )
    ),
    table(
      changes.length > SHOWN
        ? `${SHOWN} perubahan terbesar dari ${number(changes.length)}; semuanya ada di berkas unduhan`
        : 'Siapa berubah, berapa, dan mengapa',
      ['Pegawai', figures('Semula'), figures('Menjadi'), figures('Selisih'), 'Sebab'],
      changeRows(changes)
    )
  );
};

const applyRun = (run, changes) =>
  ask({
    title: 'Terapkan penghitungan ulang',
    what: `JP tahun ${run.year} dihitung ulang untuk ${whose(run).replace('Semua', 'semua')}, menurut tabel aturan yang berlaku sekarang. Menurut simulasi, JP ${number(changes)} pegawai berubah. JP yang sudah disahkan mendapat baris penyesuaian; baris lamanya tetap terbaca. Penerapan tidak dapat ditarik kembali.`,
    button: 'Terapkan',
    danger: true,
    memory: `recalculation ${run.id}`,
    asked: [reason('Terbaca pada penjelasan di kartu JP.')].map((field) => {
      field.control.value = run.reason;
      return field;
    }),
    act: (entered) =>
      call('/api/recalculations', {
        method: 'POST',
        body: { year: run.year, nip: run.nip, unitCode: run.unitCode, rehearsal: false, reason: entered.reason }
      }),
    done: (started) => open(started.id)
  });

const outcome = (run, changes) => {
  if (run.status !== 'COMPLETED') {
    return STATUSES[run.status][2];
  }
  const all = number(run.employees);
  if (changes.length === 0) {
    return run.rehearsal
      ? 'Simulasi selesai: tidak ada yang berubah, jadi tidak perlu diterapkan.'
      : 'Penerapan selesai: tidak ada yang berubah.';
  }
  return run.rehearsal
    ? `Simulasi selesai: JP ${number(changes.length)} dari ${all} pegawai akan berubah. Belum ada yang diubah.`
    : `Penerapan selesai: JP ${number(changes.length)} dari ${all} pegawai telah berubah.`;
};

const showRun = (run, changes, refused) => {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.act : null;
  const act = (name) => async () => {
    try {
      await call(`/api/recalculations/${run.id}/${name}`, { method: 'POST', body: {} });
      await open(run.id);
    } catch (problem) {
      showRun(run, changes, problem.message);
    }
  };
  const [word, look] = STATUSES[run.status];
  const section = element(
    'section',
    { 'aria-labelledby': 'run-title' },
    element('h2', { id: 'run-title' }, `${kindOf(run)} tahun ${run.year}: ${whose(run)}`),
    element(
      'div',
      { className: 'progress' },
      element('progress', {
        max: Math.max(run.employees, 1),
        value: run.status === 'COMPLETED' ? Math.max(run.employees, 1) : run.employeesDone,
        'aria-label': 'Kemajuan penghitungan'
      }),
      element('span', {}, badge(word, look), ` ${number(run.employeesDone)} dari ${number(run.employees)} pegawai`)
    ),
    element('p', { id: 'run-outcome', className: run.status === 'COMPLETED' ? 'news' : '' }, outcome(run, changes)),
    refused ? alarm(refused) : null,
    element(
      'div',
      { className: 'buttons' },
      run.status === 'RUNNING' ? button('Hentikan', act('stop'), 'plain danger-text') : null,
      run.status === 'STOPPED' ? button('Lanjutkan', act('resume'), '') : null,
      run.status === 'COMPLETED' && run.rehearsal && changes.length > 0
        ? button('Terapkan…', () => applyRun(run, changes.length), '')
        : null
    ),
    run.status === 'COMPLETED' && changes.length === 0 ? null : showChanges(run, changes)
  );
  section.querySelectorAll('button').forEach((made) => {
    made.dataset.act = made.textContent;
  });
  shown.replaceChildren(section);
  const again = focused && [...section.querySelectorAll('button')].find((made) => made.dataset.act === focused);
  if (again) {
    again.focus();
  }
};

const refresh = async (id) => {
  const [run, changes] = await Promise.all([
    call(`/api/recalculations/${id}`),
    call(`/api/recalculations/${id}/changes`)
  ]);
  if (opened !== id) {
    return;
  }
  showRun(run, changes);
  await list();
  if (run.status === 'RUNNING') {
    setTimeout(() => opened === id && refresh(id).catch(lost), A_SECOND);
  }
};

const lost = (refused) => shown.append(alarm(`${refused.message} Muat ulang halaman untuk melihat kemajuannya.`));

const open = async (id) => {
  opened = id;
  try {
    await refresh(id);
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
  } catch (refused) {
    shown.replaceChildren(alarm(refused.message));
  }
};

// ---- all of them

const list = async () => {
  try {
    const latest = await call('/api/recalculations');
    runs.replaceChildren(
      latest.length === 0
        ? none('Belum pernah ada penghitungan ulang.')
        : table(
            'Terbaru di atas',
            ['Dimulai', 'Apa', 'Alasan', 'Keadaan', 'Oleh', 'Tindakan'],
            latest.map((run) =>
              element(
                'tr',
                {},
                cell('Dimulai', moment(run.orderedAt)),
                cell(
                  'Apa',
                  `${kindOf(run)} tahun ${run.year}`,
                  element('br'),
                  element('span', { className: 'quiet' }, whose(run))
                ),
                cell('Alasan', run.reason),
                cell(
                  'Keadaan',
                  badge(STATUSES[run.status][0], STATUSES[run.status][1]),
                  element('br'),
                  element(
                    'span',
                    { className: 'quiet' },
                    `${number(run.employeesDone)} dari ${number(run.employees)} pegawai`
                  )
                ),
                cell('Oleh', run.orderedByName),
                cell(
                  'Tindakan',
                  button('Lihat', () => open(run.id))
                )
              )
            )
          )
    );
  } catch (refused) {
    runs.replaceChildren(alarm(refused.message));
  }
};

// ---- ordering one

const chosen = () => new FormData(form).get('whose');

const askWhose = () => of.replaceChildren(...{ ALL: [], UNIT: [unit.node], ONE: [one.node] }[chosen()]);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  refusal.replaceChildren();
  if (chosen() === 'ONE' && !one.control.value.trim()) {
    refusal.replaceChildren(alarm('Pilih dahulu pegawai yang dihitung ulang.'));
    one.control.focus();
    return;
  }
  rehearse.disabled = true;
  try {
    const started = await call('/api/recalculations', {
      method: 'POST',
      body: {
        year: Number(year.value),
        nip: chosen() === 'ONE' ? one.control.value.trim() : null,
        unitCode: chosen() === 'UNIT' ? unit.control.value : null,
        rehearsal: true,
        reason: why.value
      }
    });
    await open(started.id);
  } catch (refused) {
    refusal.replaceChildren(alarm(refused.message));
  }
  rehearse.disabled = false;
});

export const startRecalculations = (units) => {
  unit = choice(
    'unit',
    'Unit kerja',
    units.map((each) => [each.code, each.name])
  );
  one = picker('employee', 'Pegawai');
  fillYears(year);
  form.addEventListener('change', askWhose);
  askWhose();
  list();
};
