import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, drawnPage } from './drawn-page.js';

drawnPage();
const { fetchDraft } = await import('../../../src/main/resources/static/bangkom/rules-draft-server.js');

const draft = (revision, hindrance) => ({
  revision,
  progress: { steps: [], obstacles: hindrance ? [{ hindrance, sentence: 'x' }] : [], wayBack: null }
});

const conflict = [409, { detail: 'Sudah disimpan dari jendela lain.' }];

test('a change is sent, and the draft that the server answers is shown', async () => {
  let shown = 0;
  const asked = answering([200, draft(1)], [200, draft(2)]);
  const server = await fetchDraft('jp-cap', () => {
    shown += 1;
  });
  await server.send('', { method: 'PUT', body: { revision: 1 } });
  assert.deepEqual(asked[1], { path: '/api/rule-drafts/jp-cap', method: 'PUT', body: { revision: 1 } });
  assert.equal(server.now().revision, 2);
  assert.equal(shown, 1);
});

test('an answer that says more than the draft is given whole', async () => {
  answering([200, draft(1)], [200, { draft: draft(2), row: 'new' }]);
  const server = await fetchDraft('jp-cap', () => null);
  assert.equal((await server.send('/rows/a/successor', { method: 'POST' })).row, 'new');
  assert.equal(server.now().revision, 2);
});

test('what another window saved is loaded, and nothing is sent over it', async () => {
  const asked = answering([200, draft(1)], conflict, [200, draft(5)]);
  const server = await fetchDraft('jp-cap', () => null);
  await assert.rejects(server.send('', { method: 'PUT' }), /jendela lain\. Keadaan terbarunya sudah dimuat/);
  assert.equal(server.now().revision, 5);
  assert.equal(asked.length, 3);
});

test('a conflict that is no other window is said as the server says it', async () => {
  for (const now of [draft(1), draft(2, 'PENDING')]) {
    answering([200, draft(1)], conflict, [200, now]);
    const server = await fetchDraft('jp-cap', () => null);
    await assert.rejects(server.send('', { method: 'PUT' }), { message: 'Sudah disimpan dari jendela lain.' });
  }
});

test('what is refused for another reason loads nothing', async () => {
  const asked = answering([200, draft(1)], [422, { detail: 'Kolom kosong.' }], [422, { detail: 'Belum diuji.' }]);
  const server = await fetchDraft('jp-cap', () => null);
  await assert.rejects(server.send('', { method: 'PUT' }), { message: 'Kolom kosong.', status: 422 });
  await assert.rejects(server.run('/proposal', {}), { message: 'Belum diuji.' });
  assert.equal(asked.length, 3);
});

test('what cannot be tried out or proposed as it is shown is shown as it is', async () => {
  answering([200, draft(1)], conflict, [200, draft(2)]);
  const server = await fetchDraft('jp-cap', () => null);
  await assert.rejects(server.run('/trial?revision=1', {}), { message: 'Sudah disimpan dari jendela lain.' });
  assert.equal(server.now().revision, 2);
});
