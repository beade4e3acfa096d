// One-time passwords for those who wait for their first log-in, as slips to print. They are in this page's memory only.

import { OUTSIDE, filtered, slipsShown, unitChoices, waitingShown } from './accounts-shown.js';
import { ask } from './dialog.js';
import { number } from './format.js';
import { byId, call, frame } from './frame.js';
import { html, nothing } from './lit.js';
import { alarm, draw, options } from './shown.js';
import { issueSlips } from './slip-issue.js';

/** @typedef {import('./accounts-shown.js').Account} Account */
/** @typedef {import('./accounts-shown.js').Slip} Slip */

const unit = byId('unit', 'select');
const onlyWithout = byId('only-without', 'input');
const shown = byId('waiting');
const issue = byId('issue', 'button');
const forgot = byId('forgot', 'form');
const login = byId('login', 'input');
const issued = byId('issued');
const state = byId('state');
const progress = byId('progress', 'progress');
const refused = byId('refused');
const stop = byId('stop', 'button');
const print = byId('print', 'button');
const close = byId('close', 'button');
const sheet = byId('slips');
const refusal = byId('refusal');

/** @type {Account[]} */
let waiting = [];
/** Log-in names. @type {Set<string>} */
let chosen = new Set();
/** @type {Slip[]} */
let slips = [];
let running = false;
let stopped = false;

const visible = () => filtered(waiting, unit.value, onlyWithout.checked);

// ---- who waits

const showIssue = () => {
  issue.disabled = running || chosen.size === 0;
  issue.textContent = chosen.size === 0 ? 'Terbitkan' : `Terbitkan untuk ${number(chosen.size)} orang`;
};

const choose = (/** @type {Account} */ account, /** @type {boolean} */ wanted) => {
  if (wanted) {
    chosen.add(account.login);
  } else {
    chosen.delete(account.login);
  }
  showWaiting();
};

const possible = () =>
  visible()
    .filter((account) => !account.withheld)
    .map((account) => account.login);

const chooseAll = (/** @type {boolean} */ wanted) => {
  chosen = new Set(wanted ? possible() : []);
  showWaiting();
};

const showWaiting = () => {
  // What is no longer shown is no longer chosen.
  chosen = new Set(possible().filter((one) => chosen.has(one)));
  draw(shown, waitingShown(visible(), chosen, choose, chooseAll));
  showIssue();
};

const load = async () => {
  waiting = await call('/api/accounts/waiting');
  const choices = unitChoices(waiting);
  const before = choices.some(([name]) => name === unit.value) ? unit.value : '';
  draw(unit, options(choices));
  unit.value = before;
  showWaiting();
};

// ---- slips

const showRunning = () => {
  stop.hidden = !running;
  progress.hidden = !running;
  print.disabled = running || slips.length === 0;
  close.disabled = running;
  forgot.querySelectorAll('button').forEach((one) => {
    one.disabled = running;
  });
  showIssue();
};

const refusedShown = (/** @type {{login: string, reason: string}[]} */ all, /** @type {(?string)[]} */ ...problems) => [
  all.map((one) => html`<p class="alarm">${one.login}: ${one.reason}</p>`),
  problems.map((one) => alarm(one))
];

/**
 * What became of it.
 *
 * @param {number} wanted
 * @param {import('./slip-issue.js').Issued} now
 */
const outcome = (wanted, { done, slips: made, problem }) => {
  if (problem) {
    return `Terhenti: ${number(made.length)} lembar terbit. Yang tidak tampil di sini terbitkan sekali lagi.`;
  }
  return done < wanted
    ? `Dihentikan: ${number(made.length)} lembar terbit, ${number(wanted - done)} orang belum.`
    : `${number(made.length)} lembar terbit.`;
};

/** Issues some at a time; what is there when it stops, for whatever reason, can be printed. @param {string[]} logins */
const issueFor = async (logins) => {
  running = true;
  stopped = false;
  issued.hidden = false;
  draw(refused, nothing);
  // Who is in a sheet not yet closed and gets another password has one slip, the valid one.
  const before = slips.filter((of) => !logins.includes(of.login));
  progress.max = logins.length;
  progress.value = 0;
  state.textContent = `Menerbitkan untuk ${number(logins.length)} orang…`;
  showRunning();
  issued.scrollIntoView({ block: 'start' });
  const made = await issueSlips(
    logins,
    () => stopped,
    (now) => {
      slips = [...before, ...now.slips];
      draw(refused, refusedShown(now.refused));
      progress.value = now.done;
      state.textContent = `${number(now.done)} dari ${number(logins.length)} orang…`;
    }
  );
  slips = [...before, ...made.slips];
  state.textContent = outcome(logins.length, made);
  running = false;
  draw(sheet, slipsShown(slips));
  const notLoaded = await load().then(
    () => null,
    (failed) => failed.message
  );
  draw(refused, refusedShown(made.refused, made.problem, notLoaded));
  showRunning();
  issued.focus({ preventScroll: true });
};

issue.addEventListener('click', () => {
  const logins = possible().filter((one) => chosen.has(one));
  chosen = new Set();
  issueFor(logins);
});

forgot.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wanted = login.value.trim();
  if (wanted === '') {
    login.focus();
    return;
  }
  draw(refusal, nothing);
  let owner;
  try {
    owner = await call(`/api/accounts/${encodeURIComponent(wanted)}`);
  } catch (failed) {
    draw(refusal, alarm(failed.message));
    login.focus();
    return;
  }
  // A number that was mistyped is somebody else's: who it is stands there before anything happens.
  ask({
    title: `Terbitkan kata sandi untuk ${owner.name}?`,
    what: `${owner.unit || OUTSIDE}, nama pengguna ${owner.login}. Kata sandinya yang lama langsung tidak berlaku dan akunnya dikeluarkan dari semua perangkat.`,
    button: 'Terbitkan',
    danger: true,
    asked: [],
    memory: 'forgot',
    act: async () => wanted,
    done: () => {
      login.value = '';
      issueFor([wanted]);
    }
  });
});

stop.addEventListener('click', () => {
  stopped = true;
  state.textContent = 'Berhenti setelah kelompok ini…';
});
print.addEventListener('click', () => window.print());
close.addEventListener('click', () => {
  slips = [];
  draw(sheet, nothing);
  issued.hidden = true;
});
unit.addEventListener('change', showWaiting);
onlyWithout.addEventListener('change', showWaiting);

window.addEventListener('beforeunload', (event) => {
  if (running || slips.length > 0) {
    event.preventDefault();
  }
});

frame('/akun')
  .then(load)
  .then(() => {
    byId('all').hidden = false;
  })
  .catch((failed) => draw(refusal, alarm(failed.message)));
