// Issues one-time passwords some at a time.

import { call } from './frame.js';

/** So many the server issues at once. */
const AT_ONCE = 25;

/** @typedef {import('./accounts-shown.js').Slip} Slip */

/**
 * How far it is.
 *
 * @typedef {object} Issued
 * @property {number} done of those wanted
 * @property {Slip[]} slips
 * @property {{login: string, reason: string}[]} refused
 * @property {?string} problem why it ended before all were done, if the server said so
 */

/**
 * Issues until all are done, it is stopped, or something goes wrong; what was issued until then is there.
 *
 * @param {string[]} logins
 * @param {() => boolean} stopped asked before each step
 * @param {(now: Issued) => void} told after each step
 * @returns {Promise<Issued>}
 */
export const issueSlips = async (logins, stopped, told) => {
  /** @type {Issued} */
  const now = { done: 0, slips: [], refused: [], problem: null };
  try {
    while (now.done < logins.length && !stopped()) {
      const batch = await call('/api/accounts/slips', {
        method: 'POST',
        body: { logins: logins.slice(now.done, now.done + AT_ONCE) }
      });
      now.done = Math.min(now.done + AT_ONCE, logins.length);
      now.slips.push(...batch.slips);
      now.refused.push(...batch.refused);
      told(now);
    }
  } catch (refused) {
    now.problem = refused.message;
  }
  return now;
};
