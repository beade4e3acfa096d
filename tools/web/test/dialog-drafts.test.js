import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { allOf, page, settled, textOf } from './page.js';

const body = page();
globalThis.window = globalThis;
const { ask } = await import('../../../src/main/resources/static/bangkom/dialog.js');
const { SOON, dialogPlace } = await import('../../../src/main/resources/static/bangkom/drafts-kept.js');
const { field, reason, text } = await import('../../../src/main/resources/static/bangkom/parts.js');
const { shows } = await import('../../../src/main/resources/static/bangkom/shown-as.js');
const { element } = await import('../../../src/main/resources/static/bangkom/frame.js');

shows('198503172010011001');
const [dialog] = allOf(body, 'dialog');
const [form] = allOf(dialog, 'form');

/** What the server keeps, by address. */
let drafts;

globalThis.fetch = async (path, { method, body: sent }) => {
  const before = drafts.get(path);
  if (method === 'PUT') {
    drafts.set(path, { ...JSON.parse(sent), savedAt: '2026-05-04T08:00:00+07:00' });
  } else if (method === 'DELETE') {
    drafts.delete(path);
  }
  const answer = method === 'GET' ? before : drafts.get(path);
  return { ok: true, status: answer ? 200 : 204, json: async () => answer };
};

const keptFor = (memory, why) =>
  drafts.set(`/api/drafts/${dialogPlace('', memory)}`, {
    content: JSON.stringify({ reason: why }),
    basis: null,
    savedAt: '2026-05-04T08:00:00+07:00'
  });

const open = async (memory, asked = [reason()]) => {
  ask({
    title: 'Tarik klaim',
    what: 'Seminar',
    button: 'Tarik',
    memory,
    asked,
    act: async () => null,
    done: () => null
  });
  await settled();
  return asked;
};

const type = (one, value) => {
  one.control.value = value;
  one.control.dispatchEvent(new Event('input'));
};

const saved = async (context) => {
  context.mock.timers.tick(SOON);
  await settled();
};

const contents = () => [...drafts.values()].map(({ content }) => JSON.parse(content));

beforeEach(() => {
  drafts = new Map();
});

test('what is typed into a dialog is saved, said, and gone when it was sent', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [why] = await open('claim 1');
  type(why, 'setengah');
  type(why, 'setengah jalan');
  await saved(context);
  assert.deepEqual(contents(), [{ reason: 'setengah jalan' }]);
  assert.match(textOf(dialog), /Draf tersimpan \d\d\.\d\d/);
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(contents(), []);
});

test('what was kept comes back in the dialog about the same, and in no other', async () => {
  keptFor('claim 2', 'dari komputer lain');
  assert.equal((await open('claim 2'))[0].control.value, 'dari komputer lain');
  assert.equal((await open('claim 3'))[0].control.value, '');
});

test('what is typed before the draft has come is not overwritten by it', async () => {
  keptFor('claim 4', 'lama');
  const asked = [reason()];
  const opening = open('claim 4', asked);
  type(asked[0], 'baru');
  await opening;
  assert.equal(asked[0].control.value, 'baru');
});

test('a password and a file are never kept', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [why, secret] = await open('claim 5', [
    text('name', 'Nama'),
    field('secret', 'Kata sandi', element('input', { type: 'password' })),
    field('file', 'Berkas', element('input', { type: 'file' }))
  ]);
  type(why, 'Rina');
  type(secret, 'rahasia');
  await saved(context);
  assert.deepEqual(contents(), [{ name: 'Rina' }]);
});
