// The fields in which a day, a time and a number are typed, everywhere: <bangkom-date>, <bangkom-time>, <bangkom-number>.
// They say beside themselves what they understood, keep a text that they did not, and say in red what to do about it.
//
// To whoever uses one it is an input: it has `value`, `name`, `required`, `disabled`, `setCustomValidity`, and its events
// are `input` and `change`. Its label names the input within, whose id is the attribute `input-id`.

import { number } from './format.js';
import { REQUIRED, dayTyped, isDay, outside, readDay, stripped, today, withWeekday } from './read-day.js';
import { isTime, readTime, timeInWords, timeTyped } from './read-time.js';
import { fromProgram, numberTyped, outsideNumbers, readNumber } from './read-number.js';

/** What a field takes. @typedef {import('./read-day.js').Days & import('./read-number.js').Numbers} Limits */

const ATTRIBUTES = ['value', 'input-id', 'name', 'required', 'disabled', 'readonly', 'describedby'];

let made = 0;

const look = document.createElement('link');
look.rel = 'stylesheet';
look.href = new URL('./fields.css', import.meta.url).href;
document.head.append(look);

/** @param {string} className @param {string} role */
const line = (className, role) => {
  const node = document.createElement('span');
  node.className = className;
  node.setAttribute('role', role);
  return node;
};

/** What the three have in common. */
class TypedField extends HTMLElement {
  constructor() {
    super();
    made += 1;
    const id = `bangkom-field-${made}`;
    this.input = document.createElement('input');
    this.input.id = id;
    this.input.type = 'text';
    this.input.autocomplete = 'off';
    this.input.className = 'form-control bangkom-field-input';
    this.row = document.createElement('span');
    this.row.className = 'bangkom-field-row';
    this.row.append(this.input);
    this.said = line('bangkom-field-said', 'status');
    this.said.id = `${id}-said`;
    this.alarm = line('bangkom-field-problem', 'alert');
    this.alarm.id = `${id}-problem`;
    /** Goes with the form that the field stands in, as the value of any input does. */
    this.sent = document.createElement('input');
    this.sent.type = 'hidden';
    this.sent.disabled = true;
    /** @type {Limits} */
    this.allowed = {};
    /** @type {?string[]} null where the field judges for itself */
    this.judged = null;
    this.custom = '';
    /** What is wrong is not said while it is still being typed. */
    this.typing = false;
    this.asked = false;
    this.ready = false;

    this.input.addEventListener('input', () => {
      // What stands there in red is about what is being mended: it goes as soon as that is right.
      this.typing = this.alarm.textContent === '';
      this.custom = '';
      this.draw();
    });
    this.input.addEventListener('change', () => {
      const { value } = this.read();
      // What has to be mended stays as it was typed.
      if (value !== null && !this.refuse(value)) {
        this.input.value = this.write(value);
      }
      this.leave();
    });
    this.input.addEventListener('blur', () => this.leave());
    this.input.addEventListener('invalid', () => {
      this.typing = false;
      this.asked = true;
      this.draw();
    });
  }

  static get observedAttributes() {
    return [...ATTRIBUTES, 'min', 'max', 'decimals', 'early', 'late'];
  }

  connectedCallback() {
    if (!this.ready) {
      this.ready = true;
      // A copy of a field that was drawn brings what was drawn in it.
      this.replaceChildren(this.row, this.said, this.alarm, this.sent);
    }
    this.draw();
  }

  /**
   * @param {string} name
   * @param {?string} _before
   * @param {?string} value
   */
  attributeChangedCallback(name, _before, value) {
    if (name === 'value') {
      this.entered = value;
    } else if (name === 'input-id') {
      this.input.id = value ?? '';
    } else if (name === 'name') {
      this.sent.name = value ?? '';
    } else if (name === 'readonly') {
      this.input.readOnly = value !== null;
    } else if (name === 'required') {
      this.input.required = value !== null;
    } else if (name === 'disabled') {
      this.input.disabled = value !== null;
    } else if (name !== 'describedby') {
      this.limit(name, value);
    }
    this.draw();
  }

