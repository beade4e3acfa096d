// What the list of tasks says and how it is ordered, found and counted. It touches no page.

import { number } from './format.js';

/**
 * A task as `GET /api/tasks` gives it.
 *
 * @typedef {object} Task
 * @property {string} id
 * @property {string} step what is to be done, the task's name in the diagram
 * @property {string} title the same, for whom: "Tanda tangani lembar Pegawai E"
 * @property {?string} about whom it concerns
 * @property {?string} nip theirs
 * @property {?string} detail what else tells it from others
 * @property {?number} jp
 * @property {?string} due an instant
 * @property {boolean} overdue
 * @property {string} created an instant
 * @property {boolean} mine false for one that may be taken
 * @property {?string} actingAs such as "Plh. Kepala Badan"
 * @property {string} process the key of its process
 */

/** @typedef {{mine: number, offered: number, overdue: number}} Counts */

/** The parts of the list that can be shown alone, with the word of each. @type {[string, string][]} */
export const PARTS = [
  ['mine', 'Tugas saya'],
  ['offered', 'Dapat diambil'],
  ['overdue', 'Lewat tenggat']
];

/** @type {[string, string][]} */
export const ORDERS = [
  ['due', 'Tenggat terdekat'],
  ['newest', 'Terbaru'],
  ['name', 'Nama']
];

/** What may be started, by the key of its process: the words of the button and of the line after it. */
const STARTS = new Map([
  ['competency-development', { button: 'Mulai dialog kompetensi', done: 'Dialog kompetensi dimulai' }],
  ['activity-claim', { button: 'Ajukan klaim kegiatan', done: 'Klaim kegiatan' }]
]);

/**
 * What somebody may start, in our order; what has no words of ours is called as its process.
 *
 * @param {{key: string, name: ?string}[]} processes
 */
export const startsOf = (processes) => {
  const at = (/** @type {string} */ key) => [...STARTS.keys()].indexOf(key) + 1 || STARTS.size + 1;
  return [...processes]
    .sort((a, b) => at(a.key) - at(b.key))
    .map(({ key, name }) => ({ key, label: STARTS.get(key)?.button ?? `Mulai: ${name || key}` }));
};

/** What was sent when a process of this key began. @param {string} key */
export const startedWords = (key) => `Terkirim: ${STARTS.get(key)?.done ?? 'proses dimulai'}.`;

const DAY = 86_400_000;

/** The reader's day of an instant, as a number to count with. @param {string | number} instant */
const dayOf = (instant) => {
  const at = new Date(instant);
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
};

const inWords = (/** @type {number} */ days, /** @type {Intl.DateTimeFormatOptions} */ options) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' }).format(new Date(days * DAY));

/**
 * When a task is due, in the fewest words that are clear today: "tenggat Jumat", "lewat tenggat 3 hari".
 *
 * @param {{due: ?string, overdue: boolean}} task
 * @param {number} now in milliseconds
 */
export const dueInShort = ({ due, overdue }, now) => {
  if (!due) {
    return '';
  }
  const today = dayOf(now);
  const left = dayOf(due) - today;
  if (overdue) {
    return left < 0 ? `lewat tenggat ${number(-left)} hari` : 'lewat tenggat hari ini';
  }
  if (left <= 1) {
    return left === 1 ? 'tenggat besok' : 'tenggat hari ini';
  }
  if (left < 7) {
    return `tenggat ${inWords(dayOf(due), { weekday: 'long' })}`;
  }
  const sameYear = inWords(dayOf(due), { year: 'numeric' }) === inWords(today, { year: 'numeric' });
  return `tenggat ${inWords(dayOf(due), { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })}`;
};

/** The same with its day in full, as it stands over the form. @param {{due: ?string, overdue: boolean}} task */
export const dueInFull = ({ due, overdue }) =>
  due
    ? `${overdue ? 'lewat tenggat: ' : 'tenggat '}${inWords(dayOf(due), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}`
    : '';

/**
 * As whom somebody does a task that came to them by standing in for another; nothing of their own.
 *
 * @param {{actingAs: ?string, process: string}} task
 */
export const actingWords = ({ actingAs, process }) =>
  actingAs ? `Anda ${process === 'sheet-signing' ? 'menandatangani' : 'bertindak'} sebagai ${actingAs}.` : '';

