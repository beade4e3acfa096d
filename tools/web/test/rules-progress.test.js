import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkState,
  editState,
  exampleState,
  finished,
  hindrances,
  isPending,
  needsNoTrial,
  obstacle,
  proposalState,
  trialState
} from '../../../src/main/resources/static/bangkom/rules-progress.js';

const TRIED = { status: 'COMPLETED', current: true, result: {} };

/** A draft that nothing hinders, but for what is given. */
const draft = (given = {}) => ({
  diff: { rows: [{}] },
  stale: false,
  findings: [],
  examples: { ran: true, changed: [], own: [] },
  trial: TRIED,
  change: null,
  ...given
});

test('a draft that is changed, right and tried can be proposed', () => {
  assert.deepEqual(hindrances(draft()), []);
  assert.deepEqual(proposalState(draft()), ['siap diajukan', 'good']);
});

for (const [what, given, said] of [
  ['unchanged', { diff: { rows: [] } }, /Belum ada baris/],
  ['overtaken by another version', { stale: true }, /gabungkan/],
  ['wrong', { findings: [{ severity: 'ERROR' }] }, /Perbaiki 1 temuan/],
  ['with a changed example', { examples: { ran: true, changed: [{}], own: [] } }, /Terima atau perbaiki 1/],
  ['with an own example that fails', { examples: { ran: true, changed: [], own: [{ state: 'CHANGED' }] } }, /hapus 1/],
  ['untried', { trial: null }, /Jalankan uji coba/],
  ['being tried', { trial: { status: 'RUNNING' } }, /Tunggu uji coba/],
  ['tried before it was changed again', { trial: { ...TRIED, current: false } }, /Jalankan uji coba/]
]) {
  test(`a draft that is ${what} cannot be proposed, and one sentence says what to do`, () => {
    const sentences = hindrances(draft(given));
    assert.equal(sentences.length, 1);
    assert.match(sentences[0], said);
    assert.deepEqual(proposalState(draft(given)), ['belum dapat', 'open']);
  });
}

test('a warning hinders nobody', () => {
  const warned = draft({ findings: [{ severity: 'WARNING' }] });
  assert.deepEqual(hindrances(warned), []);
  assert.deepEqual(checkState(warned), ['lulus, 1 perlu diperhatikan', 'good']);
});

test('a table that decides nothing of JP needs no trial run', () => {
  const other = draft({ trial: { applicable: false } });
  assert.ok(needsNoTrial(other));
  assert.deepEqual(hindrances(other), []);
  assert.deepEqual(trialState(other), ['tidak diperlukan', 'good']);
});

test('a trial run says everything only when it is over, of this content and has a result', () => {
  assert.equal(finished(TRIED), true);
  assert.equal(finished({ ...TRIED, status: 'STOPPED' }), false);
  assert.equal(finished({ ...TRIED, current: false }), false);
  assert.equal(finished({ ...TRIED, result: null }), false);
  assert.equal(finished(null), false);
});

test('a proposal waits until it is decided', () => {
  assert.ok(isPending({ status: 'CHECKING' }) && isPending({ status: 'PROPOSED' }));
  assert.ok(!isPending({ status: 'RETURNED' }) && !isPending({ status: 'LIVE' }) && !isPending(null));
  assert.deepEqual(proposalState(draft({ change: { status: 'PROPOSED' } })), ['sudah diajukan', 'good']);
});

test('every step says how far it is', () => {
  assert.deepEqual(editState(draft()), ['1 baris berubah', 'good']);
  assert.deepEqual(editState(draft({ diff: { rows: [] } })), ['belum ada perubahan', 'open']);
  assert.deepEqual(checkState(draft({ findings: [{ severity: 'ERROR' }] })), ['1 harus diperbaiki', 'bad']);
  assert.deepEqual(exampleState(draft()), ['sesuai', 'good']);
  assert.deepEqual(exampleState(draft({ examples: { ran: false, changed: [], own: [] } }))[1], 'open');
  assert.deepEqual(exampleState(draft({ examples: { ran: true, changed: [{}], own: [] } }))[1], 'bad');
  assert.deepEqual(
    exampleState(draft({ examples: { ran: true, changed: [], own: [{ state: 'CHANGED' }] } }))[1],
    'bad'
  );
  assert.deepEqual(trialState(draft()), ['selesai', 'good']);
  assert.deepEqual(trialState(draft({ trial: null })), ['belum dijalankan', 'open']);
  assert.deepEqual(trialState(draft({ trial: { status: 'STOPPED' } })), ['perlu diulang', 'open']);
  assert.deepEqual(trialState(draft({ trial: { status: 'RUNNING' } })), ['berjalan…', 'open']);
});

test('going back to an earlier version stops at what a person has to look at', () => {
  assert.equal(obstacle(draft()), null);
  assert.equal(obstacle(draft({ findings: [{ severity: 'WARNING', sentence: 'x' }] })), null);
  assert.match(obstacle(draft({ findings: [{ severity: 'ERROR', sentence: 'Kolom kosong.' }] })), /Kolom kosong\.$/);
  assert.match(obstacle(draft({ examples: { ran: true, changed: [{}, {}], own: [] } })), /^Hasil 2 contoh/);
});