  /** Takes a limit from an attribute. @param {string} _name @param {?string} _value */
  limit(_name, _value) {}

  /** Whoever leaves the field has finished typing. */
  leave() {
    this.typing = false;
    this.draw();
  }

  /** @returns {{value: ?(string | number), problem: ?string}} */
  read() {
    return { value: null, problem: null };
  }

  /** A value as it is written in the field. @param {string | number} value */
  write(value) {
    return String(value);
  }

  /**
   * The value that a program gave, as the field has it; null of a text that was kept because it was not understood.
   *
   * @param {string | number} _given
   * @returns {?(string | number)}
   */
  known(_given) {
    return null;
  }

  /** Why a value that was read is not allowed. @param {string | number} _value @returns {?string} */
  refuse(_value) {
    return null;
  }

  /** A value in words. @param {string | number} value @returns {string} */
  words(value) {
    return String(value);
  }

  /** What is in the field: a value, a text that was not understood, or null. @returns {?(string | number)} */
  get entered() {
    return this.read().value ?? (stripped(this.input.value) || null);
  }

  set entered(entered) {
    const value = entered === undefined || entered === '' || entered === null ? null : this.known(entered);
    const now = value ?? (entered ? stripped(String(entered)) : null);
    if (now !== this.entered) {
      this.input.value = value === null ? String(entered ?? '') : this.write(value);
      this.typing = false;
      this.draw();
    }
  }

  /** What is entered as programs write it; nothing where it was not understood. */
  get value() {
    const { value } = this.read();
    return value === null ? '' : String(value);
  }

  set value(given) {
    this.entered = given;
  }

  /** What is wrong with what is entered, said or not. @returns {?string} */
  get problem() {
    if (this.judged) {
      return this.judged[0] ?? null;
    }
    const { value, problem } = this.read();
    if (problem) {
      return problem;
    }
    if (value === null) {
      return this.custom || (this.input.required ? REQUIRED : null);
    }
    return this.refuse(value) ?? (this.custom || null);
  }

  /** What the field takes. @param {Limits} limits */
  set limits(limits) {
    this.allowed = limits;
    this.draw();
  }

  /** What somebody else found wrong, where somebody else judges. @param {?string[]} problems */
  set problems(problems) {
    this.judged = problems;
    this.draw();
  }

  get name() {
    return this.sent.name;
  }

  set name(name) {
    this.sent.name = name;
  }

  get type() {
    return this.localName;
  }

  get required() {
    return this.input.required;
  }

  set required(required) {
    this.input.required = required;
    this.draw();
  }

  get disabled() {
    return this.input.disabled;
  }

  set disabled(disabled) {
    this.input.disabled = disabled;
    this.draw();
  }

  get readOnly() {
    return this.input.readOnly;
  }

  set readOnly(readOnly) {
    this.input.readOnly = readOnly;
    this.draw();
  }

  /** @param {string} problem */
  setCustomValidity(problem) {
    this.custom = problem;
    this.draw();
  }

  checkValidity() {
    return this.input.checkValidity();
  }

  reportValidity() {
    return this.input.reportValidity();
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    this.input.focus(options);
  }

  draw() {
    const { value } = this.read();
    const problem = this.problem;
    // Nobody is told that a field is empty before they had a chance to fill it.
    const empty = value === null && !stripped(this.input.value);
    const touched = !empty || this.asked || this.judged !== null || this.custom !== '';
    const shown = this.typing || !touched ? null : problem;
    const words = value !== null && !shown ? this.words(value) : '';
    if (this.said.textContent !== words) {
      this.said.textContent = words;
    }
    if (this.alarm.textContent !== (shown ?? '')) {
      this.alarm.textContent = shown ?? '';
    }
    this.input.setCustomValidity(problem && !this.input.disabled ? problem : '');
    this.input.setAttribute('aria-invalid', String(shown !== null));
    this.input.setAttribute(
      'aria-describedby',
      [this.getAttribute('describedby'), this.said.id, this.alarm.id].filter(Boolean).join(' ')
    );
    this.sent.value = this.value;
    this.sent.disabled = this.input.disabled || !this.sent.name;
  }
}

