// A proposed rule change as a whole, on the page Aturan and in the reviewer's task: its rows old and new side by side,
// what the checks say, which examples changed, and whom the trial run touches.

import { instant, number } from './format.js';
import { call } from './frame.js';
import { html, nothing, render } from './lit.js';
import { showExamples, showFindings } from './rule-checks.js';
import { showDiff } from './rule-diff.js';
import { finished, showTrial } from './rule-trial.js';
import { alarm, facts } from './shown.js';

/**
 * @param {string} title
 * @param {...import('./lit.js').Shown} content
 */
const part = (title, ...content) =>
  html`<section class="rc-part">
    <h3>${title}</h3>
    ${content}
  </section>`;

/** @param {Rules.Change} change */
const basis = (change) => {
  if (change.version) {
    return `versi ${change.baseVersion}; berlaku sebagai versi ${change.version}`;
  }
  return change.currentVersion === change.baseVersion
    ? `versi ${change.baseVersion}, yang berlaku sekarang`
    : `versi ${change.baseVersion}; sementara itu versi ${change.currentVersion} mulai berlaku`;
};

/**
 * Everything a reviewer sees of a proposed change before deciding.
 *
 * @param {Rules.Change} change
 * @param {import('./lit.js').Shown} starting with which its trial run is started
 */
const whole = (change, starting) => [
  facts(
    [
      ['Tabel', change.name],
      ['Jenis', change.kindLabel],
      ['Diusulkan', [change.proposedBy, instant(change.proposedAt)].filter(Boolean).join(', ') || '–'],
      ['Alasan', change.reason || '–'],
      ['Dokumen hukum', change.legalDocument || '–'],
      ['Catatan berlaku', change.effectiveNote || '–'],
      ['Berdasar', basis(change)]
    ],
    'rc-facts'
  ),
  part(`Yang berubah (${number(change.diff.rows.length)} baris)`, showDiff(change.diff)),
  part('Pemeriksaan', showFindings(change.findings)),
  part(
    'Contoh',
    showExamples(change.examples, {
      otherwise: change.version ? 'Sudah dijalankan sebelum usulan ini disetujui.' : null
    })
  ),
  part('Uji coba', showTrial(change.trial), starting)
];

const A_SECOND = 1000;

/** @type {Rules.Status[]} */
const WAITS = ['CHECKING', 'PROPOSED'];

/**
 * Shows a proposed change and keeps its trial run up to date. One that came without a trial run, or whose trial run broke
 * off, gets a button that starts it: it cannot be approved before.
 *
 * @param {HTMLElement} place the element to fill
 * @param {Rules.Change} change as `GET /api/rule-changes/{id}` gives it
 */
export const presentChange = (place, change) => {
  const shown = document.createElement('div');
  shown.className = 'rc-change';
  place.replaceChildren(shown);
  const address = `/api/rule-changes/${change.id}`;
  let now = change;
  let starts = false;
  /** @type {?string} */
  let problem = null;

  const tried = () => !WAITS.includes(now.status) || !now.trial.applicable || finished(now.trial);

  const start = async () => {
    starts = true;
    problem = null;
    draw();
    try {
      take(await call(`${address}/trial`, { method: 'POST', body: {} }));
    } catch (refused) {
      problem = refused.message;
    }
    starts = false;
    draw();
  };

  const starting = () =>
    tried() || now.trial.status === 'RUNNING'
      ? nothing
      : html`<p>
            <button type="button" class="btn btn-default plain" ?disabled=${starts} @click=${start}>
              Jalankan uji coba
            </button>
          </p>
          ${alarm(problem)}`;

  const draw = () => render(whole(now, starting()), shown);

  const take = (/** @type {Rules.Change} */ answer) => {
    now = answer;
    draw();
    watch();
  };

  const watch = () => {
    if (now.trial.status === 'RUNNING' && !tried()) {
      setTimeout(
        () =>
          shown.isConnected &&
          call(address).then(
            (answer) => shown.isConnected && take(answer),
            () => null
          ),
        A_SECOND
      );
    }
  };

  draw();
  watch();
};
