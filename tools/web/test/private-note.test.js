import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { drawnPage, read } from './shown-page.js';

const { document, Event, window } = drawnPage('<main></main>');
const at = '../../../src/main/resources/static/bangkom';
const { hasNote, showNote } = await import(`${at}/private-note.js`);
const { stateOf } = await import(`${at}/private-note-shown.js`);
const { leaveNothing, shows } = await import(`${at}/shown-as.js`);

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** The notes that the server has by task, how it refuses what is asked of it, and the saves that came. */
let notes;
let refusal;
let came;

/** What its answers of a method wait for. */
let wait;

const json = (status, body) => new Response(JSON.stringify(body), { status });

const put = (task, { text, goesOnFrom }) => {
  if (!goesOnFrom.includes(notes.get(task)) && notes.get(task) !== text) {
    return [409, { detail: 'Catatan ini sudah diubah di tab lain.' }];
  }
  notes.set(task, text);
  return [200, { text, changedAt: '2026-05-04T08:00:00+07:00' }];
};

globalThis.fetch = async (path, { method, body, keepalive, headers }) => {
  const task = path.split('/')[3];
  if (method === 'PUT') {
    came.push({ text: JSON.parse(body).text, keepalive, as: headers['X-Bangkom-As'] });
    await wait.PUT;
    return json(...(refusal || put(task, JSON.parse(body))));
  }
  // What is read is what was there when it was asked for, however late the answer comes.
  const answer = notes.has(task) ? json(200, { text: notes.get(task) }) : new Response(null, { status: 204 });
  await wait.GET;
  return refusal ? json(...refusal) : answer;
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
const button = (label = 'Simpan catatan') =>
  [...document.querySelectorAll('button')].find((one) => read(one) === label);
const state = () => read(document.querySelector('.bangkom-note-state'));
const problem = () => document.querySelector('[role=alert]');

const type = (text) => {
  field().value = text;
  field().dispatchEvent(new Event('input'));
};

const pass = async (milliseconds) => {
  mock.timers.tick(milliseconds);
  await settled();
};

const save = async () => {
  button().click();
  await settled();
};

let tasks = 0;
let task;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  tasks += 1;
  task = `task-${tasks}`;
  shows('atasan');
  notes = new Map([[task, 'lama']]);
  refusal = null;
  came = [];
  wait = {};
});

test('a note says when it was saved, that something is not saved yet, and neither when it could not be', () => {
  const words = (note) => Object.values(stateOf({ savedAt: null, behind: false, problem: null, ...note })).join('');
  assert.equal(words({}), '');
  assert.equal(words({ savedAt: '09.05' }), 'Catatan tersimpan 09.05');
  assert.equal(
    words({ savedAt: '09.05', behind: true }),
    'Catatan tersimpan 09.05 Perubahan terakhir sedang disimpan…'
  );
  assert.equal(words({ savedAt: '09.05', behind: true, problem: 'Server sedang bermasalah.' }), '');
});

test('a note is saved by itself a second after typing stops', async () => {
  await open(task);
  assert.equal(field().value, 'lama');
  type('baru');
  await pass(900);
  type('baru lagi');
  await pass(900);
  assert.deepEqual(came, []);
  await pass(100);
  assert.deepEqual(came, [{ text: 'baru lagi', keepalive: false, as: 'atasan' }]);
  assert.match(state(), /^Catatan tersimpan \d\d\.\d\d$/);
});

test('a note is saved at once when its field is left, by the button, and before logging out', async () => {
  await open(task);
  type('satu');
  field().dispatchEvent(new Event('blur'));
  await settled();
  assert.equal(notes.get(task), 'satu');
  type('dua');
  await save();
  assert.equal(notes.get(task), 'dua');
  type('tiga');
  await leaveNothing();
  assert.equal(notes.get(task), 'tiga');
});

test('what was typed last goes on its way when the page is left, beside a save that is under way', async () => {
  await open(task);
  type('satu');
  const letGo = hold('PUT');
  await save();
  type('satu dua');
  window.dispatchEvent(new Event('pagehide'));
  await letGo();
  assert.equal(notes.get(task), 'satu dua');
  assert.deepEqual(
    came.map(({ text, keepalive }) => [text, keepalive]),
    [
      ['satu', false],
      ['satu dua', true]
    ]
  );
});

test('the keyboard stays where it is while a note is saved, and what is typed meanwhile is saved next', async () => {
  await open(task);
  type('baru');
  button().focus();
  const letGo = hold('PUT');
  await save();
  const typedInto = field();
  assert.equal(document.activeElement, button());
  type('baru dan lebih');
  await letGo();
  assert.equal(notes.get(task), 'baru');
  assert.equal(field(), typedInto);
  assert.equal(document.activeElement, button());
  assert.equal(typedInto.value, 'baru dan lebih');
  assert.match(state(), /Perubahan terakhir sedang disimpan…$/);
  await pass(1000);
  assert.equal(notes.get(task), 'baru dan lebih');
  assert.match(state(), /^Catatan tersimpan \d\d\.\d\d$/);
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
  refusal = null;
  await pass(60000);
  assert.equal(came.length, 1);
  await save();
  assert.equal(problem(), null);
  assert.equal(notes.get(task), 'baru');
});

test('a note that could not be saved is tried again, and nobody leaves the page unasked before', async () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await open(task);
  type('baru');
  assert.equal(leave(), false);
  refusal = [503, {}];
  await pass(1000);
  assert.match(read(problem()), /Tulisan Anda tetap ada di sini dan dicoba disimpan lagi\.$/);
  assert.equal(leave(), true);
  refusal = null;
  await pass(3000);
  assert.equal(notes.get(task), 'baru');
  assert.equal(problem(), null);
  assert.equal(leave(), false);
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

test('what was saved in another tab is not overwritten: it is shown, and joined with what was typed here', async () => {
  await open(task);
  type('lama, dari sini');
  notes.set(task, 'lama, dari sana');
  await pass(1000);
  assert.match(read(problem()), /^Catatan belum tersimpan\. Catatan ini sudah diubah di tab lain\./);
  assert.equal(notes.get(task), 'lama, dari sana');
  assert.equal(field().value, 'lama, dari sini');
  assert.equal(document.querySelector('#bangkom-note-elsewhere').value, 'lama, dari sana');
  await pass(60000);
  assert.equal(came.length, 1);
  button('Gabungkan keduanya').click();
  await settled();
  assert.equal(notes.get(task), 'lama, dari sana\n\n, dari sini');
  assert.equal(field().value, notes.get(task));
  assert.equal(document.querySelector('#bangkom-note-elsewhere'), null);
  assert.equal(problem(), null);
});

test('who looks at the form and comes back finds what could not be saved, even when it changed elsewhere', async () => {
  await open(task);
  type('setengah ditulis');
  notes.set(task, 'dari sana');
  await open(task);
  assert.equal(field().value, 'setengah ditulis');
  await save();
  assert.equal(notes.get(task), 'dari sana');
  assert.equal(field().value, 'setengah ditulis');
});

test('what somebody typed is neither shown to nor saved as whoever logs in after them', async () => {
  await open(task);
  type('setengah ditulis');
  shows('pengganti');
  await open(task);
  assert.equal(field().value, 'lama');
  await pass(60000);
  assert.deepEqual(came, []);
});

test('what is typed after coming back outlives the save that was still going on', async () => {
  await open(task);
  type('baru');
  const letGo = hold('PUT');
  await save();
  await open(task);
  type('baru dan lebih');
  await letGo();
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
