// The way back to an earlier version of a rule table: a draft of it, its trial run, and its proposal in one go.

import { instant, number } from './format.js';
import { call } from './frame.js';
import { ask } from './dialog.js';
import { reason, text } from './parts.js';
import { forgetAll } from './rules-kept.js';
import { draftAddress, tellDraft } from './rules-places.js';

const A_SECOND = 1000;

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, A_SECOND);
  });

/**
 * Runs the trial of a draft to its end, saying how far it is.
 *
 * @param {string} address of the draft
 * @param {number} revision
 * @param {(sentence: string) => void} say
 * @returns {Promise<Rules.Trial>}
 */
const tryOut = async (address, revision, say) => {
  /** @type {Rules.Trial} */
  let trial = await call(`${address}/trial?revision=${revision}`, { method: 'POST', body: {} });
  while (trial.status === 'RUNNING') {
    say(`Uji coba berjalan: ${number(trial.employeesDone)} dari ${number(trial.employees)} pegawai…`);
    await pause();
    trial = await call(`${address}/trial`);
  }
  return trial;
};

/**
 * Proposes an earlier version.
 *
 * @param {string} decision
 * @param {number} version
 * @param {Record<string, string>} entered reason, legal document and note
 * @param {(sentence: string) => void} say how far it is
 * @returns {Promise<{id: number} | import('./rules-places.js').Said>} the proposal, or why a person has to look at the
 *   draft first
 */
export const proposeEarlier = async (decision, version, entered, say) => {
  const address = `/api/rule-drafts/${decision}`;
  say('Rancangan disiapkan dan diperiksa…');
  /** @type {Rules.Draft} */
  const draft = await call(address, { method: 'POST', body: { version, replace: true } });
  // What was typed and not saved was for the draft that gave way.
  forgetAll(decision);
  if (draft.progress.wayBack) {
    // What is accepted there does not change the draft: the trial run can be over by then.
    await call(`${address}/trial`, { method: 'POST', body: {} }).catch(() => null);
    return { sentence: draft.progress.wayBack.sentence, entered };
  }
  const trial = draft.trial.applicable ? await tryOut(address, draft.revision, say) : draft.trial;
  if (trial.applicable && !trial.finished) {
    return { sentence: 'Uji coba tidak selesai; jalankan lagi pada bagian Uji coba, lalu ajukan.', entered };
  }
  say('Usulan dikirim…');
  try {
    return await call(`${address}/proposal?revision=${draft.revision}`, { method: 'POST', body: entered });
  } catch (refused) {
    if (refused.status === 422) {
      return { sentence: refused.message, entered };
    }
    throw refused;
  }
};

/**
 * Asks why, and proposes an earlier version.
 *
 * @param {Rules.Rule} rule
 * @param {Rules.Version} version
 * @param {boolean} hasDraft whether the reader has a draft of this table, which gives way
 */
export const goBack = (rule, version, hasDraft) =>
  ask({
    title: `Kembalikan ke versi ${version.version}`,
    what: `Versi ${version.version} (${instant(version.since)}) diusulkan kembali: diperiksa, dicoba, lalu menunggu persetujuan administrator aturan lain.${hasDraft ? ' Rancangan Anda yang ada untuk tabel ini diganti.' : ''}`,
    button: 'Ajukan',
    memory: `back ${rule.decision} ${version.version}`,
    asked: [
      reason('Mengapa kembali ke versi ini. Terbaca pada riwayat.'),
      text('legalDocument', 'Nomor dokumen hukum', 'Nomor peraturan atau keputusan kepala instansi.', {
        maxLength: 300
      }),
      text('effectiveNote', 'Catatan berlaku', 'Misalnya: Berlaku untuk kegiatan mulai 1 Januari 2027.', {
        required: false,
        maxLength: 2000
      })
    ],
    act: (entered, say) => proposeEarlier(rule.decision, version.version, entered, say),
    done: (/** @type {{id: number} | import('./rules-places.js').Said} */ done) => {
      if ('sentence' in done) {
        tellDraft(rule.decision, done);
        window.location.hash = draftAddress(rule.decision);
      } else {
        window.location.hash = `#usulan/${done.id}`;
      }
    }
  });
