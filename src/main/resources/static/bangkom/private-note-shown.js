// How a guide's private note is shown. It stands within Tasklist, in Tasklist's own look.

import { html, live, nothing } from './lit.js';

/** @typedef {import('./private-note.js').Note} Note */

export const reading = () => html`<p class="bangkom-note-loading">Memuat catatan…</p>`;

/** Why there is no note to read. @param {boolean} readable whether the server could say so */
export const noNote = (readable) =>
  html`<p class="bangkom-note-none">
    ${readable
      ? 'Tugas ini tidak memiliki catatan pribadi. Catatan pribadi hanya ada bagi pembimbing pada program yang dibimbingnya.'
      : 'Catatan belum dapat dimuat. Pilih tab Formulir, lalu buka tab ini kembali.'}
  </p>`;

/**
 * How far a note is. A screen reader reads the first part, which stays the same from one save to the next.
 *
 * @param {Pick<Note, 'savedAt' | 'behind' | 'problem'>} note
 */
export const stateOf = ({ savedAt, behind, problem }) => ({
  said: savedAt && !problem ? 'Catatan tersimpan' : '',
  when: savedAt && !problem ? ` ${savedAt}` : '',
  more: behind && !problem ? ' Perubahan terakhir sedang disimpan…' : ''
});

/** What was saved elsewhere meanwhile. @param {string} text @param {() => void} join */
const elsewhere = (text, join) =>
  html`<label for="bangkom-note-elsewhere">Isi yang tersimpan dari tab atau komputer lain</label>
    <textarea
      id="bangkom-note-elsewhere"
      class="form-control"
      rows="5"
      readonly
      spellcheck="false"
      .value=${text}
    ></textarea>
    <button type="button" class="btn btn-default" @click=${join}>Gabungkan keduanya</button>`;

/**
 * @param {Note} note
 * @param {object} acts
 * @param {(typed: string) => void} acts.type
 * @param {() => void} acts.leave
 * @param {() => void} acts.save
 * @param {() => void} acts.join
 */
export const noteShown = (note, { type, leave, save, join }) => {
  const { said, when, more } = stateOf(note);
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
      @blur=${leave}
    ></textarea>
    ${note.problem
      ? html`<p class="alert alert-danger" role="alert">
          Catatan belum tersimpan. ${note.problem} Tulisan Anda tetap ada di
          sini${note.again ? ' dan dicoba disimpan lagi' : nothing}.
        </p>`
      : nothing}
    ${note.elsewhere === null ? nothing : elsewhere(note.elsewhere, join)}
    <div class="bangkom-note-actions">
      <button type="button" class="btn btn-primary" @click=${save}>Simpan catatan</button>
      <p class="bangkom-note-state"><span role="status">${said}</span>${when}${more}</p>
    </div>`;
};
