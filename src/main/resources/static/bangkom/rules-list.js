// All rule tables with the version in force, and the proposals that wait.

import { instant } from './format.js';
import { call } from './frame.js';
import { html, nothing, render } from './lit.js';
import { changesTable } from './rules-changes.js';
import { keptForms } from './rules-kept.js';
import { change, link } from './rules-places.js';
import { approvedBy, backTo, by, faultsOf } from './rules-versions.js';
import { badge, below, button, buttonTo, cell, table } from './shown.js';

/** @type {Rules.Status[]} */
const UNFINISHED = ['CHECKING', 'PROPOSED', 'RETURNED'];

/**
 * @param {Rules.DraftLine} draft
 * @param {Rules.ChangeLine[]} changes
 */
const stateOf = (draft, changes) => {
  const proposal = changes.find((one) => one.id === draft.changeId);
  if (!proposal) {
    return 'rancangan Anda';
  }
  return proposal.status === 'RETURNED' ? 'usulan Anda dikembalikan' : 'sudah Anda usulkan';
};

/**
 * @param {Rules.Rule} rule
 * @param {?string} draft how far the reader's draft of it is
 * @param {?() => void} begin
 */
const ruleRow = (rule, draft, begin) => {
  const version = rule.versions[0];
  return html`<tr>
    ${cell(
      'Tabel',
      html`<strong>${rule.name}</strong>
        <p class="quiet about">${rule.description}</p>
        ${faultsOf(rule)}`,
      draft ? badge(draft, 'provisional') : nothing,
      keptForms(rule.decision).length > 0 ? badge('ada isian belum disimpan', 'unconfirmed') : nothing
    )}
    ${cell('Versi', String(version.version))} ${cell('Dipakai sejak', instant(version.since))}
    ${cell('Oleh', by(version), below(approvedBy(version)))}
    ${cell('Alasan', version.reason || '–', backTo(version), below(version.legalDocument))}
    ${cell(
      'Tindakan',
      html`<span class="acts">
        ${buttonTo(`#${rule.decision}`, 'Lihat', `Lihat ${rule.name}`)}
        ${begin ? button(draft ? 'Lanjutkan' : 'Ubah', begin, '', `Ubah ${rule.name}`) : nothing}
      </span>`
    )}
  </tr>`;
};

/**
 * Shows all tables.
 *
 * @param {HTMLElement} place
 * @param {import('./rules-places.js').Reader} reader
 */
export const showList = async (place, { mayChange }) => {
  /** @type {[Rules.Rule[], Rules.DraftLine[], Rules.ChangeLine[]]} */
  const [rules, drafts, changes] = await Promise.all([
    call('/api/rules'),
    mayChange ? call('/api/rule-drafts') : [],
    mayChange ? call('/api/rule-changes') : []
  ]);
  // What JP are counted by comes first: it is what people look for.
  rules.sort((a, b) => Number(b.decision.startsWith('jp-')) - Number(a.decision.startsWith('jp-')));
  const waiting = changes.filter((one) => UNFINISHED.includes(one.status));
  /** @type {import('./lit.js').Shown} */
  let message = nothing;

  const say = (/** @type {import('./lit.js').Shown} */ said) => {
    message = said;
    draw();
  };

  const row = (/** @type {Rules.Rule} */ rule) => {
    const draft = drafts.find((one) => one.decision === rule.decision);
    return ruleRow(rule, draft ? stateOf(draft, changes) : null, mayChange ? () => change(rule.decision, say) : null);
  };

  const draw = () =>
    render(
      html`<h1>Aturan</h1>
        <p class="lead">
          Tabel-tabel ini menentukan perhitungan JP dan jalannya program pengembangan. Versi yang berlaku tertulis pada
          setiap hitungan.
          ${mayChange ? 'Perubahan diperiksa, dicoba, dan disetujui administrator aturan lain sebelum berlaku.' : ''}
        </p>
        <div>${message}</div>
        ${waiting.length > 0
          ? html`<section aria-labelledby="waiting-title">
              <h2 id="waiting-title">Usulan yang belum selesai</h2>
              ${changesTable(waiting)}
            </section>`
          : nothing}
        <section aria-labelledby="tables-title">
          <h2 id="tables-title">Tabel aturan</h2>
          ${table(
            'Versi yang berlaku sekarang',
            ['Tabel', 'Versi', 'Dipakai sejak', 'Oleh', 'Alasan', 'Tindakan'],
            rules.map(row)
          )}
        </section>
        ${mayChange ? html`<p>${link('#usulan', 'Semua usulan perubahan')}</p>` : nothing}`,
      place
    );

  draw();
};
