import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const textOf = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const { window } = new JSDOM('<main></main>');
const { document } = window;
globalThis.document = document;
const { html, live, render, repeat } = await import('../../../src/main/resources/static/bangkom/lit.js');

test('the build, the pages and these tests have the same version of lit-html', () => {
  const built = textOf('pom.xml').match(/<lit-html.version>(.+)<\/lit-html.version>/)[1];
  const { devDependencies } = JSON.parse(textOf('tools/web/package.json'));
  const loaded = textOf('src/main/resources/static/bangkom/lit.js').matchAll(/lib\/lit-html-([\d.]+)\//g);
  assert.deepEqual([...new Set([...loaded].map((of) => of[1])), devDependencies['lit-html']], [built, built]);
});

test('what is drawn again keeps the keyboard and what was typed', () => {
  const place = document.querySelector('main');
  const draw = (rows) =>
    render(
      html`<ul>
        ${repeat(
          rows,
          (row) => row,
          (row) => html`<li>${row}<input aria-label=${row} /></li>`
        )}
      </ul>`,
      place
    );
  draw(['satu', 'dua']);
  const input = place.querySelector('[aria-label=dua]');
  input.value = 'setengah ditulis';
  input.focus();
  draw(['nol', 'satu', 'dua']);
  assert.equal(document.activeElement, input);
  assert.equal(input.value, 'setengah ditulis');
});

test('a text is never read as HTML', () => {
  const place = document.createElement('div');
  render(html`<p title=${'"><img src=x>'}>${'<img src=x>'}</p>`, place);
  assert.equal(place.querySelector('img'), null);
  assert.equal(place.querySelector('p').textContent, '<img src=x>');
});

test('a value that is shown live gives way to what is asked for', () => {
  const place = document.createElement('div');
  const draw = (value) => render(html`<input .value=${live(value)} />`, place);
  draw('lama');
  place.querySelector('input').value = 'diketik';
  draw('lama');
  assert.equal(place.querySelector('input').value, 'lama');
});
