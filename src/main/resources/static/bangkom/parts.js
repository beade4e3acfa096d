// What pages show and ask in the same way: tables that become lists on a narrow screen, and fields with their labels.

import { call, element } from './frame.js';
import { turns } from './turns.js';

/** @param {string} sentence */
export const none = (sentence) => element('p', { className: 'quiet' }, sentence);

/** @param {import('./person-search.js').Person} person */
export const described = (person) => `${person.name}, ${person.post}, ${person.unit}`;

/**
 * @param {string} label
 * @param {(event: any) => void} act
 * @param {string} [className]
 * @param {?string} [name] what a screen reader calls it, where the label alone says too little
 */
export const button = (label, act, className = 'plain', name = null) =>
  element('button', { type: 'button', className, 'aria-label': name, onclick: act }, label);

/** @param {string} label @param {...any} children */
export const cell = (label, ...children) => element('td', { 'data-label': label }, element('div', {}, ...children));

/** @param {string} label @param {...any} children */
export const amount = (label, ...children) =>
  element('td', { 'data-label': label, className: 'amount' }, element('div', {}, ...children));

/**
 * @param {string} caption
 * @param {(string | {title: string, className: string})[]} titles of the columns, as texts or `figures` of shown.js
 * @param {HTMLElement[]} rows
 */
export const table = (caption, titles, rows) =>
  element(
    'table',
    { className: 'entries' },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        titles.map((of) =>
          typeof of === 'string'
            ? element('th', { scope: 'col' }, of)
            : element('th', { scope: 'col', className: of.className }, of.title)
        )
      )
    ),
    element('tbody', {}, rows)
  );

const FIRST_YEAR = 2018;

/** Offers this year and those before it, this one first; a year beyond them is offered where it is asked for. @param {HTMLSelectElement} select */
export const fillYears = (select, asked = new Date().getFullYear()) => {
  for (let year = Math.max(new Date().getFullYear(), asked); year >= Math.min(FIRST_YEAR, asked); year -= 1) {
    select.append(element('option', { value: String(year) }, String(year)));
  }
};

// ---- what is asked

let fieldNumber = 0;

/**
 * A labelled field.
 *
 * @typedef {object} Field
 * @property {string} key
 * @property {string} label
 * @property {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @property {HTMLElement} node the label, the control and its hint
 */

/**
 * A labelled field with a hint below.
 *
 * @param {string} key
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 * @param {?string} [hint]
 * @returns {Field}
 */
export const field = (key, label, control, hint) => {
  fieldNumber += 1;
  const id = `field-${fieldNumber}`;
  const ours = control.localName.startsWith('bangkom-');
  control.name = key;
  const help = hint ? element('p', { id: `${id}-hint`, className: 'quiet' }, hint) : null;
  if (help) {
    control.setAttribute(ours ? 'describedby' : 'aria-describedby', help.id);
  }
  // The label of one of our own fields is that of the input within.
  if (ours) {
    control.setAttribute('input-id', id);
  } else {
    control.id = id;
  }
  return {
    key,
    label,
    control,
    node: element('div', { className: 'field' }, element('label', { htmlFor: id }, label), control, help)
  };
};

/**
 * @param {string} key
 * @param {string} label
 * @param {?string} [hint]
 * @param {Record<string, any>} [properties]
 */
export const text = (key, label, hint, properties = {}) =>
  field(key, label, element('input', { type: 'text', autocomplete: 'off', required: true, ...properties }), hint);

/**
 * One of our own fields, which is an input to whoever uses it; the page loads `fields.js`.
 *
 * @param {'date' | 'time' | 'number'} kind
 * @param {Record<string, any>} [properties]
 * @returns {HTMLInputElement}
 */
export const ours = (kind, properties = {}) =>
  /** @type {any} */ (element(/** @type {any} */ (`bangkom-${kind}`), { required: true, ...properties }));

/** The text that stands in a control, also where it was not understood. @param {any} control @returns {string} */
export const typedIn = (control) => ('entered' in control ? control.input.value : control.value);

/** Why one of our own fields does not take what stands in it. @param {any} control @returns {?string} */
export const problemIn = (control) => control.problem ?? null;

/**
 * @param {string} key
 * @param {string} label
 * @param {?string} [hint]
 */
export const date = (key, label, hint) => field(key, label, ours('date'), hint);

/**
 * @param {string} key
 * @param {string} label
 */
export const time = (key, label) => field(key, label, ours('time'));

