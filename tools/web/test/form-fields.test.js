import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.window = {};
const { formFields, kept, limitsOf, problemsOf, understoodOf } = await import(
  '../../../src/main/resources/static/bangkom/form-fields.js'
);
const { MODELS } = await import('../../../src/main/resources/static/bangkom/angular-fields.js');

const DAY = { type: 'datetime', subtype: 'date', key: 'deadline', validate: { required: true } };
const TIME = { type: 'datetime', subtype: 'time', key: 'startTime' };
const NUMBER = { type: 'number', key: 'minutes', decimalDigits: 0, validate: { min: 1, max: '=most' } };
const TEXT = { type: 'textfield', key: 'goal' };

test('a text that is no value keeps the form from being sent, with the sentence of its field', () => {
  assert.deepEqual(problemsOf(DAY, '31/11/2026', {}), [
    '31 November 2026 tidak ada. November berakhir pada tanggal 30.'
  ]);
  assert.deepEqual(problemsOf(TIME, '24.00', {}), ['Tengah malam ditulis 00.00.']);
  assert.deepEqual(problemsOf(NUMBER, '1.000', {}), ['Tulis 1000 tanpa titik, atau 1 bila itu yang dimaksud.']);
  assert.deepEqual(problemsOf(DAY, '2026-11-30', {}), []);
  assert.deepEqual(problemsOf(TIME, '09:30', {}), []);
  // What a field would understand is no value yet: a program wrote it past the field.
  assert.equal(problemsOf(DAY, '30/11/2026', {}).length, 1);
  assert.equal(problemsOf(NUMBER, '60', {}).length, 1);
});

test('an empty field is missed only where it has to be filled', () => {
  for (const nothing of [null, undefined, '']) {
    assert.deepEqual(problemsOf(DAY, nothing, {}), ['Wajib diisi.']);
    assert.deepEqual(problemsOf(TIME, nothing, {}), []);
  }
});

test('limits are those of the form, of an expression too, and hold when it is sent', () => {
  const evaluate = (of) => ({ '=from': '2026-12-01', '=most': 90, '=none': null, '=text': 'besok' })[of] ?? of;
  const days = limitsOf({ ...DAY, properties: { earliest: '=from', early: 'Tenggat sudah lewat' } }, evaluate);
  assert.deepEqual(problemsOf(DAY, '2026-11-30', days), ['Tenggat sudah lewat: pilih hari mulai 1 Desember 2026.']);
  assert.deepEqual(problemsOf(DAY, '2026-12-01', days), []);
  assert.deepEqual(problemsOf(NUMBER, 91, limitsOf(NUMBER, evaluate)), ['Isi angka dari 1 sampai 90.']);
  assert.deepEqual(problemsOf(NUMBER, 1.5, limitsOf(NUMBER, evaluate)), [
    'Isi dengan bilangan bulat; 1,5 bukan bilangan bulat.'
  ]);
  for (const none of ['=none', '=text', undefined]) {
    assert.equal(limitsOf({ ...DAY, properties: { earliest: none } }, evaluate).earliest, null);
  }
  assert.match(limitsOf({ ...DAY, disallowPassedDates: true }, evaluate).earliest, /^\d{4}-\d\d-\d\d$/);
});

test('conditions read nothing of what was not understood, and all the rest', () => {
  const values = { deadline: '31/11/2026', startTime: '09:30', minutes: '60 menit', goal: '31/11/2026' };
  assert.deepEqual(understoodOf([DAY, TIME, NUMBER, TEXT], values), {
    deadline: null,
    startTime: '09:30',
    minutes: null,
    goal: '31/11/2026'
  });
});

test('what a form is given stays: a value as the field has it, and a text that was kept', () => {
  const given = (formField, value) => kept({ formField, value });
  assert.equal(given(DAY, '2026-11-30'), '2026-11-30');
  assert.equal(given(DAY, '31/11/2026'), '31/11/2026');
  assert.equal(given(TIME, '09:30:00'), '09:30');
  assert.equal(given(NUMBER, '60'), 60);
  assert.equal(given(NUMBER, 60), 60);
  assert.equal(given(NUMBER, '1.000'), '1.000');
  assert.equal(given(NUMBER, ''), null);
});

test('form-js asks our rules of our fields and its own of the others', () => {
  const fields = { a: DAY, b: TEXT };
  const registered = {};
  const validator = { validateFieldInstance: () => ['form-js'] };
  const language = { isExpression: () => false, evaluate: (_, values) => values };
  const checker = { check: (_, values) => values };
  const [, OurFields] = formFields({
    Datetime: { config: { type: 'datetime' } },
    Numberfield: { config: { type: 'number' } },
    buildExpressionContext: (of) => of
  }).bangkomFields;
  OurFields(
    { register: (type, component) => Object.assign(registered, { [type]: component }) },
    { get: (id) => fields[id], getAll: () => Object.values(fields) },
    validator,
    language,
    checker
  );
  assert.deepEqual(Object.keys(registered), ['datetime', 'number']);
  assert.equal(registered.datetime.config.type, 'datetime');
  assert.deepEqual(validator.validateFieldInstance({ id: 'a' }, '12/31/2026'), [
    'Tulis hari lebih dahulu, lalu bulan: 31/12/2026.'
  ]);
  assert.deepEqual(validator.validateFieldInstance({ id: 'b' }, 'x'), ['form-js']);
  assert.deepEqual(checker.check('=x', { deadline: 'x', goal: 'y' }), { deadline: null, goal: 'y' });
  assert.deepEqual(language.evaluate('=x', { deadline: '2026-11-30' }), { deadline: '2026-11-30' });
});

test('an embedded form has a Date or a number, or the text that was not understood', () => {
  const date = MODELS['bangkom-date'];
  assert.deepEqual(date.model('2026-11-30'), new Date(2026, 10, 30));
  assert.equal(date.entered(new Date(2026, 10, 30)), '2026-11-30');
  assert.equal(date.model('31/11/2026'), '31/11/2026');
  assert.equal(date.entered('31/11/2026'), '31/11/2026');
  assert.equal(date.model(null), null);
  const time = MODELS['bangkom-time'];
  assert.equal(time.entered(time.model('09:30')), '09:30');
  assert.equal(time.model('setengah tiga'), 'setengah tiga');
  assert.equal(time.entered(null), null);
});
