import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  begunAnew,
  checkBeginning,
  datesOf,
  dayBefore,
  isNumber,
  matching,
  nameOf,
  newMistake,
  readNumber,
  toSend,
  withRow
} from '../../../src/main/resources/static/bangkom/rules-rows.js';

const DATES = { from: 'day.from', until: 'day.until' };

const rows = () => [
  { row: 'a', cells: { 'day.from': '', 'day.until': '', jp: '2' } },
  { row: 'b', cells: { 'day.from': '2026-01-01', 'day.until': '2026-12-31', jp: '3' } }
];

test('a number is typed with a comma or a point, and blanks do not matter', () => {
  assert.equal(readNumber(' 1 000,5 '), '1000.5');
  assert.equal(readNumber('1.5'), '1.5');
  for (const good of ['2', '-1', '1,5', '0.25', '1 000']) {
    assert.ok(isNumber(good), good);
  }
  for (const bad of ['', 'dua', '1,', ',5', '1.000,5', '1e3', '0x10', '--1', 'Infinity']) {
    assert.ok(!isNumber(bad), bad);
  }
});

test('the day before is right over the ends of months and years', () => {
  assert.equal(dayBefore('2027-01-01'), '2026-12-31');
  assert.equal(dayBefore('2024-03-01'), '2024-02-29');
  assert.equal(dayBefore('2026-03-01'), '2026-02-28');
});

test('a table knows dates only where they decide which row holds', () => {
  assert.deepEqual(datesOf([{ role: 'INPUT', key: 'day.from' }]), DATES);
  assert.equal(datesOf([{ role: 'OUTPUT', key: 'day.from' }]), null);
  assert.equal(datesOf([{ role: 'INPUT', key: 'track' }]), null);
});

test('a row is named by its conditions alone', () => {
  const columns = [
    { role: 'INPUT', key: 'track' },
    { role: 'INPUT', key: 'scope' },
    { role: 'INPUT', key: 'day.from' },
    { role: 'INPUT', key: 'day.until' },
    { role: 'OUTPUT', key: 'jp' }
  ];
  const cells = {
    track: { value: 'COACHING', text: 'Coaching' },
    scope: { value: '', text: 'semua' },
    'day.from': { value: '2026-01-01', text: '1 Januari 2026' },
    'day.until': { value: '2026-12-31', text: '31 Desember 2026' },
    jp: { value: '2', text: '2' }
  };
  assert.equal(nameOf({ columns }, { cells }), 'Coaching, mulai 1 Januari 2026, sampai 31 Desember 2026');
  const none = Object.fromEntries(Object.keys(cells).map((key) => [key, { value: '', text: '' }]));
  assert.equal(nameOf({ columns }, { cells: none }), 'baris tanpa syarat');
});

test('what is sent is the values, not the words that are shown', () => {
  assert.deepEqual(toSend([{ row: 'a', cells: { jp: { value: '2.5', text: '2,5' } } }]), [
    { row: 'a', cells: { jp: '2.5' } }
  ]);
});

test('a row is found by words in any column and in any order', () => {
  const all = [
    { row: 'a', cells: { track: { text: 'Coaching' }, scope: { text: 'nasional' } } },
    { row: 'b', cells: { track: { text: 'Coaching' }, scope: { text: 'internasional' } } },
    { row: 'c', cells: { track: { text: 'Mentoring' }, scope: { text: 'nasional' } } }
  ];
  const found = (wanted) => matching(all, wanted).map((one) => one.row);
  assert.deepEqual(found('  '), ['a', 'b', 'c']);
  assert.deepEqual(found('INTERNASIONAL coaching'), ['b']);
  assert.deepEqual(found('seminar'), []);
});

test('a changed row stays in its place and the others as they are', () => {
  assert.deepEqual(withRow(rows(), { row: 'a' }, { jp: '9' }), [{ row: 'a', cells: { jp: '9' } }, rows()[1]]);
  assert.deepEqual(withRow(rows(), { row: 'b' }, { jp: '9' }), [rows()[0], { row: 'b', cells: { jp: '9' } }]);
});

test('a copy follows its original, a new row comes last', () => {
  const order = (changed) => changed.map((one) => one.row);
  assert.deepEqual(order(withRow(rows(), { row: null, after: 'a' }, {})), ['a', null, 'b']);
  assert.deepEqual(order(withRow(rows(), { row: null, after: null }, {})), ['a', 'b', null]);
  assert.deepEqual(order(withRow(rows(), { row: null, after: 'gone' }, {})), ['a', 'b', null]);
});

test('a row that another window removed does not come back unseen', () => {
  assert.throws(() => withRow(rows(), { row: 'gone' }, {}), /sudah dihapus di jendela lain/);
  assert.throws(() => checkBeginning(rows(), 'gone', DATES, '2027-01-01'), /sudah dihapus di jendela lain/);
});

test('a rule begins anew only while the old one holds', () => {
  assert.doesNotThrow(() => checkBeginning(rows(), 'a', DATES, '2027-01-01'));
  assert.doesNotThrow(() => checkBeginning(rows(), 'b', DATES, '2026-01-02'));
  assert.doesNotThrow(() => checkBeginning(rows(), 'b', DATES, '2026-12-31'));
  assert.throws(() => checkBeginning(rows(), 'b', DATES, '2026-01-01'), /baru mulai/);
  assert.throws(() => checkBeginning(rows(), 'b', DATES, '2025-12-31'), /baru mulai/);
  assert.throws(() => checkBeginning(rows(), 'b', DATES, '2027-01-01'), /sudah berakhir/);
});

test('a rule that begins anew leaves the past its row and no day without one', () => {
  assert.deepEqual(begunAnew(rows(), 'b', DATES, '2026-07-01', { jp: '4' }), [
    rows()[0],
    { row: 'b', cells: { 'day.from': '2026-01-01', 'day.until': '2026-06-30', jp: '3' } },
    { row: null, cells: { 'day.from': '2026-07-01', 'day.until': '2026-12-31', jp: '4' } }
  ]);
});

const mistake = (sentence, row, severity = 'ERROR') => ({ sentence, row, severity });

test('only what a change did wrong hinders it, and the new row is named first', () => {
  assert.equal(newMistake([mistake('x', 'a')], [mistake('x', 'a')], 'a'), undefined);
  assert.equal(newMistake([mistake('x', 'a', 'WARNING')], [], 'a'), undefined);
  assert.equal(newMistake([mistake('x', 'a'), mistake('y', 'new')], [], 'a').sentence, 'y');
  assert.equal(newMistake([mistake('x', 'a')], [], 'a').sentence, 'x');
});
