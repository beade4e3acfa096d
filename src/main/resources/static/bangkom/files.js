// What pages give to take along: the titles and rows of each file.

import { track } from './ledger-words.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file's titles and rows. @typedef {{titles: string[], rows: (string | number | null | undefined)[][]}} Table */

/**
 * What a year holds for one of a unit.
 *
 * @typedef {object} RecapRow
 * @property {string} nip
 * @property {string} name
 * @property {string} employmentType
 * @property {string} unit
 * @property {Record<string, number>} byTrack JP
 * @property {number} totalJp
 * @property {number} certifiedJp
 * @property {number} shortfallJp
 * @property {{minimumJp: ?number}} target
 */

/** What everybody in a unit has. @typedef {{unit: {code: string, name: string}, year: number, employees: RecapRow[]}} Recap */

/**
 * Whose JP change when a year is calculated again.
 *
 * @typedef {object} Change
 * @property {string} nip
 * @property {string} name
 * @property {string} unit
 * @property {number} before in JP
 * @property {number} after
 * @property {number} activities
 * @property {string} explanation
 */

/**
 * The rows that an import refused, each with its problem before it: what was mended is imported again.
 *
 * @param {Pick<import('./import-report.js').Report, 'header' | 'rows'>} report
 * @returns {Table}
 */
export const refusedRows = (report) => {
  const padded = (/** @type {string[]} */ cells) => [...cells, ...report.header.slice(cells.length).map(() => '')];
  return {
    titles: ['masalah', ...report.header],
    rows: report.rows.filter((row) => row.status === 'REJECTED').map((row) => [row.problem, ...padded(row.cells || [])])
  };
};

/** Who changes by how much when a year is calculated again, and why. @param {Change[]} changes */
export const changedPeople = (changes) => ({
  titles: ['nip', 'nama', 'unit_kerja', 'jp_semula', 'jp_menjadi', 'selisih', 'kegiatan_berubah', 'sebab'],
  rows: changes.map((change) => [
    change.nip,
    change.name,
    change.unit,
    change.before,
    change.after,
    // JP have two places; what binary fractions add is no difference.
    Math.round((change.after - change.before) * 100) / 100,
    change.activities,
    change.explanation
  ])
});

/** What everybody in a unit has, with a column for every track that anybody has. @param {Pick<Recap, 'employees'>} recap */
export const recapitulation = (recap) => {
  const tracks = [...new Set(recap.employees.flatMap((row) => Object.keys(row.byTrack)))];
  return {
    titles: [
      'nip',
      'nama',
      'jenis_pegawai',
      'unit_kerja',
      ...tracks.map(track),
      'jumlah_jp',
      'disahkan',
      'target',
      'kurang'
    ],
    rows: recap.employees.map((row) => [
      row.nip,
      row.name,
      row.employmentType,
      row.unit,
      ...tracks.map((one) => row.byTrack[one] ?? 0),
      row.totalJp,
      row.certifiedJp,
      row.target.minimumJp,
      row.shortfallJp
    ])
  };
};

/**
 * An act as the trail tells it.
 *
 * @typedef {object} Act
 * @property {string} happenedAt
 * @property {?string} login
 * @property {string} by
 * @property {?string} address
 * @property {string} label
 * @property {?string} subject
 * @property {?string} detail
 * @property {?number} itemCount
 * @property {?string} fingerprint
 */

/** Who did what. @param {Act[]} acts */
export const trail = (acts) => ({
  titles: ['waktu', 'nama_pengguna', 'pelaku', 'alamat', 'tindakan', 'mengenai', 'rincian', 'jumlah', 'sidik_jari'],
  rows: acts.map((of) => [
    of.happenedAt,
    of.login,
    of.by,
    of.address,
    of.label,
    of.subject,
    of.detail,
    of.itemCount,
    of.fingerprint
  ])
});
