import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follows, together } from '../../../src/main/resources/static/bangkom/private-note-kept.js';

test('a save goes on from what was read, and the next from what was saved', () => {
  const line = follows('lama');
  const first = line.sent('baru');
  assert.deepEqual(first.goesOnFrom, ['lama']);
  line.taken(first.turn, 'baru');
  assert.deepEqual(line.sent('baru lagi').goesOnFrom, ['baru']);
});

test('a save beside one that is under way, or whose answer was lost, goes on from either', () => {
  const line = follows('lama');
  line.sent('satu');
  assert.deepEqual(line.sent('satu dua').goesOnFrom, ['lama', 'satu']);
});

test('a save that was refused is nothing to go on from', () => {
  const line = follows('lama');
  assert.equal(line.refused(line.sent('terlalu panjang').turn), false);
  assert.deepEqual(line.sent('pendek').goesOnFrom, ['lama']);
});

test('of two saves whose answers cross, the later one counts', () => {
  const line = follows('lama');
  const first = line.sent('satu');
  const second = line.sent('satu dua');
  line.taken(second.turn, 'satu dua');
  assert.equal(line.refused(first.turn), true);
  line.taken(first.turn, 'satu');
  assert.equal(line.base(), 'satu dua');
  assert.deepEqual(line.sent('tiga').goesOnFrom, ['satu dua']);
});

test('whoever has seen what was saved elsewhere goes on from that', () => {
  const line = follows('lama');
  line.sent('sini');
  line.saw('sana');
  assert.deepEqual(line.sent('keduanya').goesOnFrom, ['sana']);
});

test('two texts in one lack nothing of either, and say nothing twice that was only added to', () => {
  assert.equal(together('lama', 'lama\nsana', 'lama\nsini'), 'lama\nsana\n\nsini');
  assert.equal(together('lama', 'sana', 'sini'), 'sana\n\nsini');
  assert.equal(together('', 'sana', 'sini'), 'sana\n\nsini');
  assert.equal(together('lama', '', 'lama sini'), ' sini');
  assert.equal(together('lama', 'sana', 'lama'), 'sana');
});
