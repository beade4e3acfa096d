// One's draft of a rule table: edited, checked, tried on examples and on what is recorded, and proposed. Every accepted
// change is on the server at once; what is typed and not accepted yet stays in this browser.

import { acts } from './acts.js';
import { number } from './format.js';
import { call } from './frame.js';
import { ask } from './dialog.js';
import { html, nothing, render } from './lit.js';
import { showExamples, showFindings } from './rule-checks.js';
import { showDiff } from './rule-diff.js';
import { showTrial } from './rule-trial.js';
import { head, steps } from './rules-draft-head.js';
import { fetchDraft } from './rules-draft-server.js';
import { exampleForm } from './rules-example.js';
import { grid } from './rules-grid.js';
import { forgetAll, keptForms } from './rules-kept.js';
import { back, crumbs, link, toldDraft } from './rules-places.js';
import { proposalForm } from './rules-proposal.js';
import { waysToEdit } from './rules-ways.js';
import { alarm, button } from './shown.js';

const A_SECOND = 1000;

/** The draft that is open, or null. @type {?{decision: string, unsaved: () => boolean, leave: () => void}} */
let open = null;

/** Ends what an open draft keeps going: the editor, the watch over a trial run. */
export const leaveDraft = () => {
  open?.leave();
  open = null;
};

window.addEventListener('beforeunload', (event) => {
  if (open && (keptForms(open.decision).length > 0 || open.unsaved())) {
    event.preventDefault();
  }
});

/**
 * @param {string} id
 * @param {string} title
 * @param {...import('./lit.js').Shown} content
 */
const section = (id, title, ...content) =>
  html`<section id=${id} aria-labelledby="${id}-title" tabindex="-1">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section>`;

/** @param {Rules.Draft} draft */
const discard = (draft) =>
  ask({
    title: 'Buang rancangan',
    what: `Rancangan "${draft.name}" beserta semua perubahannya dihapus. Versi yang berlaku tidak berubah.`,
    button: 'Buang rancangan',
    danger: true,
    memory: `discard ${draft.decision}`,
    asked: [],
    act: () => call(`/api/rule-drafts/${draft.decision}`, { method: 'DELETE' }),
    done: () => {
      forgetAll(draft.decision);
      window.location.hash = `#${draft.decision}`;
    }
  });

/**
 * Shows the reader's draft of a table.
 *
 * @param {HTMLElement} place
 * @param {string} decision
 */
