// What a draft leaves in the browser, only until the server has it: what was typed last stays when the network is gone or
// the browser is closed. It stands under the login of whoever typed it.

/** @typedef {import('./drafts-kept.js').Copy} Copy */

/** The browser's own copy; one that may keep nothing goes without. @param {string} login @param {string} place */
export const copyOf = (login, place) => {
  const key = `bangkom-draft:${login}:${place}`;
  return {
    /** @returns {?Copy} */
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) || 'null');
      } catch {
        return null;
      }
    },
    put: (/** @type {string} */ content, /** @type {?string} */ since) => {
      try {
        localStorage.setItem(key, JSON.stringify({ content, since, at: Date.now() }));
      } catch {
        // It is full or switched off: the server has it a second later.
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // There is none.
      }
    }
  };
};
