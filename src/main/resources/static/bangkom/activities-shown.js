// The activities on somebody's card, to be voided or added to, and what changed on it.

import { dates, jp, number } from './format.js';
import { SCOPES, stateOf, track } from './ledger-words.js';
import { html, nothing } from './lit.js';
import { amount, badge, below, button, cell, figures, none, section, table } from './shown.js';

/**
 * A line of a card.
 *
 * @typedef {object} Entry
 * @property {string} activityId
 * @property {string} title
 * @property {string} track
 * @property {keyof typeof SCOPES} scope
 * @property {string} date
 * @property {?string} endDate
 * @property {?string} startTime
 * @property {number} quantity
 * @property {number} countedJp
 * @property {string} status
 * @property {boolean} voidable whether the activity can still be voided
 * @property {string} explanation
 */

/**
 * A year of somebody.
 *
 * @typedef {object} Card
 * @property {{nip: string, name: string, employmentType: string, unit: string}} employee
 * @property {number} year
 * @property {number} totalJp
 * @property {number} certifiedJp
 * @property {Entry[]} entries
 */

/** JP by activity. @typedef {Map<string, number>} Sums */

/** What each activity of a card counts, adjustments included. @param {Pick<Card, 'entries'>} card @returns {Sums} */
export const sums = ({ entries }) => {
  const counted = new Map();
  entries.forEach(({ activityId, countedJp }) => counted.set(activityId, (counted.get(activityId) || 0) + countedJp));
  return counted;
};

/** The last entry of each activity, which says why it counts what it counts. @param {Entry[]} entries */
export const lastOfEach = (entries) => [...new Map(entries.map((entry) => [entry.activityId, entry])).values()];

/**
 * Which activities count otherwise than before.
 *
 * @param {Entry[]} entries those that the server says are new or changed
 * @param {Sums} before
 * @param {Sums} after
 */
export const changesShown = (entries, before, after) =>
  section(
    'changed-title',
    'Yang berubah pada kartu',
    table(
      'Kegiatan yang dihitung ulang',
      ['Tanggal', 'Kegiatan', figures('Semula'), figures('Menjadi'), 'Penjelasan'],
      lastOfEach(entries).map((entry) => {
        const was = before.get(entry.activityId);
        const is = after.get(entry.activityId);
        return html`<tr>
          ${cell('Tanggal', dates(entry))}
          ${cell('Kegiatan', html`<strong>${entry.title}</strong>`, below(track(entry.track)))}
          ${amount('Semula', was === undefined ? 'belum tercatat' : jp(was))}
          ${amount('Menjadi', is === undefined ? 'pada kartu tahun lain' : jp(is))}
          ${cell('Penjelasan', entry.explanation)}
        </tr>`;
      })
    )
  );

const row = (/** @type {Entry} */ entry, /** @type {(of: Entry) => void} */ voidActivity) => {
  const [label, look] = stateOf(entry);
  return html`<tr class=${entry.status === 'VOIDED' ? 'voided' : ''}>
    ${cell('Tanggal', dates(entry))}
    ${cell(
      'Kegiatan',
      html`<strong>${entry.title}</strong>`,
      below(`${track(entry.track)}, ${SCOPES[entry.scope]}, jumlah ${number(entry.quantity)}`)
    )}
    ${amount('JP dihitung', html`<strong>${number(entry.countedJp)}</strong>`)} ${cell('Status', badge(label, look))}
    ${cell('Penjelasan', entry.explanation)}
    ${cell(
      'Tindakan',
      entry.voidable
        ? button('Batalkan…', () => voidActivity(entry), 'plain danger-text', `Batalkan ${entry.title}`)
        : nothing
    )}
  </tr>`;
};

/**
 * @param {Card} card
 * @param {HTMLElement} year what chooses the year
 * @param {() => void} record
 * @param {(entry: Entry) => void} voidActivity
 */
export const activitiesShown = (card, year, record, voidActivity) => {
  const { name, nip, employmentType, unit } = card.employee;
  return section(
    'card-title',
    `Kegiatan ${name}`,
    html`<p class="quiet">NIP ${nip} · ${employmentType} · ${unit}</p>
      <div class="which">
        <label for="card-year">Tahun</label>${year} ${button('Catat kegiatan…', record)}
        <a href="/kartu-jp?nip=${encodeURIComponent(nip)}&year=${card.year}">Buka kartu JP</a>
      </div>
      <p>Jumlah ${jp(card.totalJp)}, ${jp(card.certifiedJp)} di antaranya disahkan.</p>`,
    card.entries.length === 0
      ? none(`Belum ada kegiatan pada tahun ${card.year}.`)
      : table(
          'Baris kartu JP',
          ['Tanggal', 'Kegiatan', figures('JP dihitung'), 'Status', 'Penjelasan', 'Tindakan'],
          card.entries.map((entry) => row(entry, voidActivity))
        )
  );
};
