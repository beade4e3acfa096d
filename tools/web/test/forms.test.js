import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { camForm } from './cam-form.js';

const page = {};
globalThis.window = page;
const { fromText, submitted, toText } = await import('../../../src/main/resources/static/bangkom/claim-fields.js');
await import('../../../src/main/resources/static/bangkom/claim-form.js');
await import('../../../src/main/resources/static/bangkom/embedded-form.js');

test('the names that forms of tasks already open use are there', () => {
  assert.deepEqual(Object.keys(page.bangkom).sort(), ['call', 'dayInWords', 'form', 'fromDay', 'toDay', 'words']);
  assert.equal(typeof page.bangkomClaimForm, 'function');
});

test('every form that calls a function of ours finds it', async () => {
  await import('../../../src/main/resources/static/bangkom/forms.js');
  const processes = new URL('../../../processes/', import.meta.url);
  const called = readdirSync(processes, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...readFileSync(new URL(name, processes), 'utf8').matchAll(/bangkomForms\.(\w+)\(/g)])
    .map((of) => of[1]);
  assert.ok(called.length >= 9);
  called.forEach((name) => assert.equal(typeof page.bangkomForms[name], 'function', name));
});

// ---- a claim

test('what was entered is sent as text, and what was not is sent as none', () => {
  assert.equal(toText('firstDay', new Date(2026, 4, 4)), '2026-05-04');
  assert.equal(toText('startTime', new Date(1970, 0, 1, 9, 5)), '09:05');
  assert.equal(toText('quantity', 2), '2');
  for (const nothing of ['', null, undefined]) {
    assert.equal(toText('title', nothing), null);
  }
});

test('what a task gives back is entered again as it was', () => {
  for (const [field, text] of [
    ['firstDay', '2026-05-04'],
    ['lastDay', '2026-05-05'],
    ['startTime', '09:05'],
    ['title', 'Seminar']
  ]) {
    assert.equal(toText(field, fromText(field, text)), text);
  }
  assert.equal(fromText('startTime', null), null);
  assert.equal(fromText('title', null), '');
});

const CLAIM = {
  track: 'INTERNSHIP',
  scope: 'INTERNATIONAL',
  scopeGround: 'Tuan rumah di luar negeri',
  firstDay: new Date(2026, 4, 4),
  lastDay: new Date(2026, 4, 8),
  host: 'Dinas',
  adoption: 'Ya'
};

test('a claim submits every field, hidden ones as none', () => {
  const whole = submitted(CLAIM, { mayLastSeveralDays: true });
  assert.equal(Object.keys(whole).length, 15);
  assert.equal(whole.host, 'Dinas');
  assert.equal(whole.lastDay, '2026-05-08');
  assert.equal(whole.scopeGround, 'Tuan rumah di luar negeri');
});

test('what the form hides is not submitted, though it was entered before', () => {
  assert.equal(submitted({ ...CLAIM, scope: 'NATIONAL' }, { mayLastSeveralDays: true }).scopeGround, null);
  assert.equal(submitted(CLAIM, { mayLastSeveralDays: false }).lastDay, null);
  const seminar = submitted({ ...CLAIM, track: 'SEMINAR' }, { mayLastSeveralDays: true });
  assert.equal(seminar.host, null);
  assert.equal(seminar.adoption, null);
});

// ---- any form

const form = (given, what = {}) => {
  const scope = {};
  const cam = camForm(given);
  const begun = [];
  const restored = [];
  page.bangkom.form(scope, cam, {
    shows: ['employee'],
    submits: { note: 'String', rows: 'Json' },
    begin: (values) => begun.push(values),
    restore: (values) => restored.push(values),
    collect: () => ({ note: 'typed', rows: '[]' }),
    ...what
  });
  cam.fire('form-loaded');
  cam.fire('variables-fetched');
  return { scope, cam, begun, restored };
};

const GIVEN = {
  employee: { type: 'String', value: 'Ani' },
  note: { type: 'String', value: 'before' },
  rows: { type: 'Json', value: '[{"a":1}]' }
};

test('a form begins with what the task gives, JSON as what it means', () => {
  const { scope, begun } = form(GIVEN);
  assert.deepEqual(scope.shown, { employee: 'Ani' });
  assert.deepEqual(begun, [{ note: 'before', rows: [{ a: 1 }] }]);
});

test('what a form only shows is not submitted: the server would refuse it', () => {
  const { cam } = form(GIVEN);
  assert.deepEqual(cam.created, ['note', 'rows']);
  cam.fire('submit');
  assert.deepEqual(cam.entered(), { note: 'typed', rows: '[]' });
});

test('a draft is kept as it would be submitted', () => {
  const { cam } = form(GIVEN);
  cam.fire('store');
  assert.equal(cam.entered().note, 'typed');
});

test('without a draft nothing is restored over what the task gave', () => {
  const { cam, restored } = form(GIVEN);
  cam.fire('variables-restored');
  assert.deepEqual(restored, []);
  cam.variableManager.variables.note.value = 'draft';
  cam.fire('variables-restored');
  assert.deepEqual(restored, [{ note: 'draft', rows: null }]);
});
