// What pages give to take along: the titles and rows of each file.

import { track } from './ledger-words.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows that an import refused, each with its problem before it: what was mended is imported again. */
export const refusedRows = (report) => {
  const padded = (cells) => [...cells, ...report.header.slice(cells.length).map(() => '')];
  return {
    titles: ['masalah', ...report.header],
    rows: report.rows.filter((row) => row.status === 'REJECTED').map((row) => [row.problem, ...padded(row.cells)])
  };
};

/** Who changes by how much when a year is calculated again, and why. */
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

/** What everybody in a unit has, with a column for every track that anybody has. */
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
