// What pages show in the same way, as templates: tables that become lists on a narrow screen, messages, buttons.

import { html, ifDefined, nothing, render } from './lit.js';
import { turns } from './turns.js';

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
 * @param {boolean} [disabled]
 */
export const button = (label, act, className = 'plain', name = null, disabled = false) =>
  html`<button
    type="button"
    class=${className}
    aria-label=${ifDefined(name ?? undefined)}
    ?disabled=${disabled}
    @click=${act}
  >
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
 * @param {?string} caption nothing of none, where the heading above says enough
 * @param {(string | {title: string, className: string})[]} titles of the columns, as texts or {@link figures}
 * @param {Shown} rows
 * @param {string} [className] besides that of all tables
 */
export const table = (caption, titles, rows, className = '') =>
  html`<table class="entries ${className}">
    ${caption
      ? html`<caption>
          ${caption}
        </caption>`
      : nothing}
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

/**
 * A part of a page under a heading.
 *
 * @param {string} id of the heading
 * @param {Shown} heading
 * @param {...Shown} content
 */
export const section = (id, heading, ...content) =>
  html`<section aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${content}
  </section>`;

/**
 * Choices of a select.
 *
 * @param {[string, string][]} pairs value and word
 * @param {string} [chosen] the value that is chosen
 */
export const options = (pairs, chosen) =>
  pairs.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`);

/** Places whose first content was drawn. @type {WeakSet<HTMLElement>} */
const begun = new WeakSet();

/**
 * Draws into a place of the page's own HTML; what stood there while it was loaded goes. Whatever draws there once has to
 * draw there always.
 *
 * @param {HTMLElement} place
 * @param {Shown} template
 */
export const draw = (place, template) => {
  if (!begun.has(place)) {
    place.replaceChildren();
    begun.add(place);
  }
  render(template, place);
};

/**
 * A refusal with a way to try again.
 *
 * @param {string} sentence
 * @param {() => void} again
 */
export const alarmAndAgain = (sentence, again) => [alarm(sentence), button('Coba lagi', again, '')];

/**
 * Asks and draws what comes, or why it did not, in a place that says that it is busy meanwhile. Only the newest question
 * is answered.
 *
 * @template A
 * @param {HTMLElement} place
 * @param {() => Promise<A>} ask
 * @param {(answer: A) => Shown} template
 * @param {(sentence: string) => Shown} [refused]
 * @returns {Promise<boolean>} whether an answer was drawn
 */
export const drawAnswer = async (place, ask, template, refused = alarm) => {
  const newest = turnOf(place);
  place.setAttribute('aria-busy', 'true');
  let drawn;
  let answered = false;
  try {
    const answer = await ask();
    if (!newest()) {
      return false;
    }
    drawn = template(answer);
    answered = true;
  } catch (problem) {
    if (!newest()) {
      return false;
    }
    drawn = refused(problem.message);
  }
  draw(place, drawn);
  place.setAttribute('aria-busy', 'false');
  return answered;
};

/** @type {WeakMap<HTMLElement, () => () => boolean>} */
const questions = new WeakMap();

const turnOf = (/** @type {HTMLElement} */ place) => {
  const known = questions.get(place) || turns();
  questions.set(place, known);
  return known();
};

/**
 * Tells what was done, above what it was done to.
 *
 * @param {HTMLElement} place
 * @param {string} sentence
 */
export const tell = (place, sentence) => {
  place.textContent = sentence;
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
};
