// A draft in the full editor: what is changed there is kept in this browser until it is saved.

import { call } from './frame.js';
import { dmnEditor } from './dmn-js.js';
import { html, render } from './lit.js';
import { forget, keep, kept } from './rules-kept.js';
import { alarm } from './shown.js';

const KEPT = 'dmn';
const PAUSE_IN_TYPING = 800;

/**
 * Opens the editor of a draft.
 *
 * @param {object} of
 * @param {string} of.decision
 * @param {() => Rules.Draft} of.draft gives the draft as it is now
 * @param {(xml: string, revision: number) => Promise<any>} of.save takes the XML and the revision it was made of and sends
 *   it; it throws with a sentence
 * @returns `node`, `unsaved` which says whether something is, and `close` which keeps it and ends the editor
 */
export const editor = ({ decision, draft, save: send }) => {
  const node = document.createElement('div');
  node.className = 'dmn-editor';
  const place = document.createElement('div');
  place.className = 'dmn-place';
  /** @type {?Awaited<ReturnType<typeof dmnEditor>>} */
  let dmn = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let typing = false;
  // Of what the editor was filled with: what was saved meanwhile must not be undone unseen.
  let { revision } = draft();
  let closed = false;
  let state = 'Editor lengkap dimuat…';
  /** @type {?string} */
  let problem = null;
  let busy = true;
  let changed = false;
  let overtaken = false;

  const leaveCell = () => {
    if (document.activeElement instanceof HTMLElement && place.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    typing = false;
  };

  /** Keeps what is in the editor, unless it was saved or thrown away meanwhile. */
  const keepXml = async () => {
    const xml = await dmn?.xml();
    if (changed) {
      keep(decision, KEPT, { xml, revision });
    }
  };

  const noteChange = () => {
    state = 'Ada perubahan yang belum disimpan.';
    changed = true;
    draw();
    clearTimeout(timer);
    timer = setTimeout(keepXml, PAUSE_IN_TYPING);
  };

  const fromServer = () => {
    ({ revision } = draft());
    return call(`/api/rule-drafts/${decision}/dmn?revision=${revision}`, { accept: 'application/xml' });
  };

  /** Nothing is left to be saved. */
  const isClean = (/** @type {string} */ sentence) => {
    // Showing a table anew counts as a change of it, too.
    clearTimeout(timer);
    forget(decision, KEPT);
    changed = false;
    overtaken = false;
    state = sentence;
    problem = null;
  };

  const start = async () => {
    try {
      const before = kept(decision, KEPT);
      const xml = before ? before.xml : await fromServer();
      revision = before ? before.revision : revision;
      const made = await dmnEditor(place, noteChange);
      if (closed) {
        made.destroy();
        return;
      }
      dmn = made;
      await dmn.read(xml);
      state = before ? 'Perubahan yang belum disimpan dimuat kembali.' : '';
      changed = Boolean(before);
      busy = false;
    } catch (refused) {
      state = '';
      problem = refused.message;
    }
    draw();
  };

  const discard = async () => {
    clearTimeout(timer);
    try {
      await dmn?.read(await fromServer());
      isClean('Isi rancangan yang tersimpan dimuat kembali.');
    } catch (refused) {
      problem = refused.message;
    }
    draw();
  };

  const save = async () => {
    if (!dmn) {
      return;
    }
    busy = true;
    problem = null;
    draw();
    try {
      leaveCell();
      clearTimeout(timer);
      const xml = await dmn.xml();
      keep(decision, KEPT, { xml, revision });
      await send(xml, revision);
      ({ revision } = draft());
      // Drawn anew: a cell that was left for saving takes no typing until another one was chosen.
      await dmn.read(xml);
      isClean('Tersimpan.');
    } catch (refused) {
      problem = `Belum ada yang berubah. ${refused.message}`;
      overtaken = refused.status === 409;
    }
    busy = false;
    draw();
  };

  const overwrite = () => {
    ({ revision } = draft());
    return save();
  };

  const draw = () =>
    render(
      html`<p class="quiet">
          Isi sel ditulis dalam bahasa FEEL, misalnya "COACHING" atau >= date("2027-01-01"). Untuk perubahan biasa,
          bagian Tabel lebih mudah.
        </p>
        ${place}
        <div>${alarm(problem)}</div>
        <div class="buttons">
          <button type="button" ?disabled=${busy} @click=${save}>Simpan</button>
          <button type="button" class="plain" ?hidden=${!changed} @click=${discard}>
            Buang perubahan yang belum disimpan
          </button>
          <button type="button" class="plain danger-text" ?hidden=${!overtaken} @click=${overwrite}>
            Timpa dengan isi editor ini
          </button>
        </div>
        <p role="status" class="quiet">${state}</p>`,
      node
    );

  place.addEventListener('input', () => {
    typing = true;
  });
  draw();
  start();
  return {
    node,
    // A cell gives its text to the table only when it is left; what it holds is kept before the editor goes.
    close: async () => {
      closed = true;
      leaveCell();
      clearTimeout(timer);
      if (dmn) {
        if (changed) {
          await keepXml();
        }
        dmn.destroy();
      }
    },
    unsaved: () => typing || changed
  };
};
