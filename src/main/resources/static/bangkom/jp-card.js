// The card of JP: what counts in a year, why, and by which row of which table.

import { jp, number } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { amount, cell, dates, fillYears } from './parts.js';
import { SCOPES, STATUSES, track } from './ledger-words.js';

const card = byId('card');
const which = byId('which', 'form');
const whose = byId('whose', 'select');
const year = byId('year', 'select');
const earlier = byId('earlier', 'button');
const later = byId('later', 'button');

const svg = (name, attributes, ...children) => {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => created.setAttribute(key, value));
  created.append(...children);
  return created;
};

/** A bar of the year's JP against the minimum; the numbers beside it say the same. */
const progress = (certified, provisional, minimum) => {
  const full = Math.max(minimum || 0, certified + provisional, 1);
  const share = (value) => `${Math.max(0, (100 * value) / full)}%`;
  const parts = [
    svg('rect', { class: 'bar-empty', x: 0, y: 0, width: '100%', height: '100%' }),
    svg('rect', { class: 'bar-certified', x: 0, y: 0, width: share(certified), height: '100%' }),
    svg('rect', { class: 'bar-provisional', x: share(certified), y: 0, width: share(provisional), height: '100%' })
  ];
  if (minimum && full > minimum) {
    parts.push(svg('rect', { class: 'bar-minimum', x: share(minimum), y: 0, width: 3, height: '100%' }));
  }
  return svg('svg', { class: 'bar', 'aria-hidden': 'true', focusable: 'false' }, ...parts);
};

const figure = (kind, label, value, hint) =>
  element(
    'div',
    { className: `figure figure-${kind}` },
    element('dt', {}, label),
    element('dd', {}, element('strong', {}, value), hint ? element('span', { className: 'quiet' }, hint) : null)
  );

const summary = (data) => {
  const minimum = data.target.minimumJp;
  const maximum = data.target.maximumJp;
  const provisional = data.totalJp - data.certifiedJp;
  const shortfall = data.shortfallJp;
  return element(
    'section',
    { className: 'summary', 'aria-label': `Ringkasan tahun ${data.year}` },
    element(
      'p',
      { className: 'total' },
      element('strong', {}, number(data.totalJp)),
      minimum ? ` dari ${number(minimum)} JP` : ' JP'
    ),
    progress(data.certifiedJp, provisional, minimum),
    element(
      'dl',
      { className: 'figures' },
      figure('certified', 'Disahkan', jp(data.certifiedJp), 'lembar kegiatan lengkap, atau diverifikasi BKPSDM'),
      figure('provisional', 'Sementara', jp(provisional), 'menunggu tanda tangan lembar kegiatan'),
      minimum
        ? shortfall > 0
          ? figure('missing', 'Masih kurang', jp(shortfall), `sampai ${jp(minimum)} setahun`)
          : figure('reached', 'Target', 'Tercapai', `paling sedikit ${jp(minimum)} setahun`)
        : null
    ),
    data.unconfirmedRuleJp > 0
      ? element(
          'p',
          { className: 'caution' },
          badge('aturan belum dikonfirmasi', 'unconfirmed'),
          ` ${jp(data.unconfirmedRuleJp)} dihitung dengan aturan yang sumber resminya belum dikonfirmasi. Angkanya dapat berubah.`
        )
      : null,
    data.target.fault
      ? element('p', { className: 'caution' }, `Target tahun ini tidak dapat dibaca: ${data.target.fault}`)
      : null,
    maximum && data.totalJp > maximum
      ? element(
          'p',
          { className: 'caution' },
          `JP tahun ini melebihi ${jp(maximum)}, batas yang disebut bagi PPPK. Angka tidak dikurangi.`
        )
      : null
  );
};

const byTrack = (data) =>
  element(
    'section',
    { 'aria-labelledby': 'by-track' },
    element('h2', { id: 'by-track' }, 'Menurut jalur'),
    element(
      'table',
      { className: 'narrow' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, 'Jalur'),
          element('th', { scope: 'col', className: 'amount' }, 'JP'),
          element('th', { scope: 'col', className: 'amount' }, 'Kegiatan')
        )
      ),
      element(
        'tbody',
        {},
        data.byTrack.map((row) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, track(row.track)),
            element('td', { className: 'amount' }, number(row.jp)),
            element('td', { className: 'amount' }, number(row.activities))
          )
        )
      )
    )
  );

const rules = (entry) =>
  entry.rules.length === 0
    ? null
    : element(
        'details',
        {},
        element('summary', {}, 'Aturan yang dipakai'),
        element(
          'ul',
          {},
          entry.rules.map((rule) =>
            element(
              'li',
              {},
              rule.legalBasis || 'Dasar hukum belum tercatat',
              ' ',
              element('span', { className: 'quiet' }, `(${rule.decision} versi ${rule.version}, baris ${rule.row})`),
              rule.confirmed ? null : [' ', badge('belum dikonfirmasi', 'unconfirmed')]
            )
          )
        )
      );

