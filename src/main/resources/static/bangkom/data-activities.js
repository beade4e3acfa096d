// Single activities: records one whose evidence was verified, voids one, and shows what changes on the card by it.

import { activitiesShown, changesShown, sums } from './activities-shown.js';
import { dates, jp } from './format.js';
import { byId, call, element } from './frame.js';
import { ask } from './dialog.js';
import { SCOPES, TRACKS, track } from './ledger-words.js';
import { nothing } from './lit.js';
import { choice, date, decimal, fillYears, optional, reason, text, time } from './parts.js';
import { personSearch } from './person-search.js';
import { alarmAndAgain, button, draw, drawAnswer } from './shown.js';

/** @typedef {import('./activities-shown.js').Card} Card */
/** @typedef {import('./activities-shown.js').Entry} Entry */
/** @typedef {import('./activities-shown.js').Sums} Sums */
/** @typedef {import('./person-search.js').Person} Person */

const news = byId('activity-news');
const changed = byId('changed');
const shown = byId('activities');

const year = element('select', { id: 'card-year' });

/** Whose card is shown. @type {Person} */
let person;
/** @type {Card} */
let card;

const nothingToTell = () => {
  news.hidden = true;
  draw(changed, nothing);
};

/** @returns {Promise<Card>} */
const cardOf = (/** @type {string} */ ofYear) =>
  call(`/api/employees/${encodeURIComponent(person.nip)}/jp-card?year=${ofYear}`);

/**
 * Shows the card anew and what the server says has changed on it.
 *
 * @param {string} sentence
 * @param {Entry[]} entries
 * @param {Sums} before
 */
const showAnew = async (sentence, entries, before) => {
  await showCard();
  draw(changed, changesShown(entries, before, sums(card)));
  news.textContent = `${sentence} Kartu JP ${person.name} tahun ${card.year} sekarang ${jp(card.totalJp)}.`;
  news.hidden = false;
  news.scrollIntoView({ block: 'start' });
};

const voidActivity = (/** @type {Entry} */ entry) =>
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
      optional(time('startTime', 'Jam mulai')),
      decimal('quantity', 'Jumlah', 'Menurut dasar hitung jalurnya: sesi, menit, hari, JP program, atau kegiatan.'),
      optional(text('organiser', 'Penyelenggara', null, { maxLength: 300 })),
      optional(text('evidenceNumber', 'Nomor bukti', null, { maxLength: 100 }))
    ],
    act: async (entered) => {
      const quantity = Number(entered.quantity);
      const given = Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== ''));
      // An activity is on the card of the year in which it ends.
      const ofYear = (entered.endDate || entered.date).slice(0, 4);
      const before = sums(await cardOf(ofYear));
      const recorded = await call('/api/activities', {
        method: 'POST',
        body: { ...given, nip: person.nip, quantity }
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

const showCard = () =>
  drawAnswer(
    shown,
    () => cardOf(year.value),
    (answer) => {
      card = answer;
      return activitiesShown(card, year, record, voidActivity);
    },
    (sentence) => alarmAndAgain(sentence, showCard)
  );

const open = async (/** @type {Person} */ chosen) => {
  person = chosen;
  nothingToTell();
  await showCard();
  shown.focus();
};

export const startActivities = () => {
  fillYears(year);
  year.addEventListener('change', () => {
    nothingToTell();
    showCard();
  });
  personSearch(byId('search', 'form'), byId('wanted', 'input'), byId('found'), (one) =>
    button(one.name, () => open(one), 'link')
  );
};
