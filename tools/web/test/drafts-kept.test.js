import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import {
  AGAIN,
  SOON,
  copyIsNewer,
  dialogPlace,
  fingerprint,
  keeper
} from '../../../src/main/resources/static/bangkom/drafts-kept.js';
import { settled } from './page.js';

let sent;
let answers;
let told;
let copied;
let planned;

const refused = (status, more = {}) => Object.assign(new Error('Tidak bisa.'), { status, ...more });

beforeEach(() => {
  sent = [];
  answers = [];
  told = [];
  copied = [];
  planned = null;
});

const draft = (stored = null) =>
  keeper({
    stored,
    copy: { put: (content) => copied.push(content), drop: () => copied.push(null) },
    tell: (state) => told.push(state),
    send: (content, leaving) => {
      sent.push(leaving ? `${content} (leaving)` : content);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    later: (act, after) => {
      planned = { act, after };
      return planned;
    },
    stop: (timer) => {
      if (timer === planned) {
        planned = null;
      }
    }
  });

const pass = async () => {
  const { act } = planned;
  planned = null;
  act();
  await settled();
};

const answer = async (result = '2026-05-04T08:00:00+07:00') => {
  const { resolve, reject } = answers.shift();
  if (result instanceof Error) {
    reject(result);
  } else {
    resolve(result);
  }
  await settled();
};

test('what is typed is saved a second after typing stops, once', async () => {
  const keep = draft();
  keep.typed('a');
  keep.typed('ab');
  assert.equal(planned.after, SOON);
  assert.deepEqual(sent, []);
  await pass();
  await answer();
  assert.deepEqual(sent, ['ab']);
  assert.deepEqual(told, [{ kind: 'saved', savedAt: '2026-05-04T08:00:00+07:00', asked: false }]);
  assert.equal(planned, null);
});

test('the browser keeps a copy from the first key until the server has it', async () => {
  const keep = draft();
  keep.typed('a');
  assert.deepEqual(copied, ['a']);
  await pass();
  keep.typed('ab');
  await answer();
  assert.deepEqual(copied, ['a', 'ab'], 'what was typed meanwhile is not saved yet');
  assert.equal(planned.after, SOON);
  await pass();
  await answer();
  assert.deepEqual(copied, ['a', 'ab', null]);
});

test('what the form shows before anybody types is no draft', async () => {
  const keep = draft();
  keep.begins('empty');
  keep.typed('empty');
  assert.equal(planned, null);
  assert.deepEqual(copied, []);
  keep.typed('typed');
  assert.equal(planned.after, SOON);
});

test('a draft that a form shows in other words is not saved again before somebody types', () => {
  const keep = draft('{"a":null}');
  keep.begins('{"a":""}');
  keep.typed('{"a":""}');
  assert.equal(planned, null);
  assert.equal(keep.unsaved(), false);
});

test('a copy that the server lacks stays to be saved when the form shows it', () => {
  const keep = draft('old');
  keep.typed('newer');
  keep.begins('newer, as the form shows it');
  assert.equal(keep.unsaved(), true);
  assert.equal(planned.after, SOON);
});

test('what could not be saved is tried again, ever more slowly, and said', async () => {
  const keep = draft();
  keep.typed('a');
  await pass();
  for (const after of [...AGAIN, AGAIN.at(-1)]) {
    await answer(refused(0));
    assert.equal(planned.after, after);
    assert.deepEqual(told.at(-1), { kind: 'failed', sentence: 'Tidak bisa.', again: true });
    await pass();
  }
  await answer();
  assert.equal(told.at(-1).kind, 'saved');
  assert.equal(copied.at(-1), null);
});

for (const status of [400, 404, 413, 422]) {
  test(`a draft that is refused for good (${status}) waits for the next key`, async () => {
    const keep = draft();
    keep.typed('a');
    await pass();
    await answer(refused(status));
    assert.deepEqual(told, [{ kind: 'failed', sentence: 'Tidak bisa.', again: false }]);
    assert.equal(planned, null);
    assert.deepEqual(copied, ['a']);
    keep.typed('ab');
    assert.equal(planned.after, SOON);
  });
}

test('nothing is tried as somebody else, and a conflict is tried again', async () => {
  const keep = draft();
  keep.typed('a');
  await pass();
  await answer(refused(409, { somebodyElse: true }));
  assert.equal(planned, null);
  keep.typed('ab');
  await pass();
  await answer(refused(409, { somebodyElse: false }));
  assert.equal(planned.after, AGAIN[0]);
});

test('whoever leaves the page sends what is not saved yet, beside what is under way', async () => {
  const keep = draft();
  keep.typed('a');
  await pass();
  keep.typed('ab');
  keep.save({ leaving: true });
  await settled();
  assert.deepEqual(sent, ['a', 'ab (leaving)']);
});

test('whoever asks for it is told, also when nothing is new', async () => {
  const keep = draft('a');
  keep.save({ asked: true });
  await settled();
  await answer();
  assert.deepEqual(told, [{ kind: 'saved', savedAt: '2026-05-04T08:00:00+07:00', asked: true }]);
});

test('while it is sent nothing is saved, and what is under way is waited for', async () => {
  const keep = draft();
  keep.typed('a');
  await pass();
  let waited = false;
  keep.pause().then(() => {
    waited = true;
  });
  await settled();
  assert.equal(waited, false);
  keep.typed('ab');
  assert.equal(planned, null);
  await answer();
  assert.equal(waited, true);
  assert.equal(planned, null);
});

test('what was not sent after all is saved on', async () => {
  const keep = draft();
  keep.typed('a');
  await keep.pause();
  assert.equal(planned, null);
  keep.resume();
  assert.equal(planned.after, SOON);
});

test('what was sent is kept nowhere', async () => {
  const keep = draft();
  keep.typed('a');
  keep.end();
  assert.equal(planned, null);
  assert.equal(copied.at(-1), null);
  assert.equal(keep.unsaved(), false);
  await keep.save({ leaving: true });
  assert.deepEqual(sent, []);
});

test('the copy of this browser counts where the server has nothing newer', () => {
  const stored = { content: 'a', basis: null, savedAt: '2026-05-04T08:00:00+07:00' };
  const at = (time) => Date.parse(time);
  const copy = (time, since = null) => ({ content: 'b', at: at(time), since });
  assert.equal(copyIsNewer(null, null), false);
  assert.equal(copyIsNewer(stored, null), false);
  assert.equal(copyIsNewer(null, copy('2026-05-04T07:00:00+07:00')), true);
  assert.equal(copyIsNewer(stored, copy('2026-05-04T07:59:00+07:00')), false);
  assert.equal(copyIsNewer(stored, copy('2026-05-04T08:01:00+07:00')), true);
  assert.equal(copyIsNewer(stored, copy('2026-05-04T07:59:00+07:00', stored.savedAt)), true, 'a clock that is slow');
});

test('equal data have one fingerprint and others another', () => {
  assert.equal(fingerprint({ a: [1, 'x'] }), fingerprint({ a: [1, 'x'] }));
  const all = [{}, null, undefined, { a: 1 }, { a: '1' }, { a: [1] }, { b: 1 }, [['a', 'b']], [['b', 'a']]].map(
    fingerprint
  );
  assert.equal(new Set(all).size, all.length);
  assert.ok(fingerprint('x'.repeat(100_000)).length <= 100);
});

test('each dialog has a place of its own that the server takes', () => {
  const places = [
    dialogPlace('/klaim', 12),
    dialogPlace('/data', 12),
    dialogPlace('/klaim', 'Mutasi pegawai 198503172010011001 é'),
    dialogPlace('/klaim', 'Mutasi pegawai 198503172010011001 è'),
    dialogPlace('/klaim', 'x'.repeat(300))
  ];
  assert.equal(new Set(places).size, places.length);
  places.forEach((place) => assert.match(place, /^page:[a-z][a-z0-9-]{0,127}$/));
});
