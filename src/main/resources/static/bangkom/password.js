// Changes one's own password. Whoever came in with a one-time password sees nothing else before.

import { instant } from './format.js';
import { byId, call, frame, head, logOut } from './frame.js';
import { html, nothing } from './lit.js';
import { alarm, button as buttonShown, draw } from './shown.js';

const why = byId('why');
const news = byId('news');
const form = byId('change', 'form');
const refusal = byId('refusal');
const button = byId('do', 'button');
const old = byId('old', 'input');
const chosen = byId('new', 'input');
const again = byId('again', 'input');

/** @typedef {{at: string, own: boolean, by: ?string}} PasswordSet */

/** The head of a page whose menu leads nowhere yet. */
const closedFrame = () => {
  const closed = document.createElement('div');
  draw(
    closed,
    html`<span class="brand">Bangkom</span>
      <div class="account">${buttonShown('Keluar', logOut)}</div>`
  );
  head().replaceChildren(...closed.children);
};

const who = (/** @type {PasswordSet} */ { own, by }) =>
  own ? 'diganti oleh Anda sendiri' : `dipasang oleh ${by || 'pengelola mesin server'}`;

/** When the password was set and by whom: the owner sees others' doing for good. @param {PasswordSet[]} events */
const showEvents = (events) => {
  draw(
    byId('events', 'ul'),
    events.map(
      (event) => html`<li>${instant(event.at)}: ${event.own ? who(event) : html`<strong>${who(event)}</strong>`}</li>`
    )
  );
  byId('history').hidden = events.length === 0;
};

const refuse = (/** @type {string} */ sentence, /** @type {HTMLInputElement} */ field) => {
  draw(refusal, alarm(sentence));
  field.focus();
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  news.hidden = true;
  draw(refusal, nothing);
  if (!old.value || !chosen.value) {
    refuse('Isi kata sandi sekarang dan kata sandi baru.', old.value ? chosen : old);
    return;
  }
  if (chosen.value !== again.value) {
    refuse('Kata sandi baru dan ulangannya berbeda; ketik ulang keduanya.', again);
    return;
  }
  button.disabled = true;
  try {
    await call('/api/password', { method: 'POST', body: { old: old.value, new: chosen.value } });
    form.reset();
    why.textContent = '';
    showEvents((await call('/api/password')).events);
    await frame('/kata-sandi');
    news.textContent =
      'Kata sandi Anda telah diganti. Pakai yang baru saat masuk berikutnya; di perangkat lain Anda telah dikeluarkan.';
    news.hidden = false;
  } catch (refused) {
    refuse(refused.message, old);
  } finally {
    button.disabled = false;
  }
});

// The first call also brings the token that the second one needs.
fetch('/api/admin/auth/user/default')
  .then(() => call('/api/password'))
  .then(async (state) => {
    showEvents(state.events);
    if (state.expired) {
      closedFrame();
      form.hidden = true;
      why.textContent = `Kata sandi sekali pakai ini berlaku sampai ${instant(state.validUntil)} dan sudah lewat. Mintalah yang baru kepada administrator sistem kantor Anda.`;
    } else if (state.mustChange) {
      closedFrame();
      const given = state.events.find((/** @type {PasswordSet} */ event) => !event.own);
      why.textContent = `Anda masuk dengan kata sandi sekali pakai, ${given ? `${who(given)} pada ${instant(given.at)} dan ` : ''}berlaku sampai ${instant(state.validUntil)}. Pilih kata sandi Anda sendiri; setelah itu semua halaman terbuka.`;
    } else {
      await frame('/kata-sandi');
    }
  })
  .catch((refused) => {
    closedFrame();
    draw(refusal, alarm(refused.message));
  });
