// Single activities: records one whose evidence was verified, voids one, and shows what changes on the card by it.

import { jp, number } from './format.js';
import { alarm, badge, byId, call, element } from './frame.js';
import { ask } from './dialog.js';
import { SCOPES, STATUSES, TRACKS, track } from './ledger-words.js';
import { amount, cell, choice, date, dates, field, figures, fillYears, none, reason, table, text } from './parts.js';

const wanted = byId('wanted', 'input');
const found = byId('found');
const news = byId('activity-news');
const changed = byId('changed');
const shown = byId('activities');

const year = element('select', { id: 'card-year' });

/** Whose card is shown. @type {any} */
let person = null;
/** @type {any} */
let card = null;

const tell = (sentence) => {
  news.textContent = sentence;
  news.hidden = false;
};

const nothingToTell = () => {
  news.hidden = true;
  changed.replaceChildren();
};

/** What each activity of a card counts, adjustments included. */
const sums = (of) => {
  const counted = new Map();
  of.entries.forEach((entry) => counted.set(entry.activityId, (counted.get(entry.activityId) || 0) + entry.countedJp));
  return counted;
};

/** Which activities count otherwise than before, by the entries that the server says are new or changed. */
const showChanges = (entries, before, after) => {
  const last = new Map();
  entries.forEach((entry) => last.set(entry.activityId, entry));
  const rows = [...last.values()].map((entry) => {
    const [was, is] = [before, after].map((of) => of.get(entry.activityId));
    return element(
      'tr',
      {},
      cell('Tanggal', dates(entry)),
      cell(
        'Kegiatan',
        element('strong', {}, entry.title),
        element('br'),
        element('span', { className: 'quiet' }, track(entry.track))
      ),
      amount('Semula', was === undefined ? 'belum tercatat' : jp(was)),
      amount('Menjadi', is === undefined ? 'pada kartu tahun lain' : jp(is)),
      cell('Penjelasan', entry.explanation)
    );
  });
  changed.replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'changed-title' },
      element('h2', { id: 'changed-title' }, 'Yang berubah pada kartu'),
      table(
        'Kegiatan yang dihitung ulang',
        ['Tanggal', 'Kegiatan', figures('Semula'), figures('Menjadi'), 'Penjelasan'],
        rows
      )
    )
  );
};

const cardOf = (ofYear) => call(`/api/employees/${encodeURIComponent(person.nip)}/jp-card?year=${ofYear}`);

/** Shows the card anew and what the server says has changed on it. */
const showAnew = async (sentence, entries, before) => {
  await showCard();
  showChanges(entries, before, sums(card));
  tell(`${sentence} Kartu JP ${person.name} tahun ${card.year} sekarang ${jp(card.totalJp)}.`);
  news.scrollIntoView({ block: 'start' });
};

const voidActivity = (entry) =>
  ask({
    title: 'Batalkan kegiatan',
    what: `"${entry.title}" (${track(entry.track)}, ${dates(entry)}) tidak lagi dihitung pada kartu ${person.name}. Kegiatan lain yang semula tidak dihitung karena batas dapat naik menggantikannya. JP yang sudah disahkan mendapat baris penyesuaian; baris lamanya tetap terbaca. Pembatalan tidak dapat ditarik kembali.`,
    button: 'Batalkan kegiatan',
    danger: true,
    memory: `void ${entry.activityId}`,
    asked: [reason('Misalnya bukti ternyata milik orang lain. Tercatat dan terbaca pada kartu JP.')],
    act: async (entered) => {
      const before = sums(card);
      const entries = await call(`/api/activities/${entry.activityId}/void`, { method: 'POST', body: entered });
      return { entries, before };
    },
    done: ({ entries, before }) => showAnew(`"${entry.title}" telah dibatalkan.`, entries, before)
  });

const optional = (one) => {
  one.control.required = false;
  return one;
};

const record = () =>
  ask({
    title: 'Catat kegiatan',
    what: `Satu kegiatan ${person.name} yang buktinya sudah Anda verifikasi. JP-nya langsung disahkan.`,
    button: 'Catat',
    memory: `record ${person.nip}`,
    asked: [
      choice(
        'track',
        'Jalur',
        Object.entries(TRACKS).sort((one, other) => one[1].localeCompare(other[1], 'id'))
      ),
      choice('scope', 'Cakupan', Object.entries(SCOPES)),
      text('title', 'Nama kegiatan', null, { maxLength: 300 }),
      date('date', 'Tanggal mulai'),
      optional(date('endDate', 'Tanggal selesai', 'Kosongkan bila satu hari.')),
      optional(field('startTime', 'Jam mulai', element('input', { type: 'time' }))),
      text('quantity', 'Jumlah', 'Menurut dasar hitung jalurnya: sesi, menit, hari, JP program, atau kegiatan.', {
        inputMode: 'decimal',
        maxLength: 12
      }),
      optional(text('organiser', 'Penyelenggara', null, { maxLength: 300 })),
      optional(text('evidenceNumber', 'Nomor bukti', null, { maxLength: 100 }))
    ],
    act: async (entered) => {
      const quantity = Number(entered.quantity.replace(',', '.'));
      if (!Number.isFinite(quantity)) {
        throw new Error('Jumlah harus berupa angka, misalnya 2 atau 2,5.');
      }
      const filled = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== ''));
      // An activity is on the card of the year in which it ends.
      const ofYear = (entered.endDate || entered.date).slice(0, 4);
      const before = sums(await cardOf(ofYear));
      const recorded = await call('/api/activities', {
        method: 'POST',
        body: { ...filled, nip: person.nip, quantity }
      });
      return { recorded, before, ofYear, title: entered.title };
    },
    done: async ({ recorded, before, ofYear, title }) => {
      if (![...year.options].some((option) => option.value === ofYear)) {
        year.append(element('option', { value: ofYear }, ofYear));
      }
      year.value = ofYear;
      await showAnew(`"${title}" telah dicatat.`, recorded.entries, before);
    }
  });

