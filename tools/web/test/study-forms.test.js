import assert from 'node:assert/strict';
import { test } from 'node:test';
import { camForm } from './cam-form.js';

globalThis.window = {};
globalThis.document = { cookie: '' };
const { followed, giveFeedback, instruction, instructStudy, review, reviewStudy, writeResume } = await import(
  '../../../src/main/resources/static/bangkom/study-forms.js'
);
const { complete, edited, entered, logStudy, restored } = await import(
  '../../../src/main/resources/static/bangkom/study-days.js'
);

const json = (value) => ({ type: 'Json', value: JSON.stringify(value) });

const begun = (form, given) => {
  const scope = { $watch: () => null, $on: () => null, $applyAsync: () => null };
  const cam = camForm(given);
  form(scope, cam);
  cam.fire('form-loaded');
  cam.fire('variables-fetched');
  return { scope, cam };
};

test('a link may be left out, and is of the web otherwise', () => {
  assert.ok(followed(undefined));
  assert.ok(followed(''));
  assert.ok(followed(' HTTPS://contoh.id '));
  assert.ok(!followed('data:text/html,x'));
  assert.ok(!followed('ftp://contoh.id'));
});

test('the ground of an international scope is sent only with that scope', () => {
  const answer = { goal: 'g', scope: 'INTERNATIONAL', scopeGround: 'undangan', deadline: new Date(2026, 4, 4) };
  const sources = [{ title: 'Buku', kind: 'BOOK', link: '', $$hashKey: 'object:3' }];
  assert.equal(instruction(answer, sources).scopeGround, 'undangan');
  assert.equal(instruction({ ...answer, scope: 'NATIONAL' }, sources).scopeGround, null);
  assert.equal(instruction(answer, sources).deadline, '2026-05-04');
  assert.deepEqual(instruction(answer, sources).sources, [{ title: 'Buku', kind: 'BOOK', link: null }]);
});

test('an instruction that came back begins with the sources it had', () => {
  const { scope } = begun(instructStudy, {
    studySources: json([{ id: 9, title: 'Buku', kind: 'BOOK', link: null, kindLabel: 'Buku' }]),
    today: { type: 'String', value: '2026-05-04' },
    deadline: { type: 'String', value: '2026-05-03' },
    scope: { type: 'String', value: 'NATIONAL' }
  });
  assert.deepEqual(scope.sources, [{ title: 'Buku', kind: 'BOOK', link: null }]);
  assert.equal(scope.past(), true);
  scope.answer.deadline = new Date(2026, 4, 4);
  assert.equal(scope.past(), false);
});

test('a resume is a list of one text, and a draft of it is that text again', () => {
  const { scope, cam } = begun(writeResume, { resume: json(['bagian satu ', 'bagian dua']) });
  assert.equal(scope.answer.resume, 'bagian satu bagian dua');
  cam.fire('submit');
  assert.deepEqual(cam.entered(), { resume: ['bagian satu bagian dua'] });
});

test('sources are rated only where a resume is accepted', () => {
  const { scope, cam } = begun(giveFeedback, { studiedSources: json([{ id: 'a' }, { id: 'b' }]) });
  Object.assign(scope.answer, { decision: 'ACCEPT', feedback: 'baik' });
  scope.ratings.a = 4;
  cam.fire('store');
  assert.deepEqual(cam.entered().ratings, [
    { sourceId: 'a', rating: 4 },
    { sourceId: 'b', rating: null }
  ]);
  scope.answer.decision = 'RETURN';
  cam.fire('store');
  assert.equal(cam.entered().ratings, null);
});

test('a remark goes with a day that is returned, not with one that is initialled', () => {
  assert.deepEqual(review({ sessionId: 's', decision: 'RETURN', remark: 'kapan?' }).remark, 'kapan?');
  assert.deepEqual(review({ sessionId: 's', decision: 'INITIAL', remark: 'kapan?' }).remark, null);
  assert.deepEqual(review({ sessionId: 's' }), { sessionId: 's', decision: null, remark: null });
});

test('a draft of decisions comes back to the days that still wait', () => {
  const { scope, cam } = begun(reviewStudy, { waitingRows: json([{ sessionId: 'a' }, { sessionId: 'b' }]) });
  cam.variableManager.variables.reviews.value = [
    { sessionId: 'b', decision: 'RETURN', remark: 'kapan?' },
    { sessionId: 'gone', decision: 'INITIAL' }
  ];
  cam.fire('variables-restored');
  assert.deepEqual(scope.rows, [{ sessionId: 'a' }, { sessionId: 'b', decision: 'RETURN', remark: 'kapan?' }]);
  scope.initialAll();
  assert.ok(scope.rows.every((row) => row.decision === 'INITIAL'));
});

const DAY = { date: new Date(2026, 4, 4), minutes: 90, sourceId: 's', learned: 'Bab 1' };

test('a day of study is sent as text and comes back as it was typed', () => {
  assert.deepEqual(entered(DAY), { corrects: null, date: '2026-05-04', minutes: 90, sourceId: 's', learned: 'Bab 1' });
  assert.deepEqual(edited(entered(DAY)), { ...DAY, corrects: null, remark: undefined });
  assert.equal(entered({ ...DAY, minutes: undefined }).minutes, null);
});

test('a draft keeps the remark of the day it puts right, which the task gives', () => {
  const returned = [{ corrects: 'x', remark: 'kapan?' }];
  const kept = [entered({ ...DAY, corrects: 'x' }), entered(DAY)];
  assert.deepEqual(
    restored(kept, returned).map((row) => row.remark),
    ['kapan?', undefined]
  );
});

test('only a day with a date, whole minutes and a source is asked about', () => {
  assert.ok(complete(DAY));
  assert.ok(complete({ ...DAY, minutes: 0 }));
  assert.ok(!complete({ ...DAY, minutes: 1.5 }));
  assert.ok(!complete({ ...DAY, minutes: undefined }));
  assert.ok(!complete({ ...DAY, date: null }));
  assert.ok(!complete({ ...DAY, sourceId: null }));
});

const LOG = { returnedRows: json([]), decision: { type: 'String', value: 'LOG' } };

test('days are submitted where days are written down, none where studying is over', () => {
  const { scope, cam } = begun(logStudy, LOG);
  scope.rows = [DAY];
  scope.add();
  assert.deepEqual(scope.rows[1], { sourceId: 's' });
  scope.drop(1);
  cam.fire('submit');
  assert.equal(cam.entered().rows.length, 1);
  scope.answer.decision = 'FINISH';
  cam.fire('submit');
  assert.equal(cam.entered().rows, null);
});

test('an answer that was overtaken by a later question says nothing any more', async () => {
  const answers = [];
  globalThis.fetch = () => new Promise((resolve) => answers.push(resolve));
  const answered = (at, jp) =>
    answers[at](new Response(JSON.stringify({ rows: [{ jp }], totalJp: jp, copies: [] }), { status: 200 }));
  let ask;
  globalThis.setTimeout = (then) => (ask = then);
  let typed;
  const scope = { $watch: (_, then) => (typed = then), $on: () => null, $applyAsync: () => null };
  const cam = camForm(LOG);
  logStudy(scope, cam);
  cam.fire('variables-fetched');
  scope.rows = [{ ...DAY }];
  typed();
  ask();
  typed();
  ask();
  answered(1, '4 JP');
  await new Promise((resolve) => setImmediate(resolve));
  answered(0, '2 JP');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(scope.total, '4 JP');
  assert.equal(scope.rows[0].preview.jp, '4 JP');
});
