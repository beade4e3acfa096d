// A guide's private note beside the form of a task: reading it, typing, saving it by itself. It never touches the
// browser's storage: a computer that several people use must not keep it.

import { FINAL, keeper } from './drafts-kept.js';
import { time, toTime } from './format.js';
import { Refused, call } from './frame.js';
import { render } from './lit.js';
import { follows, together } from './private-note-kept.js';
import { noNote, noteShown, reading } from './private-note-shown.js';
import { beforeLogOut, personShown, shownAs } from './shown-as.js';
import { turns } from './turns.js';

/**
 * @typedef {object} Note
 * @property {string} typed what stands in the field
 * @property {boolean} behind whether the server lacks something of it
 * @property {?string} savedAt the time of the last save
 * @property {?string} problem why the last save failed
 * @property {boolean} again whether it is tried again
 * @property {?string} elsewhere what was saved in another tab meanwhile
 * @property {() => void} draw draws it in the pane where it was opened last
 * @property {(pane: HTMLElement) => void} showIn
 * @property {(how?: {leaving: boolean}) => Promise<boolean>} save
 */

/** What browsers send while a page is left. */
const SENT_ON_LEAVING = 60_000;

/**
 * Notes that hold something unsaved, by person and task: whoever looks at the form and comes back finds it.
 *
 * @type {Map<string, Note>}
 */
const unsaved = new Map();

/** Saves that ended. An answer from before the last one may not have what it saved. */
let saves = 0;

const turn = turns();

const address = (/** @type {string} */ taskId) => `/api/tasks/${encodeURIComponent(taskId)}/private-note`;

const keyOf = (/** @type {string} */ login, /** @type {string} */ taskId) => `${login} ${taskId}`;

/** @param {string} taskId @returns {Promise<?{text: string}>} null where the server keeps none */
const stored = (taskId) => call(address(taskId), { stay: true });

/** Whether the server keeps a note of this person beside this task. @param {string} taskId */
export const hasNote = (taskId) =>
  stored(taskId).then(
    (note) => note !== null,
    () => false
  );

/**
 * Why a note was not saved. Loading the page again would lose what was typed, so nobody is asked to.
 *
 * @param {Refused} refused
 */
const whyNot = ({ status, message, somebodyElse }) =>
  Object.assign(
    new Refused(
      status,
      status === 401 || status === 403
        ? 'Sesi Anda mungkin telah berakhir. Masuk kembali di tab lain, lalu simpan lagi.'
        : message
    ),
    { somebodyElse }
  );

/**
 * A note as it was read.
 *
 * @param {string} taskId
 * @param {string} login
 * @param {string} text
 */
const begun = (taskId, login, text) => {
  const key = keyOf(login, taskId);
  const line = follows(text);
  let savedAt = '';

  /** @type {(text: string, leaving: boolean) => Promise<string>} */
  const send = async (sent, leaving) => {
    if (shownAs()['X-Bangkom-As'] !== login) {
      throw whyNot(new Refused(401, ''));
    }
    const { turn: at, goesOnFrom } = line.sent(sent);
    const body = { text: sent, goesOnFrom };
    try {
      const answer = await call(address(taskId), {
        method: 'PUT',
        body,
        keepalive: leaving && JSON.stringify(body).length < SENT_ON_LEAVING,
        otherwise: 'Server sedang bermasalah. Coba simpan lagi sebentar lagi.'
      });
      saves += 1;
      line.taken(at, answer.text);
      savedAt = answer.changedAt;
    } catch (refused) {
      // Without the server's word it may have arrived all the same.
      if (refused.status > 0 && refused.status < 500 && line.refused(at)) {
        return savedAt;
      }
      if (refused.status === 409 && !refused.somebodyElse) {
        note.elsewhere = await stored(taskId).then(
          (other) => other && other.text,
          () => null
        );
      }
      throw whyNot(refused);
    }
    return savedAt;
  };

  const keep = keeper({
    stored: text,
    copy: { put: () => undefined, drop: () => undefined },
    // Trying it again changes nothing as long as the text that was saved elsewhere was not seen.
    final: [...FINAL, 409],
    send,
    tell: (state) =>
      changed(
        state.kind === 'saved'
          ? { savedAt: time(toTime(new Date(state.savedAt))), problem: null, again: false, elsewhere: null }
          : { problem: state.sentence, again: state.again }
      )
  });

  /** @type {Note} */
  const note = {
    typed: text,
    behind: false,
    savedAt: null,
    problem: null,
    again: false,
    elsewhere: null,
    draw: () => undefined,
    showIn: () => undefined,
    save: keep.save
  };

  const changed = (/** @type {Partial<Note>} */ change) => {
    Object.assign(note, change, { behind: keep.unsaved() });
    if (note.behind) {
      unsaved.set(key, note);
    } else {
      unsaved.delete(key);
    }
    note.draw();
  };

  const type = (/** @type {string} */ typed) => {
    keep.typed(typed);
    changed({ typed });
  };

  const acts = {
    type,
    leave: () => keep.save(),
    save: () => keep.save({ asked: true }),
    join: () => {
      const other = note.elsewhere ?? '';
      const both = together(line.base(), other, note.typed);
      line.saw(other);
      note.elsewhere = null;
      type(both);
      keep.save();
    }
  };

  note.showIn = (pane) => changed({ draw: () => render(noteShown(note, acts), pane) });
  return note;
};

/**
 * @param {string} taskId
 * @returns {Promise<?Note>} null where the server keeps none
 */
const open = async (taskId) => {
  const before = saves;
  const [found, login] = await Promise.all([stored(taskId), personShown()]);
  if (saves !== before) {
    return open(taskId);
  }
  return found && (unsaved.get(keyOf(login, taskId)) || begun(taskId, login, found.text));
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
  let note;
  try {
    note = await open(taskId);
  } catch {
    render(noNote(false), pane);
    return;
  }
  if (!newest()) {
    return;
  }
  if (note) {
    note.showIn(pane);
  } else {
    render(noNote(true), pane);
  }
};

const all = () => [...unsaved.values()];

beforeLogOut(() => Promise.all(all().map((note) => note.save())));

const leaving = () => all().forEach((note) => note.save({ leaving: true }));

if (typeof window !== 'undefined' && typeof window.addEventListener === 'function') {
  window.addEventListener('pagehide', leaving);
  document.addEventListener?.('visibilitychange', () => document.visibilityState === 'hidden' && leaving());
  // What could not be saved is nowhere but here.
  window.addEventListener('beforeunload', (event) => all().some((note) => note.problem) && event.preventDefault());
}
