// The rows of a draft: shown to be read, one of them at a time as a form, and the dialog in which a rule begins anew from
// a date while the past keeps its row.

import { comma, number } from './format.js';
import { alarm, badge, element } from './frame.js';
import { ask } from './dialog.js';
import { amount, button, cell, field } from './parts.js';
import { drawn } from './lit.js';
import { shownCell } from './rule-marks.js';
import { forget, keep, kept } from './rules-kept.js';
import {
  begunAnew,
  checkBeginning,
  datesOf,
  isNumber,
  matching,
  nameOf,
  newMistake,
  readNumber,
  toSend,
  valuesOf,
  withRow
} from './rules-rows.js';

const select = (options, value, properties) => {
  const made = element(
    'select',
    properties,
    options.map(([of, label]) => element('option', { value: of }, label))
  );
  made.value = value;
  return made;
};

const FLAGS = [
  ['true', 'Ya'],
  ['false', 'Tidak']
];

/** What an empty choice means, by what is entered. */
const EMPTY = { INPUT: '(semua)', EXAMPLE: '(tidak diketahui)', EXPECTED: '(tidak diperiksa)' };

const emptyLabel = (column) => EMPTY[column.role] || '(kosong)';

/** The control with which a cell is entered. */
const controlOf = (column, value, required) => {
  const withEmpty = (options) =>
    required ? [...(value ? [] : [['', '– pilih –']]), ...options] : [['', emptyLabel(column)], ...options];
  switch (column.kind) {
    case 'CHOICE':
      return select(withEmpty(column.options.map((of) => [of.value, of.label])), value, { required });
    case 'FLAG':
      return select(withEmpty(FLAGS), value, { required });
    case 'DATE':
      return element('input', { type: 'date', value, required });
    case 'NUMBER':
      return element('input', {
        type: 'text',
        inputmode: 'decimal',
        autocomplete: 'off',
        value: comma(value),
        required
      });
    case 'RANGE':
      return element('input', { type: 'text', autocomplete: 'off', value, required });
    default:
      return element('textarea', { rows: column.role === 'SOURCE' ? 4 : 1, maxLength: 4000, value, required });
  }
};

/** What says where a rule comes from: a new rule does not inherit it. */
const OF_THE_RULE = ['legalBasis', 'certainty', 'description'];

const HINTS = {
  RANGE: 'Misalnya 2, 2 sampai 4, paling sedikit 70, atau tidak diketahui; kosong berarti semua.',
  DATE: 'Kosong berarti tanpa batas.'
};

/**
 * A labelled field for a column.
 *
 * @typedef {import('./parts.js').Field & {column: any, read: () => string}} ColumnField
 * @param {any} column
 * @param {string} value what stands there now
 * @param {boolean} [required]
 * @returns {ColumnField} the field, whose `read` gives what to send
 */
export const columnField = (column, value, required = column.required) => {
  const made = field(
    column.key,
    column.label,
    controlOf(column, value, required),
    required ? null : HINTS[column.kind]
  );
  const read = () => (column.kind === 'NUMBER' ? readNumber(made.control.value) : made.control.value.trim());
  if (made.control.tagName === 'TEXTAREA') {
    made.node.classList.add(column.role === 'SOURCE' ? 'full' : 'broad');
  }
  return { ...made, column, read };
};

/** Says of the first field that is wrong what to do; gives whether all are right. */
export const complete = (fields) => {
  const wrong = fields.find((one) => {
    const value = one.control.value.trim();
    let problem = '';
    if (one.control.required && !value) {
      problem = `${one.label} wajib diisi.`;
    } else if (one.column && one.column.kind === 'NUMBER' && value && !isNumber(value)) {
      problem = `${one.label} harus berupa angka, misalnya 2 atau 1,5.`;
    }
    one.control.setCustomValidity(problem);
    return problem;
  });
  if (wrong) {
    wrong.control.reportValidity();
  }
  return !wrong;
};

