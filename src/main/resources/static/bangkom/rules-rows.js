// What becomes of the rows of a rule table when somebody changes one; nothing here touches the page.

const DAY = 24 * 60 * 60 * 1000;

/** What was typed as the server reads it; a decimal point is as good as a comma. */
export const readNumber = (typed) => typed.trim().replace(/\s/g, '').replace(',', '.');

export const isNumber = (typed) => /^-?\d+(\.\d+)?$/.test(readNumber(typed));

/** @param {string} date such as `2027-01-01` */
export const dayBefore = (date) => new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

/** The pair of columns between whose dates a row holds, or null when the table knows no dates. */
export const datesOf = (columns) => {
  const from = columns.find((column) => column.role === 'INPUT' && column.key.endsWith('.from'));
  return from ? { from: from.key, until: from.key.replace(/\.from$/, '.until') } : null;
};

export const valuesOf = (row) => Object.fromEntries(Object.entries(row.cells).map(([key, of]) => [key, of.value]));

/** The rows as the server takes them. */
export const toSend = (rows) => rows.map((row) => ({ row: row.row, cells: valuesOf(row) }));

/** Which row is meant, in words. */
export const nameOf = (table, row) =>
  table.columns
    .filter((column) => column.role === 'INPUT')
    .map((column) => {
      const { text, value } = row.cells[column.key];
      if (!text || !value) {
        return null;
      }
      if (column.key.endsWith('.from')) {
        return `mulai ${text}`;
      }
      return column.key.endsWith('.until') ? `sampai ${text}` : text;
    })
    .filter(Boolean)
    .join(', ') || 'baris tanpa syarat';

/** The rows that hold every word of what is looked for, in whatever column. */
export const matching = (rows, wanted) => {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const all = Object.values(row.cells)
      .map((of) => of.text)
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
};

/**
 * The rows with one changed or a new one put in.
 *
 * @param {any[]} rows as they are sent
 * @param {{row: ?string, after?: ?string}} target the row that is changed, or the one that the new one follows; a new
 *   one that follows none comes last
 * @param {Record<string, string>} cells
 */
export const withRow = (rows, target, cells) => {
  const at = rows.findIndex((one) => one.row === (target.row || target.after));
  if (target.row && at < 0) {
    throw new Error(
      'Baris ini sudah dihapus di jendela lain. Tekan Batal, lalu tambahkan sebagai baris baru bila masih diperlukan.'
    );
  }
  const before = at < 0 ? rows.length : at + (target.row ? 0 : 1);
  return [...rows.slice(0, before), { row: target.row, cells }, ...rows.slice(target.row ? before + 1 : before)];
};

/** Says why a row cannot begin anew on that day, if it cannot. */
export const checkBeginning = (rows, id, dates, from) => {
  const old = rows.find((one) => one.row === id);
  if (!old) {
    throw new Error('Baris ini sudah dihapus di jendela lain. Pilih Batal, lalu tambahkan baris baru.');
  }
  if (old.cells[dates.from] && from <= old.cells[dates.from]) {
    throw new Error(
      'Baris ini sendiri baru mulai pada tanggal itu atau sesudahnya. Pilih tanggal yang lebih kemudian, atau ubah barisnya langsung.'
    );
  }
  if (old.cells[dates.until] && from > old.cells[dates.until]) {
    throw new Error('Baris ini sudah berakhir sebelum tanggal itu. Pilih baris yang berlaku pada tanggal itu.');
  }
};

/** The rows with one ended on the day before and its successor behind it: the past keeps its rule. */
export const begunAnew = (rows, id, dates, from, entered) =>
  rows.flatMap((one) =>
    one.row === id
      ? [
          { row: id, cells: { ...one.cells, [dates.until]: dayBefore(from) } },
          { row: null, cells: { ...one.cells, [dates.from]: from, ...entered } }
        ]
      : [one]
  );

/**
 * The first thing that is wrong now and was not before, or nothing. What is wrong with the new row comes first: it is
 * what the person is looking at.
 *
 * @param {any[]} found by the checks now
 * @param {any[]} before
 * @param {string} old the row that is not new
 */
export const newMistake = (found, before, old) => {
  const known = new Set(before.map((finding) => finding.sentence));
  const made = found.filter((finding) => finding.severity === 'ERROR' && !known.has(finding.sentence));
  return made.find((finding) => finding.row !== old) || made[0];
};
