// How a guide's private note is shown. It stands within Tasklist, in Tasklist's own look.

import { html, live, nothing } from './lit.js';

/** @typedef {import('./private-note.js').Note} Note */

export const reading = () => html`<p class="bangkom-note-loading">Memuat catatan…</p>`;

/** Why there is no note to read. @param {number} status of the refusal */
export const noNote = (status) =>
  html`<p class="bangkom-note-none">
    ${status === 404
      ? 'Tugas ini tidak memiliki catatan pribadi. Catatan pribadi hanya ada bagi pembimbing pada program yang dibimbingnya.'
      : 'Catatan belum dapat dimuat. Pilih tab Formulir, lalu buka tab ini kembali.'}
  </p>`;

/** How far a note is. @param {Note} note */
export const stateOf = ({ saved, typed, saving, savedAt }) => {
  if (saving) {
    return 'Menyimpan…';
  }
  if (typed !== saved) {
    return 'Ada perubahan yang belum disimpan.';
  }
  return savedAt ? `Tersimpan pukul ${savedAt}.` : '';
};

/**
 * @param {Note} note
 * @param {(typed: string) => void} type
 * @param {() => void} save
 */
export const noteShown = (note, type, save) => {
  const saveAndGoOn = (/** @type {Event & {currentTarget: HTMLElement}} */ event) => {
    // The button goes out of use, and with it the keyboard would be nowhere.
    event.currentTarget.closest('section')?.querySelector('textarea')?.focus();
    save();
  };
  return html`<p id="bangkom-note-who" class="bangkom-note-who">
      Hanya Anda sebagai pembimbing yang membaca catatan ini. Peserta, atasan, dan kepala tidak melihatnya, dan isinya
      tidak masuk ke lembar kegiatan.
    </p>
    <label for="bangkom-note-text">Catatan pribadi</label>
    <textarea
      id="bangkom-note-text"
      class="form-control"
      rows="11"
      spellcheck="false"
      aria-describedby="bangkom-note-who"
      .value=${live(note.typed)}
      @input=${(/** @type {Event & {target: HTMLTextAreaElement}} */ event) => type(event.target.value)}
    ></textarea>
    ${note.problem
      ? html`<p class="alert alert-danger" role="alert">
          Catatan belum tersimpan. ${note.problem} Tulisan Anda tetap ada di sini.
        </p>`
      : nothing}
    <div class="bangkom-note-actions">
      <button
        type="button"
        class="btn btn-primary"
        ?disabled=${note.saving || note.typed === note.saved}
        @click=${saveAndGoOn}
      >
        Simpan catatan
      </button>
      <p class="bangkom-note-state" role="status">${stateOf(note)}</p>
    </div>`;
};
