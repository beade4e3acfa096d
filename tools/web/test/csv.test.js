import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../../src/main/resources/static/bangkom/csv.js';

const bytes = async (header, rows) => new Uint8Array(await csv(header, rows).arrayBuffer());

const lines = async (header, rows) => (await csv(header, rows).text()).replace(/^\ufeff/, '').split('\r\n');

test('a file says that it is UTF-8, for a spreadsheet reads it in its own way otherwise', async () => {
  assert.deepEqual([...(await bytes(['a'], []))].slice(0, 3), [0xef, 0xbb, 0xbf]);
});

test('every row ends as a spreadsheet expects it, the last one too', async () => {
  assert.deepEqual(await lines(['a', 'b'], [['c', 'd']]), ['a;b', 'c;d', '']);
});

test('a number has a decimal comma, quoted for whoever separates by commas', async () => {
  assert.equal((await lines(['jp'], [[2.5]]))[1], '"2,5"');
  assert.equal((await lines(['jp'], [[2]]))[1], '2');
});

test('an unknown value is an empty cell', async () => {
  assert.equal((await lines(['a', 'b', 'c'], [[null, undefined, 0]]))[1], ';;0');
});

for (const formula of ['=1+1', '+62811', '-1', '@SUM(A1)', '\tx', '\rx']) {
  test(`a text that a spreadsheet would run is kept a text: ${JSON.stringify(formula)}`, async () => {
    assert.match((await csv(['a'], [[formula]]).text()).split('\r\n').slice(1).join('\r\n'), /^"?'/);
  });
}

test('digits that are a name keep all their digits', async () => {
  assert.equal((await lines(['nip'], [['198501012010011001']]))[1], "'198501012010011001");
  assert.equal((await lines(['kode'], [['007']]))[1], "'007");
});

test('digits that are an amount stay as they are', async () => {
  assert.equal((await lines(['tahun'], [['2026']]))[1], '2026');
  assert.equal((await lines(['nilai'], [['0']]))[1], '0');
});

test('a cell that holds the separator, a quote or a line is quoted', async () => {
  assert.equal((await lines(['a'], [['x;y']]))[1], '"x;y"');
  assert.equal((await lines(['a'], [['x, y']]))[1], '"x, y"');
  assert.equal((await lines(['a'], [['say "ya"']]))[1], '"say ""ya"""');
  assert.equal((await lines(['a'], [['x\ny']]))[1], '"x\ny"');
});

test('a space at an edge is not lost', async () => {
  assert.equal((await lines(['a'], [[' x']]))[1], '" x"');
});
