import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { drawnPage, read } from './shown-page.js';

const { document, Event } = drawnPage('<main></main>');
const at = '../../../src/main/resources/static/bangkom';
const { hasNote, showNote } = await import(`${at}/private-note.js`);
const { stateOf } = await import(`${at}/private-note-shown.js`);

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Who is logged in, the notes that the server has by task, and how it refuses what is asked of it. */
let login;
let notes;
let refusal;

/** What its answers of a method wait for. */
let wait;

const json = (status, body) => new Response(JSON.stringify(body), { status });

globalThis.fetch = async (path, { method, body }) => {
  if (path === '/api/me') {
    return json(200, { login });
  }
  const task = path.split('/')[3];
  if (method === 'PUT') {
    await wait.PUT;
    if (refusal) {
      return json(...refusal);
    }
    notes.set(task, JSON.parse(body).text);
    return json(200, { text: notes.get(task) });
  }
  // What is read is what was there when it was asked for, however late the answer comes.
  const answer = notes.has(task) ? [200, { text: notes.get(task) }] : [404, {}];
  await wait.GET;
  return json(...(refusal || answer));
};

/** Makes the answers of a method wait; gives what lets them go. */
const hold = (method) => {
  let letGo;
  wait[method] = new Promise((resolve) => {
    letGo = resolve;
  });
  return async () => {
    wait[method] = null;
    letGo();
    await settled();
  };
};

const pane = () => {
  document.querySelector('main').replaceChildren(document.createElement('section'));
  return document.querySelector('section');
};

const open = async (task) => {
  await showNote(pane(), task);
};

const field = () => document.querySelector('textarea');
const button = () => document.querySelector('button');
const state = () => read(document.querySelector('[role=status]'));
const problem = () => document.querySelector('[role=alert]');

const type = (text) => {
  field().value = text;
  field().dispatchEvent(new Event('input'));
};

const save = async () => {
  button().click();
  await settled();
};

let tasks = 0;
let task;

beforeEach(() => {
  tasks += 1;
  task = `task-${tasks}`;
  login = 'atasan';
  notes = new Map([[task, 'lama']]);
  refusal = null;
  wait = {};
});

test('a note says how far it is, and that it is saved only while nothing else stands in its field', () => {
  const note = { saved: 'a', typed: 'a', saving: false, savedAt: null, problem: null };
  assert.equal(stateOf(note), '');
  assert.equal(stateOf({ ...note, typed: 'ab' }), 'Ada perubahan yang belum disimpan.');
  assert.equal(stateOf({ ...note, typed: 'ab', saving: true }), 'Menyimpan…');
  assert.equal(stateOf({ ...note, savedAt: '09.05' }), 'Tersimpan pukul 09.05.');
  assert.equal(stateOf({ ...note, typed: 'ab', savedAt: '09.05' }), 'Ada perubahan yang belum disimpan.');
});

test('there is something to save only while what was typed differs from what is saved', async () => {
  await open(task);
  assert.equal(field().value, 'lama');
  assert.equal(button().disabled, true);
  type('baru');
  assert.equal(button().disabled, false);
  type('lama');
  assert.equal(button().disabled, true);
  assert.equal(state(), '');
});

test('the keyboard stays in the note while it is saved, and what is typed meanwhile is not saved yet', async () => {
  await open(task);
  type('baru');
  button().focus();
  const letGo = hold('PUT');
  await save();
  const typedInto = field();
  assert.equal(document.activeElement, typedInto);
  assert.equal(state(), 'Menyimpan…');
  type('baru dan lebih');
  assert.equal(button().disabled, true);
  await letGo();
  assert.equal(notes.get(task), 'baru');
  assert.equal(field(), typedInto);
  assert.equal(document.activeElement, typedInto);
  assert.equal(typedInto.value, 'baru dan lebih');
  assert.equal(state(), 'Ada perubahan yang belum disimpan.');
  await save();
  assert.equal(notes.get(task), 'baru dan lebih');
  assert.match(state(), /^Tersimpan pukul \d\d\.\d\d\.$/);
});

test('a note that was refused stays in its field, with the sentence of the server', async () => {
  await open(task);
  type('baru');
  refusal = [422, { detail: 'Catatan terlalu panjang.' }];
  await save();
  assert.match(
    read(problem()),
    /^Catatan belum tersimpan\. Catatan terlalu panjang\. Tulisan Anda tetap ada di sini\.$/
  );
  assert.equal(field().value, 'baru');
  assert.equal(button().disabled, false);
  refusal = null;
  await save();
  assert.equal(problem(), null);
  assert.equal(notes.get(task), 'baru');
});

test('nobody whose session ended is asked to load the page again, for that would lose the note', async () => {
  await open(task);
  type('baru');
  for (const status of [401, 403]) {
    refusal = [status, { detail: 'Sesi Anda sudah berubah; muat ulang halaman lalu masuk kembali.' }];
    await save();
    assert.match(read(problem()), /Masuk kembali di tab lain, lalu simpan lagi\./);
    assert.doesNotMatch(read(problem()), /muat ulang/);
  }
});

test('who looks at the form and comes back finds what they typed, nobody else does', async () => {
  await open(task);
  type('setengah ditulis');
  await open(task);
  assert.equal(field().value, 'setengah ditulis');
  assert.equal(state(), 'Ada perubahan yang belum disimpan.');
  login = 'pengganti';
  await open(task);
  assert.equal(field().value, 'lama');
});

test('what is typed after coming back outlives the save that was still going on', async () => {
  await open(task);
  type('baru');
  const letGo = hold('PUT');
  await save();
  await open(task);
  assert.equal(state(), 'Menyimpan…');
  type('baru dan lebih');
  await letGo();
  assert.equal(state(), 'Ada perubahan yang belum disimpan.');
  await open(task);
  assert.equal(field().value, 'baru dan lebih');
});

test('a note that was read before a save ended is read again', async () => {
  await open(task);
  type('baru');
  const finishSave = hold('PUT');
  await save();
  const answerRead = hold('GET');
  const opened = open(task);
  await settled();
  await finishSave();
  await answerRead();
  await opened;
  assert.equal(field().value, 'baru');
  assert.equal(button().disabled, true);
});

test('a slow answer about one task is not shown once another was opened', async () => {
  const first = pane();
  const answerRead = hold('GET');
  const opened = showNote(first, task);
  const other = pane();
  notes.set('other', 'catatan lain');
  const then = showNote(other, 'other');
  await answerRead();
  await Promise.all([opened, then]);
  assert.equal(first.querySelector('textarea'), null);
  assert.equal(other.querySelector('textarea').value, 'catatan lain');
});

test('whether there is no note or it cannot be read is not the same', async () => {
  await open('none');
  assert.match(read(document.querySelector('section')), /^Tugas ini tidak memiliki catatan pribadi\./);
  refusal = [500, {}];
  await open(task);
  assert.match(read(document.querySelector('section')), /^Catatan belum dapat dimuat\./);
});

test('the tab is for those whose note the server keeps', async () => {
  assert.equal(await hasNote(task), true);
  assert.equal(await hasNote('none'), false);
  refusal = [401, {}];
  assert.equal(await hasNote(task), false);
});