/** @param {?string} [hint] */
export const reason = (hint) =>
  field('reason', 'Alasan', element('textarea', { rows: 3, maxLength: 2000, required: true }), hint);

/** Why something ends that others take part in; kept with it. @param {string} label @param {?string} [hint] */
export const withdrawalReason = (label, hint) =>
  field('reason', label, element('textarea', { rows: 4, maxLength: 1000, required: true }), hint);

/**
 * @param {string} key
 * @param {string} label
 * @param {string[][]} options value and word of each
 * @param {?string} [hint]
 */
export const choice = (key, label, options, hint) =>
  field(
    key,
    label,
    element(
      'select',
      { required: true },
      options.map(([value, of]) => element('option', { value }, of))
    ),
    hint
  );

/**
 * A number; its value has a point before its decimals.
 *
 * @param {string} key
 * @param {string} label
 * @param {?string} [hint]
 */
export const decimal = (key, label, hint) => field(key, label, ours('number'), hint);

/**
 * A field that may stay empty.
 *
 * @param {Field} one
 */
export const optional = (one) => {
  one.control.required = false;
  return one;
};

/**
 * A text that is one of those known; the list below the field offers them.
 *
 * @param {string} key
 * @param {string} label
 * @param {string[]} those
 * @param {?string} [hint]
 */
export const known = (key, label, those, hint) => {
  pickers += 1;
  const list = element(
    'datalist',
    { id: `picker-${pickers}` },
    ...those.map((one) => element('option', { value: one }))
  );
  const one = text(key, label, hint);
  one.control.setAttribute('list', list.id);
  one.node.append(list);
  return one;
};

/**
 * A field with something in it to begin with.
 *
 * @param {Field} one
 * @param {string} value
 */
export const filled = (one, value) => {
  one.control.value = value;
  return one;
};

/**
 * The file that was chosen, or null.
 *
 * @param {HTMLInputElement} input
 */
export const chosenFile = (input) => (input.files && input.files[0]) || null;

/** Says beside a field for files which one was chosen. @param {HTMLInputElement} input @param {HTMLElement} place */
export const nameChosenFile = (input, place) => {
  const chosen = chosenFile(input);
  place.textContent = chosen ? chosen.name : 'belum ada berkas';
};

/**
 * The bytes of a file; they are read at once, as somebody may save the file anew meanwhile.
 *
 * @param {File} chosen
 * @param {string} type
 */
export const contentOf = async (chosen, type) => {
  try {
    return new Blob([await chosen.arrayBuffer()], { type });
  } catch {
    throw new Error('Berkas ini berubah atau terhapus sejak dipilih; pilih berkasnya sekali lagi.');
  }
};

/**
 * Who is meant by a NIP or a full name, in words; nothing while that may be somebody else.
 *
 * @param {import('./person-search.js').Person[]} people
 * @param {string} typed
 */
export const meant = (people, typed) => {
  const numbered = people.find((person) => person.nip === typed);
  const named = people.filter((person) => person.name.toLowerCase() === typed.toLowerCase());
  if (named.length > 1) {
    return `Ada ${named.length} pegawai bernama ${typed}; pilih dari daftar menurut NIP-nya.`;
  }
  const one = numbered || named[0];
  return one ? described(one) : '';
};

let pickers = 0;

/**
 * A person, by NIP; the list below the field offers who matches what was typed.
 *
 * @param {string} key
 * @param {string} label
 * @param {boolean} [required]
 * @param {string} [hint]
 */
export const picker = (key, label, required = true, hint = 'Ketik nama atau NIP, lalu pilih dari daftar.') => {
  pickers += 1;
  const list = element('datalist', { id: `picker-${pickers}` });
  const input = element('input', { type: 'text', autocomplete: 'off', required });
  input.setAttribute('list', list.id);
  const picked = field(key, label, input, hint);
  const name = element('p', { className: 'picked', role: 'status' });
  picked.node.append(list, name);
  const turn = turns();
  input.addEventListener('input', async () => {
    const of = input.value.trim();
    const newest = turn();
    name.textContent = '';
    if (of.length < 2) {
      return;
    }
    /** @type {{people: import('./person-search.js').Person[]}} */
    const { people } = await call(`/api/people?q=${encodeURIComponent(of)}`).catch(() => ({ people: [] }));
    if (!newest()) {
      return;
    }
    list.replaceChildren(...people.map((person) => element('option', { value: person.nip }, described(person))));
    name.textContent = meant(people, of);
  });
  return picked;
};
