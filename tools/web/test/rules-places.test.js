import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, drawnPage } from './drawn-page.js';

const { document, location } = drawnPage();
const at = '../../../src/main/resources/static/bangkom';
const { change } = await import(`${at}/rules-places.js`);
const { draw } = await import(`${at}/shown.js`);

/** What a reader is told while a draft of `jp-cap` is begun, one after the other. */
const told = async () => {
  const place = document.createElement('div');
  const sentences = [];
  await change('jp-cap', (said) => {
    draw(place, said);
    sentences.push(place.textContent.trim());
  });
  return sentences;
};

test('who begins a draft is told that it takes a while, and is led to it', async () => {
  const asked = answering([200, {}]);
  assert.deepEqual(await told(), ['Rancangan disiapkan dan diperiksa…']);
  assert.deepEqual(asked, [
    { path: '/api/rule-drafts/jp-cap', method: 'POST', body: { version: null, replace: false } }
  ]);
  assert.equal(location.hash, '#jp-cap/rancangan');
});

test('who cannot begin a draft stays, and is told why', async () => {
  location.hash = '';
  answering([409, { detail: 'Versi ini sudah diganti.' }]);
  assert.deepEqual(await told(), ['Rancangan disiapkan dan diperiksa…', 'Versi ini sudah diganti.']);
  assert.equal(location.hash, '');
});
