// The rows of a draft: shown to be read, one of them at a time as a form.

import { number } from './format.js';
import { html, nothing, render, repeat } from './lit.js';
import { shownCell } from './rule-marks.js';
import { keptForms } from './rules-kept.js';
import { NEW_ROW, changeOf, copyOf, rowForm } from './rules-row-form.js';
import { askBeginning, askRemoval } from './rules-row-dialogs.js';
import { matching, toSend, withRow } from './rules-rows.js';
import { badge, button } from './shown.js';

/**
 * @param {object} of
 * @param {import('./rules-draft-server.js').ServerDraft} of.server
 * @param {(begun: Rules.Succeeded) => void} of.began is told of a rule that begins anew
 */
export const grid = ({ server, began }) => {
  const { decision } = server;
  const node = document.createElement('div');
  let filter = '';
  /** @type {?ReturnType<typeof rowForm>} */
  let opened = null;
  /** The rows that were changed last. @type {string[]} */
  let marked = [];
  /** What a finding is about. @type {?{row: string, column: ?string}} */
  let pointed = null;

  const current = () => server.now().table;

  const found = () => matching(current().rows, filter);

  // ---- what is done to a row

  const sendRows = (/** @type {Rules.EnteredRow[]} */ rows) =>
    server.send('', { method: 'PUT', body: { revision: server.now().revision, rows } });

  const save = async (
    /** @type {import('./rules-row-form.js').Target} */ target,
    /** @type {Record<string, string>} */ cells
  ) => {
    const before = new Set(current().rows.map((row) => row.row));
    const rows = withRow(toSend(current().rows), target, cells);
    marked = target.row ? [target.row] : [];
    await sendRows(rows);
    const added = current().rows.filter((row) => !before.has(row.row));
    marked = [...marked, ...added.map((row) => row.row)];
  };

  /** The keyboard goes on where the form was opened, or at the row that it added. */
  const close = (/** @type {import('./rules-row-form.js').Target} */ target) => {
    opened = null;
    draw();
    const at = document.getElementById(`baris-${marked.at(-1) ?? target.row ?? target.after}`);
    /** @type {?HTMLElement | undefined} */ (
      at?.querySelector('button') ?? node.querySelector('.which button')
    )?.focus();
  };

  const open = (/** @type {import('./rules-row-form.js').Target} */ target) => {
    marked = [];
    opened = rowForm({ decision, columns: current().columns, target, save, draw, close: () => close(target) });
    draw();
    const form = node.querySelector('.row-form');
    form?.scrollIntoView({ block: 'nearest' });
    /** @type {?HTMLElement | undefined} */ (form?.querySelector('input, select, textarea'))?.focus({
      preventScroll: true
    });
  };

  const begin = (/** @type {Rules.Row} */ row) =>
    askBeginning({
      decision,
      columns: current().columns,
      row,
      send: (from, cells) =>
        server.send(`/rows/${encodeURIComponent(row.row)}/successor`, {
          method: 'POST',
          body: { revision: server.now().revision, from, cells }
        }),
      dropped: () => draw(),
      done: (begun) => {
        marked = [row.row, begun.row];
        draw();
        document.getElementById(`baris-${begun.row}`)?.querySelector('button')?.focus();
        began(begun);
      }
    });

  const remove = (/** @type {Rules.Row} */ row) =>
    askRemoval({
      decision,
      row,
      send: () => sendRows(toSend(current().rows).filter((one) => one.row !== row.row)),
      done: () => {
        marked = [];
        draw();
      }
    });

  // ---- how a row looks

  const acts = (
    /** @type {Rules.Row} */ row,
    /** @type {Rules.DiffRow | undefined} */ difference,
    /** @type {string[]} */ typed
  ) => {
    const saving = opened?.saving() ?? false;
    const unsaved = [`row ${row.row}`, `copy ${row.row}`, `begin ${row.row}`].some((key) => typed.includes(key));
    return html`<td class="row-acts" data-label="Tindakan">
      <div>
        <span class="quiet">Baris ${number(current().rows.indexOf(row) + 1)}</span>
        ${difference ? badge(difference.kind === 'CHANGED' ? 'diubah' : 'baru', 'provisional') : nothing}
        ${unsaved ? badge('isian belum disimpan', 'unconfirmed') : nothing}
        <span class="acts">
          ${button('Ubah', () => open(changeOf(row)), 'plain small', `Ubah baris ${row.name}`, saving)}
          ${row.mayBeginAnew
            ? button('Aturan baru mulai…', () => begin(row), 'plain small', `Aturan baru mulai… ${row.name}`, saving)
            : nothing}
          ${button('Salin', () => open(copyOf(row)), 'plain small', `Salin baris ${row.name}`, saving)}
          ${button('Hapus', () => remove(row), 'plain small danger-text', `Hapus baris ${row.name}`, saving)}
        </span>
      </div>
    </td>`;
  };

  /** Whether a finding points to this cell; a period has two of them. */
  const isPointed = (/** @type {Rules.Row} */ row, /** @type {string} */ key) =>
    pointed?.row === row.row &&
    Boolean(pointed.column) &&
    (key === pointed.column || key.startsWith(`${pointed.column}.`));

  const shownRow = (
    /** @type {Rules.Row} */ row,
    /** @type {Rules.DiffRow | undefined} */ difference,
    /** @type {string[]} */ typed
  ) => {
    const { columns } = current();
    const first = columns.find((column) => isPointed(row, column.key));
    const classes = [
      difference ? 'draft-changed' : '',
      marked.includes(row.row) || opened?.target.row === row.row ? 'draft-marked' : '',
      pointed?.row === row.row && !first ? 'pointed' : ''
    ];
    return html`<tr id="baris-${row.row}" class=${classes.join(' ')}>
      ${acts(row, difference, typed)}
      ${columns.map((column) => {
        const { text, value } = row.cells[column.key];
        const kinds = [
          column.kind === 'NUMBER' ? 'amount' : '',
          column.role === 'SOURCE' ? 'long' : `kind-${column.kind.toLowerCase()}`,
          difference?.changed.includes(column.key) ? 'cell-changed' : '',
          column === first ? 'pointed' : ''
        ];
        return html`<td data-label=${column.label} class=${kinds.join(' ')}>
          <div>${shownCell(column, text, value)}</div>
        </td>`;
      })}
    </tr>`;
  };

  // ---- all of them

  const above = (/** @type {number} */ shown, /** @type {string[]} */ typed) => {
    const all = current().rows.length;
    return html`<div class="which">
      <label for="draft-filter">Saring</label>
      <input
        type="search"
        id="draft-filter"
        autocomplete="off"
        placeholder="misalnya coaching nasional"
        .value=${filter}
        @input=${(/** @type {Event & {target: HTMLInputElement}} */ event) => {
          filter = event.target.value;
          draw();
        }}
      />
      <p class="quiet" role="status">
        ${shown === all ? `${number(all)} baris` : `${number(shown)} dari ${number(all)} baris`}
      </p>
      ${button(
        typed.includes('add') ? 'Lanjutkan baris baru' : 'Tambah baris',
        () => open(NEW_ROW),
        'plain',
        null,
        opened?.saving()
      )}
    </div>`;
  };

  const template = () => {
    const rows = found();
    const typed = keptForms(decision);
    const changed = new Map(server.now().diff.rows.map((row) => [row.row, row]));
    return html`${above(rows.length, typed)}
      <div class="row-above">${opened ? opened.template() : nothing}</div>
      <div class="scroll" tabindex="0" role="region" aria-label="Baris rancangan, dapat digulir ke samping">
        <table class="entries draft-rows">
          <caption class="sr-only">
            Baris rancangan
          </caption>
          <thead>
            <tr>
              <th scope="col" class="row-acts">Tindakan</th>
              ${current().columns.map(
                (column) => html`<th scope="col" class=${column.kind === 'NUMBER' ? 'amount' : ''}>${column.label}</th>`
              )}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows,
              (row) => row.row,
              (row) => shownRow(row, changed.get(row.row), typed)
            )}
          </tbody>
        </table>
      </div>`;
  };

  const draw = () => render(template(), node);
  draw();

  return {
    node,
    /** Shows the draft as it is now. */
    show: () => {
      pointed = null;
      draw();
    },
    /**
     * Shows the row and column that a finding is about.
     *
     * @param {string} row
     * @param {?string} column
     */
    point: (row, column) => {
      if (!found().some((one) => one.row === row)) {
        filter = '';
      }
      marked = [row];
      pointed = { row, column };
      draw();
      const at = document.getElementById(`baris-${row}`);
      const target = at?.querySelector('.pointed') || at;
      target?.scrollIntoView({ block: 'center', inline: 'center' });
      at?.querySelector('button')?.focus({ preventScroll: true });
    }
  };
};
