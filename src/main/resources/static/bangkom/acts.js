// Buttons that do something at once and say beside themselves why it was refused. The keyboard stays: a button that is
// busy keeps it, and one that goes leaves it to the part of the page it stood in.

import { html, ifDefined } from './lit.js';
import { alarm } from './shown.js';

/**
 * @typedef {object} Act
 * @property {string} label
 * @property {() => Promise<any>} act
 * @property {string} [className]
 * @property {string} [name] what a screen reader calls it, where the label alone says too little
 */

/**
 * Gives what draws such a button; how each of them stands is kept by its name.
 *
 * @param {() => void} draw draws what the buttons stand in
 * @returns {(act: Act) => import('./lit.js').Shown}
 */
export const acts = (draw) => {
  /** @type {Map<string, ?string>} */
  const refusals = new Map();
  /** @type {Set<string>} */
  const busy = new Set();

  const run = async (
    /** @type {HTMLElement} */ pressed,
    /** @type {string} */ key,
    /** @type {() => Promise<any>} */ act
  ) => {
    if (busy.has(key)) {
      return;
    }
    const around = /** @type {?HTMLElement} */ (pressed.closest('[tabindex="-1"]'));
    busy.add(key);
    refusals.delete(key);
    draw();
    try {
      await act();
    } catch (refused) {
      refusals.set(key, refused.message);
    }
    busy.delete(key);
    draw();
    if (!pressed.isConnected && document.activeElement === document.body) {
      around?.focus({ preventScroll: true });
    }
  };

  return ({ label, act, className = 'plain', name }) => {
    const key = name ?? label;
    return html`<span class="acting">
      <button
        type="button"
        class=${className}
        aria-label=${ifDefined(name)}
        aria-disabled=${ifDefined(busy.has(key) ? 'true' : undefined)}
        @click=${(/** @type {Event & {currentTarget: HTMLElement}} */ event) => run(event.currentTarget, key, act)}
      >
        ${label}
      </button>
      <div>${alarm(refusals.get(key) ?? null)}</div>
    </span>`;
  };
};
