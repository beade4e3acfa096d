// A year calculated again: simulated first, then applied, stopped and resumed.

import { number } from './format.js';
import { byId, call } from './frame.js';
import { ask } from './dialog.js';
import { nothing } from './lit.js';
import { choice, fillYears, filled, picker, reason } from './parts.js';
import { runShown, runsShown, whose } from './recalculation-shown.js';
import { alarm, draw, drawAnswer } from './shown.js';

/** @typedef {import('./files.js').Change} Change */
/** @typedef {import('./recalculation-shown.js').Run} Run */

const A_SECOND = 1000;

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

// ---- one of them

const applyRun = (/** @type {Run} */ run, /** @type {number} */ changes) =>
  ask({
    title: 'Terapkan penghitungan ulang',
    what: `JP tahun ${run.year} dihitung ulang untuk ${whose(run).replace('Semua', 'semua')}, menurut tabel aturan yang berlaku sekarang. Menurut simulasi, JP ${number(changes)} pegawai berubah. JP yang sudah disahkan mendapat baris penyesuaian; baris lamanya tetap terbaca. Penerapan tidak dapat ditarik kembali.`,
    button: 'Terapkan',
    danger: true,
    memory: `recalculation ${run.id}`,
    asked: [filled(reason('Terbaca pada penjelasan di kartu JP.'), run.reason)],
    act: (entered) =>
      call('/api/recalculations', {
        method: 'POST',
        body: { year: run.year, nip: run.nip, unitCode: run.unitCode, rehearsal: false, reason: entered.reason }
      }),
    done: (started) => open(started.id)
  });

const show = (
  /** @type {Run} */ run,
  /** @type {Change[]} */ changes,
  /** @type {?string} */ refused = null,
  /** @type {?string} */ lost = null
) => {
  const act = (/** @type {string} */ name) => async () => {
    try {
      await call(`/api/recalculations/${run.id}/${name}`, { method: 'POST', body: {} });
      await open(run.id);
    } catch (problem) {
      show(run, changes, problem.message);
    }
  };
  const acts = { stop: act('stop'), resume: act('resume'), apply: () => applyRun(run, changes.length) };
  draw(shown, [
    runShown(run, changes, acts, refused),
    alarm(lost && `${lost} Muat ulang halaman untuk melihat kemajuannya.`)
  ]);
};

const refresh = async (/** @type {number} */ id) => {
  const [run, changes] = await Promise.all([
    call(`/api/recalculations/${id}`),
    call(`/api/recalculations/${id}/changes`)
  ]);
  if (opened !== id) {
    return;
  }
  show(run, changes);
  await list();
  if (run.status === 'RUNNING') {
    setTimeout(
      () => opened === id && refresh(id).catch((refused) => show(run, changes, null, refused.message)),
      A_SECOND
    );
  }
};

const open = async (/** @type {number} */ id) => {
  opened = id;
  try {
    await refresh(id);
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
  } catch (refused) {
    draw(shown, alarm(refused.message));
  }
};

// ---- all of them

const list = () =>
  drawAnswer(
    runs,
    () => call('/api/recalculations'),
    (/** @type {Run[]} */ latest) => runsShown(latest, open)
  );

// ---- ordering one

const chosen = () => String(new FormData(form).get('whose'));

const askWhose = () => draw(of, { ALL: nothing, UNIT: unit.node, ONE: one.node }[chosen()]);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  draw(refusal, nothing);
  if (chosen() === 'ONE' && !one.control.value.trim()) {
    draw(refusal, alarm('Pilih dahulu pegawai yang dihitung ulang.'));
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
    draw(refusal, alarm(refused.message));
  }
  rehearse.disabled = false;
});

/** @param {{code: string, name: string}[]} units */
export const startRecalculations = (units) => {
  unit = choice(
    'unit',
    'Unit kerja',
    units.map((each) => /** @type {[string, string]} */ ([each.code, each.name]))
  );
  one = picker('employee', 'Pegawai');
  fillYears(year);
  form.addEventListener('change', askWhose);
  askWhose();
  list();
};