// ---- the card of a person

const row = (entry) => {
  const [label, look] = STATUSES[entry.status];
  const voidable = entry.status === 'CERTIFIED' || entry.status === 'PROVISIONAL';
  return element(
    'tr',
    { className: entry.status === 'VOIDED' ? 'voided' : '' },
    cell('Tanggal', dates(entry)),
    cell(
      'Kegiatan',
      element('strong', {}, entry.title),
      element('br'),
      element(
        'span',
        { className: 'quiet' },
        `${track(entry.track)}, ${SCOPES[entry.scope]}, jumlah ${number(entry.quantity)}`
      )
    ),
    amount('JP diakui', element('strong', {}, number(entry.countedJp))),
    cell('Status', badge(label, look)),
    cell('Penjelasan', entry.explanation),
    cell(
      'Tindakan',
      voidable && !voidedOnCard(entry.activityId)
        ? element(
            'button',
            {
              type: 'button',
              className: 'plain danger-text',
              'aria-label': `Batalkan ${entry.title}`,
              onclick: () => voidActivity(entry)
            },
            'Batalkan…'
          )
        : ''
    )
  );
};

/** A certified credit keeps its line when it is voided: an adjustment beside it says so. */
const voidedOnCard = (activityId) =>
  card.entries.some((entry) => entry.activityId === activityId && entry.explanation.startsWith('dibatalkan'));

const showCard = async () => {
  shown.setAttribute('aria-busy', 'true');
  try {
    card = await cardOf(year.value);
    shown.replaceChildren(
      element(
        'section',
        { 'aria-labelledby': 'card-title' },
        element('h2', { id: 'card-title' }, `Kegiatan ${card.employee.name}`),
        element(
          'p',
          { className: 'quiet' },
          `NIP ${card.employee.nip} · ${card.employee.employmentType} · ${card.employee.unit}`
        ),
        element(
          'div',
          { className: 'which' },
          element('label', { htmlFor: 'card-year' }, 'Tahun'),
          year,
          element('button', { type: 'button', className: 'plain', onclick: record }, 'Catat kegiatan…'),
          element('a', { href: `/kartu-jp?nip=${encodeURIComponent(person.nip)}&year=${year.value}` }, 'Buka kartu JP')
        ),
        element('p', {}, `Jumlah ${jp(card.totalJp)}, ${jp(card.certifiedJp)} di antaranya disahkan.`),
        card.entries.length === 0
          ? none(`Belum ada kegiatan pada tahun ${year.value}.`)
          : table(
              'Baris kartu JP',
              ['Tanggal', 'Kegiatan', figures('JP diakui'), 'Status', 'Penjelasan', 'Tindakan'],
              card.entries.map(row)
            )
      )
    );
  } catch (refused) {
    shown.replaceChildren(
      alarm(refused.message),
      element('button', { type: 'button', onclick: showCard }, 'Coba lagi')
    );
  } finally {
    shown.setAttribute('aria-busy', 'false');
  }
};

const open = async (chosen) => {
  person = chosen;
  nothingToTell();
  await showCard();
  shown.focus();
};

const result = (one) =>
  element(
    'li',
    {},
    element('button', { type: 'button', className: 'link', onclick: () => open(one) }, one.name),
    element('span', { className: 'quiet' }, ` ${one.nip}, ${one.post}, ${one.unit}`)
  );

let page = 0;

const search = async (next) => {
  page = next ? page + 1 : 0;
  try {
    const answer = await call(`/api/people?q=${encodeURIComponent(wanted.value.trim())}&page=${page}`);
    found.replaceChildren(
      answer.people.length === 0
        ? none('Tidak ada pegawai yang cocok. Periksa ejaan, atau ketik awal NIP-nya.')
        : element('ul', { className: 'people' }, answer.people.map(result)),
      answer.more
        ? element('button', { type: 'button', className: 'plain', onclick: () => search(true) }, 'Pegawai berikutnya')
        : ''
    );
  } catch (refused) {
    found.replaceChildren(alarm(refused.message));
  }
};

export const startActivities = () => {
  fillYears(year);
  year.addEventListener('change', () => {
    nothingToTell();
    showCard();
  });
  byId('search', 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    search(false);
  });
};
