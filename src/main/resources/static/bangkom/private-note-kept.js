// What a save of a private note goes on from, and how two texts become one. It touches no page: private-note.js does.

/** Saves of which nobody knows whether they arrived; of older ones than these it is asked. */
const UNKNOWN = 3;

/**
 * Follows what the server has. A save says what it goes on from; while another is under way, or its answer was lost,
 * that may be either.
 *
 * @param {string} stored what the server had when the note was opened
 */
export const follows = (stored) => {
  let base = stored;
  let turn = 0;
  let sure = 0;
  /** @type {{turn: number, text: string}[]} */
  let unknown = [];
  return {
    /** What the server had last, as far as it is known. */
    base: () => base,
    /** A text is sent. @param {string} text */
    sent: (text) => {
      const goesOnFrom = [base, ...unknown.map((one) => one.text)];
      turn += 1;
      unknown = [...unknown, { turn, text }].slice(-UNKNOWN);
      return { turn, goesOnFrom };
    },
    /** The server has it. @param {number} at its turn @param {string} text */
    taken: (at, text) => {
      if (at > sure) {
        sure = at;
        base = text;
        unknown = unknown.filter((one) => one.turn > at);
      }
    },
    /**
     * The server did not take it.
     *
     * @param {number} at its turn
     * @returns {boolean} whether that is no loss, as a later one was taken
     */
    refused: (at) => {
      unknown = unknown.filter((one) => one.turn !== at);
      return at < sure;
    },
    /** Whoever writes has seen what the server has. @param {string} text */
    saw: (text) => {
      base = text;
      unknown = [];
    }
  };
};

/**
 * What was saved elsewhere and what was typed here, in one text that lacks nothing of either.
 *
 * @param {string} base what both were written upon
 * @param {string} elsewhere
 * @param {string} here
 */
export const together = (base, elsewhere, here) => {
  const added = here.startsWith(base) ? here.slice(base.length).replace(/^\n+/, '') : here;
  return [elsewhere, added].filter((part) => part !== '').join('\n\n');
};
