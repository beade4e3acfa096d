// The list of tasks beside the form: asks for it, keeps it fresh, and shows the part that is wanted.

import { byId, call } from './frame.js';
import { draw } from './shown.js';
import { shownOf, startsOf, taskOf } from './task-words.js';
import { listShown } from './tasks-shown.js';
import { turns } from './turns.js';

/** @typedef {import('./task-words.js').Task} Task */

/** How often it is asked for while somebody looks at it. */
const EVERY = 60_000;

/** So long a word may be typed before a list that is longer than what came is asked for it. */
const TYPING = 250;

const STARTABLE =
  '/api/engine/engine/default/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&maxResults=50';

const place = byId('tasks', 'aside');
const newestTurn = turns();

/** @type {import('./tasks-shown.js').ListState} */
const state = {
  answer: null,
  problem: null,
  starts: [],
  wanted: { part: 'all', typed: '', order: 'due' },
  shown: [],
  opened: null,
  now: Date.now()
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;

/** What the tasks that came were searched for; they are all there are when it is nothing and there are no more. */
let searched = '';

/** Whether what is looked for may be among what did not come. */
const isPart = () => Boolean(state.answer?.more) || searched !== '';

/** The tasks of now. It waits for no answer that a later question has overtaken. @returns {Promise<Task[]>} */
export const refresh = async () => {
  const newest = newestTurn();
  const asked = isPart() ? state.wanted.typed.trim() : '';
  place.setAttribute('aria-busy', 'true');
  try {
    const answer = await call(`/api/tasks?${new URLSearchParams({ q: asked, sort: state.wanted.order })}`, {
      stay: true
    });
    if (newest()) {
      state.answer = answer;
      searched = asked;
      state.problem = null;
    }
  } catch (refused) {
    if (newest()) {
      state.problem = refused.message;
    }
  }
  if (newest()) {
    place.setAttribute('aria-busy', 'false');
    drawList();
  }
  return listed();
};

/** What is known of a task before the server was asked for it. @param {string} id @returns {?Task} */
export const known = (id) => state.answer?.tasks.find((task) => task.id === id) ?? null;

/** All tasks that came last. */
export const listed = () => state.answer?.tasks ?? [];

const choose = (/** @type {string} */ part) => {
  state.wanted = { ...state.wanted, part };
  drawList();
};

const showAll = () => {
  state.wanted = { ...state.wanted, part: 'all', typed: '' };
  drawList();
  if (isPart()) {
    refresh();
  }
};

const type = (/** @type {Event & {target: HTMLInputElement}} */ { target }) => {
  state.wanted = { ...state.wanted, typed: target.value };
  drawList();
  clearTimeout(typing);
  if (isPart()) {
    typing = setTimeout(refresh, TYPING);
  }
};

const sort = (/** @type {Event & {target: HTMLSelectElement}} */ { target }) => {
  state.wanted = { ...state.wanted, order: target.value };
  drawList();
  if (isPart()) {
    refresh();
  }
};

/** The arrows go through the cards as the tab key does. */
const keydown = (/** @type {KeyboardEvent} */ event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const all = /** @type {HTMLElement[]} */ ([...place.querySelectorAll('.card')]);
    const next = all[all.findIndex((one) => one === document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
};

/** Draws the list anew, as after another task was opened. */
export const drawList = () => {
  state.opened = taskOf(window.location.hash);
  state.now = Date.now();
  state.shown = shownOf(listed(), state.wanted);
  draw(place, listShown(state, { again: refresh, choose, showAll, type, sort, keydown }));
};

/** Gives the keyboard to the list, as after the form that had it is gone. */
export const focusList = () => place.querySelector('h2')?.focus({ preventScroll: true });

/** Shows the list and keeps it fresh; it is there before what can be started is known. */
export const beginList = async () => {
  const first = refresh();
  call(STARTABLE, { stay: true }).then(
    (processes) => {
      state.starts = startsOf(processes);
      drawList();
    },
    () => null
  );
  const whenSeen = () => {
    if (document.visibilityState === 'visible') {
      refresh();
    }
  };
  setInterval(whenSeen, EVERY);
  window.addEventListener('focus', whenSeen);
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('online', whenSeen);
  await first;
};
