// A claim as the page of claims shows it.

import { day, instant, moment, number } from './format.js';
import { stateOf } from './ledger-words.js';
import { html, nothing } from './lit.js';
import { badge, button, facts } from './shown.js';

const BADGES = { CERTIFIED: 'certified', WITHDRAWN: 'voided', RETURNED: 'provisional' };

/** Whom a claim waits for, by what the server says of it. */
const WAITS_FOR = {
  SUPERVISOR: (/** @type {any} */ claim) => claim.supervisor,
  RULE_ADMINISTRATOR: () => 'administrator aturan',
  CLAIMANT: (/** @type {any} */ claim, /** @type {boolean} */ own) =>
    own ? 'Anda: buka tugas "Perbaiki klaim Anda" di Daftar tugas' : claim.claimant.name
};

/** @param {any} claim */
export const titleOf = (claim) => `${claim.trackLabel}: ${claim.title}`;

/** @param {any} claim */
export const period = ({ firstDay, lastDay, startTime }) =>
  lastDay ? `${moment(firstDay, startTime)} s.d. ${day(lastDay)}` : moment(firstDay, startTime);

/**
 * Whom a claim waits for, in a word; null where it waits for nobody.
 *
 * @param {any} claim
 * @param {boolean} own whether it is the reader's
 * @returns {?string}
 */
export const waitsFor = (claim, own) =>
  claim.waitsFor ? WAITS_FOR[/** @type {keyof typeof WAITS_FOR} */ (claim.waitsFor)](claim, own) : null;

/** A claim that counts nothing is no success. @param {any} claim */
const lookOf = ({ status, countedJp }) =>
  countedJp === 0 ? 'uncounted' : BADGES[/** @type {keyof typeof BADGES} */ (status)] || 'plain';

const credit = (/** @type {any} */ claim) => {
  if (claim.countedJp === null) {
    return claim.status === 'WITHDRAWN'
      ? 'tidak dihitung'
      : html`<span class="quiet">belum dihitung; dihitung sementara setelah diverifikasi</span>`;
  }
  const [label, look] = stateOf({ ...claim, status: claim.certified ? 'CERTIFIED' : 'PROVISIONAL' });
  return html`<strong>${number(claim.countedJp)} JP </strong>${badge(label, look)}
    ${claim.confirmed === false ? badge('aturan belum terkonfirmasi', 'unconfirmed') : nothing}<br />${claim.explanation}`;
};

const decisions = (/** @type {any} */ { decisions: all }) =>
  all.length === 0
    ? nothing
    : html`<details>
        <summary>Riwayat keputusan</summary>
        <ul>
          ${all.map(
            (/** @type {any} */ of) =>
              html`<li>
                ${of.what} oleh ${of.who} (${of.office}), ${instant(of.at)}${of.reason ? `: ${of.reason}` : ''}
              </li>`
          )}
        </ul>
      </details>`;

const buttons = (/** @type {any} */ claim, /** @type {boolean} */ own, /** @type {(of: any) => void} */ withdraw) =>
  html`<div class="buttons">
    ${claim.evidenceUrl
      ? html`<a class="button" href=${claim.evidenceUrl} target="_blank" rel="noopener">Buka bukti</a>`
      : html`<span class="quiet">Isi bukti sudah dihapus.</span>`}
    ${own && claim.countedJp !== null ? html`<a class="button" href="/kartu-jp">Buka kartu JP</a>` : nothing}
    ${claim.withdrawable ? button('Tarik klaim…', () => withdraw(claim), 'plain danger-text') : nothing}
  </div>`;

/**
 * @param {any} claim
 * @param {boolean} own whether it is the reader's
 * @param {(claim: any) => void} withdraw
 */
export const claimShown = (claim, own, withdraw) => {
  const id = `claim-${own}-${claim.id}`;
  const awaited = waitsFor(claim, own);
  return html`<article class="programme" aria-labelledby=${id}>
    <div class="programme-head">
      ${own ? html`<h2 id=${id}>${titleOf(claim)}</h2>` : html`<h3 id=${id}>${titleOf(claim)}</h3>`}
      ${badge(claim.statusLabel, lookOf(claim))}
    </div>
    ${claim.returned
      ? html`<p class="caution">Dikembalikan oleh ${claim.returned.who}: ${claim.returned.reason}</p>`
      : nothing}
    ${awaited ? html`<p class="quiet">Menunggu ${awaited}.</p>` : nothing}
    ${facts([
      ['Pegawai', own ? null : `${claim.claimant.name}, NIP ${claim.claimant.nip}`],
      ['Waktu', period(claim)],
      ['Cakupan', claim.scopeLabel],
      ['Penyelenggara', claim.organiser],
      ['Nomor sertifikat', claim.certificateNumber],
      ['JP', credit(claim)],
      ['Alasan penarikan', claim.withdrawalReason]
    ])}
    ${decisions(claim)} ${buttons(claim, own, withdraw)}
  </article>`;
};
