// The list of tasks, the head of the one that is open, and what is said of both, as templates.

import { html, ifDefined, live, nothing, repeat } from './lit.js';
import { button, none, options } from './shown.js';
import {
  ORDERS,
  PARTS,
  actingWords,
  addressOf,
  dueInFull,
  dueInShort,
  restOf,
  startAddress,
  subjectOf
} from './task-words.js';
import { number } from './format.js';

/** @typedef {import('./task-words.js').Task} Task */

const due = (/** @type {Task} */ task, /** @type {string} */ words) =>
  words ? html`<span class=${task.overdue ? 'due late' : 'due'}>${words}</span>` : nothing;

const card = (/** @type {Task} */ task, /** @type {?string} */ opened, /** @type {number} */ now) =>
  html`<li>
    <a
      class="card"
      href=${addressOf(task.id)}
      data-task=${task.id}
      aria-current=${ifDefined(task.id === opened ? 'true' : undefined)}
    >
      <span class="card-first"><strong>${subjectOf(task)}</strong>${due(task, dueInShort(task, now))}</span>
      <span class="card-rest">
        ${restOf(task).map((part) => html`<span class="part">${part}</span>`)}
        ${task.actingAs ? html`<span class="part acting">sebagai ${task.actingAs}</span>` : nothing}
        ${task.mine ? nothing : html`<span class="part offered">dapat diambil</span>`}
      </span>
    </a>
  </li>`;

/**
 * What the list knows and shows.
 *
 * @typedef {object} ListState
 * @property {?{tasks: Task[], counts: import('./task-words.js').Counts, more: boolean}} answer none before the first came
 * @property {?string} problem why the newest did not come
 * @property {{key: string, label: string}[]} starts
 * @property {{part: string, typed: string, order: string}} wanted
 * @property {Task[]} shown
 * @property {?string} opened
 * @property {number} now
 */

/** What can be done with it. @typedef {Record<'again' | 'choose' | 'showAll' | 'type' | 'sort' | 'keydown', (of: any) => void>} Acts */

const startButtons = (/** @type {ListState} */ { starts, opened }) =>
  starts.length === 0
    ? nothing
    : html`<div class="starts">
        ${starts.map(({ key, label }) => html`<a class="button" href=${startAddress(key, opened)}>${label}</a>`)}
      </div>`;

const counted = (/** @type {ListState} */ { answer, wanted }, /** @type {Acts} */ { choose }) =>
  html`<div class="counts" role="group" aria-label="Tampilkan">
    ${PARTS.map(
      ([part, word]) =>
        html`<button
          type="button"
          class="count ${part}"
          aria-pressed=${wanted.part === part}
          @click=${() => choose(wanted.part === part ? 'all' : part)}
        >
          ${word}
          <b>${answer ? number(answer.counts[/** @type {keyof import('./task-words.js').Counts} */ (part)]) : '…'}</b>
        </button>`
    )}
  </div>`;

const empty = (/** @type {ListState} */ { answer, starts, wanted }, /** @type {Acts} */ { showAll }) => {
  if (answer?.tasks.length === 0 && !wanted.typed) {
    return none(
      starts.length > 0
        ? 'Tidak ada tugas yang menunggu Anda. Anda dapat memulai sesuatu dengan tombol di atas.'
        : 'Tidak ada tugas yang menunggu Anda.'
    );
  }
  return [
    none(wanted.typed ? `Tidak ada tugas yang cocok dengan “${wanted.typed}”.` : 'Tidak ada tugas di bagian ini.'),
    button('Tampilkan semua tugas', showAll)
  ];
};

const cards = (/** @type {ListState} */ state, /** @type {Acts} */ acts) =>
  state.shown.length === 0
    ? empty(state, acts)
    : html`<ul class="cards" @keydown=${acts.keydown}>
        ${repeat(
          state.shown,
          (task) => task.id,
          (task) => card(task, state.opened, state.now)
        )}
      </ul>`;

/** @param {ListState} state @param {Acts} acts */
export const listShown = (state, acts) =>
  html`<div class="list-head">
      <h2 tabindex="-1">Daftar tugas</h2>
      <label class="unseen" for="sort-tasks">Urutkan</label>
      <select id="sort-tasks" @change=${acts.sort}>
        ${options(ORDERS, state.wanted.order)}
      </select>
      ${button('Perbarui', acts.again, 'plain small', 'Perbarui daftar tugas')}
    </div>
    ${startButtons(state)} ${counted(state, acts)}
    <div class="find">
      <label class="unseen" for="find-task">Cari tugas: nama, NIP, atau langkah</label>
      <input
        id="find-task"
        type="search"
        autocomplete="off"
        placeholder="Cari nama, NIP, atau langkah"
        .value=${live(state.wanted.typed)}
        @input=${acts.type}
      />
    </div>
    ${state.problem
      ? html`<p class="alarm" role="alert">${state.problem} ${button('Coba lagi', acts.again, 'plain small')}</p>`
      : nothing}
    ${state.answer ? cards(state, acts) : nothing}
    ${state.answer?.more ? none('Masih ada tugas lain. Ketik nama, NIP, atau langkah untuk menemukannya.') : nothing}`;

/**
 * What stands over the form: the step, whom it is about, until when, as whom.
 *
 * @param {Task} task
 * @param {() => void} take
 */
export const taskHead = (task, take) =>
  html`<a class="back" href="#/">← Daftar tugas</a>
    <h1 tabindex="-1">${task.title}</h1>
    <p class="task-about">
      ${[
        task.about ? `${task.about}${task.nip ? `, NIP ${task.nip}` : ''}` : null,
        ...restOf(task).filter((part) => part !== task.step)
      ]
        .filter((part) => part)
        .map((part) => html`<span class="part">${part}</span>`)}
      ${task.due ? html`<span class="part ${task.overdue ? 'late' : ''}">${dueInFull(task)}</span>` : nothing}
    </p>
    ${actingWords(task) ? html`<p class="acting-as">${actingWords(task)}</p>` : nothing}
    ${task.mine
      ? nothing
      : html`<p class="take">
          ${button('Ambil tugas', take, 'claim')}
          <span class="quiet">Tugas ini dapat dikerjakan beberapa orang. Setelah diambil, tugas ini milik Anda.</span>
        </p>`}`;

/**
 * What was refused, at the button that was pressed.
 *
 * @param {string} sentence
 * @param {?{label: string, act: () => void}} way what can be done about it
 */
export const problemShown = (sentence, way) =>
  html`<div class="alarm problem">
    <span>${sentence}</span>
    ${way ? button(way.label, way.act, 'plain small') : nothing}
  </div>`;
