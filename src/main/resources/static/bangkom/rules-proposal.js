// The form with which a draft is proposed, and what still hinders it.

import { element } from './frame.js';
import { html, nothing, render } from './lit.js';
import { field } from './parts.js';
import { complete, keepTyped } from './rules-fields.js';
import { forgetAll, keptForms } from './rules-kept.js';
import { alarm } from './shown.js';

const FORM = 'proposal';

const fields = () => [
  field(
    'reason',
    'Alasan',
    element('textarea', { rows: 2, maxLength: 2000, required: true }),
    'Terbaca pada riwayat tabel.'
  ),
  field(
    'legalDocument',
    'Nomor dokumen hukum',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 300, required: true }),
    'Nomor peraturan atau keputusan kepala instansi, misalnya Peraturan LAN Nomor 5 Tahun 2027.'
  ),
  field(
    'effectiveNote',
    'Catatan berlaku',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 2000 }),
    'Terbaca pada pemberitahuan. Misalnya: Berlaku untuk kegiatan mulai 1 Januari 2027; kegiatan sebelumnya tetap.'
  )
];

/** @param {Rules.Obstacle[]} obstacles */
const hindering = (obstacles) => {
  if (obstacles.length === 0) {
    return nothing;
  }
  if (obstacles[0].hindrance === 'PENDING') {
    return html`<p class="quiet">${obstacles[0].sentence}</p>`;
  }
  return html`<div class="caution" role="status">
    Belum dapat diajukan:
    <ul>
      ${obstacles.map((one) => html`<li>${one.sentence}</li>`)}
    </ul>
  </div>`;
};

/**
 * @param {import('./rules-draft-server.js').ServerDraft} server
 * @param {?Record<string, ?string>} before what was entered for it before
 * @param {boolean} again whether it was proposed and came back
 */
export const proposalForm = (server, before, again) => {
  const { decision } = server;
  const asked = fields();
  asked.forEach((one) => {
    one.control.value = before?.[one.key] || '';
  });
  keepTyped(decision, FORM, asked);
  const node = document.createElement('div');
  let busy = false;
  /** @type {?string} */
  let problem = null;

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    problem = null;
    draw();
    if (busy || !complete(asked)) {
      return;
    }
    busy = true;
    draw();
    try {
      if (keptForms(decision).some((form) => form !== FORM)) {
        throw new Error(
          'Ada isian yang belum disimpan pada Tabel, Editor lengkap, atau Contoh. Simpan atau batalkan dahulu.'
        );
      }
      const change = await server.run(
        `/proposal?revision=${server.now().revision}`,
        Object.fromEntries(asked.map((one) => [one.key, one.control.value.trim() || null]))
      );
      forgetAll(decision);
      window.location.hash = `#usulan/${change.id}`;
    } catch (refused) {
      problem = `Usulan belum dikirim. ${refused.message}`;
      busy = false;
      draw();
    }
  };

  const draw = () => {
    const { obstacles } = server.now().progress;
    render(
      html`<form id="propose" novalidate @submit=${submit}>
        ${asked.map((one) => one.node)} ${hindering(obstacles)}
        <div>${alarm(problem)}</div>
        <div class="buttons">
          <button type="submit" ?disabled=${busy || obstacles.length > 0}>
            ${again ? 'Ajukan kembali' : 'Kirim usulan'}
          </button>
        </div>
      </form>`,
      node
    );
  };

  draw();
  return { node, show: draw };
};
