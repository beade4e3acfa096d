// A card of JP: what counts in a year, why, and by which row of which table.

import { dates, jp, number } from './format.js';
import { SCOPES, stateOf, track } from './ledger-words.js';
import { html, nothing, svg } from './lit.js';
import { amount, badge, below, cell, figures, section, table } from './shown.js';

/** @typedef {import('./lit.js').Shown} Shown */

/**
 * How much of a bar each part takes, in percent; the bar is full with the minimum, or with what there is beyond it.
 *
 * @param {number} certified in JP, as all of these
 * @param {number} provisional
 * @param {?number} minimum
 * @returns {{certified: number, provisional: number, minimum: ?number}} its minimum only where there is more than that
 */
export const shares = (certified, provisional, minimum) => {
  const full = Math.max(minimum || 0, certified + provisional, 1);
  const share = (/** @type {number} */ value) => Math.max(0, (100 * value) / full);
  return {
    certified: share(certified),
    provisional: share(provisional),
    minimum: minimum && full > minimum ? share(minimum) : null
  };
};

/** A bar of the year's JP against the minimum; the numbers beside it say the same. */
const bar = (/** @type {any} */ { certifiedJp, provisionalJp, target }) => {
  const { certified, provisional, minimum } = shares(certifiedJp, provisionalJp, target.minimumJp);
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="bar-empty" x="0" y="0" width="100%" height="100%"></rect>
    <rect class="bar-certified" x="0" y="0" width="${certified}%" height="100%"></rect>
    <rect class="bar-provisional" x="${certified}%" y="0" width="${provisional}%" height="100%"></rect>
    ${minimum === null ? nothing : svg`<rect class="bar-minimum" x="${minimum}%" y="0" width="3" height="100%"></rect>`}
  </svg>`;
};

/**
 * @param {string} kind
 * @param {string} label
 * @param {string} value
 * @param {string} hint
 */
const figure = (kind, label, value, hint) =>
  html`<div class="figure figure-${kind}">
    <dt>${label}</dt>
    <dd><strong>${value}</strong><span class="quiet">${hint}</span></dd>
  </div>`;

const ofTarget = (/** @type {any} */ { shortfallJp, target }) =>
  shortfallJp > 0
    ? figure('missing', 'Masih kurang', jp(shortfallJp), `sampai ${jp(target.minimumJp)} setahun`)
    : figure('reached', 'Target', 'Tercapai', `paling sedikit ${jp(target.minimumJp)} setahun`);

const caution = (/** @type {Shown[]} */ ...sentence) => html`<p class="caution">${sentence}</p>`;

const GUIDED = ['COACHING', 'MENTORING', 'SELF_STUDY'];

/**
 * What the JP that count provisionally wait for.
 *
 * @param {{status: string, track: string, countedJp: number}[]} entries
 */
export const awaited = (entries) => {
  const waiting = entries.filter(({ status, countedJp }) => status === 'PROVISIONAL' && countedJp > 0);
  const guided = waiting.some(({ track: of }) => GUIDED.includes(of));
  const claimed = waiting.some(({ track: of }) => !GUIDED.includes(of));
  const what = [guided && 'lembar kegiatan belum lengkap ditandatangani', claimed && 'klaim belum disahkan BKPSDM'];
  return what.filter(Boolean).join('; ') || 'tidak ada yang menunggu pengesahan';
};

const summary = (/** @type {any} */ card) => {
  const { minimumJp, maximumJp, fault } = card.target;
  return html`<section class="summary" aria-label="Ringkasan tahun ${card.year}">
    <p class="total"><strong>${number(card.totalJp)}</strong>${minimumJp ? ` dari ${number(minimumJp)} JP` : ' JP'}</p>
    ${bar(card)}
    <dl class="figures">
      ${figure('certified', 'Disahkan', jp(card.certifiedJp), 'lembar kegiatan lengkap, atau diverifikasi BKPSDM')}
      ${figure('provisional', 'Sementara', jp(card.provisionalJp), awaited(card.entries))}
      ${minimumJp ? ofTarget(card) : nothing}
    </dl>
    ${card.unconfirmedRuleJp > 0
      ? caution(
          badge('aturan belum terkonfirmasi', 'unconfirmed'),
          ` ${jp(card.unconfirmedRuleJp)} dihitung dengan aturan yang sumber resminya belum terkonfirmasi. Angkanya dapat berubah.`
        )
      : nothing}
    ${fault ? caution(`Target tahun ini tidak dapat dibaca: ${fault}`) : nothing}
    ${card.aboveMaximum
      ? caution(`JP tahun ini melebihi ${jp(maximumJp)}, batas yang disebut bagi PPPK. Angka tidak dikurangi.`)
      : nothing}
  </section>`;
};

const byTrack = (/** @type {any} */ card) =>
  section(
    'by-track',
    'Menurut jalur',
    html`<table class="narrow">
      <thead>
        <tr>
          <th scope="col">Jalur</th>
          <th scope="col" class="amount">JP</th>
          <th scope="col" class="amount">Kegiatan</th>
        </tr>
      </thead>
      <tbody>
        ${card.byTrack.map(
          (/** @type {any} */ row) =>
            html`<tr>
              <th scope="row">${track(row.track)}</th>
              <td class="amount">${number(row.jp)}</td>
              <td class="amount">${number(row.activities)}</td>
            </tr>`
        )}
      </tbody>
    </table>`
  );

/** What people call the tables that count JP. @type {Record<string, string>} */
const TABLES = { 'jp-conversion': 'konversi JP', 'jp-cap': 'batas JP' };

const rules = (/** @type {any} */ entry) =>
  entry.rules.length === 0
    ? nothing
    : html`<details>
        <summary>Aturan yang dipakai</summary>
        <ul>
          ${entry.rules.map(
            (/** @type {any} */ rule) =>
              html`<li>
                ${rule.legalBasis || 'Dasar hukum belum tercatat'}
                <span class="quiet">(tabel ${TABLES[rule.decision] || 'aturan'}, versi ${rule.version})</span>
                ${rule.confirmed ? nothing : badge('belum terkonfirmasi', 'unconfirmed')}
                <details class="quiet">
                  <summary>Kode baris</summary>
                  <code>${rule.decision}, ${rule.row}</code>
                </details>
              </li>`
          )}
        </ul>
      </details>`;

/** @typedef {keyof typeof SCOPES} Scope */

const row = (/** @type {any} */ entry) => {
  const [label, look] = stateOf(entry);
  const unconfirmed = entry.rules.some((/** @type {{confirmed: boolean}} */ rule) => !rule.confirmed);
  return html`<tr class=${entry.status === 'VOIDED' ? 'voided' : ''}>
    ${cell('Tanggal', dates(entry))}
    ${cell(
      'Kegiatan',
      html`<strong>${entry.title}</strong>`,
      below(`${track(entry.track)}, ${SCOPES[/** @type {Scope} */ (entry.scope)] || entry.scope}`)
    )}
    ${amount(
      'JP dihitung',
      html`<strong>${number(entry.countedJp)}</strong>`,
      below(entry.rawJp !== null && entry.rawJp !== entry.countedJp ? `dari ${number(entry.rawJp)}` : null)
    )}
    ${cell(
      'Status',
      badge(label, look),
      unconfirmed ? [' ', badge('aturan belum terkonfirmasi', 'unconfirmed')] : nothing,
      entry.aboveMaximum ? [' ', badge('di atas batas', 'unconfirmed')] : nothing
    )}
    ${cell('Penjelasan', entry.explanation, rules(entry))}
  </tr>`;
};

const entries = (/** @type {any} */ card) =>
  section(
    'entries',
    'Kegiatan',
    table(null, ['Tanggal', 'Kegiatan', figures('JP dihitung'), 'Status', 'Penjelasan'], card.entries.map(row))
  );

const without = (/** @type {any} */ card) =>
  html`<section class="empty">
    <h2>Belum ada JP pada tahun ${card.year}</h2>
    <p>
      JP tercatat setelah sebuah sesi dikonfirmasi kedua pihak, dan disahkan setelah lembar kegiatan ditandatangani
      lengkap.
    </p>
    <p>
      <a href="/app/tasklist/default/#/?processStart=competency-development">Mulai dialog kompetensi</a>
    </p>
  </section>`;

/** @param {any} card what the server says of somebody's year */
export const cardShown = (card) => {
  const { name, nip, employmentType, unit } = card.employee;
  return [
    html`<p class="person"><strong>${name}</strong><br />NIP ${nip} · ${employmentType} · ${unit}</p>`,
    summary(card),
    card.entries.length === 0 ? without(card) : [byTrack(card), entries(card)]
  ];
};
