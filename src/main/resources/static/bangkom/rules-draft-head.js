// What stands above a draft: how far it is, and what has to be known of it.

import { byId } from './frame.js';
import { html, nothing } from './lit.js';
import { link } from './rules-places.js';
import { alarm } from './shown.js';

/** @type {Record<Rules.Progress['steps'][0]['step'], [id: string, label: string]>} */
const STEPS = {
  EDIT: ['edit', '1 Ubah'],
  CHECKS: ['checks', '2 Pemeriksaan'],
  EXAMPLES: ['examples', '3 Contoh'],
  TRIAL: ['trial', '4 Uji coba'],
  PROPOSAL: ['proposal', '5 Ajukan']
};

/** @param {Rules.Progress['steps'][0]} of */
const stepButton = (of) => {
  const [id, label] = STEPS[of.step];
  const go = () => {
    byId(id).scrollIntoView({ block: 'start' });
    byId(id).focus({ preventScroll: true });
  };
  return html`<button type="button" class="step step-${of.state.toLowerCase()}" @click=${go}>
    <strong>${label}</strong><span>${of.words}</span>
  </button>`;
};

/** @param {Rules.Progress} progress */
export const steps = (progress) =>
  html`<nav class="steps" aria-label="Langkah perubahan">${progress.steps.map(stepButton)}</nav>`;

/** @param {...import('./lit.js').Shown} content */
const news = (...content) => html`<div class="caution" role="status">${content}</div>`;

/** @param {Rules.Draft} draft */
const newsOfChange = ({ change }) => {
  if (!change) {
    return nothing;
  }
  const seen = link(`#usulan/${change.id}`, `usulan ${change.id}`);
  switch (change.status) {
    case 'CHECKING':
    case 'PROPOSED':
      return news('Rancangan ini sudah diajukan sebagai ', seen, ' dan menunggu keputusan administrator aturan lain.');
    case 'RETURNED':
      return news(
        html`<strong>${change.notedBy || 'Pemeriksa'} mengembalikan </strong>${seen}<strong>
            untuk diperbaiki: ${change.note || ''}</strong
          >
          Perbaiki di sini lalu ajukan kembali di bagian bawah, atau tarik usulannya lewat tugas "Perbaiki usulan" di
          Daftar tugas.`
      );
    default:
      return nothing;
  }
};

/** @param {Rules.ChangeLine} other */
const newsOfOther = (other) =>
  news(
    `${other.proposedBy || 'Versi baru aplikasi'} juga mengusulkan perubahan tabel ini; bila disetujui lebih dahulu, gabungkan ke rancangan Anda. `,
    link(`#usulan/${other.id}`, `Lihat usulan ${other.id}`)
  );

/** @param {import('./rules-places.js').Said} said */
const shownSaid = (said) =>
  said.done ? html`<p class="news" role="status">${said.sentence}</p>` : alarm(said.sentence);

/**
 * @param {Rules.Draft} draft
 * @param {import('./rules-places.js').Said | undefined} said why it was opened
 * @param {() => import('./lit.js').Shown} update gives the button that brings it up to date
 */
export const head = (draft, said, update) =>
  html`<div>
    ${said ? shownSaid(said) : nothing} ${newsOfChange(draft)}
    ${draft.stale
      ? news(
          `Sejak rancangan ini dibuat dari versi ${draft.baseVersion}, versi ${draft.currentVersion} mulai berlaku. `,
          update()
        )
      : nothing}
    ${draft.waiting.map(newsOfOther)}
  </div>`;
