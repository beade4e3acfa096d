// A draft as a spreadsheet: out, and in again.

import { number } from './format.js';
import { XLSX } from './files.js';
import { html, render } from './lit.js';
import { chosenFile, contentOf } from './parts.js';
import { alarm } from './shown.js';

/** @param {import('./rules-draft-server.js').ServerDraft} server */
export const spreadsheet = (server) => {
  const { decision } = server;
  const node = document.createElement('div');
  let chosenName = 'belum ada berkas';
  let busy = false;
  let state = '';
  /** @type {?string} */
  let problem = null;

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const chosen = chosenFile(/** @type {HTMLInputElement} */ (node.querySelector('#draft-file')));
    state = '';
    if (!chosen) {
      problem = 'Pilih dahulu berkas XLSX yang diunduh dari sini dan sudah diubah.';
      draw();
      return;
    }
    problem = null;
    busy = true;
    draw();
    try {
      await server.send(`/xlsx?revision=${server.now().revision}`, {
        method: 'PUT',
        body: await contentOf(chosen, XLSX)
      });
      const { diff, baseVersion } = server.now();
      state = `Isi rancangan sekarang seperti "${chosen.name}": ${number(diff.rows.length)} baris berbeda dari versi ${baseVersion}.`;
    } catch (refused) {
      problem = `Belum ada yang berubah. ${refused.message}`;
    }
    busy = false;
    draw();
  };

  const choose = (/** @type {Event & {target: HTMLInputElement}} */ event) => {
    chosenName = chosenFile(event.target)?.name ?? 'belum ada berkas';
    draw();
  };

  const draw = () =>
    render(
      html`<form novalidate @submit=${submit}>
        <p>
          Unduh rancangan ini, ubah di aplikasi lembar kerja, lalu unggah kembali berkas yang sama. Kolom dan kepala
          tabel tidak boleh diubah.
        </p>
        <p>
          <a
            href="/api/rule-drafts/${decision}/xlsx?revision=${server.now().revision}"
            class="button"
            download="${decision}-rancangan.xlsx"
            >Unduh XLSX</a
          >
        </p>
        <div class="field">
          <label for="draft-file">Berkas XLSX</label>
          <div class="file">
            <span class="button" aria-hidden="true">Pilih berkas…</span>
            <span>${chosenName}</span>
            <input type="file" id="draft-file" accept=".xlsx" @change=${choose} />
          </div>
        </div>
        <div>${alarm(problem)}</div>
        <div class="buttons"><button type="submit" ?disabled=${busy}>Ganti isi rancangan</button></div>
        <p role="status">${state}</p>
      </form>`,
      node
    );

  draw();
  return { node, show: draw };
};
