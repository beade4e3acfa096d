// The dialogs about a row of a draft: its rule begins anew on a day while the past keeps it, or it goes.

import { ask } from './dialog.js';
import { date } from './parts.js';
import { columnField, complete, entered, keepTyped } from './rules-fields.js';
import { forget } from './rules-kept.js';

/**
 * Asks from when on a rule is another one. What stands in the way is the server's to say.
 *
 * @param {object} of
 * @param {string} of.decision
 * @param {Rules.Column[]} of.columns
 * @param {Rules.Row} of.row
 * @param {(from: string, cells: Record<string, string>) => Promise<Rules.Succeeded>} of.send
 * @param {() => void} of.dropped is told when nobody wants what was typed any more
 * @param {(begun: Rules.Succeeded) => void} of.done
 */
export const askBeginning = ({ decision, columns, row, send, dropped, done }) => {
  const key = `begin ${row.row}`;
  const start = date(
    'start',
    'Aturan baru mulai tanggal',
    'Baris yang sekarang berakhir sehari sebelumnya; kegiatan yang lalu tetap memakainya.'
  );
  const fields = columns
    .filter((column) => column.role !== 'INPUT' && row.cells[column.key].plain)
    .map((column) => columnField(column, column.ground ? '' : row.cells[column.key].value));
  const asked = [start, ...fields];
  keepTyped(decision, key, asked);
  ask({
    title: 'Aturan baru mulai…',
    what: row.name,
    button: 'Simpan',
    memory: `${decision} ${key}`,
    asked,
    dropped: () => {
      forget(decision, key);
      dropped();
    },
    act: () => {
      if (!complete(fields)) {
        throw new Error('Perbaiki isian yang ditandai, lalu simpan lagi.');
      }
      return send(start.control.value, entered(fields));
    },
    done: (/** @type {Rules.Succeeded} */ begun) => {
      forget(decision, key);
      forget(decision, `row ${row.row}`);
      done(begun);
    }
  });
};

/**
 * Asks whether a row goes.
 *
 * @param {object} of
 * @param {string} of.decision
 * @param {Rules.Row} of.row
 * @param {() => Promise<void>} of.send
 * @param {() => void} of.done
 */
export const askRemoval = ({ decision, row, send, done }) =>
  ask({
    title: 'Hapus baris',
    what: `Baris "${row.name}" dihapus dari rancangan. Aturan yang tidak berlaku lagi sebaiknya diakhiri masa berlakunya, agar kegiatan yang lalu tetap memakainya.`,
    button: 'Hapus baris',
    danger: true,
    memory: `remove ${row.row}`,
    asked: [],
    act: send,
    done: () => {
      forget(decision, `row ${row.row}`);
      done();
    }
  });
