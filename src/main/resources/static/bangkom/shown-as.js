// Whom this page shows. All tabs of a browser share one session: one that was left open would read and send as whoever
// logged in beside it. So each request says whom its page shows, and the server refuses it as anybody else.

import { logInAddress } from './log-in-way.js';

/** The login of whom the page shows. @type {?string} */
let shown = null;

/** Waits for it. @type {((login: string) => void)[]} */
let waiting = [];

/** What was said already, and is said once. @type {?HTMLDialogElement} */
let said = null;

/** The page shows this person from now on; nobody when they logged out here. @param {?string} login */
export const shows = (login) => {
  shown = login;
  if (login) {
    waiting.forEach((tell) => tell(login));
    waiting = [];
  }
};

/** The page was told who is there: that is whom it shows, unless it shows somebody already. @param {string} login */
export const showsAtFirst = (login) => {
  if (!shown) {
    shows(login);
  }
};

/** The login of whom the page shows, as soon as it shows somebody. @returns {Promise<string>} */
export const personShown = () => (shown ? Promise.resolve(shown) : new Promise((resolve) => waiting.push(resolve)));

/** What a request says of that. @returns {Record<string, string>} */
export const shownAs = () => (shown ? { 'X-Bangkom-As': shown } : {});

/** What is done before somebody logs out here. @type {(() => Promise<any>)[]} */
const before = [];

/** @param {() => Promise<any>} act done before somebody logs out here */
export const beforeLogOut = (act) => before.push(act);

/** Does what is to be done before somebody logs out here. */
export const leaveNothing = () => Promise.all(before.map((act) => act()));

/**
 * Stops the page: what it shows is no longer so. It cannot be closed, for nothing typed here would be taken.
 *
 * @param {string} sentence
 * @param {string} button
 * @param {() => void} goOn
 */
const stop = (sentence, button, goOn) => {
  if (said?.isConnected) {
    return;
  }
  const dialog = document.createElement('dialog');
  const text = document.createElement('p');
  const kept = document.createElement('p');
  const forward = document.createElement('button');
  text.id = 'bangkom-stop-text';
  text.textContent = sentence;
  kept.textContent = 'Yang Anda ketik di sini tidak terkirim dan disimpan sebagai draf Anda.';
  Object.assign(forward, { type: 'button', textContent: button, onclick: goOn });
  dialog.className = 'bangkom-stop';
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', text.id);
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.append(text, kept, forward);
  document.body.append(dialog);
  said = dialog;
  dialog.showModal();
};

/** Somebody else is logged in now. @param {string} sentence */
const somebodyElse = (sentence) => stop(sentence, 'Muat ulang', () => window.location.reload());

/** Whoever the page shows is not logged in any more. */
export const loggedOut = () =>
  stop(
    'Anda sudah keluar atau sesi Anda telah berakhir. Masuk kembali untuk melanjutkan di sini.',
    'Masuk kembali',
    () => window.location.assign(logInAddress(window.location, 'berakhir'))
  );

/**
 * Stops the page when an answer says that somebody else is logged in.
 *
 * @param {number} status
 * @param {?string} now who is, by the answer's header
 * @param {?string} sentence
 * @returns {boolean} whether it says so
 */
export const heed = (status, now, sentence) => {
  if (status !== 409 || !now) {
    return false;
  }
  somebodyElse(sentence || 'Pengguna lain sudah masuk di peramban ini. Muat ulang halaman ini untuk melanjutkan.');
  return true;
};

let asking = false;

/** Asks who is logged in, when the page comes to the front. */
const look = async () => {
  if (!shown || asking || document.visibilityState === 'hidden') {
    return;
  }
  asking = true;
  try {
    const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
    if (answer.status === 401) {
      loggedOut();
    } else if (answer.ok) {
      const me = await answer.json();
      if (shown && me.login !== shown) {
        somebodyElse(`Anda sekarang masuk sebagai ${me.name}. Muat ulang halaman ini untuk melanjutkan.`);
      }
    }
  } catch {
    // Without a network nobody can be asked; the next request tells.
  } finally {
    asking = false;
  }
};

/** Notices who is logged in whenever the page comes to the front. */
export const watch = () => {
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('pageshow', look);
};
