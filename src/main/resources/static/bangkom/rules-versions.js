// How a version of a rule table came about, in words.

import { call } from './frame.js';
import { html, nothing } from './lit.js';
import { below } from './shown.js';

/** @type {Record<Rules.Version['origin'], string>} */
const ORIGINS = { PACKAGED: 'bawaan aplikasi', CHANGE: 'versi baru aplikasi', EMERGENCY: 'keadaan darurat' };

/** @param {Rules.Version} version */
export const by = (version) => version.author || ORIGINS[version.origin];

/** @param {Rules.Version} version */
export const approvedBy = (version) => {
  if (version.origin === 'EMERGENCY') {
    return 'tanpa persetujuan, keadaan darurat';
  }
  return version.approver ? `disetujui ${version.approver}` : null;
};

/** @param {Rules.Version} version */
export const backTo = (version) => below(version.backTo ? `kembali ke versi ${version.backTo}` : null);

/**
 * What is wrong with the version in force; whoever reads the table must not take it for sound.
 *
 * @param {Rules.Rule} rule
 */
export const faultsOf = (rule) =>
  rule.faults.length > 0
    ? html`<div class="caution" role="alert">
        <p><strong>Ada aturan yang tidak dapat dibaca. </strong>Yang lain tetap dihitung.</p>
        <ul>
          ${rule.faults.map((fault) => html`<li>${fault.sentence}</li>`)}
        </ul>
      </div>`
    : nothing;

/**
 * A table with its versions.
 *
 * @param {string} decision
 * @returns {Promise<Rules.Rule>}
 */
export const ruleOf = async (decision) => {
  /** @type {Rules.Rule[]} */
  const rules = await call('/api/rules');
  const rule = rules.find((one) => one.decision === decision);
  if (!rule) {
    throw new Error('Tabel aturan ini tidak ada. Kembali ke daftar aturan lalu pilih salah satunya.');
  }
  return rule;
};
