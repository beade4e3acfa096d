import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark, tabAfter, walk } from '../../../src/main/resources/static/bangkom/tabs.js';

test('arrows go round, Home and End go to the edges', () => {
  assert.equal(tabAfter('ArrowRight', 0, 3), 1);
  assert.equal(tabAfter('ArrowRight', 2, 3), 0);
  assert.equal(tabAfter('ArrowLeft', 0, 3), 2);
  assert.equal(tabAfter('Home', 2, 3), 0);
  assert.equal(tabAfter('End', 0, 3), 2);
});

test('any other key keeps its own meaning', () => {
  for (const key of ['Tab', 'Enter', ' ', 'ArrowDown', 'a', 'constructor']) {
    assert.equal(tabAfter(key, 1, 3), null);
  }
});

const tab = () => {
  const made = new EventTarget();
  made.setAttribute = (name, value) => {
    made[name] = value;
  };
  made.focus = () => {
    made.focused = true;
  };
  return made;
};

const pressed = (key) => Object.assign(new Event('keydown', { cancelable: true }), { key });

test('only the chosen tab is in the order of the tab key', () => {
  const tabs = [tab(), tab(), tab()];
  mark(tabs, 1);
  assert.deepEqual(
    tabs.map((one) => [one['aria-selected'], one.tabIndex]),
    [
      ['false', -1],
      ['true', 0],
      ['false', -1]
    ]
  );
});

test('the keyboard goes with the tab that it chose', () => {
  const tabs = [tab(), tab()];
  const chosen = [];
  walk(tabs, (at) => chosen.push(at));
  const event = pressed('ArrowRight');
  tabs[0].dispatchEvent(event);
  assert.deepEqual(chosen, [1]);
  assert.ok(tabs[1].focused);
  assert.ok(event.defaultPrevented);
  tabs[0].dispatchEvent(new Event('click'));
  assert.deepEqual(chosen, [1, 0]);
});
