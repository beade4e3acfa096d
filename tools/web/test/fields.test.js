import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<main></main>', { url: 'http://localhost/klaim' });
const { document, HTMLElement, customElements, Event } = window;
Object.assign(globalThis, { window, document, HTMLElement, customElements, Event });
await import('../../../src/main/resources/static/bangkom/fields.js');

const main = document.querySelector('main');

/** A field on a page, and what happens in it. */
const field = (kind, attributes = '') => {
  main.innerHTML = `<form><label for="it">Batas waktu *</label><bangkom-${kind} input-id="it" name="it" ${attributes}></bangkom-${kind}></form>`;
  const host = main.querySelector(`bangkom-${kind}`);
  const input = document.getElementById('it');
  const events = [];
  ['input', 'change'].forEach((name) => main.firstChild.addEventListener(name, () => events.push([name, host.value])));
  return {
    host,
    input,
    events,
    said: () => host.querySelector('[role=status]').textContent,
    problem: () => host.querySelector('[role=alert]').textContent,
    sent: () => new window.FormData(main.firstChild).get('it'),
    type: (text) =>
      [...text].forEach((_, at) => {
        input.value = text.slice(0, at + 1);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    leave: () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.dispatchEvent(new Event('blur'));
    }
  };
};

test('a day is said beside the field, and what is shown is what is sent', () => {
  const { host, input, said, problem, sent, type, leave } = field('date');
  type('2026-11-25');
  assert.equal(said(), 'Rabu, 25 November 2026');
  assert.equal(host.value, '2026-11-25');
  leave();
  assert.equal(input.value, '25/11/2026');
  assert.equal(sent(), '2026-11-25');
  assert.equal(problem(), '');
  assert.equal(input.getAttribute('aria-invalid'), 'false');
});

test('a text that is no day stays, with a sentence that its field names, and nothing of it is sent', () => {
  const { host, input, problem, sent, type, leave } = field('date', 'describedby="hint"');
  type('31/11/2026');
  assert.equal(problem(), '', 'nobody is told before they have finished');
  leave();
  assert.equal(input.value, '31/11/2026');
  assert.equal(problem(), '31 November 2026 tidak ada. November berakhir pada tanggal 30.');
  assert.equal(input.getAttribute('aria-invalid'), 'true');
  const described = input.getAttribute('aria-describedby').split(' ');
  assert.equal(described[0], 'hint');
  assert.ok(described.some((id) => document.getElementById(id)?.getAttribute('role') === 'alert'));
  assert.equal(sent(), '');
  assert.equal(host.entered, '31/11/2026');
  assert.ok(!host.checkValidity() && !main.firstChild.checkValidity());
  assert.equal(input.validationMessage, problem());
});

test('what is wrong goes as soon as it is right', () => {
  const { input, problem, type, leave } = field('date');
  type('31/11/2026');
  leave();
  input.value = '30/11/2026';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  assert.equal(problem(), '');
  assert.ok(input.checkValidity());
});

test('a day outside of its range keeps its text and says the range', () => {
  const { input, said, problem, sent, type, leave } = field(
    'date',
    'min="2026-12-01" max="2026-12-31" early="Tenggat sudah lewat"'
  );
  type('30/11/2026');
  leave();
  assert.equal(input.value, '30/11/2026');
  assert.equal(problem(), 'Tenggat sudah lewat: pilih hari dari 1 Desember 2026 sampai 31 Desember 2026.');
  assert.equal(said(), '');
  assert.equal(sent(), '2026-11-30');
  assert.ok(!input.checkValidity());
});

test('a field that has to be filled says so when it is asked, not before', () => {
  const { input, problem } = field('date', 'required');
  assert.equal(problem(), '');
  assert.ok(!main.firstChild.checkValidity());
  assert.equal(problem(), 'Wajib diisi.');
  assert.ok(input.required);
});

test('the calendar of the browser has a name, its days, and is told like typing', () => {
  const { host, input, said, events } = field('date', 'min="2026-12-01"');
  const button = host.querySelector('button');
  assert.equal(button.getAttribute('aria-label'), 'Kalender');
  assert.equal(document.getElementById(button.getAttribute('aria-describedby')).textContent, 'Batas waktu *');
  const calendar = host.querySelector('input[type=date]');
  assert.equal(calendar.min, '2026-12-01');
  assert.equal(calendar.tabIndex, -1);
  let shown = false;
  calendar.showPicker = () => {
    shown = true;
  };
  button.click();
  assert.ok(shown);
  calendar.value = '2026-12-24';
  calendar.dispatchEvent(new Event('change', { bubbles: true }));
  assert.equal(input.value, '24/12/2026');
  assert.equal(said(), 'Kamis, 24 Desember 2026');
  assert.deepEqual(events, [
    ['input', '2026-12-24'],
    ['change', '2026-12-24']
  ]);
});

test('a time is said beside the field, and a part of the day becomes its hour', () => {
  const { host, input, said, type, leave } = field('time');
  type('2.30 siang');
  assert.equal(said(), 'pukul 14.30');
  leave();
  assert.equal(input.value, '14:30');
  assert.equal(host.value, '14:30');
});

test('a number keeps each of its figures, also typed again over what was there', () => {
  const { host, input, sent, type, leave } = field('number', 'min="1" max="1440" decimals="0"');
  for (const text of ['120', '6', '60', '1440', '120']) {
    type(text);
    leave();
    assert.equal(input.value, text);
    assert.equal(host.entered, Number(text));
    assert.equal(sent(), text);
  }
});

test('a number that cannot be read keeps its text; one that is written otherwise is said', () => {
  const { input, said, problem, type, leave } = field('number', 'decimals="2"');
  type('60,0');
  leave();
  assert.equal(input.value, '60');
  type('1.5');
  assert.equal(said(), '1,5');
  leave();
  assert.equal(input.value, '1,5');
  type('1.000');
  leave();
  assert.equal(input.value, '1.000');
  assert.equal(problem(), 'Tulis 1000 tanpa titik, atau 1 bila itu yang dimaksud.');
  type('60 menit');
  leave();
  assert.equal(input.value, '60 menit');
  assert.notEqual(problem(), '');
});

test('a value that a program gives is shown as people write it, and a kept text as it was', () => {
  const date = field('date', 'value="2026-05-04"');
  assert.equal(date.input.value, '04/05/2026');
  assert.equal(date.said(), 'Senin, 4 Mei 2026');
  date.host.entered = '31/11/2026';
  assert.equal(date.input.value, '31/11/2026');
  assert.notEqual(date.problem(), '');
  date.host.value = '';
  assert.equal(date.input.value, '');
  assert.equal(date.problem(), '');
  const time = field('time', 'value="09:30:00"');
  assert.equal(time.input.value, '09:30');
  const number = field('number', 'value="1234.5"');
  assert.equal(number.input.value, '1234,5');
});

test('a number that was kept because it could be two is no number when it is put back', () => {
  const { host, input, problem } = field('number');
  host.entered = '1.000';
  assert.equal(input.value, '1.000');
  assert.equal(host.value, '');
  assert.notEqual(problem(), '');
});

test('drawing again with what was typed leaves the text alone', () => {
  const { host, input, type } = field('number');
  type('1,');
  host.entered = '1,';
  assert.equal(input.value, '1,');
  type('1,50');
  host.entered = 1.5;
  assert.equal(input.value, '1,50');
});

test('a field that is off or only shown says so of its input and its calendar', () => {
  const off = field('date', 'disabled value="2026-05-04" min="2026-06-01"');
  assert.ok(off.input.disabled && off.host.querySelector('button').disabled);
  assert.equal(off.sent(), null);
  assert.ok(main.firstChild.checkValidity());
  const shown = field('date', 'readonly value="2026-05-04"');
  assert.ok(shown.input.readOnly && shown.host.querySelector('button').disabled);
  assert.equal(shown.sent(), '2026-05-04');
});

test('a copy of a field that was drawn is drawn once', () => {
  const { host } = field('date');
  const copy = host.cloneNode(true);
  main.append(copy);
  assert.equal(copy.querySelectorAll('input[type=text]').length, 1);
});

test('what is typed is a text, never read as HTML', () => {
  const { host, input, type, leave } = field('date');
  type('<img src=x>');
  leave();
  assert.equal(input.value, '<img src=x>');
  assert.equal(host.querySelector('img'), null);
});
