import assert from 'node:assert/strict';
import test from 'node:test';
import { reason, refusal, wayBack } from '../../../src/main/resources/static/bangkom/log-in-way.js';

const ORIGIN = 'https://bangkom.example';
const LIST = `${ORIGIN}/app/tasklist/default/`;
const back = (from, hash = '') =>
  wayBack({ search: from === null ? '' : `?dari=${encodeURIComponent(from)}&sebab=perlu`, hash, origin: ORIGIN });

test('somebody who was nowhere before comes to the list of tasks', () => {
  assert.equal(back(null), LIST);
  assert.equal(back(''), LIST);
  assert.equal(back(null, '#/?task=7'), `${LIST}#/?task=7`);
});

test('somebody who was on a page comes back to it, with all of its address', () => {
  assert.equal(back('/program'), `${ORIGIN}/program`);
  assert.equal(back('/kartu-jp?nip=1&year=2026'), `${ORIGIN}/kartu-jp?nip=1&year=2026`);
  assert.equal(back('/app/tasklist/default/#/?task=7'), `${LIST}#/?task=7`);
  assert.equal(back('/app/cockpit/default/', '#/processes'), `${ORIGIN}/app/cockpit/default/#/processes`);
});

test('nobody is led to another site, to a script or to what is no page', () => {
  for (const hostile of [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    ['javascript', 'alert(1)'].join(':'),
    ' /program',
    'evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/api/admin/auth/user/default/logout',
    '/api',
    '/masuk',
    '/masuk?dari=/masuk',
    '/actuator/env',
    '@evil.example'
  ]) {
    assert.equal(back(hostile), LIST, hostile);
  }
  assert.equal(wayBack({ search: '?dari=/%5Cevil.example', hash: '', origin: ORIGIN }), LIST);
  assert.equal(wayBack({ search: '?dari=%2F%2Fevil.example', hash: '', origin: ORIGIN }), LIST);
});

test('the page says why it appeared, and nothing on a first visit or of a reason it does not know', () => {
  assert.equal(reason(''), '');
  assert.match(reason('?sebab=berakhir'), /berakhir/);
  assert.match(reason('?sebab=keluar&dari=/x'), /telah keluar/);
  assert.match(reason('?dari=/program&sebab=perlu'), /membuka halaman itu/);
  assert.equal(reason('?sebab=<b>Telepon+0812</b>'), '');
  assert.equal(reason('?sebab=toString'), '');
});

test('a refusal is one sentence that says what to do', () => {
  assert.match(refusal(401), /^NIP atau kata sandi salah.*coba lagi\.$/);
  assert.match(refusal(0), /jaringan/);
  assert.equal(refusal(503, 'Tunggu sebentar.'), 'Tunggu sebentar.');
  assert.match(refusal(500), /bermasalah/);
});