const row = (entry) => {
  const [label, kind] = STATUSES[entry.status] || [entry.status, 'voided'];
  const unconfirmed = entry.rules.some((rule) => !rule.confirmed);
  return element(
    'tr',
    { className: entry.status === 'VOIDED' ? 'voided' : '' },
    cell('Tanggal', dates(entry)),
    cell(
      'Kegiatan',
      element('strong', {}, entry.title),
      element('br'),
      element('span', { className: 'quiet' }, `${track(entry.track)}, ${SCOPES[entry.scope] || entry.scope}`)
    ),
    amount(
      'JP diakui',
      element('strong', {}, number(entry.countedJp)),
      entry.rawJp !== null && entry.rawJp !== entry.countedJp
        ? [element('br'), element('span', { className: 'quiet' }, `dari ${number(entry.rawJp)}`)]
        : null
    ),
    cell(
      'Status',
      badge(label, kind),
      unconfirmed ? [' ', badge('aturan belum dikonfirmasi', 'unconfirmed')] : null,
      entry.aboveMaximum ? [' ', badge('di atas batas', 'unconfirmed')] : null
    ),
    cell('Penjelasan', entry.explanation, rules(entry))
  );
};

const entries = (data) =>
  element(
    'section',
    { 'aria-labelledby': 'entries' },
    element('h2', { id: 'entries' }, 'Kegiatan'),
    element(
      'table',
      { className: 'entries' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['Tanggal', 'Kegiatan', 'JP diakui', 'Status', 'Penjelasan'].map((title) =>
            element('th', { scope: 'col', className: title === 'JP diakui' ? 'amount' : '' }, title)
          )
        )
      ),
      element('tbody', {}, data.entries.map(row))
    )
  );

const show = (data) => {
  document.title = `Kartu JP ${data.year} ${data.employee.name} · Bangkom`;
  const person = data.employee;
  card.replaceChildren(
    element(
      'p',
      { className: 'person' },
      element('strong', {}, person.name),
      element('br'),
      `NIP ${person.nip} · ${person.employmentType} · ${person.unit}`
    ),
    summary(data),
    ...(data.entries.length === 0
      ? [
          element(
            'section',
            { className: 'empty' },
            element('h2', {}, `Belum ada JP pada tahun ${data.year}`),
            element(
              'p',
              {},
              'JP tercatat setelah sebuah sesi dikonfirmasi kedua pihak, dan disahkan setelah lembar kegiatan ditandatangani lengkap.'
            ),
            element(
              'p',
              {},
              element(
                'a',
                { href: '/app/tasklist/default/#/?processStart=true' },
                'Mulai dialog pengembangan kompetensi'
              )
            )
          )
        ]
      : [byTrack(data), entries(data)])
  );
};

const load = async () => {
  const asked = `${whose.value} ${year.value}`;
  earlier.disabled = year.selectedIndex === year.options.length - 1;
  later.disabled = year.selectedIndex === 0;
  card.setAttribute('aria-busy', 'true');
  try {
    const data = await call(`/api/employees/${encodeURIComponent(whose.value)}/jp-card?year=${year.value}`);
    if (asked === `${whose.value} ${year.value}`) {
      show(data);
    }
  } catch (refused) {
    if (asked === `${whose.value} ${year.value}`) {
      card.replaceChildren(alarm(refused.message), element('button', { type: 'button', onclick: load }, 'Coba lagi'));
    }
  } finally {
    card.setAttribute('aria-busy', 'false');
  }
};

const remember = () => {
  const address = new URL(window.location.href);
  address.searchParams.set('nip', whose.value);
  address.searchParams.set('year', year.value);
  window.history.replaceState(null, '', address);
  load();
};

const start = async () => {
  const asked = new URLSearchParams(window.location.search);
  const me = await frame('/kartu-jp');
  const nip = asked.get('nip') || me.nip;
  if (!nip) {
    card.replaceChildren(
      element(
        'section',
        { className: 'empty' },
        element('h2', {}, 'Akun ini bukan akun pegawai'),
        element('p', {}, 'Kartu JP hanya dimiliki pegawai. Masuk dengan akun pegawai untuk melihat kartu.')
      )
    );
    card.setAttribute('aria-busy', 'false');
    return;
  }

  const people = new Map();
  if (me.nip) {
    people.set(me.nip, `${me.name} (saya)`);
    const team = await call('/api/me/team').catch(() => []);
    team.filter((member) => !member.self).forEach((member) => people.set(member.nip, member.name));
  }
  if (!people.has(nip)) {
    people.set(nip, `NIP ${nip}`);
  }
  people.forEach((name, of) => whose.append(element('option', { value: of }, name)));
  whose.value = nip;

  const thisYear = new Date().getFullYear();
  const chosen = Number(asked.get('year')) || thisYear;
  fillYears(year, chosen);
  year.value = String(chosen);
  which.classList.toggle('alone', people.size === 1);
  which.hidden = false;
  which.addEventListener('submit', (event) => event.preventDefault());
  whose.addEventListener('change', remember);
  year.addEventListener('change', remember);
  earlier.addEventListener('click', () => {
    year.selectedIndex += 1;
    remember();
  });
  later.addEventListener('click', () => {
    year.selectedIndex -= 1;
    remember();
  });
  await load();
};

start().catch((refused) => {
  card.replaceChildren(alarm(refused.message));
  card.setAttribute('aria-busy', 'false');
});
