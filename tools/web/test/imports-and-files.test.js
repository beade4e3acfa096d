import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedPeople, recapitulation, refusedRows } from '../../../src/main/resources/static/bangkom/files.js';
import {
  checkedSentence,
  notApplied,
  refusedForSure,
  taken
} from '../../../src/main/resources/static/bangkom/import-report.js';

test('rows are taken when they are recorded, made or changed', () => {
  assert.equal(
    taken({ counts: { ACCEPTED: 1, CREATED: 2, UPDATED: 4, UNCHANGED: 8, DUPLICATE: 16, REJECTED: 32 } }),
    7
  );
  assert.equal(taken({ counts: {} }), 0);
});

test('only a refusal of the server itself says that nothing has changed', () => {
  assert.ok(refusedForSure({ status: 422 }) && refusedForSure({ status: 409 }));
  assert.ok(!refusedForSure({ status: 502 }) && !refusedForSure({ status: 0 }));
  assert.match(
    notApplied({ status: 409, message: 'Sedang ada impor.' }),
    /^Belum ada yang berubah\. Sedang ada impor\.$/
  );
  assert.match(notApplied({ status: 504, message: 'Lama.' }), /^Lama\. Belum pasti/);
});

test('a check says how many rows would be written and how many are left out', () => {
  assert.match(checkedSentence('a.csv', { counts: { CREATED: 2 }, rejected: 0 }), /2 baris dapat diterapkan\.$/);
  assert.match(
    checkedSentence('a.csv', { counts: { CREATED: 2 }, rejected: 3 }),
    /, 3 bermasalah dan akan dilewati\.$/
  );
  assert.match(checkedSentence('a.csv', { counts: {}, rejected: 0 }), /tidak ada yang perlu diterapkan\.$/);
  assert.match(checkedSentence('a.csv', { counts: {}, rejected: 3 }), /semua baris baru bermasalah\.$/);
});

test('refused rows are given back whole, each with its problem, and no other row', () => {
  const report = {
    header: ['nip', 'nama', 'unit'],
    rows: [
      { status: 'CREATED', cells: ['1', 'A', 'X'] },
      { status: 'REJECTED', problem: 'NIP salah', cells: ['2', 'B'] }
    ]
  };
  assert.deepEqual(refusedRows(report), {
    titles: ['masalah', 'nip', 'nama', 'unit'],
    rows: [['NIP salah', '2', 'B', '']]
  });
});

test('every row of a file has as many cells as there are titles', () => {
  const changed = changedPeople([
    { nip: '1', name: 'A', unit: 'X', before: 0.1, after: 0.3, activities: 1, explanation: '' }
  ]);
  assert.equal(changed.rows[0].length, changed.titles.length);
  const recap = recapitulation({
    employees: [
      { nip: '1', byTrack: { COACHING: 2 }, totalJp: 2, certifiedJp: 0, target: { minimumJp: 20 }, shortfallJp: 18 },
      {
        nip: '2',
        byTrack: { SEMINAR: 4, COACHING: 1 },
        totalJp: 5,
        certifiedJp: 5,
        target: { minimumJp: null },
        shortfallJp: 0
      }
    ]
  });
  recap.rows.forEach((row) => assert.equal(row.length, recap.titles.length));
});

test('a difference has no more places than JP have', () => {
  const { rows, titles } = changedPeople([{ before: 0.1, after: 0.3 }]);
  assert.equal(rows[0][titles.indexOf('selisih')], 0.2);
});

test('a recapitulation has a column for every track that anybody has, and nought for who has none', () => {
  const { titles, rows } = recapitulation({
    employees: [
      { nip: '1', byTrack: { COACHING: 2 }, target: {} },
      { nip: '2', byTrack: { SEMINAR: 4 }, target: {} }
    ]
  });
  assert.equal(rows[0][titles.indexOf('Coaching')], 2);
  assert.equal(rows[0][titles.indexOf('Seminar')], 0);
  assert.equal(rows[1][titles.indexOf('Coaching')], 0);
});
