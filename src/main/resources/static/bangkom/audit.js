// Who did what: for administrators, page by page, and to take along.

import { instant, number } from './format.js';
import { alarm, byId, call, element, frame } from './frame.js';
import { csv, save } from './csv.js';
import { cell, none, table } from './parts.js';

/** Rows asked for at once when all are taken along, and how many there may be in a file. */
const AT_ONCE = 1000;
const IN_A_FILE = 20_000;

const form = byId('filter', 'form');
const act = byId('act', 'select');
const download = byId('download', 'button');
const problem = byId('problem');
const shown = byId('entries');

const find = (wanted, before, most) => {
  const parameters = new URLSearchParams([...wanted].filter(([, value]) => value !== ''));
  if (before) {
    parameters.set('before', before);
  }
  if (most) {
    parameters.set('most', most);
  }
  return call(`/api/audit?${parameters}`);
};

const row = (entry) =>
  element(
    'tr',
    {},
    cell('Waktu', instant(entry.happenedAt)),
    cell(
      'Pelaku',
      element('strong', {}, entry.by),
      entry.login && entry.login !== entry.by
        ? [element('br'), element('span', { className: 'quiet' }, entry.login)]
        : null,
      entry.address ? [element('br'), element('span', { className: 'quiet' }, `dari ${entry.address}`)] : null
    ),
    cell('Tindakan', entry.label, entry.itemCount === null ? null : ` (${number(entry.itemCount)})`),
    cell('Mengenai', entry.subject || ''),
    cell(
      'Rincian',
      entry.detail || '',
      entry.fingerprint
        ? element('details', {}, element('summary', {}, 'Sidik jari berkas'), element('code', {}, entry.fingerprint))
        : null
    )
  );

const show = (wanted, page) => {
  if (page.entries.length === 0) {
    shown.replaceChildren(none('Tidak ada tindakan yang cocok. Ubah saringannya, atau kosongkan untuk melihat semua.'));
    return;
  }
  const rows = table(
    'Yang terbaru di atas',
    ['Waktu', 'Pelaku', 'Tindakan', 'Mengenai', 'Rincian'],
    page.entries.map(row)
  );
  const more = element('button', { type: 'button', className: 'plain' }, 'Tampilkan yang lebih lama');
  let next = page.next;
  more.hidden = !next;
  more.addEventListener('click', async () => {
    more.disabled = true;
    problem.replaceChildren();
    try {
      const older = await find(wanted, next);
      rows.tBodies[0].append(...older.entries.map(row));
      next = older.next;
      more.hidden = !next;
    } catch (refused) {
      problem.replaceChildren(alarm(refused.message));
    } finally {
      more.disabled = false;
    }
  });
  shown.replaceChildren(rows, more);
};

const load = async () => {
  shown.setAttribute('aria-busy', 'true');
  problem.replaceChildren();
  try {
    const wanted = [...new FormData(form)];
    const page = await find(wanted);
    if (act.options.length === 1) {
      act.append(...page.acts.map((of) => element('option', { value: of.act }, of.label)));
    }
    show(wanted, page);
  } catch (refused) {
    shown.replaceChildren(alarm(refused.message));
  } finally {
    shown.setAttribute('aria-busy', 'false');
  }
};

const takeAlong = async () => {
  download.disabled = true;
  problem.replaceChildren();
  try {
    const wanted = [...new FormData(form)];
    const all = [];
    let next = null;
    do {
      const page = await find(wanted, next, AT_ONCE);
      all.push(...page.entries);
      next = page.next;
    } while (next && all.length < IN_A_FILE);
    save(
      'jejak-perubahan.csv',
      csv(
        ['waktu', 'nama_pengguna', 'pelaku', 'alamat', 'tindakan', 'mengenai', 'rincian', 'jumlah', 'sidik_jari'],
        all.map((of) => [
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
      )
    );
    if (next) {
      problem.replaceChildren(
        element(
          'p',
          { className: 'caution', role: 'status' },
          `Berkas memuat ${number(all.length)} baris terbaru; saring menurut hari untuk yang lebih lama.`
        )
      );
    }
  } catch (refused) {
    problem.replaceChildren(alarm(`CSV belum dapat diunduh. ${refused.message}`));
  } finally {
    download.disabled = false;
  }
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  load();
});
download.addEventListener('click', takeAlong);

frame('/jejak')
  .then(load)
  .catch((refused) => {
    shown.replaceChildren(alarm(refused.message));
    shown.setAttribute('aria-busy', 'false');
  });
