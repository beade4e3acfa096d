// A guide's private note beside the form of a task: reading it, typing, saving it.

import { time, toTime } from './format.js';
import { call } from './frame.js';
import { render } from './lit.js';
import { noNote, noteShown, reading } from './private-note-shown.js';
import { turns } from './turns.js';

/**
 * @typedef {object} Note
 * @property {string} saved what the server has
 * @property {string} typed what stands in the field
 * @property {boolean} saving
 * @property {?string} savedAt the time of the last save
 * @property {?string} problem why the last save failed
 * @property {() => void} draw draws it in the pane where it was opened last
 */

/**
 * Notes that hold something unsaved, by person and task: whoever looks at the form and comes back finds it. In memory
 * only: these notes never touch the browser's storage.
 *
 * @type {Map<string, Note>}
 */
const unsaved = new Map();

/** Saves that ended. An answer from before the last one may not have what it saved. */
let saves = 0;

const turn = turns();

const address = (/** @type {string} */ taskId) => `/api/tasks/${encodeURIComponent(taskId)}/private-note`;

/** Whether the server keeps a note of this person beside this task. @param {string} taskId */
export const hasNote = (taskId) =>
  call(address(taskId), { stay: true }).then(
    () => true,
    () => false
  );

/**
 * @param {string} taskId
 * @returns {Promise<{key: string, note: Note}>}
 */
const open = async (taskId) => {
  const before = saves;
  const [{ text }, { login }] = await Promise.all([
    call(address(taskId), { stay: true }),
    call('/api/me', { stay: true })
  ]);
  if (saves !== before) {
    return open(taskId);
  }
  const stored = text || '';
  const key = `${login} ${taskId}`;
  /** @type {Note} */
  const fresh = { saved: stored, typed: stored, saving: false, savedAt: null, problem: null, draw: () => undefined };
  return { key, note: Object.assign(unsaved.get(key) || fresh, { saved: stored }) };
};

/**
 * Why a note was not saved. Loading the page again would lose what was typed, so nobody is asked to.
 *
 * @param {import('./frame.js').Refused} refused
 */
const whyNot = ({ status, message }) =>
  status === 401 || status === 403
    ? 'Sesi Anda mungkin telah berakhir. Masuk kembali di tab lain, lalu simpan lagi.'
    : message;

const keepUnsaved = (/** @type {string} */ key, /** @type {Note} */ note) => {
  if (note.saving || note.typed !== note.saved) {
    unsaved.set(key, note);
  } else {
    unsaved.delete(key);
  }
};

/**
 * Shows the note of a task in a pane of its own; only the pane that was asked for last is drawn.
 *
 * @param {HTMLElement} pane
 * @param {string} taskId
 */
export const showNote = async (pane, taskId) => {
  const newest = turn();
  render(reading(), pane);
  let opened;
  try {
    opened = await open(taskId);
  } catch (refused) {
    render(noNote(refused.status), pane);
    return;
  }
  if (!newest()) {
    return;
  }
  const { key, note } = opened;

  const changed = (/** @type {Partial<Note>} */ change) => {
    Object.assign(note, change);
    keepUnsaved(key, note);
    note.draw();
  };

  const save = async () => {
    const sent = note.typed;
    changed({ saving: true, problem: null });
    try {
      await call(address(taskId), {
        method: 'PUT',
        body: { text: sent },
        otherwise: 'Server sedang bermasalah. Coba simpan lagi sebentar lagi.'
      });
      saves += 1;
      changed({ saving: false, saved: sent, savedAt: time(toTime(new Date())) });
    } catch (refused) {
      changed({ saving: false, problem: whyNot(refused) });
    }
  };

  changed({
    draw: () =>
      render(
        noteShown(note, (typed) => changed({ typed }), save),
        pane
      )
  });
};
