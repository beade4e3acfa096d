import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnPage, read } from './shown-page.js';

const { document, Event } = drawnPage(
  '<form><input id="wanted"></form><div id="found"><p>Memuat…</p></div><p id="news" hidden></p>'
);
const { html } = await import('../../../src/main/resources/static/bangkom/lit.js');
const { alarmAndAgain, draw, drawAnswer, figures, options, table, tell } = await import(
  '../../../src/main/resources/static/bangkom/shown.js'
);
const { personSearch } = await import('../../../src/main/resources/static/bangkom/person-search.js');

const settled = () => new Promise((resolve) => setImmediate(resolve));
const place = () => document.createElement('div');

/** A question that is answered when somebody says so. */
const later = () => {
  const of = {};
  of.promise = new Promise((resolve, reject) => Object.assign(of, { answer: resolve, refuse: reject }));
  return of;
};

test('what stood in a place while it was loaded goes when it is drawn first', () => {
  const of = document.createElement('div');
  of.append('Memuat…');
  draw(of, html`<p>satu</p>`);
  draw(of, html`<p>dua</p>`);
  assert.equal(read(of), 'dua');
});

test('a table has a caption, but where the heading above it says enough', () => {
  const of = document.createElement('div');
  const titles = ['Kegiatan', figures('JP')];
  draw(of, table('Klaim', titles, []));
  assert.equal(read(of.querySelector('caption')), 'Klaim');
  draw(of, table(null, titles, []));
  assert.equal(of.querySelector('caption'), null);
  assert.deepEqual(
    [...of.querySelectorAll('th')].map((title) => [title.className, read(title)]),
    [
      ['', 'Kegiatan'],
      ['amount', 'JP']
    ]
  );
});

test('a place says that it is busy until it is answered', async () => {
  const of = place();
  const question = later();
  const drawn = drawAnswer(of, () => question.promise, String);
  assert.equal(of.getAttribute('aria-busy'), 'true');
  question.answer('jawaban');
  assert.equal(await drawn, true);
  assert.equal(read(of), 'jawaban');
  assert.equal(of.getAttribute('aria-busy'), 'false');
});

test('a slow answer to an older question is not drawn over the newer one', async () => {
  const of = place();
  const [older, newer] = [later(), later()];
  const first = drawAnswer(of, () => older.promise, String);
  const second = drawAnswer(of, () => newer.promise, String);
  newer.answer('baru');
  await second;
  older.answer('lama');
  assert.equal(await first, false);
  assert.equal(read(of), 'baru');
});

test('an older question that is refused late says nothing, and the place stays busy for the newer one', async () => {
  const of = place();
  const [older, newer] = [later(), later()];
  const first = drawAnswer(of, () => older.promise, String);
  drawAnswer(of, () => newer.promise, String);
  older.refuse(new Error('ditolak'));
  await first;
  assert.equal(read(of), '');
  assert.equal(of.getAttribute('aria-busy'), 'true');
});

test('a refusal is read out and can be tried again', async () => {
  const of = place();
  let again = 0;
  await drawAnswer(
    of,
    () => Promise.reject(new Error('Server tidak terjangkau.')),
    String,
    (sentence) => alarmAndAgain(sentence, () => (again += 1))
  );
  assert.equal(read(of.querySelector('[role=alert]')), 'Server tidak terjangkau.');
  of.querySelector('button').click();
  assert.equal(again, 1);
});

test('what was opened stays open when its place is drawn again', () => {
  const of = place();
  const show = (rows) =>
    draw(
      of,
      rows.map(
        (row) =>
          html`<details>
            <summary>${row}</summary>
          </details>`
      )
    );
  show(['satu', 'dua']);
  of.querySelectorAll('details')[1].open = true;
  show(['satu', 'dua lagi', 'tiga']);
  assert.deepEqual(
    [...of.querySelectorAll('details')].map((one) => one.open),
    [false, true, false]
  );
});

test('of several options the chosen one is chosen', () => {
  const select = document.createElement('select');
  draw(
    select,
    options(
      [
        ['a', 'A'],
        ['b', 'B']
      ],
      'b'
    )
  );
  assert.equal(select.value, 'b');
});

test('what was done is told where it was hidden', () => {
  const news = document.querySelector('#news');
  tell(news, 'Pegawai A telah dipindahkan.');
  assert.equal(news.hidden, false);
  assert.equal(news.textContent, 'Pegawai A telah dipindahkan.');
});

test('whoever types on while a list comes keeps the keyboard, and reads the list of the last question', async () => {
  const asked = [];
  globalThis.fetch = (path) => new Promise((resolve) => asked.push({ path, resolve }));
  const answer = (at, ...names) =>
    asked[at].resolve(
      new Response(
        JSON.stringify({ people: names.map((name) => ({ name, nip: '1', post: 'p', unit: 'u' })), more: true })
      )
    );
  const form = document.querySelector('form');
  const wanted = document.querySelector('#wanted');
  const found = document.querySelector('#found');
  personSearch(form, wanted, found, (person) => person.name);
  const send = (text) => {
    wanted.value = text;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
  };
  wanted.focus();
  send('ani');
  send('anita');
  wanted.value = 'anita r';
  answer(1, 'Anita');
  answer(0, 'Ani', 'Anita');
  await settled();
  await settled();
  assert.deepEqual(
    asked.map((of) => of.path),
    ['/api/people?q=ani&page=0', '/api/people?q=anita&page=0']
  );
  assert.equal(found.querySelectorAll('li').length, 1);
  assert.equal(document.activeElement, wanted);
  assert.equal(wanted.value, 'anita r');
  found.querySelector('button').focus();
  found.querySelector('button').click();
  answer(2, 'Anita Rahma');
  await settled();
  await settled();
  assert.equal(asked[2].path, '/api/people?q=anita%20r&page=1');
  assert.equal(document.activeElement, found.querySelector('button'));
});
