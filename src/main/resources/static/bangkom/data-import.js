// Imports: a table is checked first, then applied just as it was checked; what is wrong with rows can be mended in a file.

import { XLSX } from './files.js';
import { number } from './format.js';
import { byId, call } from './frame.js';
import { KINDS } from './import-kinds.js';
import { checkedSentence, notApplied, refusedForSure, taken } from './import-report.js';
import { kindShown, progressShown, reportShown } from './import-shown.js';
import { nothing } from './lit.js';
import { chosenFile, contentOf, nameChosenFile } from './parts.js';
import { alarm, draw, options } from './shown.js';

const HALF_A_SECOND = 500;

/** A file that is sent: of which kind, its very bytes, how it is called. @typedef {{kind: string, content: Blob, name: string}} Sent */

const form = byId('import', 'form');
const kind = byId('import-kind', 'select');
const about = byId('import-about');
const columns = byId('import-columns');
const file = byId('import-file', 'input');
const chosenName = byId('import-name');
const check = byId('import-check', 'button');
const apply = byId('import-apply', 'button');
const progress = byId('import-progress');
const state = byId('import-state');
const result = byId('import-result');

/** What was checked and can be applied. @type {?Sent} */
let checked = null;
/** What is being sent, if anything. @type {?{dryRun: boolean}} */
let running = null;

const show = () => {
  apply.disabled = running !== null || checked === null;
  [check, kind, file].forEach((control) => {
    control.disabled = running !== null;
  });
  progress.hidden = !running;
};

const forget = () => {
  checked = null;
  apply.textContent = 'Terapkan';
  state.textContent = '';
  draw(result, nothing);
  show();
};

const describeKind = () => {
  const of = KINDS[kind.value];
  about.textContent = of.about;
  draw(columns, kindShown(of));
};

const watch = async () => {
  draw(progress, progressShown(null));
  const watched = running;
  while (running) {
    await new Promise((resolve) => {
      setTimeout(resolve, HALF_A_SECOND);
    });
    const now = running ? await call('/api/imports/progress').catch(() => null) : null;
    if (running !== watched) {
      return;
    }
    if (running && now && now.running) {
      draw(progress, progressShown(now));
    }
  }
};

window.addEventListener('beforeunload', (event) => {
  if (running && !running.dryRun) {
    event.preventDefault();
  }
});

// ---- checking and applying

/**
 * @param {Sent} of
 * @param {boolean} dryRun
 * @returns {Promise<import('./import-report.js').Report>}
 */
const send = async (of, dryRun) => {
  running = { dryRun };
  state.textContent = dryRun ? 'Berkas diperiksa…' : 'Berkas diterapkan…';
  draw(result, nothing);
  show();
  watch();
  try {
    return await call(`/api/${of.kind}/import?dryRun=${dryRun}`, { method: 'POST', body: of.content });
  } finally {
    running = null;
    show();
  }
};

const typeOf = (/** @type {File} */ chosen) => (chosen.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  forget();
  const chosen = chosenFile(file);
  if (!chosen) {
    draw(result, alarm('Pilih dahulu berkas CSV atau XLSX yang akan diperiksa.'));
    file.focus();
    return;
  }
  try {
    const of = { kind: kind.value, content: await contentOf(chosen, typeOf(chosen)), name: chosen.name };
    const report = await send(of, true);
    const rows = taken(report);
    state.textContent = checkedSentence(of.name, report);
    checked = rows === 0 ? null : of;
    apply.textContent = rows === 0 ? 'Terapkan' : `Terapkan ${number(rows)} baris`;
    draw(result, reportShown(report, KINDS[of.kind], 0));
    state.scrollIntoView({ block: 'nearest' });
  } catch (refused) {
    state.textContent = '';
    draw(result, alarm(`Belum ada yang berubah. ${refused.message}`));
  }
  show();
});

apply.addEventListener('click', async () => {
  const of = checked;
  if (!of) {
    return;
  }
  checked = null;
  try {
    const report = await send(of, false);
    apply.textContent = 'Terapkan';
    state.textContent = `"${of.name}" telah diterapkan: ${number(taken(report))} baris.`;
    draw(result, reportShown(report, KINDS[of.kind], of.kind === 'employees' ? report.counts.CREATED || 0 : 0));
  } catch (refused) {
    state.textContent = '';
    draw(result, alarm(notApplied(refused)));
    checked = refusedForSure(refused) ? of : null;
  }
  show();
  result.focus();
});

export const startImports = () => {
  draw(kind, options(Object.entries(KINDS).map(([value, of]) => /** @type {[string, string]} */ ([value, of.label]))));
  kind.addEventListener('change', () => {
    forget();
    describeKind();
  });
  file.addEventListener('change', () => {
    forget();
    nameChosenFile(file, chosenName);
  });
  describeKind();
  show();
};
