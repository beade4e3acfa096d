// When what is typed is saved as a draft, and what is done when it could not be. It touches no page: drafts.js does.

/** After the last key, in milliseconds. */
export const SOON = 1000;

/** After a save that failed: again and again, ever more slowly. */
export const AGAIN = [3000, 10000, 30000, 60000];

/** Trying these again changes nothing: the task is over, or there is too much of it. */
export const FINAL = [400, 404, 413, 422];

/**
 * What a draft is at the moment.
 *
 * @typedef {{kind: 'saved', savedAt: string, asked: boolean} | {kind: 'failed', sentence: string, again: boolean}} State
 */

/**
 * What the browser keeps until the server has it.
 *
 * @typedef {object} Copy
 * @property {string} content
 * @property {number} at when it was typed, in milliseconds
 * @property {?string} since when the draft was saved that it goes on from
 */

/** What the server keeps. @typedef {{content: string, basis: ?string, savedAt: string}} Stored */

/**
 * Whether the browser's copy is newer than what the server has: the server has nothing, or just what the copy goes on
 * from, or what was saved elsewhere before the copy was typed.
 *
 * @param {?Stored} stored
 * @param {?Copy} copy
 */
export const copyIsNewer = (stored, copy) =>
  copy !== null && (stored === null || stored.savedAt === copy.since || Date.parse(stored.savedAt) < copy.at);

/**
 * The place of a dialog: its page and what it is about.
 *
 * @param {string} pathname of the page
 * @param {string | number} memory under which the dialog is known there
 */
export const dialogPlace = (pathname, memory) =>
  `page:d${`${pathname} ${memory}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)}-${fingerprint(String(memory))}`;

/**
 * A short fingerprint of data, the same wherever it is taken: it says whether a form's data changed, and protects
 * nothing.
 *
 * @param {any} data
 */
export const fingerprint = (data) => {
  const text = JSON.stringify(data) ?? '';
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other + text.charCodeAt(at), 0x5bd1e995) ^ (other >>> 13);
  }
  return `${text.length}-${(one >>> 0).toString(16)}${(other >>> 0).toString(16)}`;
};

/**
 * Keeps what is typed at one place.
 *
 * @param {object} of
 * @param {(content: string, leaving: boolean) => Promise<string>} of.send gives it to the server; when it was saved
 * @param {{put: (content: string) => void, drop: () => void}} of.copy the browser's own
 * @param {(state: State) => void} of.tell
 * @param {?string} of.stored what the server has
 * @param {number[]} [of.final] refusals after which it is not tried again
 * @param {(act: () => void, after: number) => any} [of.later]
 * @param {(timer: any) => void} [of.stop]
 */
export const keeper = ({ send, copy, tell, stored, final = FINAL, later = setTimeout, stop = clearTimeout }) => {
  let kept = stored;
  let typed = stored;
  /** @type {any} */
  let timer = null;
  /** @type {?Promise<boolean>} */
  let sending = null;
  let failures = 0;
  let paused = false;

  const plan = (/** @type {number} */ after) => {
    stop(timer);
    timer = later(() => {
      timer = null;
      save();
    }, after);
  };

  const failed = (/** @type {any} */ refused) => {
    const again = !final.includes(refused.status) && !refused.somebodyElse;
    tell({ kind: 'failed', sentence: refused.message, again });
    if (again && !paused) {
      plan(AGAIN[Math.min(failures, AGAIN.length - 1)]);
      failures += 1;
    }
    return false;
  };

  /**
   * @param {{leaving?: boolean, asked?: boolean}} [how] whether the page is being left, whether somebody asked for it
   * @returns {Promise<boolean>} whether the server has all of it
   */
  const save = async ({ leaving = false, asked = false } = {}) => {
    stop(timer);
    timer = null;
    if (sending && !leaving) {
      await sending;
      return save({ asked });
    }
    if (paused || typed === null || (typed === kept && !asked)) {
      return typed === kept;
    }
    const content = typed;
    const attempt = send(content, leaving).then((savedAt) => {
      kept = content;
      failures = 0;
      if (typed === content) {
        copy.drop();
      } else if (!timer && !paused) {
        plan(SOON);
      }
      tell({ kind: 'saved', savedAt, asked });
      return true;
    }, failed);
    sending = attempt;
    const done = await attempt;
    if (sending === attempt) {
      sending = null;
    }
    return done;
  };

  return {
    /** Takes what stands in the form now. @param {string} content */
    typed: (content) => {
      if (content !== typed) {
        typed = content;
        copy.put(content);
        if (!paused) {
          plan(SOON);
        }
      }
    },
    /**
     * What stands in the form before anybody types, with what was kept in it: that is no draft yet, and none that is
     * newer than what was kept.
     *
     * @param {string} content
     */
    begins: (content) => {
      if (typed === kept) {
        kept = content;
      }
      typed = content;
    },
    save,
    /** Nothing more is saved from now on, as it is being sent; waits for what is under way. */
    pause: async () => {
      paused = true;
      stop(timer);
      timer = null;
      await sending;
    },
    /** It was not sent after all. */
    resume: () => {
      paused = false;
      if (typed !== kept) {
        plan(SOON);
      }
    },
    /** It was sent: there is no draft any more. */
    end: () => {
      paused = true;
      stop(timer);
      timer = null;
      copy.drop();
    },
    /** Whether the server lacks something. */
    unsaved: () => !paused && typed !== kept
  };
};
