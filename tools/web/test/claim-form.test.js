import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { camForm } from './cam-form.js';

globalThis.window = {};
globalThis.document = { cookie: '' };
const { tooLarge } = await import('../../../src/main/resources/static/bangkom/claim-evidence.js');
const { claimForm } = await import('../../../src/main/resources/static/bangkom/claim-form.js');
const { NOTHING, previewOf } = await import('../../../src/main/resources/static/bangkom/claim-preview.js');

let asked;
let answers;

beforeEach(() => {
  asked = [];
  answers = {};
  globalThis.fetch = async (path, { body } = {}) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : body });
    const [status, answer] = answers[path] || [200, {}];
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { status });
  };
});

test('a file of exactly the largest size is taken, one byte more is not, and both sizes are said', () => {
  const largest = 5 * 1024 * 1024;
  assert.equal(tooLarge({ name: 'a.pdf', size: largest }, largest), null);
  assert.equal(
    tooLarge({ name: 'a.pdf', size: 1.5 * largest }, largest),
    'Berkas "a.pdf" (7,5 MB) lebih besar dari 5 MB; perkecil lalu pilih kembali.'
  );
});

test('what a claim is called, by whom and with what evidence is not asked about', async () => {
  await previewOf({ track: 'SEMINAR', title: 't', organiser: 'o', evidenceId: 'e' }, 'c', NOTHING);
  assert.deepEqual(asked, [{ path: '/api/claims/preview', body: { track: 'SEMINAR', claimId: 'c' } }]);
});

test('where nothing can be counted now, what the fields ask for stays', async () => {
  answers['/api/claims/preview'] = [502, '<html>'];
  const answer = await previewOf({ track: 'SEMINAR' }, null, { ...NOTHING, alwaysOne: true, jp: 3 });
  assert.equal(answer.problem, 'Perkiraan JP belum dapat dihitung. Klaim tetap dapat dikirim.');
  assert.equal(answer.alwaysOne, true);
  assert.equal(answer.jp, null);
});

const begun = async (given, shown) => {
  const scope = { $watch: () => null, $on: () => null, $applyAsync: () => null };
  const cam = camForm(given);
  claimForm(scope, cam, shown);
  cam.fire('form-loaded');
  cam.fire('variables-fetched');
  await new Promise((resolve) => setImmediate(resolve));
  return { scope, cam };
};

test('a claim begins national, and submits all its fields as text', async () => {
  answers['/api/claims/form'] = [200, { tracks: [{ track: 'SEMINAR' }], largestEvidence: 1024 * 1024 }];
  const { scope, cam } = await begun({});
  assert.equal(scope.claim.scope, 'NATIONAL');
  assert.equal(scope.options.tracks.length, 1);
  assert.equal(scope.megabytes(), '1');
  scope.claim.firstDay = new Date(2026, 4, 4);
  cam.fire('submit');
  assert.equal(cam.entered().firstDay, '2026-05-04');
  assert.equal(Object.keys(cam.entered()).length, 15);
});

test('a claim that came back is as it was sent; what is only shown is not submitted', async () => {
  const text = (value) => ({ type: 'String', value });
  const { scope, cam } = await begun(
    { title: text('Seminar'), firstDay: text('2026-05-04'), claimId: text('c'), evidenceName: text('a.pdf') },
    ['claimId', 'evidenceName', 'evidenceUrl']
  );
  assert.equal(scope.claim.title, 'Seminar');
  assert.deepEqual(scope.claim.firstDay, new Date(2026, 4, 4));
  assert.equal(scope.file.name, 'a.pdf');
  cam.fire('submit');
  assert.ok(!('claimId' in cam.entered()));
});

test('a draft says which evidence was uploaded with it, and its name is not submitted', async () => {
  answers['/api/evidence'] = [200, { id: 'e', name: 'a.pdf' }];
  const { scope, cam } = await begun({});
  await chosen(cam);
  cam.fire('store');
  const kept = cam.entered();
  cam.fire('variables-stored');
  assert.equal(kept.evidenceName, 'a.pdf');

  const again = await begun({});
  again.cam.bangkomDraft = { kept };
  Object.entries(kept).forEach(([name, value]) => {
    again.cam.variableManager.variables[name] = { type: 'String', value };
  });
  again.cam.fire('variables-restored');
  assert.equal(again.scope.file.name, 'a.pdf');
  assert.equal(again.scope.claim.evidenceId, 'e');
  assert.ok(again.scope.evidenceRestored);
  [cam, again.cam].forEach((one) => {
    one.fire('submit');
    assert.ok(!('evidenceName' in one.entered()));
  });
  assert.ok(!scope.evidenceRestored);
});

test('a draft without evidence asks for the file, also where the claim came back with another', async () => {
  const text = (value) => ({ type: 'String', value });
  const { scope, cam } = await begun({ evidenceId: text('former'), evidenceName: text('a.pdf') }, [
    'evidenceName',
    'evidenceUrl'
  ]);
  cam.bangkomDraft = { kept: { title: 'Seminar', evidenceId: null, evidenceName: null } };
  cam.fire('variables-restored');
  assert.equal(scope.claim.evidenceId, null);
  assert.ok(scope.evidenceRestored);
});

test('choices that cannot be loaded are told, and the form stays', async () => {
  answers['/api/claims/form'] = [500, '<html>'];
  const { scope } = await begun({});
  assert.equal(scope.loadProblem, 'Daftar jalur belum dapat dimuat. Tutup lalu buka kembali formulir ini.');
});

/** Somebody chooses a file in a form. */
const chosen = async (cam, size = 10) => {
  globalThis.HTMLInputElement = class extends EventTarget {
    id = 'claim-file';
    value = 'C:\\fakepath\\a.pdf';
    files = [new File([new Uint8Array(size)], 'a.pdf')];
  };
  const input = new globalThis.HTMLInputElement();
  const change = new Event('change');
  Object.defineProperty(change, 'target', { value: input });
  cam.formElement[0].dispatchEvent(change);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return input;
};

test('evidence is uploaded as it is chosen, and its id is what is submitted', async () => {
  answers['/api/evidence'] = [200, { id: 'e', name: 'a.pdf' }];
  const { scope, cam } = await begun({});
  const input = await chosen(cam);
  assert.ok(asked.at(-1).body instanceof FormData);
  assert.deepEqual(scope.file, { name: 'a.pdf', url: null, uploading: false, problem: null });
  assert.equal(scope.claim.evidenceId, 'e');
  assert.equal(input.value, '');
});

test('whoever chooses another file does not have the former one sent, even if the new one is refused', async () => {
  answers['/api/evidence'] = [400, { detail: 'Berkas ini bukan PDF.' }];
  const { scope, cam } = await begun({});
  scope.claim.evidenceId = 'former';
  await chosen(cam);
  assert.equal(scope.claim.evidenceId, null);
  assert.deepEqual(scope.file, { name: null, url: null, uploading: false, problem: 'Berkas ini bukan PDF.' });
  scope.options.largestEvidence = 1;
  asked = [];
  await chosen(cam);
  assert.deepEqual(asked, []);
  assert.match(scope.file.problem, /lebih besar dari/);
});
