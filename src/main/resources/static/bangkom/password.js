// Changes one's own password. Whoever came in with a one-time password sees nothing else before.

import { alarm, call, element, frame, logOut } from './frame.js';

const why = document.getElementById('why');
const news = document.getElementById('news');
const form = document.getElementById('change');
const refusal = document.getElementById('refusal');
const button = document.getElementById('do');
const [old, chosen, again] = ['old', 'new', 'again'].map((id) => document.getElementById(id));

/** The head of a page whose menu leads nowhere yet. */
const closedFrame = () =>
  document.querySelector('header.top').replaceChildren(
    element('span', { className: 'brand' }, 'Bangkom'),
    element(
      'div',
      { className: 'account' },
      element('button', { type: 'button', className: 'plain', onclick: logOut }, 'Keluar')
    )
  );

const refuse = (sentence, field) => {
  refusal.replaceChildren(alarm(sentence));
  field.focus();
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  news.hidden = true;
  refusal.replaceChildren();
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
    await frame('/kata-sandi');
    news.textContent = 'Kata sandi Anda telah diganti. Pakai yang baru saat masuk berikutnya.';
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
    if (state.mustChange) {
      closedFrame();
      why.textContent =
        'Anda masuk dengan kata sandi sekali pakai. Pilih kata sandi Anda sendiri; setelah itu semua halaman terbuka.';
    } else {
      await frame('/kata-sandi');
    }
  })
  .catch((refused) => {
    closedFrame();
    refusal.replaceChildren(alarm(refused.message));
  });
