// What stands around Camunda's pane: the head of the task that is open, what happened to it, what was refused and how to
// go on. The pane tells by events of the window what it did (src/main/tasklist/patch-bundle.xml).

import { byId, call } from './frame.js';
import { nothing, render } from './lit.js';
import { draw, none } from './shown.js';
import { drawList, focusList, known, listed, refresh } from './task-list.js';
import { addressOf, isUnreached, named, startedWords, taskOf } from './task-words.js';
import { problemShown, taskHead } from './tasks-shown.js';

/** @typedef {import('./task-words.js').Task} Task */

const UNREACHED = 'Jaringan terputus.';

const head = byId('task-head');
const stateOfPane = byId('task-state');
const said = byId('said');

/** The task whose head is drawn. @type {?Task} */
let task = null;

/** The task of the address, as it was when it was last looked at. @type {?string} */
let opened = null;

/** Why the task that was asked for is not there; said once the list is. @type {?string} */
let over = null;

/** A task that was sent without an answer: perhaps it arrived. @type {?string} */
let unsure = null;

/** What can be tried again once the network is back. @type {?() => void} */
let again = null;

let login = '';

/** Whether the heading has yet to take the keyboard: it is drawn only once its task is known. */
let headAwaited = false;

const tell = (/** @type {string} */ sentence) => {
  said.textContent = sentence;
};

const tasks = (/** @type {string} */ id) => `/api/tasks/${encodeURIComponent(id)}`;

/** Where the button stands that was pressed: the dialogue, if one is open, else the form. */
const atTheButton = () =>
  /** @type {?HTMLElement} */ (
    document.querySelector('.modal-footer .bangkom-problem') || document.querySelector('#task-pane .bangkom-problem')
  );

const problem = (
  /** @type {?string} */ sentence,
  /** @type {?{label: string, act: () => void}} */ way = null,
  place = atTheButton() || stateOfPane
) => {
  render(sentence ? problemShown(sentence, way) : nothing, place);
  place.scrollIntoView({ block: 'nearest' });
};

const forgetProblems = () => {
  again = null;
  [...document.querySelectorAll('.bangkom-problem'), stateOfPane].forEach((place) =>
    render(nothing, /** @type {HTMLElement} */ (place))
  );
};

const toList = () => window.location.replace('#/');

const drawHead = () => {
  draw(head, task ? taskHead(task, take) : nothing);
  document.title = task ? `${named(task)} · Bangkom` : 'Daftar tugas · Bangkom';
  const heading = head.querySelector('h1');
  if (headAwaited && heading) {
    headAwaited = false;
    heading.focus({ preventScroll: true });
  }
};

const reopen = () => window.dispatchEvent(new Event('bangkom:reopen'));

/** Offers the same once more, and does it by itself when the network is back. */
const offerAgain = (
  /** @type {string} */ sentence,
  /** @type {() => void} */ act,
  /** @type {HTMLElement} */ place
) => {
  again = () => {
    again = null;
    render(nothing, place);
    act();
  };
  problem(sentence, { label: 'Coba lagi', act: again }, place);
};

const openAgain = () => {
  ask();
  reopen();
};

/** Asks the server about the task of the address; what the list knows of it stands there meanwhile. */
const ask = async () => {
  const id = opened;
  if (!id) {
    return;
  }
  try {
    const answer = await call(tasks(id), { stay: true });
    if (id === opened) {
      task = answer;
      drawHead();
    }
  } catch (refused) {
    if (id !== opened) {
      return;
    }
    if (refused.status === 404) {
      task = null;
      drawHead();
      over = refused.message;
      toList();
    } else {
      unopened({ status: refused.status, message: refused.message });
    }
  }
};

const unopened = (/** @type {{status?: number, message?: string}} */ refused) => {
  if (opened) {
    offerAgain(
      isUnreached(refused)
        ? `${UNREACHED} Tugas ini belum dapat dibuka.`
        : refused.message || 'Tugas ini belum dapat dibuka.',
      openAgain,
      stateOfPane
    );
  }
};

/** Follows the address: the head of its task, the card that is marked, the keyboard. */
const follow = () => {
  const id = taskOf(window.location.hash);
  if (id !== opened) {
    const left = opened !== null && !id;
    opened = id;
    forgetProblems();
    task = id ? known(id) : null;
    headAwaited = Boolean(id);
    document.body.classList.toggle('task-open', Boolean(id));
    drawHead();
    ask();
    if (id) {
      over = null;
      window.scrollTo(0, 0);
    }
    if (left) {
      focusList();
    }
  }
  if (!id) {
    render(over ? problemShown(over, null) : none('Pilih tugas pada daftar.'), stateOfPane);
  }
  drawList();
};

/** Says what was sent and what comes next, and opens it when it is this person's. */
const sent = async (/** @type {string} */ id) => {
  const was = task && task.id === id ? task : known(id);
  unsure = null;
  toList();
  const [after] = await Promise.all([call(`${tasks(id)}/after`, { stay: true }).catch(() => null), refresh()]);
  tell(after ? [after.sent, after.next].filter(Boolean).join(' ') : `Terkirim: ${was ? named(was) : 'tugas'}.`);
  said.dataset.task = id;
  if (after?.nextTask && !taskOf(window.location.hash)) {
    window.location.replace(addressOf(after.nextTask));
  }
};

