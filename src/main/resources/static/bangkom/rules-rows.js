// What becomes of the rows of a rule table when somebody changes one; nothing here touches the page.

/**
 * What the cells of a row say, by column.
 *
 * @param {Rules.Row} row
 * @returns {Record<string, string>}
 */
export const valuesOf = (row) => Object.fromEntries(Object.entries(row.cells).map(([key, of]) => [key, of.value]));

/**
 * The rows as the server takes them.
 *
 * @param {Rules.Row[]} rows
 * @returns {Rules.EnteredRow[]}
 */
export const toSend = (rows) => rows.map((row) => ({ row: row.row, cells: valuesOf(row) }));

/**
 * The rows that hold every word of what is looked for, in whatever column.
 *
 * @param {Rules.Row[]} rows
 * @param {string} wanted
 */
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
 * @param {Rules.EnteredRow[]} rows as they are sent
 * @param {{row: ?string, after?: ?string}} target the row that is changed, or the one that the new one follows; a new
 *   one that follows none comes last
 * @param {Record<string, string>} cells
 * @returns {Rules.EnteredRow[]}
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
