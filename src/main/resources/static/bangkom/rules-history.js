// The versions of a rule table, two of them side by side, and the way back to one.

import { instant } from './format.js';
import { call } from './frame.js';
import { html, nothing, render } from './lit.js';
import { showDiff } from './rule-diff.js';
import { back, crumbs, link } from './rules-places.js';
import { approvedBy, backTo, by, ruleOf } from './rules-versions.js';
import { goBack } from './rules-way-back.js';
import { badge, below, button, buttonTo, cell, table } from './shown.js';

/**
 * @param {Rules.Rule} rule
 * @param {number} at the place of the version among all, the latest first
 * @param {?() => void} restore
 */
const versionRow = (rule, at, restore) => {
  const version = rule.versions[at];
  const before = rule.versions[at + 1];
  return html`<tr>
    ${cell('Versi', html`<strong>${version.version}</strong> ${at === 0 ? badge('berlaku', 'certified') : nothing}`)}
    ${cell('Dipakai sejak', instant(version.since))} ${cell('Pengusul', by(version))}
    ${cell('Penyetuju', version.origin === 'EMERGENCY' ? approvedBy(version) : version.approver || '–')}
    ${cell('Alasan', version.reason || '–', backTo(version), below(version.effectiveNote))}
    ${cell('Dokumen hukum', version.legalDocument || '–')}
    ${cell(
      'Tindakan',
      html`<span class="acts">
        ${buttonTo(`#${rule.decision}/versi/${version.version}`, 'Lihat', `Lihat versi ${version.version}`)}
        ${before
          ? buttonTo(
              `#${rule.decision}/riwayat/${before.version}-${version.version}`,
              'Bandingkan',
              `Bandingkan versi ${version.version} dengan versi sebelumnya`
            )
          : nothing}
        ${restore ? button('Kembalikan ke versi ini', restore) : nothing}
      </span>`
    )}
  </tr>`;
};

/**
 * @param {string} name
 * @param {string} label
 * @param {number[]} versions
 * @param {number} chosen
 */
const versionChoice = (name, label, versions, chosen) =>
  html`<div class="field">
    <label for="version-${name}">${label}</label>
    <select id="version-${name}" name=${name} required>
      ${versions.map((of) => html`<option value=${of} ?selected=${of === chosen}>Versi ${of}</option>`)}
    </select>
  </div>`;

/**
 * Shows the history of a table.
 *
 * @param {HTMLElement} place
 * @param {import('./rules-places.js').Reader} reader
 * @param {string} decision
 * @param {string} [pair] such as `1-2`, to compare
 */
export const showHistory = async (place, { mayChange }, decision, pair = '') => {
  const rule = await ruleOf(decision);
  /** @type {Rules.DraftLine[]} */
  const drafts = mayChange ? await call('/api/rule-drafts') : [];
  const hasDraft = drafts.some((of) => of.decision === decision);
  const versions = rule.versions.map((version) => version.version);
  const [from, to] = pair.split('-').map(Number);
  /** @type {?Rules.Diff} */
  const diff = from && to ? await call(`/api/rules/${decision}/diff?from=${from}&to=${to}`) : null;

  const compare = (/** @type {Event & {target: HTMLFormElement}} */ event) => {
    event.preventDefault();
    const chosen = new FormData(event.target);
    window.location.hash = `#${decision}/riwayat/${chosen.get('from')}-${chosen.get('to')}`;
  };

  render(
    html`${crumbs(back(), link(`#${decision}`, rule.name), 'Riwayat')}
      <h1>Riwayat: ${rule.name}</h1>
      <section aria-labelledby="versions-title">
        <h2 id="versions-title">Semua versi</h2>
        ${table(
          'Terbaru di atas',
          ['Versi', 'Dipakai sejak', 'Pengusul', 'Penyetuju', 'Alasan', 'Dokumen hukum', 'Tindakan'],
          rule.versions.map((version, at) =>
            versionRow(rule, at, mayChange && at > 0 ? () => goBack(rule, version, hasDraft) : null)
          )
        )}
        ${versions.length > 1
          ? html`<form class="which pair" @submit=${compare}>
              ${versionChoice('from', 'Bandingkan', versions, from || versions[1])}
              ${versionChoice('to', 'dengan', versions, to || versions[0])}
              <button type="submit" class="plain">Bandingkan</button>
            </form>`
          : nothing}
      </section>
      ${diff
        ? html`<section id="compared" tabindex="-1" aria-labelledby="compared-title">
            <h2 id="compared-title">Versi ${from} dibandingkan dengan versi ${to}</h2>
            ${showDiff(diff)}
          </section>`
        : nothing}`,
    place
  );
};
