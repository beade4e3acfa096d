// Tables that a narrow screen shows as cards: each cell tells its column, and every part says by its role what it is,
// for a browser forgets that as soon as a table is drawn otherwise.

/** @type {Record<string, string>} */
const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tfoot: 'rowgroup', tr: 'row', td: 'cell' };

const roleOf = (/** @type {Element} */ part) =>
  part.localName === 'th'
    ? part.closest('thead') || part.getAttribute('scope') === 'col'
      ? 'columnheader'
      : 'rowheader'
    : ROLES[part.localName];

const set = (/** @type {Element} */ part, /** @type {string} */ name, /** @type {string} */ value) => {
  if (part.getAttribute(name) !== value) {
    part.setAttribute(name, value);
  }
};

const textOf = (/** @type {Element} */ heading) => (heading.textContent || '').replace(/\s+/g, ' ').trim();

/** @param {HTMLTableElement} table */
export const asCards = (table) => {
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((heading) =>
    Array.from({ length: heading.colSpan }, () => textOf(heading))
  );
  [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, th, td')]
    .filter((part) => part.closest('table') === table)
    .forEach((part) => set(part, 'role', roleOf(part)));
  [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .forEach((row) => {
      let at = 0;
      [...row.cells].forEach((cell) => {
        if (cell.localName === 'td' && cell.colSpan === 1 && !cell.dataset.label) {
          set(cell, 'data-label', titles[at] ?? '');
        }
        at += cell.colSpan;
      });
    });
};

/** Not those of rules, whose columns belong together, nor what only looks like a table. */
const WANTED = "table:not(.tjs-table, .rc-table, .rc-side):is([role='table'], :not([role]))";

/** Every table in there, now and later. @param {HTMLElement} place */
export const keepTablesAsCards = (place) => {
  const all = () =>
    /** @type {NodeListOf<HTMLTableElement>} */ (place.querySelectorAll(WANTED)).forEach((table) => asCards(table));
  new MutationObserver(all).observe(place, { childList: true, subtree: true });
  all();
};
