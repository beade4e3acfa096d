// One-time passwords for those who wait for their first log-in, as slips to print. They are in this page's memory only.

import { ask } from './dialog.js';
import { number } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { cell, none, table } from './parts.js';

/** So many the server issues at once, and so many rows are shown; a choice is of all. */
const AT_ONCE = 25;
const SHOWN = 200;

const OUTSIDE = 'Bukan pegawai';

const unit = byId('unit', 'select');
const onlyWithout = byId('only-without', 'input');
const shown = byId('waiting');
const issue = byId('issue', 'button');
const forgot = byId('forgot', 'form');
const login = byId('login', 'input');
const issued = byId('issued');
const state = byId('state');
const progress = byId('progress', 'progress');
const refused = byId('refused');
const stop = byId('stop', 'button');
const print = byId('print', 'button');
const close = byId('close', 'button');
const sheet = byId('slips');
const refusal = byId('refusal');

let waiting = [];
let chosen = new Set();
let slips = [];
let running = false;
let stopped = false;

const clock = (iso) =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit'
  }).format(new Date(iso));

const unitOf = (account) => account.unit || OUTSIDE;

const usable = (account) => account.validUntil !== null && !account.expired;

const visible = () =>
  waiting.filter(
    (account) => (unit.value === '' || unitOf(account) === unit.value) && !(onlyWithout.checked && usable(account))
  );

const stateOf = (account) => {
  if (account.validUntil === null) {
    return badge('belum ada kata sandi', 'plain');
  }
  return account.expired
    ? badge(`kedaluwarsa ${clock(account.validUntil)}`, 'voided')
    : badge(`berlaku sampai ${clock(account.validUntil)}`, 'provisional');
};

// ---- who waits

const showIssue = () => {
  issue.disabled = running || chosen.size === 0;
  issue.textContent = chosen.size === 0 ? 'Terbitkan' : `Terbitkan untuk ${number(chosen.size)} orang`;
};

const choose = (account, wanted) => {
  if (wanted) {
    chosen.add(account.login);
  } else {
    chosen.delete(account.login);
  }
  showIssue();
};

const row = (account) =>
  element(
    'tr',
    {},
    cell(
      'Pilih',
      element('input', {
        type: 'checkbox',
        checked: chosen.has(account.login),
        disabled: account.withheld,
        'aria-label': `Pilih ${account.name}`,
        onchange: (event) => choose(account, event.target.checked)
      })
    ),
    cell('Nama', account.name),
    cell('Nama pengguna', account.login),
    cell('Unit kerja', unitOf(account)),
    cell(
      'Keadaan',
      account.withheld ? 'Anda yang mengimpor; diterbitkan oleh administrator sistem lain' : stateOf(account)
    )
  );

const showWaiting = () => {
  const all = visible();
  const possible = all.filter((account) => !account.withheld);
  chosen = new Set(possible.map((account) => account.login).filter((one) => chosen.has(one)));
  if (all.length === 0) {
    shown.replaceChildren(none('Tidak ada akun yang menunggu di sini.'));
    showIssue();
    return;
  }
  const everyone = element('input', {
    type: 'checkbox',
    checked: possible.length > 0 && possible.every((account) => chosen.has(account.login)),
    disabled: possible.length === 0,
    onchange: (event) => {
      chosen = new Set(event.target.checked ? possible.map((account) => account.login) : []);
      showWaiting();
    }
  });
  shown.replaceChildren(
    element(
      'p',
      {},
      element('label', { className: 'tick' }, everyone, ` pilih semua (${number(possible.length)} orang)`)
    ),
    table(
      all.length > SHOWN ? `${number(SHOWN)} dari ${number(all.length)} akun` : `${number(all.length)} akun`,
      ['Pilih', 'Nama', 'Nama pengguna', 'Unit kerja', 'Keadaan'],
      all.slice(0, SHOWN).map(row)
    )
  );
  showIssue();
};

const load = async () => {
  waiting = await call('/api/accounts/waiting');
  const before = unit.value;
  const counts = new Map();
  waiting.forEach((account) => counts.set(unitOf(account), (counts.get(unitOf(account)) || 0) + 1));
  unit.replaceChildren(
    element('option', { value: '' }, `Semua (${number(waiting.length)})`),
    ...[...counts].map(([name, count]) => element('option', { value: name }, `${name} (${number(count)})`))
  );
  unit.value = counts.has(before) ? before : '';
  showWaiting();
};

// ---- slips

const byUnitAndName = (a, b) => unitOf(a).localeCompare(unitOf(b), 'id') || a.name.localeCompare(b.name, 'id');

const fact = (label, value, className) => [
  element('dt', {}, label),
  element('dd', { className: className || '' }, value)
];