/** A day, with the browser's own calendar beside it. */
class DateField extends TypedField {
  constructor() {
    super();
    this.input.placeholder = 'tgl/bln/tahun';
    this.calendar = document.createElement('input');
    this.calendar.type = 'date';
    this.calendar.tabIndex = -1;
    this.calendar.className = 'bangkom-field-calendar';
    this.calendar.setAttribute('aria-hidden', 'true');
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'bangkom-field-button';
    this.button.title = 'Pilih dari kalender';
    this.button.setAttribute('aria-label', 'Kalender');
    this.button.addEventListener('click', () => {
      this.calendar.value = this.value;
      this.calendar.showPicker();
    });
    // What happens in the calendar is told as if it had been typed.
    this.calendar.addEventListener('input', (event) => event.stopPropagation());
    this.calendar.addEventListener('change', (event) => {
      event.stopPropagation();
      if (this.calendar.value) {
        this.input.value = dayTyped(this.calendar.value);
        this.input.dispatchEvent(new Event('input', { bubbles: true }));
        this.input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    this.row.append(this.button, this.calendar);
  }

  /** @param {string} name @param {?string} value */
  limit(name, value) {
    const key = { min: 'earliest', max: 'latest', early: 'early', late: 'late' }[name];
    if (key) {
      // The day of today where a page knows no other, such as one that nobody may choose beyond.
      this.allowed = { ...this.allowed, [key]: value === 'today' ? today() : value || null };
    }
  }

  read() {
    return readDay(this.input.value);
  }

  /** @param {string} value */
  write(value) {
    return dayTyped(value);
  }

  /** @param {string} given */
  known(given) {
    return isDay(given) ? given : null;
  }

  /** @param {string} value */
  refuse(value) {
    return outside(value, this.allowed);
  }

  /** @param {string} value */
  words(value) {
    return withWeekday(value);
  }

  draw() {
    super.draw();
    const { earliest, latest } = this.allowed;
    this.calendar.min = earliest ?? '';
    this.calendar.max = latest ?? '';
    this.button.disabled = this.input.disabled || this.input.readOnly;
    const label = this.ready ? this.input.labels?.[0] : null;
    if (label) {
      label.id ||= `${this.input.id}-label`;
      this.button.setAttribute('aria-describedby', label.id);
    }
  }
}

/** A time of day. */
class TimeField extends TypedField {
  constructor() {
    super();
    this.input.placeholder = 'jam:menit';
  }

  read() {
    return readTime(this.input.value);
  }

  /** @param {string} value */
  write(value) {
    return timeTyped(value);
  }

  /** @param {string} given */
  known(given) {
    // The browser's own field for times may have seconds.
    const minutes = String(given).replace(/^(\d\d:\d\d):00(\.0+)?$/, '$1');
    return isTime(minutes) ? minutes : null;
  }

  /** @param {string} value */
  words(value) {
    return timeInWords(value);
  }
}

/** A number. */
class NumberField extends TypedField {
  constructor() {
    super();
    this.input.inputMode = 'decimal';
  }

  /** @param {string} name @param {?string} value */
  limit(name, value) {
    this.allowed = { ...this.allowed, [name]: value === null || value === '' ? null : Number(value) };
  }

  read() {
    return readNumber(this.input.value);
  }

  /** @param {string | number} value */
  write(value) {
    return numberTyped(Number(value));
  }

  /** @param {string | number} given */
  known(given) {
    return fromProgram(given);
  }

  /** @param {number} value */
  refuse(value) {
    return outsideNumbers(value, this.allowed);
  }

  /** Only where it is not plain what was meant. @param {number} value */
  words(value) {
    const typed = stripped(this.input.value);
    return typed === numberTyped(value) ? '' : number(value);
  }
}

customElements.define('bangkom-date', DateField);
customElements.define('bangkom-time', TimeField);
customElements.define('bangkom-number', NumberField);
