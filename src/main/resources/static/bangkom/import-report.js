// What the report of an import says; nothing here touches the page.

import { number } from './format.js';

/**
 * A row that was looked at.
 *
 * @typedef {object} Row
 * @property {number} row in the file, from 1
 * @property {string} status
 * @property {?string} [column]
 * @property {?string} [problem]
 * @property {?string} [remark]
 * @property {string[]} [cells]
 */

/**
 * What an import reports.
 *
 * @typedef {object} Report
 * @property {boolean} dryRun whether nothing was written
 * @property {Record<string, number>} counts rows by status
 * @property {number} rejected
 * @property {string[]} header
 * @property {Row[]} rows
 */

const TAKEN = ['ACCEPTED', 'CREATED', 'UPDATED'];

/** How many rows were, or would be, written. @param {Pick<Report, 'counts'>} report */
export const taken = (report) => TAKEN.reduce((sum, status) => sum + (report.counts[status] || 0), 0);

/** Whatever came from a gateway or a server in trouble may have been done all the same. @param {{status: number}} refused */
export const refusedForSure = (refused) => refused.status >= 400 && refused.status < 500;

/**
 * What a check found, in a sentence.
 *
 * @param {string} name
 * @param {Pick<Report, 'counts' | 'rejected'>} report
 */
export const checkedSentence = (name, report) => {
  const rows = taken(report);
  const bad = report.rejected;
  return rows === 0
    ? `"${name}" diperiksa: tidak ada yang perlu diterapkan${bad > 0 ? ', semua baris baru bermasalah' : ''}.`
    : `"${name}" diperiksa: ${number(rows)} baris dapat diterapkan${bad > 0 ? `, ${number(bad)} bermasalah dan akan dilewati` : ''}.`;
};

/**
 * What is said when applying failed: whether anything changed is known only where the server refused.
 *
 * @param {import('./frame.js').Refused} refused
 */
export const notApplied = (refused) =>
  refusedForSure(refused)
    ? `Belum ada yang berubah. ${refused.message}`
    : `${refused.message} Belum pasti berkas ini sudah diterapkan: periksa lagi; baris yang sudah masuk tampil sebagai "sudah sama" atau "sudah tercatat".`;
