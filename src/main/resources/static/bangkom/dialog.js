// The dialog in which a page asks before it changes something. The page has its elements: see kepegawaian.html.

import { alarm, element } from './frame.js';

const dialog = document.getElementById('act');
const title = document.getElementById('act-title');
const what = document.getElementById('act-what');
const fields = document.getElementById('act-fields');
const refusal = document.getElementById('act-refusal');
const doButton = document.getElementById('do');

/** What was typed into a dialog and not yet accepted, so that closing it loses nothing. */
const typed = new Map();

let submit = null;

/**
 * Opens the dialog.
 *
 * @param of.asked its fields, in order
 * @param of.memory under which what was typed is kept until it is accepted
 * @param of.act takes what was entered and does it; its second argument says how far it is, when that takes long
 * @param of.done takes what `act` gave, after the dialog closed
 */
export const ask = (of) => {
  title.textContent = of.title;
  what.textContent = of.what;
  doButton.textContent = of.button;
  doButton.className = of.danger ? 'danger' : '';
  doButton.disabled = false;
  refusal.replaceChildren();
  fields.replaceChildren(...of.asked.map((one) => one.node));
  const before = typed.get(of.memory) || {};
  of.asked.forEach((one) => {
    if (before[one.key] !== undefined) {
      one.control.value = before[one.key];
    }
    one.control.addEventListener('input', () => {
      one.control.setCustomValidity('');
      typed.set(of.memory, Object.fromEntries(of.asked.map((each) => [each.key, each.control.value])));
    });
  });
  submit = async () => {
    const missing = of.asked.find((one) => one.control.required && !one.control.value.trim());
    if (missing) {
      missing.control.setCustomValidity(`${missing.label} wajib diisi.`);
      missing.control.reportValidity();
      return;
    }
    doButton.disabled = true;
    refusal.replaceChildren();
    try {
      const done = await of.act(Object.fromEntries(of.asked.map((one) => [one.key, one.control.value.trim()])), (sentence) =>
        refusal.replaceChildren(element('p', { role: 'status' }, sentence))
      );
      typed.delete(of.memory);
      dialog.close();
      await of.done(done);
    } catch (refused) {
      refusal.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
      doButton.disabled = false;
    }
  };
  dialog.showModal();
  (of.asked[0] ? of.asked[0].control : doButton).focus();
};

document.getElementById('keep').addEventListener('click', () => dialog.close());
dialog.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