/** Of whom or of what a task is: what its card says first. @param {Task} task */
export const subjectOf = (task) => task.about || task.step;

/** What the card says after that. @param {Task} task @returns {string[]} */
export const restOf = ({ about, step, detail, jp }) => [
  ...(about ? [step] : []),
  ...(detail ? [detail] : []),
  ...(jp === null ? [] : [`${number(jp)} JP`])
];

/**
 * A task and whom it is about: what it is called for its person. One of a release before says the step alone.
 *
 * @param {{title: string, step: string, about: ?string}} task
 */
export const named = ({ title, step, about }) => (title === step && about ? `${step}, ${about}` : title);

/** @param {Task} task @param {string} part of {@link PARTS}, or `all` */
const isOf = (task, part) =>
  part === 'all' || (part === 'overdue' ? task.overdue : part === 'mine' ? task.mine : !task.mine);

const wordsOf = (/** @type {string} */ text) => text.split(/[\s.,()]+/).filter(Boolean);

/** What a task is found by: its person, NIP, step and detail. @param {Task} task */
const foundBy = (task) =>
  [task.about, task.nip, task.step, task.detail, task.actingAs]
    .filter(Boolean)
    .map((text) => String(text).toLowerCase());

/**
 * The tasks that say what was typed; where none does, those of which each typed word begins some word, so that neither
 * order nor what stands between matters.
 *
 * @param {Task[]} tasks
 * @param {string} typed
 */
const found = (tasks, typed) => {
  const phrase = typed.trim().toLowerCase();
  const saying = tasks.filter((task) => foundBy(task).some((text) => text.includes(phrase)));
  return saying.length > 0
    ? saying
    : tasks.filter((task) => {
        const own = wordsOf(foundBy(task).join(' '));
        return wordsOf(phrase).every((word) => own.some((of) => of.startsWith(word)));
      });
};

const byName = (/** @type {Task} */ a, /** @type {Task} */ b) =>
  subjectOf(a).localeCompare(subjectOf(b), 'id') || a.step.localeCompare(b.step, 'id');
const byDue = (/** @type {Task} */ a, /** @type {Task} */ b) =>
  (a.due ? Date.parse(a.due) : Infinity) - (b.due ? Date.parse(b.due) : Infinity) || 0;
const byNewest = (/** @type {Task} */ a, /** @type {Task} */ b) => Date.parse(b.created) - Date.parse(a.created);

/**
 * The tasks to show: of this part, with these words, in this order. Of what is equal, one's own come first.
 *
 * @param {Task[]} tasks
 * @param {{part: string, typed: string, order: string}} wanted
 */
export const shownOf = (tasks, { part, typed, order }) => {
  const by = order === 'name' ? byName : order === 'newest' ? byNewest : byDue;
  return found(
    tasks.filter((task) => isOf(task, part)),
    typed
  ).sort((a, b) => by(a, b) || Number(b.mine) - Number(a.mine) || byNewest(a, b));
};

/** The task that an address of Tasklist names. @param {string} hash @returns {?string} */
export const taskOf = (hash) => new URLSearchParams(hash.split('?')[1] || '').get('task');

/** The address of a task. @param {string} id */
export const addressOf = (id) => `#/?task=${encodeURIComponent(id)}`;

/** The address that opens the dialogue in which a process is started, beside the task that is open. */
export const startAddress = (/** @type {string} */ key, /** @type {?string} */ task) =>
  `#/?processStart=${encodeURIComponent(key)}${task ? `&task=${encodeURIComponent(task)}` : ''}`;

/**
 * Whether an answer never came: the network is gone, or what stands before the server lost it.
 *
 * @param {{status?: number, message?: string}} refused
 */
export const isUnreached = ({ status, message }) =>
  status === 0 || status === 502 || status === 504 || (!status && /Request has been terminated/.test(message || ''));

/**
 * The task that opens by itself when somebody comes to the list: the only own one, where nothing else was asked for.
 *
 * @param {Task[]} tasks
 * @param {string} hash of the address
 * @returns {?Task}
 */
export const onlyOwn = (tasks, hash) => {
  const own = tasks.filter(({ mine }) => mine);
  return own.length === 1 && ['', '#', '#/'].includes(hash) ? own[0] : null;
};
