import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, drawnPage } from './drawn-page.js';

drawnPage();
const { proposeEarlier } = await import('../../../src/main/resources/static/bangkom/rules-way-back.js');

const ENTERED = { reason: 'Dicabut', legalDocument: '7/2027' };

const draft = (given = {}) => ({
  revision: 3,
  progress: { steps: [], obstacles: [], wayBack: null },
  trial: { applicable: true, finished: false },
  ...given
});

const propose = async (...answers) => {
  const asked = answering(...answers);
  const done = await proposeEarlier('jp-cap', 1, ENTERED, () => null);
  return { done, asked: asked.map((one) => one.path.replace('/api/rule-drafts/jp-cap', '')) };
};

test('an earlier version is tried out and proposed in one go', async () => {
  const { done, asked } = await propose(
    [200, draft()],
    [200, { applicable: true, finished: true, status: 'COMPLETED' }],
    [200, { id: 7 }]
  );
  assert.deepEqual(done, { id: 7 });
  assert.deepEqual(asked, ['', '/trial?revision=3', '/proposal?revision=3']);
});

test('a table that decides nothing of JP is proposed untried', async () => {
  const { asked } = await propose([200, draft({ trial: { applicable: false } })], [200, { id: 7 }]);
  assert.deepEqual(asked, ['', '/proposal?revision=3']);
});

test('what a person has to look at stops it, while the trial run goes on', async () => {
  const wayBack = { hindrance: 'EXAMPLES_CHANGED', sentence: 'Hasil 2 contoh berubah.' };
  const { done, asked } = await propose(
    [200, draft({ progress: { steps: [], obstacles: [], wayBack } })],
    [422, { detail: 'x' }]
  );
  assert.deepEqual(done, { sentence: 'Hasil 2 contoh berubah.', entered: ENTERED });
  assert.deepEqual(asked, ['', '/trial']);
});

test('a trial run that breaks off and a refused proposal lead to the draft with what was entered', async () => {
  const stopped = await propose([200, draft()], [200, { applicable: true, finished: false, status: 'STOPPED' }]);
  assert.match(stopped.done.sentence, /^Uji coba tidak selesai/);
  const refused = await propose(
    [200, draft({ trial: { applicable: false } })],
    [422, { detail: 'Sama dengan yang berlaku.' }]
  );
  assert.deepEqual(refused.done, { sentence: 'Sama dengan yang berlaku.', entered: ENTERED });
});

test('a server that fails is not taken for a refusal', async () => {
  await assert.rejects(
    propose([200, draft({ trial: { applicable: false } })], [503, { detail: 'Server sibuk.' }]),
    /Server sibuk/
  );
});
