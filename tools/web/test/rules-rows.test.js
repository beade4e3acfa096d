import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching, toSend, withRow } from '../../../src/main/resources/static/bangkom/rules-rows.js';

const rows = () => [
  { row: 'a', cells: { 'day.from': '', 'day.until': '', jp: '2' } },
  { row: 'b', cells: { 'day.from': '2026-01-01', 'day.until': '2026-12-31', jp: '3' } }
];

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
});
