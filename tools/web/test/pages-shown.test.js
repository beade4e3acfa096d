import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { drawnPage, read } from './shown-page.js';

const { document } = drawnPage();
const at = '../../../src/main/resources/static/bangkom';
const { byUnit, filtered, unitChoices, waitingShown } = await import(`${at}/accounts-shown.js`);
const { activitiesShown, lastOfEach, sums } = await import(`${at}/activities-shown.js`);
const { period, waitsFor } = await import(`${at}/claims-shown.js`);
const { awaited, shares } = await import(`${at}/jp-card-shown.js`);
const { stateOf } = await import(`${at}/ledger-words.js`);
const { howLong, remindable } = await import(`${at}/programmes-shown.js`);
const { personShown } = await import(`${at}/people-shown.js`);
const { outcome, whose } = await import(`${at}/recalculation-shown.js`);
const { draw } = await import(`${at}/shown.js`);
const { issueSlips } = await import(`${at}/slip-issue.js`);

const drawn = (template) => {
  const place = document.createElement('div');
  draw(place, template);
  return place;
};

// ---- the card

test('the bar is full with the minimum, and shows where that is only when there is more', () => {
  assert.deepEqual(shares(5, 5, 20), { certified: 25, provisional: 25, minimum: null });
  assert.deepEqual(shares(20, 20, 20), { certified: 50, provisional: 50, minimum: 50 });
  assert.deepEqual(shares(0, 0, null), { certified: 0, provisional: 0, minimum: null });
});

test('what was taken away leaves no bar to the left of nothing', () => {
  assert.equal(shares(5, -2, 20).provisional, 0);
});

// ---- claims

test('whom a claim waits for is what the server says', () => {
  const claim = { supervisor: 'Atasan A', claimant: { name: 'Pegawai A' } };
  assert.equal(waitsFor({ ...claim, waitsFor: 'SUPERVISOR' }, true), 'Atasan A');
  assert.equal(waitsFor({ ...claim, waitsFor: 'RULE_ADMINISTRATOR' }, true), 'administrator aturan');
  assert.equal(waitsFor({ ...claim, waitsFor: 'CLAIMANT' }, false), 'Pegawai A');
  assert.match(waitsFor({ ...claim, waitsFor: 'CLAIMANT' }, true), /^Anda/);
  assert.equal(waitsFor({ ...claim, waitsFor: null }, true), null);
});

test('a claim of several days says both ends', () => {
  assert.equal(period({ firstDay: '2026-05-04', lastDay: '2026-05-06' }), '4 Mei 2026 s.d. 6 Mei 2026');
  assert.equal(period({ firstDay: '2026-05-04', startTime: '09:00' }), '4 Mei 2026 pukul 09.00');
});

// ---- people

const WORK = {
  person: { nip: '1', name: 'Atasan A', post: 'p', unit: 'u' },
  supervisor: null,
  directReports: 2,
  work: [],
  acting: [],
  history: null,
  mayMove: true,
  mayHandOver: true,
  mayAppoint: true
};

const HANDOVER = {
  employee: { name: 'Pegawai A' },
  from: { name: 'Siti' },
  to: { name: 'Siti' },
  fromUnit: 'Bidang',
  toUnit: 'Bidang',
  reason: 'mutasi',
  orderedBy: null,
  happenedAt: '2026-05-04T08:00:00+07:00'
};

test('whether somebody stayed is what the server says: two people and two units may have one name', () => {
  const rows = (of) => read(drawn(personShown(WORK, [{ ...HANDOVER, ...of }], {})));
  assert.match(rows({ supervisorStayed: true, unitStayed: true }), /tetap Siti tetap Bidang/);
  assert.match(rows({ supervisorStayed: false, unitStayed: false }), /Siti kepada Siti Bidang ke Bidang/);
});

test('an appointment is ended only where the server says that it can be, on the page of the official', () => {
  const acting = {
    kindLabel: 'Plh.',
    acting: { name: 'Atasan B' },
    official: { nip: '1', name: 'Atasan A', post: 'p' },
    firstDay: '2026-05-04',
    lastDay: '2026-05-05',
    state: 'IN_EFFECT'
  };
  const offered = (of, work = {}) =>
    drawn(personShown({ ...WORK, ...work, acting: [{ ...acting, ...of }] }, [], {})).querySelector(
      '[aria-label="Akhiri penunjukan Atasan B"]'
    ) !== null;
  assert.equal(offered({ endable: true }), true);
  assert.equal(offered({ endable: false }), false);
  assert.equal(offered({ endable: true }, { mayAppoint: false }), false);
  assert.equal(offered({ endable: true, official: { ...acting.official, nip: '2' } }), false);
});

