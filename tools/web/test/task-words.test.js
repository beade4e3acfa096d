import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actingWords,
  addressOf,
  dueInFull,
  dueInShort,
  isUnreached,
  named,
  onlyOwn,
  restOf,
  shownOf,
  startAddress,
  startedWords,
  startsOf,
  subjectOf,
  taskOf
} from '../../../src/main/resources/static/bangkom/task-words.js';

/** A Monday at eight in the reader's own zone. */
const NOW = new Date(2026, 4, 4, 8, 0).getTime();

const at = (year, month, day, hour = 17) => new Date(year, month - 1, day, hour).toISOString();
const due = (iso, overdue = false) => dueInShort({ due: iso, overdue }, NOW);

const task = (of) => ({
  id: 't',
  step: 'Tanda tangani lembar',
  title: 'Tanda tangani lembar Pegawai E',
  about: 'Pegawai E',
  nip: '198703122010011001',
  detail: null,
  jp: 4,
  due: null,
  overdue: false,
  created: at(2026, 5, 1),
  mine: true,
  actingAs: null,
  process: 'sheet-signing',
  ...of
});

// ---- days

test('a day that is near is said as people say it', () => {
  assert.equal(due(at(2026, 5, 4)), 'tenggat hari ini');
  assert.equal(due(at(2026, 5, 5, 1)), 'tenggat besok');
  assert.equal(due(at(2026, 5, 8)), 'tenggat Jumat');
  assert.equal(due(at(2026, 5, 10)), 'tenggat Minggu');
});

test('a weekday is said only where it cannot be another week', () => {
  assert.equal(due(at(2026, 5, 11)), 'tenggat 11 Mei');
  assert.equal(due(at(2027, 1, 4)), 'tenggat 4 Jan 2027');
});

test('what is overdue says so, and by how much', () => {
  assert.equal(due(at(2026, 5, 4, 7), true), 'lewat tenggat hari ini');
  assert.equal(due(at(2026, 5, 1), true), 'lewat tenggat 3 hari');
});

test('a task without a day says none', () => {
  assert.equal(due(null), '');
  assert.equal(dueInFull(task({})), '');
});

test('over the form a day stands with its weekday and year', () => {
  assert.equal(dueInFull(task({ due: at(2026, 5, 8) })), 'tenggat Jumat, 8 Mei 2026');
  assert.equal(dueInFull(task({ due: at(2026, 5, 1), overdue: true })), 'lewat tenggat: Jumat, 1 Mei 2026');
});

// ---- cards

test('a card says first who, then what', () => {
  const of = task({ detail: 'Coaching' });
  assert.equal(subjectOf(of), 'Pegawai E');
  assert.deepEqual(restOf(of), ['Tanda tangani lembar', 'Coaching', '4 JP']);
});

test('a task about nobody begins with what is to be done, and says it once', () => {
  const of = task({ about: null, nip: null, jp: null });
  assert.equal(subjectOf(of), 'Tanda tangani lembar');
  assert.deepEqual(restOf(of), []);
});

test('no JP is not the same as none known', () => {
  assert.deepEqual(restOf(task({ jp: 0 })), ['Tanda tangani lembar', '0 JP']);
});

test('whoever stands in for another is told as whom they sign, and as whom they do anything else', () => {
  const actingAs = 'Plh. Kepala Badan';
  assert.equal(actingWords(task({ actingAs })), 'Anda menandatangani sebagai Plh. Kepala Badan.');
  assert.equal(actingWords(task({ actingAs, process: 'consensus' })), 'Anda bertindak sebagai Plh. Kepala Badan.');
  assert.equal(actingWords(task({})), '');
});

test('a task is called by what is done and for whom, also one that was named by its step alone', () => {
  assert.equal(named(task({ title: 'Tanda tangani lembar' })), 'Tanda tangani lembar, Pegawai E');
  assert.equal(named(task({})), 'Tanda tangani lembar Pegawai E');
  assert.equal(named(task({ title: 'Nilai program yang Anda ikuti' })), 'Nilai program yang Anda ikuti');
});

// ---- finding

const ALL = [
  task({ id: 'late', about: 'Pegawai B', due: at(2026, 5, 1), overdue: true, created: at(2026, 4, 1) }),
  task({ id: 'new', about: 'Pegawai C', nip: '199001012015012002', created: at(2026, 5, 3), step: 'Catat sesi' }),
  task({ id: 'offered', about: 'Andi Wijaya, S.Kom.', due: at(2026, 5, 8), mine: false, created: at(2026, 4, 20) })
];
const ids = (wanted) => shownOf(ALL, { part: 'all', typed: '', order: 'due', ...wanted }).map((of) => of.id);

