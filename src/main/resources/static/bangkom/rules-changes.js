// Proposed changes of rule tables: all of them, and one with what may be done to it.

import { instant } from './format.js';
import { call } from './frame.js';
import { ask } from './dialog.js';
import { html, nothing, render } from './lit.js';
import { statusMark } from './rule-marks.js';
import { presentChange } from './rule-shown.js';
import { back, crumbs, draftAddress, link, tellDraft } from './rules-places.js';
import { below, button, buttonTo, cell, none, table } from './shown.js';

/** @param {Rules.ChangeLine[]} changes */
export const changesTable = (changes) =>
  table(
    'Terbaru di atas',
    ['Nomor', 'Tabel', 'Diusulkan', 'Alasan', 'Keadaan', 'Tindakan'],
    changes.map(
      (of) =>
        html`<tr>
          ${cell('Nomor', String(of.id))} ${cell('Tabel', of.name, below(of.kindLabel))}
          ${cell('Diusulkan', of.proposedBy || '–', below(instant(of.proposedAt)))}
          ${cell('Alasan', of.reason || '–', below(of.legalDocument))}
          ${cell('Keadaan', statusMark(of.status), below(of.version ? `versi ${of.version}` : null))}
          ${cell('Tindakan', buttonTo(`#usulan/${of.id}`, 'Lihat', `Lihat usulan ${of.id}`))}
        </tr>`
    )
  );

/**
 * Shows all proposals.
 *
 * @param {HTMLElement} place
 */
export const showChanges = async (place) => {
  const changes = await call('/api/rule-changes');
  render(
    html`${crumbs(back(), 'Usulan')}
      <h1>Usulan perubahan aturan</h1>
      <section aria-label="Usulan">
        ${changes.length === 0 ? none('Belum pernah ada usulan perubahan.') : changesTable(changes)}
      </section>`,
    place
  );
};

/**
 * Lets the proposer take a proposal back that nobody has decided on; a release's, any administrator.
 *
 * @param {Rules.Change} of
 */
const withdraw = (of) =>
  ask({
    title: 'Tarik usulan',
    what: of.mine
      ? `Usulan ${of.id} tidak lagi menunggu keputusan. Rancangan dan alasannya tetap tersimpan dan dapat diubah lalu diajukan lagi.`
      : `Tabel bawaan aplikasi dari usulan ${of.id} tidak diajukan lagi; yang berlaku sekarang tetap berlaku.`,
    button: 'Tarik usulan',
    danger: true,
    memory: `withdraw ${of.id}`,
    asked: [],
    act: () => call(`/api/rule-changes/${of.id}/withdrawal`, { method: 'POST', body: {} }),
    done: () => {
      const { reason, legalDocument, effectiveNote } = of;
      tellDraft(of.decision, {
        sentence: `Usulan ${of.id} sudah ditarik.`,
        done: true,
        entered: { reason, legalDocument, effectiveNote }
      });
      window.location.hash = of.mine ? draftAddress(of.decision) : '#usulan';
    }
  });

/**
 * Another administrator says that somebody has looked at what came into force in an emergency.
 *
 * @param {Rules.Change} of
 */
const look = (of) =>
  ask({
    title: 'Aturan darurat diperiksa',
    what: `Anda menyatakan sudah memeriksa perubahan ini. Bila ada yang keliru, ajukan perbaikannya lewat rancangan. Sesudah diperiksa, yang memberlakukannya dapat meminta penghitungan ulang.`,
    button: 'Sudah saya periksa',
    memory: `seen ${of.id}`,
    asked: [],
    act: () => call(`/api/rule-changes/${of.id}/seen`, { method: 'POST', body: {} }),
    done: () => window.location.reload()
  });

/** @param {Rules.Change} of */
const decided = (of) =>
  [
    `${of.kind === 'EMERGENCY' ? 'Diperiksa' : 'Diputuskan'} ${of.decidedBy}, ${instant(of.decidedAt)}.`,
    of.note ? `Catatan: ${of.note}` : '',
    of.version ? `Berlaku sebagai versi ${of.version}.` : ''
  ]
    .filter(Boolean)
    .join(' ');

/**
 * Shows a proposal.
 *
 * @param {HTMLElement} place
 * @param {string} id
 */
export const showOneChange = async (place, id) => {
  /** @type {Rules.Change} */
  const of = await call(`/api/rule-changes/${encodeURIComponent(id)}`);
  /** @type {Rules.DraftLine[]} */
  const drafts = await call('/api/rule-drafts');
  const waits = of.status === 'PROPOSED' || of.status === 'CHECKING';
  const mayWithdraw = of.status === 'PROPOSED' && (of.mine || of.kind === 'PACKAGED');
  const mayLook = of.kind === 'EMERGENCY' && !of.decidedBy && !of.mine;
  const content = document.createElement('section');
  content.setAttribute('aria-label', 'Isi usulan');
  presentChange(content, of);
  render(
    html`${crumbs(back(), link('#usulan', 'Usulan'), `Usulan ${of.id}`)}
      <h1>Usulan ${of.id}: ${of.name} ${statusMark(of.status)}</h1>
      ${waits
        ? html`<p class="news">
            Usulan ini menunggu keputusan administrator aturan lain, melalui tugas di
            ${link('/app/tasklist/default/', 'Daftar tugas')}.
          </p>`
        : nothing}
      ${of.decidedBy ? html`<p class=${of.status === 'LIVE' ? 'news' : 'caution'}>${decided(of)}</p>` : nothing}
      ${of.status === 'RETURNED' && drafts.some((draft) => draft.changeId === of.id)
        ? html`<p>${link(draftAddress(of.decision), 'Perbaiki rancangannya, lalu ajukan kembali')}</p>`
        : nothing}
      ${content} ${mayWithdraw ? html`<p>${button('Tarik usulan…', () => withdraw(of), 'plain danger-text')}</p>` : ''}
      ${mayLook ? html`<p>${button('Sudah saya periksa…', () => look(of), 'plain')}</p>` : nothing}`,
    place
  );
};