// ---- activities

const ENTRY = {
  activityId: 'a',
  title: 'Seminar',
  track: 'SEMINAR',
  scope: 'NATIONAL',
  date: '2026-05-04',
  quantity: 1,
  countedJp: 4,
  status: 'CERTIFIED',
  explanation: 'dibatalkan kata orang'
};

test('what an activity counts is its credit with all its adjustments', () => {
  const card = { entries: [ENTRY, { ...ENTRY, countedJp: -1 }, { ...ENTRY, activityId: 'b' }] };
  assert.deepEqual(
    [...sums(card)],
    [
      ['a', 3],
      ['b', 4]
    ]
  );
});

test('of several entries the last says why an activity counts what it counts', () => {
  const entries = [ENTRY, { ...ENTRY, explanation: 'akhir' }];
  assert.deepEqual(
    lastOfEach(entries).map((of) => of.explanation),
    ['akhir']
  );
});

test('what can be voided is what the server says, whatever an explanation begins with', () => {
  const card = (voidable) => ({
    employee: { nip: '1', name: 'A', employmentType: 'PNS', unit: 'u' },
    year: 2026,
    totalJp: 4,
    certifiedJp: 4,
    entries: [{ ...ENTRY, voidable }]
  });
  const buttons = (voidable) =>
    drawn(
      activitiesShown(
        card(voidable),
        document.createElement('select'),
        () => null,
        () => null
      )
    ).querySelectorAll('[aria-label="Batalkan Seminar"]').length;
  assert.equal(buttons(true), 1);
  assert.equal(buttons(false), 0);
});

// ---- a year calculated again

const RUN = { status: 'COMPLETED', rehearsal: true, employees: 40 };

test('a rehearsal says what would change, and that nothing did', () => {
  assert.match(outcome(RUN, 3), /JP 3 dari 40 pegawai akan berubah\. Belum ada yang diubah\./);
  assert.match(outcome(RUN, 0), /tidak perlu diterapkan/);
  assert.match(outcome({ ...RUN, rehearsal: false }, 3), /telah berubah/);
  assert.match(outcome({ ...RUN, status: 'STOPPED' }, 3), /lanjutkan/);
});

test('whom it is for is one, a unit with those below, or all', () => {
  assert.equal(whose({ employeeName: 'Ani' }), 'Ani');
  assert.equal(whose({ unitName: 'Bidang' }), 'Bidang beserta unit di bawahnya');
  assert.equal(whose({}), 'Semua pegawai');
});

// ---- accounts

const account = (login, of = {}) => ({
  login,
  name: login,
  unit: 'B',
  validUntil: null,
  expired: false,
  withheld: false,
  ...of
});
const LATER = '2026-05-04T08:00:00Z';

test('accounts are found by unit, and those whose password can be used are left out when that is wanted', () => {
  const all = [
    account('a'),
    account('b', { validUntil: LATER }),
    account('c', { validUntil: LATER, expired: true }),
    account('d', { unit: null })
  ];
  const logins = (...of) => filtered(all, ...of).map((one) => one.login);
  assert.deepEqual(logins('', false), ['a', 'b', 'c', 'd']);
  assert.deepEqual(logins('', true), ['a', 'c', 'd']);
  assert.deepEqual(logins('Bukan pegawai', false), ['d']);
  assert.deepEqual(unitChoices(all), [
    ['', 'Semua (4)'],
    ['B', 'B (3)'],
    ['Bukan pegawai', 'Bukan pegawai (1)']
  ]);
});

test('all are chosen when all that can be are; an account of others cannot be', () => {
  const place = drawn(
    waitingShown(
      [account('a'), account('b', { withheld: true })],
      new Set(['a']),
      () => null,
      () => null
    )
  );
  const [all, a, b] = place.querySelectorAll('input');
  assert.equal(all.checked, true);
  assert.equal(a.checked, true);
  assert.equal(b.disabled, true);
});

