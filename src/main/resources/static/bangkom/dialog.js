// The dialog in which a page asks before it changes something.

import { dialogPlace, fingerprint } from './drafts-kept.js';
import { draftLine, openDraft } from './drafts.js';
import { alarm, element } from './frame.js';
import { problemIn, typedIn } from './parts.js';

const title = element('h2', { id: 'act-title' });
const what = element('p');
const fields = element('div');
const refusal = element('div');
const doButton = element('button', { type: 'submit' });
const keepButton = element('button', { type: 'button', className: 'plain', onclick: () => leave() }, 'Batal');
const dialog = element(
  'dialog',
  {
    id: 'act',
    'aria-labelledby': title.id,
    oncancel: (/** @type {Event} */ event) => {
      if (acting) {
        event.preventDefault();
        leave();
      }
    }
  },
  element(
    'form',
    {
      method: 'dialog',
      noValidate: true,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        submit();
      }
    },
    title,
    what,
    fields,
    refusal,
    element('div', { className: 'buttons' }, keepButton, doButton)
  )
);
document.body.append(dialog);

/** What was typed into a dialog and not yet accepted, so that closing it loses nothing. */
const typed = new Map();

/** What sending it does. @type {() => any} */
let submit = () => null;

/** What leaving it does besides. @type {() => void} */
let dropped = () => undefined;

/** What is being done, from the moment it is sent until it is over. @type {?{stoppable: boolean, stopped: boolean}} */
let acting = null;

class Stopped extends Error {}

/** Closes the dialog. What is being done ends before its next step; one that has no next step is waited for. */
const leave = () => {
  if (!acting) {
    dialog.close();
    dropped();
  } else if (acting.stoppable) {
    acting.stopped = true;
    keepButton.disabled = true;
    refusal.replaceChildren(element('p', { role: 'status' }, 'Dihentikan sesudah langkah ini…'));
  }
};

/** @param {Element} control */
const nameOf = (control) => control.getAttribute('aria-label') || control.textContent;

/** Whoever works with the keyboard goes on where they were, also where the page shows its parts anew. @param {HTMLElement} control @param {?string} name */
const goOnAt = (control, name) => {
  if (!document.activeElement || document.activeElement === document.body) {
    const again = control.isConnected
      ? control
      : [...document.querySelectorAll('main button')].find((one) => nameOf(one) === name);
    /** @type {?HTMLElement} */ (again || document.querySelector('main'))?.focus({ preventScroll: true });
  }
};

/** What is never kept: it is a secret, or cannot be filled in again. */
const NEVER_KEPT = ['password', 'file'];

/**
 * Keeps what is typed into a dialog, in this page and as a draft on the server; a dialog that asks nothing keeps nothing.
 *
 * @param {{title: string, what: string, memory: string | number, asked: import('./parts.js').Field[]}} of
 */
const keeping = ({ title: named, what: about, memory, asked }) => {
  const all = asked.filter(({ control }) => !NEVER_KEPT.includes(control.type));
  const fill = (/** @type {Record<string, string>} */ before) =>
    all.forEach(({ key, control }) => {
      if (before[key] !== undefined) {
        control.value = before[key];
      }
    });
  fill(typed.get(memory) || {});
  /** @type {?import('./drafts.js').Draft} */
  let draft = null;
  let touched = false;
  let over = false;
  const end = async () => {
    over = true;
    typed.delete(memory);
    // A save that is still under way would bring it back.
    await draft?.sending();
    await draft?.end();
  };
  if (all.length > 0) {
    const line = draftLine();
    fields.append(line.node);
    const place = dialogPlace(globalThis.location?.pathname ?? '', memory);
    openDraft(place, { basis: fingerprint([named, about]), line }).then((opened) => {
      draft = opened;
      if (over) {
        end();
      } else if (opened.kept && !touched) {
        fill(opened.kept);
        typed.set(memory, opened.kept);
      } else if (typed.has(memory)) {
        opened.typed(typed.get(memory));
      }
    });
  }
  return {
    /** Takes what stands in the fields now. */
    typed: () => {
      touched = true;
      typed.set(memory, Object.fromEntries(all.map((each) => [each.key, typedIn(each.control)])));
      draft?.typed(typed.get(memory));
    },
    /** It was sent, or nobody wants it any more. */
    end
  };
};

/**
 * Opens the dialog.
 *
 * @param {object} of
 * @param {string} of.title
 * @param {string} of.what what will happen
 * @param {string} of.button
 * @param {boolean} [of.danger] whether it cannot be taken back
 * @param {import('./parts.js').Field[]} of.asked its fields, in order
 * @param {string | number} of.memory under which what was typed is kept until it is accepted; it tells what the dialog is about, so
 *   that nothing comes back in one about somebody else
 * @param {(entered: Record<string, string>, say: (sentence: string) => void) => Promise<any>} of.act takes what was entered and does it; its second argument says how far it is, when that takes long, and
 *   ends it there when the reader wants that
 * @param {() => void} [of.dropped] forgets what was typed, where "Batal" says that nobody wants it any more
 * @param {(done: any) => any} of.done takes what `act` gave, after the dialog closed
 */
export const ask = (of) => {
  const opener = /** @type {HTMLElement} */ (document.activeElement || document.body);
  const openerName = nameOf(opener);
  title.textContent = of.title;
  what.textContent = of.what;
  doButton.textContent = of.button;
  doButton.className = of.danger ? 'danger' : '';
  doButton.disabled = false;
  keepButton.disabled = false;
  refusal.replaceChildren();
  fields.replaceChildren(...of.asked.map((one) => one.node));
  const kept = keeping(of);
  of.asked.forEach((one) =>
    one.control.addEventListener('input', () => {
      one.control.setCustomValidity('');
      kept.typed();
    })
  );
  dropped = () => {
    if (of.dropped) {
      kept.end();
      of.dropped();
      goOnAt(opener, openerName);
    }
  };
  submit = async () => {
    const missing = of.asked.find((one) => one.control.required && !typedIn(one.control).trim());
    if (missing) {
      missing.control.setCustomValidity(`${missing.label} wajib diisi.`);
      missing.control.reportValidity();
      return;
    }
    const wrong = of.asked.find((one) => problemIn(one.control));
    if (wrong) {
      wrong.control.reportValidity();
      return;
    }
    doButton.disabled = true;
    keepButton.disabled = true;
    refusal.replaceChildren();
    const now = { stoppable: false, stopped: false };
    acting = now;
    const say = (/** @type {string} */ sentence) => {
      if (now.stopped) {
        throw new Stopped();
      }
      now.stoppable = true;
      keepButton.disabled = false;
      refusal.replaceChildren(element('p', { role: 'status' }, sentence));
    };
    let done;
    try {
      done = await of.act(Object.fromEntries(of.asked.map((one) => [one.key, one.control.value.trim()])), say);
    } catch (refused) {
      acting = null;
      keepButton.disabled = false;
      doButton.disabled = false;
      if (refused instanceof Stopped) {
        dialog.close();
      } else {
        refusal.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
      }
      return;
    }
    acting = null;
    kept.end();
    dialog.close();
    await of.done(done);
    goOnAt(opener, openerName);
  };
  dialog.showModal();
  const first = of.asked[0] ? of.asked[0].control : of.danger ? keepButton : doButton;
  first.focus();
};
