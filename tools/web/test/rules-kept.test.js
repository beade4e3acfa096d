import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { forget, forgetAll, keep, kept, keptForms } from '../../../src/main/resources/static/bangkom/rules-kept.js';

let stored = new Map();

beforeEach(() => {
  stored = new Map();
  globalThis.window = {
    localStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key)
    }
  };
});

test('what was typed into a form is there again, for that table and form alone', () => {
  keep('jp-rate', 'add', { jp: '2' });
  assert.deepEqual(kept('jp-rate', 'add'), { jp: '2' });
  assert.equal(kept('jp-rate', 'row r1'), null);
  assert.equal(kept('jp-cap', 'add'), null);
});

test('a form that was accepted is forgotten, the others are not', () => {
  keep('jp-rate', 'add', { jp: '2' });
  keep('jp-rate', 'row r1', { jp: '3' });
  forget('jp-rate', 'add');
  assert.deepEqual(keptForms('jp-rate'), ['row r1']);
});

test('nothing stays in the browser once everything is forgotten', () => {
  keep('jp-rate', 'add', { jp: '2' });
  keep('jp-rate', 'example', { note: 'x' });
  forget('jp-rate', 'add');
  forget('jp-rate', 'example');
  assert.equal(stored.size, 0);
  keep('jp-rate', 'add', { jp: '2' });
  forgetAll('jp-rate');
  assert.equal(stored.size, 0);
});

test('what another program left there in its place hinders nobody', () => {
  stored.set('bangkom.aturan.jp-rate', 'no JSON');
  assert.equal(kept('jp-rate', 'add'), null);
  assert.deepEqual(keptForms('jp-rate'), []);
  stored.set('bangkom.aturan.jp-rate', 'null');
  assert.deepEqual(keptForms('jp-rate'), []);
});

test('a browser that keeps nothing lets people work', () => {
  globalThis.window.localStorage.getItem = () => {
    throw new Error('denied');
  };
  globalThis.window.localStorage.setItem = () => {
    throw new Error('full');
  };
  assert.doesNotThrow(() => keep('jp-rate', 'add', { jp: '2' }));
  assert.equal(kept('jp-rate', 'add'), null);
});