test('what is due first comes first, what is never due comes last', () => {
  assert.deepEqual(ids({}), ['late', 'offered', 'new']);
});

test('the newest or the name can come first instead', () => {
  assert.deepEqual(ids({ order: 'newest' }), ['new', 'offered', 'late']);
  assert.deepEqual(ids({ order: 'name' }), ['offered', 'late', 'new']);
});

test("of two that are equal one's own comes first", () => {
  const equal = [task({ id: 'offered', mine: false }), task({ id: 'mine' })];
  const shown = shownOf(equal, { part: 'all', typed: '', order: 'due' });
  assert.deepEqual(
    shown.map((of) => of.id),
    ['mine', 'offered']
  );
});

test('a part shows its own tasks alone', () => {
  assert.deepEqual(ids({ part: 'mine' }), ['late', 'new']);
  assert.deepEqual(ids({ part: 'offered' }), ['offered']);
  assert.deepEqual(ids({ part: 'overdue' }), ['late']);
});

test('a name, a NIP or a step is found, whatever its case', () => {
  assert.deepEqual(ids({ typed: 'WIJAYA' }), ['offered']);
  assert.deepEqual(ids({ typed: '19900101' }), ['new']);
  assert.deepEqual(ids({ typed: ' catat ' }), ['new']);
  assert.deepEqual(ids({ typed: 's.kom' }), ['offered']);
});

test('a name that is typed whole finds nobody of whom only the pieces are true', () => {
  const pieces = [task({ id: 'a', about: 'Pegawai A', detail: 'Coaching' }), task({ id: 'c', about: 'Pegawai C' })];
  assert.deepEqual(
    shownOf(pieces, { part: 'all', typed: 'pegawai c', order: 'due' }).map((of) => of.id),
    ['c']
  );
});

test('words in another order are found by how they begin, each of them', () => {
  assert.deepEqual(ids({ typed: 'wijaya andi' }), ['offered']);
  assert.deepEqual(ids({ typed: 'catat pegawai' }), ['new']);
  assert.deepEqual(ids({ typed: 'catat hapus' }), []);
});

// ---- addresses and starting

test('an address names its task, and the dialogue that is opened beside it keeps it', () => {
  assert.equal(taskOf(addressOf('a&b')), 'a&b');
  assert.equal(taskOf('#/'), null);
  assert.equal(taskOf('#/login'), null);
  assert.equal(taskOf(startAddress('activity-claim', 'a&b')), 'a&b');
  assert.equal(taskOf(startAddress('activity-claim', null)), null);
});

test('what one may start is called by what one does, and what is new by its own name', () => {
  const starts = startsOf([
    { key: 'other', name: 'Lain' },
    { key: 'activity-claim', name: 'Klaim kegiatan' },
    { key: 'competency-development', name: 'Pengembangan kompetensi' }
  ]);
  assert.deepEqual(
    starts.map((of) => of.label),
    ['Mulai dialog kompetensi', 'Ajukan klaim kegiatan', 'Mulai: Lain']
  );
  assert.equal(startedWords('competency-development'), 'Terkirim: Dialog kompetensi dimulai.');
  assert.equal(startedWords('other'), 'Terkirim: proses dimulai.');
});

test('an answer that never came is told from a refusal', () => {
  assert.ok(isUnreached({ status: 0 }));
  assert.ok(isUnreached({ message: 'Request has been terminated\nPossible causes: the network is offline' }));
  assert.ok(isUnreached({ status: 504, message: 'Gateway Timeout' }));
  assert.ok(!isUnreached({ status: 409, message: 'Sudah diajukan.' }));
  assert.ok(!isUnreached({ message: 'Periksa kembali isian yang bertanda merah.' }));
});

test('the only own task opens by itself, unless something else was asked for or there is a choice', () => {
  const own = { id: '1', mine: true };
  const offered = { id: '2', mine: false };
  assert.equal(onlyOwn([own, offered], ''), own);
  assert.equal(onlyOwn([own], '#/'), own);
  assert.equal(onlyOwn([own, { id: '3', mine: true }], ''), null);
  assert.equal(onlyOwn([offered], ''), null);
  assert.equal(onlyOwn([own], '#/?task=2'), null);
  assert.equal(onlyOwn([own], '#/?processStart=true'), null);
});
