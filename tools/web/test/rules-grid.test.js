import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { drawnPage, settled } from './drawn-page.js';

const { document } = drawnPage();
await import('../../../src/main/resources/static/bangkom/fields.js');
const { grid } = await import('../../../src/main/resources/static/bangkom/rules-grid.js');

const COLUMNS = [
  { key: 'track', label: 'Jalur', role: 'INPUT', kind: 'TEXT', options: null, required: true },
  { key: 'limit', label: 'Batas', role: 'OUTPUT', kind: 'NUMBER', options: null, required: true }
];

const cell = (value, plain = true) => ({ value, text: value, plain });

const row = (id, limit, plain) => ({
  row: id,
  name: `Nama ${id}`,
  mayBeginAnew: id === 'a',
  cells: { track: cell(id), limit: cell(limit, plain) }
});

let draft;
let sent;
let refusal;
let shown;

const button = (name) =>
  [...shown.node.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent.trim() === name
  );

const limit = () => shown.node.querySelector('.row-form bangkom-number input[type=text]');

beforeEach(() => {
  globalThis.localStorage.clear();
  draft = {
    revision: 1,
    table: { columns: COLUMNS, rows: [row('a', '2'), row('b', '3'), row('c', '> 4', false)] },
    diff: { rows: [] }
  };
  sent = [];
  refusal = null;
  const server = {
    decision: 'jp-cap',
    now: () => draft,
    send: async (path, { body }) => {
      sent.push({ path, body });
      if (refusal) {
        throw refusal;
      }
      draft = { ...draft, revision: draft.revision + 1 };
      shown.show();
    }
  };
  shown = grid({ server, began: () => null });
  document.querySelector('main').replaceChildren(shown.node);
});

test('a draft that is shown anew leaves the keyboard and what is half typed in the open row', () => {
  button('Ubah baris Nama b').click();
  const typedInto = limit();
  typedInto.value = '1';
  typedInto.focus();
  typedInto.setSelectionRange(1, 1);
  draft = { ...draft, revision: 2, table: { columns: COLUMNS, rows: [row('z', '9'), ...draft.table.rows] } };
  shown.show();
  assert.equal(document.activeElement, typedInto);
  assert.equal(limit(), typedInto);
  assert.equal(typedInto.value, '1');
  assert.equal(shown.node.querySelectorAll('tbody tr').length, 4);
});

test('a row is saved among all the others, a number with a point', async () => {
  button('Ubah baris Nama b').click();
  limit().value = '2,5';
  button('Simpan').click();
  await settled();
  assert.deepEqual(sent[0].body, {
    revision: 1,
    rows: [
      { row: 'a', cells: { track: 'a', limit: '2' } },
      { row: 'b', cells: { track: 'b', limit: '2.5' } },
      { row: 'c', cells: { track: 'c', limit: '> 4' } }
    ]
  });
  assert.equal(shown.node.querySelector('.row-form'), null);
});

test('while a row is saved no other is opened, and afterwards the keyboard is where it was opened', async () => {
  button('Ubah baris Nama b').click();
  limit().focus();
  limit().value = '4';
  button('Simpan').click();
  assert.equal(button('Ubah baris Nama a').disabled, true);
  assert.equal(button('Batal').disabled, true);
  button('Ubah baris Nama a').click();
  assert.match(shown.node.querySelector('.row-form h3').textContent, /Nama b/);
  await settled();
  assert.equal(document.activeElement, button('Ubah baris Nama b'));
  assert.equal(button('Ubah baris Nama a').disabled, false);
});

test('a form that is left without saving gives the keyboard back', () => {
  button('Salin baris Nama a').click();
  button('Batal').click();
  assert.equal(document.activeElement, button('Ubah baris Nama a'));
  button('Tambah baris').click();
  button('Batal').click();
  assert.equal(document.activeElement, button('Tambah baris'));
});

test('what is no number is said before it is sent', () => {
  button('Ubah baris Nama b').click();
  limit().value = 'dua';
  button('Simpan').click();
  assert.equal(limit().validationMessage, 'Tulis angka saja, misalnya 8 atau 1,5; "dua" tidak terbaca.');
  limit().value = ' ';
  button('Simpan').click();
  assert.equal(limit().validationMessage, 'Batas wajib diisi.');
  assert.deepEqual(sent, []);
});

test('what the server refuses stays to be mended', async () => {
  button('Ubah baris Nama b').click();
  const typedInto = limit();
  typedInto.value = '7';
  refusal = new Error('Terlalu banyak.');
  button('Simpan').click();
  await settled();
  assert.equal(shown.node.querySelector('.alarm').textContent, 'Belum ada yang berubah. Terlalu banyak.');
  assert.equal(limit(), typedInto);
  assert.equal(limit().value, '7');
  assert.equal(button('Simpan').disabled, false);
});

test('only a row that the server lets begin anew offers it', () => {
  assert.ok(button('Aturan baru mulai… Nama a'));
  assert.equal(button('Aturan baru mulai… Nama b'), undefined);
});

test('a cell that is more than a plain entry is not changed in the form', async () => {
  button('Ubah baris Nama c').click();
  assert.equal(limit(), null);
  button('Simpan').click();
  await settled();
  assert.deepEqual(sent[0].body.rows[2], { row: 'c', cells: { track: 'c', limit: '> 4' } });
});

test('a finding is pointed at, also where the filter hides its row', () => {
  const filter = shown.node.querySelector('#draft-filter');
  filter.value = 'b';
  filter.dispatchEvent(new Event('input'));
  assert.equal(shown.node.querySelectorAll('tbody tr').length, 1);
  shown.point('a', 'limit');
  assert.equal(filter.value, '');
  assert.equal(shown.node.querySelector('.pointed').dataset.label, 'Batas');
  assert.equal(document.activeElement, button('Ubah baris Nama a'));
});
