// What the checks say of a rule table, and how its examples turn out.

import { number } from './format.js';
import { html, nothing } from './lit.js';
import { mark } from './rule-marks.js';
import { cell, table } from './shown.js';

/** @type {Record<Rules.Finding['severity'], [string, string]>} */
const SEVERITIES = { ERROR: ['Harus diperbaiki', 'voided'], WARNING: ['Perhatikan', 'unconfirmed'] };

/**
 * @param {Rules.Finding[]} findings
 * @param {(finding: Rules.Finding) => void} [go] takes a finding and shows its row and column; without it a finding is
 *   only read
 */
export const showFindings = (findings, go) =>
  findings.length === 0
    ? html`<p class="rc-good">Semua pemeriksaan lulus.</p>`
    : html`<ul class="rc-findings">
        ${findings.map(
          (finding) =>
            html`<li class=${finding.severity === 'ERROR' ? 'rc-error' : ''}>
              ${mark(...SEVERITIES[finding.severity])} ${finding.sentence}
              ${go && finding.row
                ? html`<button type="button" class="link btn-link" @click=${() => go(finding)}>Tunjukkan baris</button>`
                : nothing}
            </li>`
        )}
      </ul>`;

// ---- examples

/** @type {Record<Rules.Example['state'], [string, string]>} */
const KEPT = {
  PASSED: ['Sesuai', 'certified'],
  CHANGED: ['Berubah', 'voided'],
  ACCEPTED: ['Hasil baru diterima', 'provisional']
};

/** An example that came with the draft does not change: it is right or it is not. @type {typeof KEPT} */
const OWN = { ...KEPT, CHANGED: ['Tidak sesuai', 'voided'] };

/** @param {Rules.Example} example */
const whose = (example) =>
  [example.origin === 'PACKAGED' ? 'contoh bawaan' : `contoh ${example.author || 'administrator'}`, example.note]
    .filter(Boolean)
    .join(': ');

/**
 * @typedef {(example: Rules.Example) => import('./lit.js').Shown} Act gives the button of an example
 * @param {string} caption
 * @param {Rules.Example[]} examples
 * @param {typeof KEPT} states
 * @param {Act} [act]
 */
const exampleTable = (caption, examples, states, act) =>
  examples.length === 0
    ? nothing
    : html`<div class="rc-scroll" tabindex="0" role="region" aria-label=${caption}>
        ${table(
          caption,
          ['Contoh', 'Diharapkan', 'Hasil rancangan', 'Keadaan'],
          examples.map(
            (example) =>
              html`<tr>
                ${cell(
                  'Contoh',
                  html`<strong>${example.inputs}</strong><br /><span class="rc-quiet">${whose(example)}</span>`
                )}
                ${cell('Diharapkan', example.expected)} ${cell('Hasil', html`<strong>${example.actual}</strong>`)}
                ${cell('Keadaan', mark(...states[example.state]), act ? act(example) : nothing)}
              </tr>`
          ),
          'rc-table'
        )}
      </div>`;

/**
 * @param {Rules.Examples} examples
 * @param {object} [act]
 * @param {Act} [act.accept] with which a changed result is accepted
 * @param {Act} [act.remove] with which an own example is removed
 * @param {?string} [act.otherwise] why they were not run, when it is not for the checks
 */
export const showExamples = (examples, act = {}) => {
  if (!examples.ran) {
    return html`<p class="rc-quiet">
      ${act.otherwise || 'Contoh dijalankan sesudah semua temuan pemeriksaan diperbaiki.'}
    </p>`;
  }
  const counts = [
    `${number(examples.passed)} contoh tetap sesuai`,
    `${number(examples.changed.length)} berubah dan belum diterima`,
    `${number(examples.accepted.length)} berubah dan diterima`
  ];
  return html`<div class="rc-examples">
    <p>${counts.join(' · ')}.</p>
    ${exampleTable(
      'Hasilnya berubah: terima satu per satu bila memang dimaksudkan',
      examples.changed,
      KEPT,
      act.accept
    )}
    ${exampleTable('Hasil baru sudah diterima', examples.accepted, KEPT)}
    ${exampleTable('Contoh tambahan administrator', examples.own, OWN, act.remove)}
  </div>`;
};
