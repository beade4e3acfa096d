// Finds people by name or NIP and offers them page by page.

import { call } from './frame.js';
import { html, nothing } from './lit.js';
import { alarm, button, drawAnswer, none } from './shown.js';

/** Somebody as a list of people names them. @typedef {{nip: string, name: string, post: string, unit: string}} Person */

/**
 * @param {string} wanted
 * @param {number} page from 0
 * @returns {Promise<{people: Person[], more: boolean}>}
 */
export const findPeople = (wanted, page) => call(`/api/people?q=${encodeURIComponent(wanted)}&page=${page}`);

/**
 * Searches when the form is sent. What is typed meanwhile stays, and so does the keyboard.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} wanted
 * @param {HTMLElement} place
 * @param {(person: Person) => import('./lit.js').Shown} offer what leads to somebody
 * @returns {() => Promise<boolean>} searches at once
 */
export const personSearch = (form, wanted, place, offer) => {
  const search = (/** @type {number} */ page) =>
    drawAnswer(
      place,
      () => findPeople(wanted.value.trim(), page),
      ({ people, more }) => [
        people.length === 0
          ? none('Tidak ada pegawai yang cocok. Periksa ejaan, atau ketik awal NIP-nya.')
          : html`<ul class="people">
              ${people.map(
                (person) =>
                  html`<li>
                    ${offer(person)}<span class="quiet"> ${person.nip}, ${person.post}, ${person.unit}</span>
                  </li>`
              )}
            </ul>`,
        more ? button('Pegawai berikutnya', () => search(page + 1)) : nothing
      ],
      alarm
    );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(0);
  });
  return () => search(0);
};