const slip = (of) =>
  element(
    'article',
    { className: 'slip' },
    element(
      'dl',
      {},
      fact('Nama', of.name, 'name'),
      fact('Alamat', window.location.origin),
      fact('Nama pengguna', of.login),
      fact('Kata sandi', of.password, 'secret'),
      fact('Berlaku sampai', clock(of.validUntil))
    ),
    element(
      'p',
      {},
      'Buka alamat itu, masuk, lalu pilih kata sandi Anda sendiri. Setelah itu lembar ini tidak berlaku; sobek dan buang.'
    ),
    element('p', {}, 'Jangan serahkan kepada orang lain. Bila amplopnya sudah terbuka, mintalah lembar yang baru.')
  );

const showSlips = () => {
  const parts = [];
  let last = null;
  [...slips].sort(byUnitAndName).forEach((of) => {
    if (unitOf(of) !== last) {
      last = unitOf(of);
      parts.push(element('h3', {}, last));
    }
    parts.push(slip(of));
  });
  sheet.replaceChildren(...parts);
};

const showRunning = () => {
  stop.hidden = !running;
  progress.hidden = !running;
  print.disabled = running || slips.length === 0;
  close.disabled = running;
  forgot.querySelectorAll('button').forEach((one) => {
    one.disabled = running;
  });
  showIssue();
};

/** Issues some at a time; what is there when it stops, for whatever reason, can be printed. */
const issueFor = async (logins) => {
  running = true;
  stopped = false;
  issued.hidden = false;
  refused.replaceChildren();
  // Who is in a sheet not yet closed and gets another password has one slip, the valid one.
  const again = new Set(logins);
  slips = slips.filter((of) => !again.has(of.login));
  progress.max = logins.length;
  progress.value = 0;
  state.textContent = `Menerbitkan untuk ${number(logins.length)} orang…`;
  showRunning();
  issued.scrollIntoView({ block: 'start' });
  let done = 0;
  let made = 0;
  try {
    while (done < logins.length && !stopped) {
      const batch = await call('/api/accounts/slips', {
        method: 'POST',
        body: { logins: logins.slice(done, done + AT_ONCE) }
      });
      done = Math.min(done + AT_ONCE, logins.length);
      made += batch.slips.length;
      slips.push(...batch.slips);
      batch.refused.forEach((one) =>
        refused.append(element('p', { className: 'alarm' }, `${one.login}: ${one.reason}`))
      );
      progress.value = done;
      state.textContent = `${number(done)} dari ${number(logins.length)} orang…`;
    }
    state.textContent =
      done < logins.length
        ? `Dihentikan: ${number(made)} lembar terbit, ${number(logins.length - done)} orang belum.`
        : `${number(made)} lembar terbit.`;
  } catch (failed) {
    state.textContent = `Terhenti: ${number(made)} lembar terbit. Yang tidak tampil di sini terbitkan sekali lagi.`;
    refused.append(alarm(failed.message));
  }
  running = false;
  showSlips();
  await load().catch((failed) => refused.append(alarm(failed.message)));
  showRunning();
  issued.focus({ preventScroll: true });
};

issue.addEventListener('click', () => {
  const logins = visible()
    .map((account) => account.login)
    .filter((one) => chosen.has(one));
  chosen = new Set();
  issueFor(logins);
});

forgot.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wanted = login.value.trim();
  if (wanted === '') {
    login.focus();
    return;
  }
  refusal.replaceChildren();
  let owner;
  try {
    owner = await call(`/api/accounts/${encodeURIComponent(wanted)}`);
  } catch (failed) {
    refusal.replaceChildren(alarm(failed.message));
    login.focus();
    return;
  }
  // A number that was mistyped is somebody else's: who it is stands there before anything happens.
  ask({
    title: `Terbitkan kata sandi untuk ${owner.name}?`,
    what: `${owner.unit || OUTSIDE}, nama pengguna ${owner.login}. Kata sandinya yang lama langsung tidak berlaku dan akunnya dikeluarkan dari semua perangkat.`,
    button: 'Terbitkan',
    danger: true,
    asked: [],
    memory: 'forgot',
    act: async () => wanted,
    done: () => {
      login.value = '';
      issueFor([wanted]);
    }
  });
});

stop.addEventListener('click', () => {
  stopped = true;
  state.textContent = 'Berhenti setelah kelompok ini…';
});
print.addEventListener('click', () => window.print());
close.addEventListener('click', () => {
  slips = [];
  sheet.replaceChildren();
  issued.hidden = true;
});
unit.addEventListener('change', showWaiting);
onlyWithout.addEventListener('change', showWaiting);

window.addEventListener('beforeunload', (event) => {
  if (running || slips.length > 0) {
    event.preventDefault();
  }
});

frame('/akun')
  .then(load)
  .then(() => {
    byId('all').hidden = false;
  })
  .catch((failed) => refusal.replaceChildren(alarm(failed.message)));
