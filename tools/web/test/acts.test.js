import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { drawnPage, settled } from './drawn-page.js';

const { document } = drawnPage();
const { acts } = await import('../../../src/main/resources/static/bangkom/acts.js');
const { html, nothing, render } = await import('../../../src/main/resources/static/bangkom/lit.js');

let there;
let calls;
let answer;

const button = () => document.querySelector('section button');

beforeEach(() => {
  const place = document.createElement('div');
  document.querySelector('main').replaceChildren(place);
  there = true;
  calls = 0;
  answer = async () => undefined;
  const acting = acts(() => draw());
  const act = () => {
    calls += 1;
    return answer();
  };
  const draw = () =>
    render(html`<section tabindex="-1">${there ? acting({ label: 'Terima', act }) : nothing}</section>`, place);
  draw();
});

test('a button that is busy keeps the keyboard and does nothing twice', async () => {
  button().focus();
  button().click();
  assert.equal(button().getAttribute('aria-disabled'), 'true');
  button().click();
  await settled();
  assert.equal(calls, 1);
  assert.equal(button().hasAttribute('aria-disabled'), false);
  assert.equal(document.activeElement, button());
});

test('a button that goes leaves the keyboard to the part it stood in', async () => {
  button().focus();
  answer = async () => {
    there = false;
  };
  button().click();
  await settled();
  assert.equal(button(), null);
  assert.equal(document.activeElement, document.querySelector('section'));
});

test('why it was refused stands beside it, until it is tried again', async () => {
  answer = async () => {
    throw new Error('Muat ulang halaman.');
  };
  button().click();
  await settled();
  assert.equal(document.querySelector('[role=alert]').textContent, 'Muat ulang halaman.');
  answer = async () => undefined;
  button().click();
  await settled();
  assert.equal(document.querySelector('[role=alert]'), null);
});
