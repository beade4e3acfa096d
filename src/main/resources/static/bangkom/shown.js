// What pages show in the same way, as templates: tables that become lists on a narrow screen, messages, buttons.

import { html, ifDefined, nothing } from './lit.js';

/** @typedef {import('./lit.js').Shown} Shown what a template may hold */

/** @param {Shown} sentence */
export const none = (sentence) => html`<p class="quiet">${sentence}</p>`;

/**
 * @param {Shown} text
 * @param {string} kind such as `certified`
 */
export const badge = (text, kind) => html`<span class="badge badge-${kind}">${text}</span>`;

/**
 * A message that a screen reader reads out at once; nothing of none.
 *
 * @param {?string} sentence
 */
export const alarm = (sentence) => (sentence ? html`<p class="alarm" role="alert">${sentence}</p>` : nothing);

/**
 * A line below, in a lower voice; nothing of none.
 *
 * @param {Shown} text
 */
export const below = (text) => (text ? html`<span class="quiet block">${text}</span>` : nothing);

/**
 * @param {string} label
 * @param {(event: Event) => void} act
 * @param {string} [className]
 * @param {?string} [name] what a screen reader calls it, where the label alone says too little
 */
export const button = (label, act, className = 'plain', name = null) =>
  html`<button type="button" class=${className} aria-label=${ifDefined(name ?? undefined)} @click=${act}>
    ${label}
  </button>`;

/**
 * A way to another place that looks like a button.
 *
 * @param {string} href
 * @param {string} label
 * @param {?string} [name] what a screen reader calls it, where the label alone says too little
 */
export const buttonTo = (href, label, name = null) =>
  html`<a href=${href} class="button" aria-label=${ifDefined(name ?? undefined)}>${label}</a>`;

/**
 * @param {string} label of its column, which a narrow screen shows before it
 * @param {...Shown} content
 */
export const cell = (label, ...content) => html`<td data-label=${label}><div>${content}</div></td>`;

/**
 * A cell of a figure, which stands to the right.
 *
 * @param {string} label
 * @param {...Shown} content
 */
export const amount = (label, ...content) => html`<td data-label=${label} class="amount"><div>${content}</div></td>`;

/**
 * A title over figures.
 *
 * @param {string} title
 */
export const figures = (title) => ({ title, className: 'amount' });

/**
 * @param {string} caption
 * @param {(string | {title: string, className: string})[]} titles of the columns, as texts or {@link figures}
 * @param {Shown} rows
 * @param {string} [className] besides that of all tables
 */
export const table = (caption, titles, rows, className = '') =>
  html`<table class="entries ${className}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${titles.map((of) =>
          typeof of === 'string'
            ? html`<th scope="col">${of}</th>`
            : html`<th scope="col" class=${of.className}>${of.title}</th>`
        )}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

/**
 * Facts, each its word and what it is; one that is nothing is left out.
 *
 * @param {[string, Shown][]} pairs
 * @param {string} [className]
 */
export const facts = (pairs, className = 'facts') =>
  html`<dl class=${className}>
    ${pairs
      .filter(([, of]) => of)
      .map(
        ([word, of]) =>
          html`<dt>${word}</dt>
            <dd>${of}</dd>`
      )}
  </dl>`;
