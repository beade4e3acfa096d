// The dialog in which a page asks before it changes something.

import { alarm, element } from './frame.js';

const title = element('h2', { id: 'act-title' });
const what = element('p');
const fields = element('div');
const refusal = element('div');
const doButton = element('button', { type: 'submit' });
const dialog = element(
  'dialog',
  { id: 'act', 'aria-labelledby': title.id },
  element(
    'form',
    {
      method: 'dialog',
      noValidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      }
    },
    title,
    what,
    fields,
    refusal,
    element('div', { className: 'buttons' }, element('button', { type: 'button', className: 'plain', onclick: () => dialog.close() }, 'Batal'), doButton)
  )
);
document.body.append(dialog);

/** What was typed into a dialog and not yet accepted, so that closing it loses nothing. */
const typed = new Map();

let submit = null;

const nameOf = (control) => control.getAttribute('aria-label') || control.textContent;

/** Whoever works with the keyboard goes on where they were, also where the page shows its parts anew. */
const goOnAt = (control, name) => {
  if (!document.activeElement || document.activeElement === document.body) {
    const again = control.isConnected ? control : [...document.querySelectorAll('main button')].find((one) => nameOf(one) === name);
    (again || document.querySelector('main')).focus({ preventScroll: true });
  }
};

/**
 * Opens the dialog.
 *
 * @param of.asked its fields, in order
 * @param of.memory under which what was typed is kept until it is accepted
 * @param of.act takes what was entered and does it; its second argument says how far it is, when that takes long
 * @param of.done takes what `act` gave, after the dialog closed
 */
export const ask = (of) => {
  const opener = document.activeElement;
  const openerName = nameOf(opener);
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
      goOnAt(opener, openerName);
    } catch (refused) {
      refusal.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
      doButton.disabled = false;
    }
  };
  dialog.showModal();
  (of.asked[0] ? of.asked[0].control : doButton).focus();
};
