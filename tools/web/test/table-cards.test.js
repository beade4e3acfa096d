import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM(`<main></main>`);
globalThis.MutationObserver = window.MutationObserver;
const { keepTablesAsCards } = await import('../../../src/main/resources/static/bangkom/table-cards.js');

const place = window.document.querySelector('main');
const settled = () => new Promise((resolve) => setImmediate(resolve));
const labels = () => [...place.querySelectorAll('td')].map((cell) => cell.getAttribute('data-label'));

const TABLE = `<table>
  <thead><tr><th>No</th><th colspan="2">Hari,
    tanggal</th><th>JP</th></tr></thead>
  <tbody><tr><th scope="row">1</th><td>Senin</td><td>4 Mei</td><td>2</td></tr></tbody>
</table>`;

test('each cell tells its column, across columns that belong together', async () => {
  place.innerHTML = TABLE;
  keepTablesAsCards(place);
  assert.deepEqual(labels(), ['Hari, tanggal', 'Hari, tanggal', 'JP']);
});

test('a row that comes later tells it too', async () => {
  place
    .querySelector('tbody')
    .insertAdjacentHTML('beforeend', '<tr><th>2</th><td>Selasa</td><td>5 Mei</td><td>1</td></tr>');
  await settled();
  assert.equal(labels().length, 6);
  assert.equal(labels()[5], 'JP');
});

test('every part says what it is, however it is drawn', () => {
  const role = (selector) => place.querySelector(selector).getAttribute('role');
  assert.equal(role('table'), 'table');
  assert.equal(role('tbody'), 'rowgroup');
  assert.equal(role('tbody tr'), 'row');
  assert.equal(role('thead th'), 'columnheader');
  assert.equal(role('tbody th'), 'rowheader');
  assert.equal(role('td'), 'cell');
});

test('a table within a cell keeps its own columns, and one that says nothing of them gives none', () => {
  place.innerHTML = `<table><thead><tr><th>Luar</th></tr></thead>
    <tbody><tr><td><table><tbody><tr><td>dalam</td></tr></tbody></table></td></tr></tbody></table>`;
  keepTablesAsCards(place);
  assert.deepEqual(labels(), ['Luar', '']);
});
