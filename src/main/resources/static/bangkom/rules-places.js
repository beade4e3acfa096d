// The ways between the views of the page Aturan, and what one view has to tell the next.

import { call } from './frame.js';
import { html } from './lit.js';
import { alarm } from './shown.js';

/**
 * What a view of the page knows of its reader.
 *
 * @typedef {{mayChange: boolean}} Reader
 */

/**
 * Where on the page the reader is: texts, and links to what stands above; null is left out.
 *
 * @param {...import('./lit.js').Shown} steps
 */
export const crumbs = (...steps) =>
  html`<nav class="crumbs" aria-label="Letak halaman">
    ${steps.filter(Boolean).flatMap((step, at) => (at > 0 ? [' › ', step] : [step]))}
  </nav>`;

/**
 * @param {string} href
 * @param {string} label
 */
export const link = (href, label) => html`<a href=${href}>${label}</a>`;

/** The way to all tables. */
export const back = () => link('#', 'Aturan');

/** @param {string} decision */
export const draftAddress = (decision) => `#${decision}/rancangan`;

/**
 * Begins the reader's draft of a table, or goes on with it.
 *
 * @param {string} decision
 * @param {(message: import('./lit.js').Shown) => void} say shows what is to be read meanwhile, or why it was refused
 */
export const change = async (decision, say) => {
  say(html`<p role="status">Rancangan disiapkan dan diperiksa…</p>`);
  try {
    await call(`/api/rule-drafts/${decision}`, { method: 'POST', body: { version: null, replace: false } });
    window.location.hash = draftAddress(decision);
  } catch (refused) {
    say(alarm(refused.message));
  }
};

/**
 * What is said on top of a draft that is opened.
 *
 * @typedef {object} Said
 * @property {string} sentence
 * @property {boolean} [done] whether it tells of what was done, not of what is in the way
 * @property {Record<string, ?string>} entered for the proposal, as it was entered elsewhere
 */

/** @type {Map<string, Said>} */
const saying = new Map();

/**
 * Keeps what the draft of a table is to say when it opens.
 *
 * @param {string} decision
 * @param {Said} said
 */
export const tellDraft = (decision, said) => saying.set(decision, said);

/**
 * What the draft of a table is to say, once.
 *
 * @param {string} decision
 */
export const toldDraft = (decision) => {
  const said = saying.get(decision);
  saying.delete(decision);
  return said;
};