export const showDraft = async (place, decision) => {
  const said = toldDraft(decision);
  const server = await fetchDraft(decision, () => show());
  const { change } = server.now();
  /** @type {?Rules.Change} */
  const returned = change?.status === 'RETURNED' ? await call(`/api/rule-changes/${change.id}`) : null;
  let left = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const acting = acts(() => draw());

  // ---- the rows

  const example = exampleForm(server);
  const rows = grid({ server, began: (begun) => example.offer(begun.example) });
  const proposal = proposalForm(
    server,
    said?.entered ??
      (returned && {
        reason: returned.reason,
        legalDocument: returned.legalDocument,
        effectiveNote: returned.effectiveNote
      }),
    returned !== null
  );

  const ways = waysToEdit(server, rows, () => draw());

  const editing = (/** @type {Rules.Draft} */ draft) =>
    section(
      'edit',
      '1. Ubah tabel',
      html`${ways.template()}
        <div>
          ${draft.diff.rows.length === 0
            ? nothing
            : html`<details>
                <summary>Lihat ${number(draft.diff.rows.length)} baris yang berubah, semula dan menjadi</summary>
                ${showDiff(draft.diff)}
              </details>`}
        </div>`
    );

  // ---- checks and examples

  const point = (/** @type {Rules.Finding} */ finding) => {
    ways.chooseRows();
    rows.point(finding.row ?? '', finding.column);
  };

  const exampleActs = {
    accept: (/** @type {Rules.Example} */ one) =>
      acting({
        label: 'Terima hasil baru',
        act: () => server.send(`/examples/${one.id}/acceptance`, { method: 'POST', body: {} }),
        className: 'plain small',
        name: `Terima hasil baru: ${one.inputs}`
      }),
    remove: (/** @type {Rules.Example} */ one) =>
      acting({
        label: 'Hapus',
        act: () => server.send(`/examples/${one.id}`, { method: 'DELETE' }),
        className: 'plain small danger-text',
        name: `Hapus contoh: ${one.inputs}`
      })
  };

  // ---- the trial run

  /** What the trial run does is shown at once, what it means for the proposal with the whole draft. */
  const runIs = async (/** @type {Rules.Trial} */ trial) => {
    server.takeTrial(trial);
    draw();
    await server.reload();
  };

  const stop = async () => runIs(await server.run('/trial/stop', {}));

  const start = async () => runIs(await server.run(`/trial?revision=${server.now().revision}`, {}));

  const trialActs = (/** @type {Rules.Trial} */ of) => {
    if (!of.applicable) {
      return nothing;
    }
    return html`<div class="buttons">
      ${of.status === 'RUNNING'
        ? acting({ label: 'Hentikan uji coba', act: stop, className: 'plain danger-text' })
        : acting({
            label: of.status ? 'Jalankan uji coba lagi' : 'Jalankan uji coba',
            act: start,
            className: of.finished ? 'plain' : ''
          })}
    </div>`;
  };

  /** @type {?string} */
  let lost = null;

  const watch = () => {
    clearTimeout(timer);
    if (!left && server.now().trial.status === 'RUNNING') {
      timer = setTimeout(async () => {
        try {
          const trial = await call(`/api/rule-drafts/${decision}/trial`);
          if (trial.status === 'RUNNING') {
            server.takeTrial(trial);
            draw();
            watch();
          } else if (!left) {
            await server.reload();
          }
        } catch (refused) {
          lost = `${refused.message} Muat ulang halaman untuk melihat kemajuannya.`;
          draw();
        }
      }, A_SECOND);
    }
  };

  // ---- all of it

  const update = () =>
    acting({
      label: 'Gabungkan versi terbaru',
      act: () => server.send('/update', { method: 'POST', body: {} }),
      className: ''
    });

  const template = (/** @type {Rules.Draft} */ draft) =>
    html`${crumbs(back(), link(`#${decision}`, draft.name), 'Rancangan')}
      <h1>Rancangan: ${draft.name}</h1>
      <p class="quiet">
        Rancangan Anda dari versi ${draft.baseVersion}. Setiap perubahan yang disimpan langsung ada di server; aturan
        yang berlaku belum berubah sampai usulannya disetujui.
      </p>
      ${head(draft, said, update)} ${steps(draft.progress)} ${editing(draft)}
      ${section('checks', '2. Pemeriksaan', showFindings(draft.findings, point))}
      ${section('examples', '3. Contoh', showExamples(draft.examples, exampleActs), example.node)}
      ${section(
        'trial',
        '4. Uji coba',
        html`<p class="quiet">
            Menghitung kegiatan tahun ini dan tahun lalu menurut rancangan ini, tanpa menyimpan apa pun.
          </p>
          <div>${showTrial(draft.trial)} ${trialActs(draft.trial)} ${alarm(lost)}</div>`
      )}
      ${section('proposal', '5. Ajukan', proposal.node)}
      <p>${button('Buang rancangan…', () => discard(server.now()), 'plain danger-text')}</p>`;

  const draw = () => {
    if (!left) {
      render(template(server.now()), place);
    }
  };

  /** The draft is another one. */
  const show = () => {
    if (left) {
      return;
    }
    ways.show();
    proposal.show();
    draw();
    watch();
  };

  open = {
    decision,
    unsaved: ways.unsaved,
    leave: () => {
      left = true;
      clearTimeout(timer);
      ways.leave();
    }
  };
  draw();
  watch();
};