const press = (/** @type {string} */ button) => {
  const found = /** @type {?HTMLElement} */ (document.querySelector(button));
  found?.click();
};

const refused = async (/** @type {{status?: number, message?: string, start?: boolean}} */ answer) => {
  const place = atTheButton() || stateOfPane;
  const id = opened;
  if (isUnreached(answer)) {
    unsure = answer.start ? unsure : id;
    offerAgain(
      `${UNREACHED} Belum terkirim; isian Anda tetap ada di sini.`,
      () => press(answer.start ? '.modal-footer .btn-primary' : '#task-pane .form-actions .btn-primary'),
      place
    );
    return;
  }
  if (id && !answer.start) {
    const gone = await call(tasks(id), { stay: true }).then(
      () => null,
      (why) => (why.status === 404 ? why.message : null)
    );
    if (gone && unsure === id) {
      await sent(id);
      return;
    }
    if (gone) {
      completedElsewhere(gone);
      return;
    }
  }
  problem(answer.message || 'Belum terkirim. Coba lagi sebentar lagi.', null, place);
};

/** The slower of two tabs keeps what was filled in, for whoever wants to copy it. */
const completedElsewhere = (/** @type {string} */ sentence) =>
  problem(`${sentence} Yang Anda isi di sini belum terkirim.`, { label: 'Ke daftar tugas', act: toList });

const removed = async () => {
  if (opened) {
    const id = opened;
    const why = await call(tasks(id), { stay: true }).then(
      () => null,
      (gone) => (gone.status === 404 ? gone.message : null)
    );
    if (why && id === opened) {
      completedElsewhere(why);
    }
  }
};

/** How long after a start its first task is looked for, in milliseconds: the engine goes on by itself for a moment. */
const LOOKS = [0, 500, 1000, 2000];

const passed = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What was started is said with the first task that came of it, which opens when it is this person's. */
const started = async (/** @type {string} */ process) => {
  const before = new Set(listed().map((one) => one.id));
  const from = opened;
  tell(startedWords(process));
  said.dataset.task = process;
  for (const look of LOOKS) {
    await passed(look);
    const fresh = (await refresh()).find((one) => one.mine && !before.has(one.id));
    if (opened !== from) {
      return;
    }
    if (fresh) {
      tell(`${startedWords(process)} Berikutnya: ${named(fresh)}.`);
      window.location.assign(addressOf(fresh.id));
      return;
    }
  }
};

const take = async () => {
  const id = opened;
  if (!id) {
    return;
  }
  try {
    await call(`/api/engine/engine/default/task/${encodeURIComponent(id)}/claim`, {
      method: 'POST',
      body: { userId: login },
      otherwise: 'Tugas ini belum dapat diambil. Mungkin sudah diambil orang lain.'
    });
    tell('Tugas ini sekarang milik Anda.');
    forgetProblems();
    reopen();
  } catch (problemOfTaking) {
    offerAgain(problemOfTaking.message, take, stateOfPane);
  }
  await Promise.all([ask(), refresh()]);
};

/**
 * Follows the address and the pane from now on.
 *
 * @param {string} reader who is logged in
 */
export const beginPane = (reader) => {
  login = reader;
  const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;
  /** The start button that has the keyboard again when its dialogue closes. @type {?string} */
  let startedBy = null;
  document.addEventListener(
    'click',
    (event) => {
      const clicked = event.target instanceof Element ? event.target : null;
      startedBy = clicked?.closest('.starts a')?.getAttribute('href') ?? startedBy;
      if (clicked?.closest('.form-actions .btn-primary, .modal-footer .btn-primary')) {
        forgetProblems();
      }
      if (clicked?.closest('.modal .bangkom-reopen')) {
        window.location.reload();
      } else if (clicked?.closest('.bangkom-reopen')) {
        openAgain();
      }
    },
    true
  );
  ['hashchange', 'popstate', 'bangkom:address'].forEach((name) => window.addEventListener(name, follow));
  window.addEventListener('bangkom:sent', (event) => sent(detail(event).task));
  window.addEventListener('bangkom:started', (event) => started(detail(event).process));
  window.addEventListener('bangkom:refused', (event) => refused(detail(event)));
  window.addEventListener('bangkom:unopened', (event) => unopened(detail(event)));
  window.addEventListener('bangkom:removed', removed);
  window.addEventListener('bangkom:closed', () => {
    // The first task of what was started may be open before its dialogue is gone.
    if (!head.contains(document.activeElement)) {
      [...document.querySelectorAll('.starts a')]
        .filter((start) => start instanceof HTMLElement)
        .find((start) => start.getAttribute('href') === startedBy)
        ?.focus();
    }
  });
  window.addEventListener('online', () => {
    const form = /** @type {?HTMLElement} */ (document.querySelector('#task-pane .bangkom-reopen'));
    if (again) {
      again();
    } else if (form?.offsetParent) {
      openAgain();
    }
  });
  follow();
};