test('slips are handed out by unit and name', () => {
  const slips = [account('z'), account('x', { unit: 'A' }), account('y')];
  assert.deepEqual(
    byUnit(slips).map(([unit, of]) => [unit, of.map((one) => one.name)]),
    [
      ['A', ['x']],
      ['B', ['y', 'z']]
    ]
  );
});

let asked;

beforeEach(() => {
  asked = [];
  globalThis.document.cookie = 'XSRF-TOKEN=x';
});

/** Answers each request with one slip for each login; the one at `fails` fails. */
const server = (fails = -1) => {
  globalThis.fetch = async (_path, { body }) => {
    const { logins } = JSON.parse(body);
    asked.push(logins.length);
    return asked.length - 1 === fails
      ? new Response('{"detail":"Server sibuk."}', { status: 503 })
      : new Response(JSON.stringify({ slips: logins.map((login) => ({ login })), refused: [] }));
  };
};

const LOGINS = Array.from({ length: 60 }, (_, of) => `login${of}`);

test('slips are issued some at a time until all are', async () => {
  server();
  const told = [];
  const issued = await issueSlips(
    LOGINS,
    () => false,
    (now) => told.push(now.done)
  );
  assert.deepEqual(asked, [25, 25, 10]);
  assert.deepEqual(told, [25, 50, 60]);
  assert.equal(issued.slips.length, 60);
  assert.equal(issued.problem, null);
});

test('what was issued before it was stopped can be printed', async () => {
  server();
  const issued = await issueSlips(
    LOGINS,
    () => asked.length === 1,
    () => null
  );
  assert.equal(issued.done, 25);
  assert.equal(issued.slips.length, 25);
});

test('what was issued before something went wrong can be printed, too', async () => {
  server(1);
  const issued = await issueSlips(
    LOGINS,
    () => false,
    () => null
  );
  assert.equal(issued.slips.length, 25);
  assert.equal(issued.problem, 'Server sibuk.');
});

test('what counts nothing looks like no success, signed or not, and says so', () => {
  assert.deepEqual(stateOf({ status: 'CERTIFIED', countedJp: 2 }), ['Disahkan', 'certified']);
  assert.deepEqual(stateOf({ status: 'CERTIFIED', countedJp: 0 }), ['Disahkan, tidak menambah JP', 'uncounted']);
  assert.deepEqual(stateOf({ status: 'PROVISIONAL', countedJp: 0 }), ['Sementara, tidak menambah JP', 'uncounted']);
  assert.deepEqual(stateOf({ status: 'VOIDED', countedJp: 0 }), ['Dibatalkan', 'voided']);
});

test('what counts provisionally waits for a sheet only where it came from a programme', () => {
  const coaching = { status: 'PROVISIONAL', track: 'COACHING', countedJp: 2 };
  const course = { status: 'PROVISIONAL', track: 'COURSE', countedJp: 4 };
  assert.equal(awaited([coaching]), 'lembar kegiatan belum lengkap ditandatangani');
  assert.equal(awaited([course]), 'klaim belum disahkan BKPSDM');
  assert.equal(
    awaited([coaching, course]),
    'lembar kegiatan belum lengkap ditandatangani; klaim belum disahkan BKPSDM'
  );
  assert.equal(awaited([{ ...coaching, countedJp: 0 }]), 'tidak ada yang menunggu pengesahan');
  assert.equal(awaited([{ ...course, status: 'CERTIFIED' }]), 'tidak ada yang menunggu pengesahan');
});

test('how long somebody is waited for is said with the day until which', () => {
  const step = { since: '2026-05-04', due: '2026-05-11', overdue: false };
  assert.equal(howLong(step), 'sejak 4 Mei 2026, tenggat 11 Mei 2026');
  assert.equal(howLong({ ...step, overdue: true }), 'sejak 4 Mei 2026, lewat tenggat 11 Mei 2026');
  assert.equal(howLong({ ...step, due: null }), 'sejak 4 Mei 2026');
});

test('whoever waits for oneself, or was reminded today, is not reminded', () => {
  assert.equal(remindable([{ taskId: null, reminded: false }]), true);
  assert.equal(remindable([{ taskId: null, reminded: true }]), false);
  assert.equal(remindable([{ taskId: '1', reminded: false }]), false);
  assert.equal(remindable([]), false);
});
