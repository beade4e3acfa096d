import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Refused, call, csrfToken } from '../../../src/main/resources/static/bangkom/frame.js';

let asked;
let left;

const answer = (status, body, type = 'application/json') => {
  globalThis.fetch = async (path, options) => {
    asked = { path, ...options };
    return new Response(body === null ? null : body, { status, headers: { 'Content-Type': type } });
  };
};

beforeEach(() => {
  asked = null;
  left = null;
  globalThis.document = { cookie: 'a=1; XSRF-TOKEN=secret; b=2' };
  globalThis.window = {
    location: {
      pathname: '/kartu-jp',
      search: '?year=2026',
      hash: '#isi',
      assign: (address) => {
        left = address;
      }
    }
  };
});

test('the token is read from its own cookie, not from one whose name ends like it', () => {
  assert.equal(csrfToken(), 'secret');
  globalThis.document.cookie = 'NOT-XSRF-TOKEN=other';
  assert.equal(csrfToken(), '');
});

test('a change shows the token, a read does not', async () => {
  answer(200, '{}');
  await call('/api/x', { method: 'POST', body: { a: 1 } });
  assert.equal(asked.headers['X-XSRF-TOKEN'], 'secret');
  assert.equal(asked.body, '{"a":1}');
  assert.equal(asked.headers['Content-Type'], 'application/json');
  await call('/api/x');
  assert.equal(asked.headers['X-XSRF-TOKEN'], undefined);
  assert.equal(asked.body, undefined);
});

test('a file is sent as what it is', async () => {
  answer(200, '{}');
  const file = new Blob(['a;b'], { type: 'text/csv' });
  await call('/api/x', { method: 'POST', body: file });
  assert.equal(asked.headers['Content-Type'], 'text/csv');
  assert.equal(asked.body, file);
});

test('an answer without content is none, a text is a text where one was asked for', async () => {
  answer(204, null);
  assert.equal(await call('/api/x'), null);
  answer(200, '<a/>', 'application/xml');
  assert.equal(await call('/api/x', { accept: 'application/xml' }), '<a/>');
  assert.match(asked.headers.Accept, /^application\/xml, application\/problem\+json$/);
});

const refusal = async (options) => {
  try {
    await call('/api/x', options);
  } catch (refused) {
    return refused;
  }
  return null;
};

test("a refusal is told in the server's own sentence", async () => {
  answer(409, '{"detail":"Sudah diajukan."}');
  const refused = await refusal({ method: 'POST' });
  assert.ok(refused instanceof Refused);
  assert.equal(refused.message, 'Sudah diajukan.');
  assert.equal(refused.status, 409);
});

test('a server that answers no sentence is in trouble, and says nothing of its insides', async () => {
  answer(502, '<html>Bad Gateway at 10.0.0.1</html>', 'text/html');
  assert.equal((await refusal()).message, 'Server sedang bermasalah. Coba lagi sebentar lagi.');
});

test('a server that cannot be reached has refused nothing', async () => {
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  const refused = await refusal();
  assert.equal(refused.status, 0);
  assert.match(refused.message, /tidak terjangkau/);
});

test('whoever is logged out is led to the log-in page by a read, and keeps what they typed at a change', async () => {
  answer(401, '{}');
  await refusal();
  assert.equal(left, '/masuk?dari=%2Fkartu-jp%3Fyear%3D2026%23isi&sebab=berakhir');
  left = null;
  const refused = await refusal({ method: 'POST' });
  assert.equal(left, null);
  assert.match(refused.message, /Masuk kembali di tab lain/);
});
