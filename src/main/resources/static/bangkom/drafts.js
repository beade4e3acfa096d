// Drafts: what is typed into a form or dialogue and not yet sent. Kept on the server for the person whom the page shows,
// and in the browser until the server has it. A guide's private notes never come here: they have an address of their own.

import { time, toTime } from './format.js';
import { call, element } from './frame.js';
import { copyOf } from './drafts-copy.js';
import { copyIsNewer, keeper } from './drafts-kept.js';
import { beforeLogOut, personShown } from './shown-as.js';

/** @typedef {import('./drafts-kept.js').Stored} Stored */
/** @typedef {ReturnType<typeof keeper>} Keeper */

/** What browsers send while a page is left; the rest stays in the browser until the page is opened again. */
const SENT_ON_LEAVING = 60_000;

/** How long sending waits for a save that is under way, in milliseconds. */
const PATIENCE = 1500;

/** What is open in this page. @type {Map<string, Keeper>} */
const open = new Map();

const address = (/** @type {string} */ place) => `/api/drafts/${place}`;

/** @param {string} savedAt */
const clock = (savedAt) => time(toTime(new Date(savedAt)));

/**
 * The line that says how far a draft is. A screen reader reads it when a draft is kept for the first time, when somebody
 * asked for it and when it fails, not at every save.
 */
export const draftLine = () => {
  const said = element('span', { role: 'status' });
  const when = element('span', { className: 'bangkom-draft-time' });
  const changed = element('span', { className: 'bangkom-draft-changed', role: 'status' });
  const node = element('p', { className: 'bangkom-draft' }, said, when, changed);
  const show = (/** @type {string} */ sentence, /** @type {string} */ savedAt) => {
    if (said.textContent !== sentence) {
      said.textContent = sentence;
    }
    when.textContent = savedAt ? ` ${clock(savedAt)}` : '';
  };
  return {
    node,
    /** @param {import('./drafts-kept.js').State} state */
    tell: (state) => {
      node.classList.toggle('bangkom-draft-failed', state.kind === 'failed');
      if (state.kind === 'failed') {
        show(
          `Draf belum tersimpan. ${state.sentence}${state.again ? ' Dicoba lagi; tulisan Anda tetap ada di sini.' : ''}`,
          ''
        );
      } else if (state.asked) {
        // Said anew, with its time, to whoever asked for it.
        said.textContent = '';
        show(`Draf tersimpan ${clock(state.savedAt)}`, '');
      } else if (said.textContent !== `Draf tersimpan ${clock(state.savedAt)}`) {
        show('Draf tersimpan', state.savedAt);
      }
    },
    /** The form's data are not those that the draft was made with. */
    warn: () => {
      changed.textContent = ' Draf ini dibuat sebelum data berubah: periksa kembali.';
    }
  };
};

/** @param {string} text @returns {any} */
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Opens the draft of a place.
 *
 * @param {string} place such as `page:klaim`
 * @param {object} [of]
 * @param {?string} [of.basis] fingerprint of the data that the form is drawn with
 * @param {ReturnType<typeof draftLine>} [of.line] where it says how far it is
 */
export const openDraft = async (place, { basis = null, line = draftLine() } = {}) => {
  const login = await personShown();
  const copy = copyOf(login, place);
  await open.get(place)?.save();
  const local = copy.read();
  /** @type {?Stored} */
  let stored = null;
  let readable = true;
  try {
    stored = await call(address(place), { stay: true });
  } catch (refused) {
    readable = refused.status === 404;
    line.tell({ kind: 'failed', sentence: refused.message, again: false });
  }
  let since = stored && stored.savedAt;
  const newer = readable && copyIsNewer(stored, local);
  const newest = newer ? local : stored;

  const keep = keeper({
    stored: stored && stored.content,
    copy: { put: (content) => copy.put(content, since), drop: copy.drop },
    tell: line.tell,
    send: async (content, leaving) => {
      const { savedAt } = await call(address(place), {
        method: 'PUT',
        body: { content, basis },
        keepalive: leaving && content.length < SENT_ON_LEAVING
      });
      since = savedAt;
      return savedAt;
    }
  });
  open.set(place, keep);
  if (newer && local) {
    keep.typed(local.content);
  } else if (stored) {
    line.tell({ kind: 'saved', savedAt: stored.savedAt, asked: false });
  }
  if (stored?.basis && basis && stored.basis !== basis) {
    line.warn();
  }
  if (!readable) {
    keep.pause();
  }

  const close = () => {
    if (open.get(place) === keep) {
      open.delete(place);
    }
  };

  return {
    /** What was typed here before; null when nothing was. */
    kept: newest ? parsed(newest.content) : null,
    line,
    /** What stands in the form before anybody types, with what was kept in it. @param {any} data */
    begins: (data) => keep.begins(JSON.stringify(data)),
    /** Takes what stands in the form now, and saves it soon. @param {any} data */
    typed: (data) => keep.typed(JSON.stringify(data)),
    /** Saves it at once, and says so. @param {any} data */
    store: (data) => {
      keep.typed(JSON.stringify(data));
      return keep.save({ asked: true });
    },
    /** Saves at once what was typed, as a field is left. */
    settle: () => keep.save(),
    /** It is being sent: nothing more is saved, and what is under way is waited for, though not for long. */
    sending: () => Promise.race([keep.pause(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]),
    /** It was not taken. */
    refused: () => keep.resume(),
    /** It was taken, or nobody wants it any more. */
    end: async () => {
      keep.end();
      close();
      await call(address(place), { method: 'DELETE' }).catch(() => null);
    },
    /** It was taken, and the server has forgotten it with its task. */
    ended: () => {
      keep.end();
      close();
    }
  };
};

/** @typedef {Awaited<ReturnType<typeof openDraft>>} Draft */

beforeLogOut(() => Promise.all([...open.values()].map((one) => one.save())));

const leaving = () => open.forEach((one) => one.unsaved() && one.save({ leaving: true }));

if (typeof window !== 'undefined' && typeof window.addEventListener === 'function') {
  window.addEventListener('pagehide', leaving);
  document.addEventListener?.('visibilitychange', () => document.visibilityState === 'hidden' && leaving());
}
