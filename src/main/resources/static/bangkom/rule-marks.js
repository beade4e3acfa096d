// The marks of a rule change: how far it is, and what a cell says of its certainty.

import { html } from './lit.js';

/** How far a proposed change is: its word and the badge. @type {Record<Rules.Status, [string, string]>} */
const STATUSES = {
  CHECKING: ['Diperiksa', 'provisional'],
  PROPOSED: ['Menunggu persetujuan', 'provisional'],
  RETURNED: ['Dikembalikan', 'unconfirmed'],
  REFUSED: ['Ditolak', 'voided'],
  WITHDRAWN: ['Ditarik', 'plain'],
  LIVE: ['Sudah diberlakukan', 'certified']
};

/**
 * @param {string} text
 * @param {string} kind such as `certified`
 */
export const mark = (text, kind) => html`<span class="rc-mark rc-${kind}">${text}</span>`;

/** @param {Rules.Status} status of a proposed change */
export const statusMark = (status) => mark(...STATUSES[status]);

/**
 * What stands in a cell: certainty stands out, an empty cell says so.
 *
 * @param {Rules.Column} column
 * @param {string} text
 * @param {string} [value]
 */
export const shownCell = (column, text, value) => {
  if (column.key === 'certainty' && (value || text)) {
    const confirmed = (value || '') === 'CONFIRMED' || (!value && !/^belum/i.test(text));
    return mark(confirmed ? 'terkonfirmasi' : 'belum terkonfirmasi', confirmed ? 'certified' : 'unconfirmed');
  }
  return text || '–';
};