const typedInto = (fields) => Object.fromEntries(fields.map((one) => [one.key, one.control.value]));

/** Keeps what is typed into these fields until it is accepted, and puts back what was typed before. */
export const keepTyped = (decision, form, fields) => {
  const before = kept(decision, form) || {};
  fields.forEach((one) => {
    if (before[one.key] !== undefined) {
      one.control.value = before[one.key];
    }
    one.control.addEventListener('input', () => {
      one.control.setCustomValidity('');
      keep(decision, form, typedInto(fields));
    });
  });
};

/**
 * @param {object} of
 * @param {string} of.decision
 * @param {() => any} of.draft gives the draft as it is now
 * @param {(rows: any[]) => Promise<any[]>} of.save takes all rows and sends them; it gives the ids of the rows that were
 *   not there before
 * @param {(rows: any[]) => Promise<any[]>} of.check gives what the server finds wrong with rows
 * @param {(row: string) => void} of.began is told of a rule that begins anew
 */
export const grid = (of) => {
  const body = element('tbody');
  const count = element('p', { className: 'quiet', role: 'status' });
  const filter = element('input', {
    type: 'search',
    id: 'draft-filter',
    autocomplete: 'off',
    placeholder: 'misalnya coaching nasional'
  });
  const holder = element('div', {
    className: 'scroll',
    tabIndex: 0,
    role: 'region',
    'aria-label': 'Baris rancangan, dapat digulir ke samping'
  });
  const above = element('div', { className: 'row-above' });
  const { decision } = of;
  /** The row that is open as a form: {key, row, after, values}. */
  let opened = null;
  let marked = [];

  const current = () => of.draft().table;

  const small = (label, act, name) => button(label, act, 'plain small', name);

  // ---- one row as a form

  const form = () => {
    const { columns } = current();
    const fields = columns
      .filter((column) => !opened.cells || opened.cells[column.key].plain !== false)
      .map((column) => columnField(column, opened.values[column.key] || ''));
    const fixed = opened.cells ? columns.filter((column) => opened.cells[column.key].plain === false) : [];
    keepTyped(decision, opened.key, fields);
    const sendButton = element('button', { type: 'submit' }, 'Simpan');
    const submit = async (event) => {
      event.preventDefault();
      if (!complete(fields)) {
        return;
      }
      sendButton.disabled = true;
      const entered = { ...opened.values, ...Object.fromEntries(fields.map((one) => [one.key, one.read()])) };
      const target = opened;
      target.values = entered;
      target.problem = null;
      try {
        await saveRow(target, entered);
        forget(decision, target.key);
        opened = null;
        show();
      } catch (refused) {
        // The state of another window may have been drawn meanwhile, and this form with it.
        target.problem = `Belum ada yang berubah. ${refused.message}`;
        show();
      }
    };
    const made = element(
      'form',
      { className: 'row-form', noValidate: true, onsubmit: submit },
      element('h3', {}, opened.title),
      element(
        'div',
        { className: 'row-fields' },
        fields.map((one) => one.node),
        fixed.map((column) =>
          element(
            'div',
            { className: 'field' },
            element('span', { className: 'label' }, column.label),
            element('p', {}, opened.cells[column.key].text),
            element('p', { className: 'quiet' }, 'Isian ini hanya dapat diubah di editor lengkap.')
          )
        )
      ),
      opened.problem ? alarm(opened.problem) : null,
      element(
        'div',
        { className: 'buttons' },
        sendButton,
        button('Batal', () => {
          forget(decision, opened.key);
          opened = null;
          show();
        })
      )
    );
    return made;
  };

  const saveRow = async (target, entered) => {
    const rows = withRow(toSend(current().rows), target, entered);
    marked = target.row ? [target.row] : [];
    const added = await of.save(rows);
    marked = [...marked, ...added];
  };

  const open = (what) => {
    opened = what;
    show();
    above.scrollIntoView({ block: 'nearest' });
    /** @type {?HTMLElement} */ (above.querySelector('input, select, textarea'))?.focus({ preventScroll: true });
  };

  const edit = (row) =>
    open({
      key: `row ${row.row}`,
      title: `Ubah baris: ${nameOf(current(), row)}`,
      row: row.row,
      values: valuesOf(row),
      cells: row.cells
    });

  const copy = (row) =>
    open({
      key: `copy ${row.row}`,
      title: `Salinan baris: ${nameOf(current(), row)}`,
      row: null,
      after: row.row,
      values: valuesOf(row),
      cells: row.cells
    });

  const add = () =>
    open({
      key: 'add',
      title: 'Baris baru',
      row: null,
      after: null,
      values: Object.fromEntries(current().columns.map((column) => [column.key, ''])),
      cells: null
    });

  // ---- the dialogs

  const remove = (row) =>
    ask({
      title: 'Hapus baris',
      what: `Baris "${nameOf(current(), row)}" dihapus dari rancangan. Aturan yang tidak berlaku lagi sebaiknya diakhiri masa berlakunya, agar kegiatan yang lalu tetap memakainya.`,
      button: 'Hapus baris',
      danger: true,
      memory: `remove ${row.row}`,
      asked: [],
      act: () => of.save(toSend(current().rows).filter((one) => one.row !== row.row)),
      done: () => {
        forget(decision, `row ${row.row}`);
        marked = [];
        show();
      }
    });

  /** What a dialog would do wrong is said in it; what was wrong before stays for the checks to say. */
  const refuseNewMistakes = async (rows, old) => {
    const first = newMistake(await of.check(rows), of.draft().findings, old);
    if (first) {
      throw new Error(first.sentence);
    }
  };

  const begin = (row, dates) => {
    const { columns } = current();
    const key = `begin ${row.row}`;
    const start = field(
      'start',
      'Aturan baru mulai tanggal',
      element('input', { type: 'date', required: true }),
      'Baris yang sekarang berakhir sehari sebelumnya; kegiatan yang lalu tetap memakainya.'
    );
    const fields = columns
      .filter((column) => column.role !== 'INPUT' && row.cells[column.key].plain !== false)
      .map((column) => columnField(column, OF_THE_RULE.includes(column.key) ? '' : row.cells[column.key].value));
    const asked = [start, ...fields];
    keepTyped(decision, key, asked);
    ask({
      title: 'Aturan baru mulai…',
      what: nameOf(current(), row),
      button: 'Simpan',
      memory: `${decision} ${key}`,
      asked,
      dropped: () => {
        forget(decision, key);
        show();
      },
      act: async () => {
        const before = toSend(current().rows);
        const from = start.control.value;
        checkBeginning(before, row.row, dates, from);
        if (!complete(fields)) {
          throw new Error('Perbaiki isian yang ditandai, lalu simpan lagi.');
        }
        const entered = Object.fromEntries(fields.map((one) => [one.key, one.read()]));
        const rows = begunAnew(before, row.row, dates, from, entered);
        await refuseNewMistakes(rows, row.row);
        const added = await of.save(rows);
        marked = [row.row, ...added];
        return added;
      },
      done: (added) => {
        forget(decision, key);
        forget(decision, `row ${row.row}`);
        show();
        document.getElementById(`baris-${added[0]}`)?.querySelector('button')?.focus();
        of.began(added[0]);
      }
    });
  };

  // ---- all rows

  const found = () => matching(current().rows, filter.value);

  const changes = () => Object.fromEntries(of.draft().diff.rows.map((row) => [row.row, row]));

  const readRow = (row, changed, dates) => {
    const { columns } = current();
    const name = nameOf(current(), row);
    const unsaved = [`row ${row.row}`, `copy ${row.row}`, `begin ${row.row}`].filter((key) => kept(decision, key));
    const difference = changed[row.row];
    const made = element(
      'tr',
      {
        id: `baris-${row.row}`,
        className: `${difference ? 'draft-changed' : ''} ${marked.includes(row.row) || (opened && opened.row === row.row) ? 'draft-marked' : ''}`
      },
      element(
        'td',
        { className: 'row-acts', 'data-label': 'Tindakan' },
        element(
          'div',
          {},
          element('span', { className: 'quiet' }, `Baris ${number(current().rows.indexOf(row) + 1)}`),
          difference ? badge(difference.kind === 'CHANGED' ? 'diubah' : 'baru', 'provisional') : null,
          unsaved.length > 0 ? badge('isian belum disimpan', 'unconfirmed') : null,
          element(
            'span',
            { className: 'acts' },
            small('Ubah', () => edit(row), `Ubah baris ${name}`),
            dates && row.cells[dates.from].plain !== false && row.cells[dates.until].plain !== false
              ? small('Aturan baru mulai…', () => begin(row, dates), `Aturan baru mulai… ${name}`)
              : null,
            small('Salin', () => copy(row), `Salin baris ${name}`),
            button('Hapus', () => remove(row), 'plain small danger-text', `Hapus baris ${name}`)
          )
        )
      ),
      columns.map((column) => {
        const one = row.cells[column.key];
        const shown = drawn(shownCell(column, one.text, one.value), 'span');
        const at = column.kind === 'NUMBER' ? amount(column.label, shown) : cell(column.label, shown);
        at.classList.add(column.role === 'SOURCE' ? 'long' : `kind-${column.kind.toLowerCase()}`);
        at.dataset.column = column.key;
        if (difference && difference.changed.includes(column.key)) {
          at.classList.add('cell-changed');
        }
        return at;
      })
    );
    return made;
  };

  const show = () => {
    const { columns } = current();
    const dates = datesOf(columns);
    const changed = changes();
    const rows = found();
    body.replaceChildren(...rows.map((row) => readRow(row, changed, dates)));
    above.replaceChildren(...(opened ? [form()] : []));
    const all = current().rows.length;
    count.textContent =
      rows.length === all ? `${number(all)} baris` : `${number(rows.length)} dari ${number(all)} baris`;
  };

  filter.addEventListener('input', show);

  const node = element('div', {});
  const draw = () => {
    const { columns } = current();
    const heads = [
      { title: 'Tindakan', className: 'row-acts' },
      ...columns.map((column) => ({ title: column.label, className: column.kind === 'NUMBER' ? 'amount' : '' }))
    ];
    holder.replaceChildren(
      element(
        'table',
        { className: 'entries draft-rows' },
        element('caption', { className: 'sr-only' }, 'Baris rancangan'),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            heads.map((head) => element('th', { scope: 'col', className: head.className }, head.title))
          )
        ),
        body
      )
    );
    node.replaceChildren(
      element(
        'div',
        { className: 'which' },
        element('label', { htmlFor: 'draft-filter' }, 'Saring'),
        filter,
        count,
        element(
          'button',
          { type: 'button', className: 'plain', onclick: add },
          kept(decision, 'add') ? 'Lanjutkan baris baru' : 'Tambah baris'
        )
      ),
      above,
      holder
    );
    show();
  };
  draw();

  return {
    node,
    show,
    /** Shows the row and column that a finding is about. */
    point: (row, column) => {
      if (!found().some((one) => one.row === row)) {
        filter.value = '';
      }
      marked = [row];
      show();
      const at = document.getElementById(`baris-${row}`);
      if (!at) {
        return;
      }
      const isMeant = (one) => one.dataset.column === column || (one.dataset.column || '').startsWith(`${column}.`);
      const target = (column && [...at.children].find(isMeant)) || at;
      target.classList.add('pointed');
      target.scrollIntoView({ block: 'center', inline: 'center' });
      at.querySelector('button')?.focus({ preventScroll: true });
    }
  };
};
