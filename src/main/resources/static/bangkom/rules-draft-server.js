// A draft as the server has it: every accepted change is there at once, and a draft that another window changed is
// fetched before anything is sent again.

import { Refused, call } from './frame.js';

/**
 * The reader's draft of a table.
 *
 * @typedef {object} ServerDraft
 * @property {string} decision
 * @property {() => Rules.Draft} now
 * @property {() => Promise<void>} reload fetches it anew
 * @property {(path: string, options: {method: string, body?: any}) => Promise<any>} send sends a change and takes the
 *   draft that the server answers; gives the answer. What another window saved meanwhile is loaded first, and the refusal
 *   says so
 * @property {(path: string, body: any) => Promise<any>} run tries out or proposes what is shown; what another window saved
 *   meanwhile is shown first
 * @property {(trial: Rules.Trial) => void} takeTrial takes how far its trial run is, which changes nothing else
 */

/**
 * Fetches a draft.
 *
 * @param {string} decision
 * @param {() => void} changed is told whenever the draft is another one
 * @returns {Promise<ServerDraft>}
 */
export const fetchDraft = async (decision, changed) => {
  const address = `/api/rule-drafts/${decision}`;
  /** @type {Rules.Draft} */
  let draft = await call(address);

  const take = (/** @type {Rules.Draft} */ now) => {
    draft = now;
    changed();
  };

  const reload = async () => take(await call(address));

  return {
    decision,
    now: () => draft,
    reload,
    takeTrial: (trial) => {
      draft = { ...draft, trial };
    },
    send: async (path, options) => {
      const before = draft.revision;
      try {
        const answer = await call(address + path, options);
        take(answer.draft || answer);
        return answer;
      } catch (refused) {
        if (refused.status !== 409) {
          throw refused;
        }
        await reload();
        if (draft.revision === before || isPending(draft)) {
          throw refused;
        }
        throw new Refused(
          409,
          `${refused.message} Keadaan terbarunya sudah dimuat dan isian Anda tetap di sini: periksa, lalu simpan sekali lagi.`
        );
      }
    },
    run: async (path, body) => {
      try {
        return await call(address + path, { method: 'POST', body });
      } catch (refused) {
        if (refused.status === 409) {
          await reload();
        }
        throw refused;
      }
    }
  };
};

/** Whether its proposal waits for a decision. @param {Rules.Draft} draft */
export const isPending = (draft) => draft.progress.obstacles.some((one) => one.hindrance === 'PENDING');
