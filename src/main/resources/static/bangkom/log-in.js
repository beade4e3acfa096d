// The log-in. It loads little, so that it can be used at once on a slow line; what was typed as NIP stays when the
// password was wrong.

import { byId, csrfToken } from './frame.js';
import { reason, refusal, wayBack } from './log-in-way.js';

const STATE = '/api/admin/auth/user/default';

const form = byId('log-in', 'form');
const login = byId('login', 'input');
const password = byId('password', 'input');
const enter = byId('enter', 'button');
const why = byId('why', 'p');
const refused = byId('refusal', 'p');

const goOn = () => window.location.replace(wayBack(window.location));

/**
 * What the server was asked about who is in. Its answer belongs to the session of before: one that came after the log-in
 * would put that in the place of the new one.
 *
 * @type {Promise<any>}
 */
let asked = Promise.resolve();

/** Who is in already, perhaps since a moment ago in another tab, goes on. It also brings the token for the log-in. */
const goOnIfIn = () => {
  asked = asked
    .then(() => fetch(STATE))
    .then(
      (answer) => answer.ok && goOn(),
      () => false
    );
};

const send = () =>
  fetch(`${STATE}/login/tasklist`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: new URLSearchParams({ username: login.value.trim(), password: password.value })
  });

/** A page that stood open for long has the token of a session that is over. */
const sendWithToken = async () => {
  const answer = await send();
  if (answer.status !== 403) {
    return answer;
  }
  await fetch(STATE);
  return send();
};

const refuse = (/** @type {string} */ sentence, /** @type {HTMLInputElement} */ field) => {
  refused.textContent = sentence;
  refused.hidden = !sentence;
  field.focus();
  field.select();
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!login.value.trim() || !password.value) {
    refuse('Isi NIP dan kata sandi.', login.value.trim() ? password : login);
    return;
  }
  refused.hidden = true;
  enter.disabled = true;
  enter.textContent = 'Sedang masuk …';
  try {
    await asked;
    const answer = await sendWithToken();
    if (answer.ok) {
      goOn();
      return;
    }
    const said = await answer.json().catch(() => null);
    refuse(refusal(answer.status, said?.detail ?? said?.message), password);
  } catch {
    refuse(refusal(0), password);
  }
  enter.disabled = false;
  enter.textContent = 'Masuk';
});

login.addEventListener(
  'input',
  () => {
    const files = byId('next', 'template').content;
    document.head.append(files);
  },
  { once: true }
);

why.textContent = reason(window.location.search);
why.hidden = !why.textContent;
document.querySelector('.unloaded')?.remove();
enter.disabled = false;
if (document.activeElement === document.body) {
  // An address that names a part of a page puts the keyboard there, and not where the page says.
  login.focus();
}
goOnIfIn();
document.addEventListener(
  'visibilitychange',
  () => document.visibilityState === 'visible' && !enter.disabled && goOnIfIn()
);
