// Who did what: for administrators, page by page, and to take along.

import { instant, number } from './format.js';
import { byId, call, frame } from './frame.js';
import { saveTable } from './csv.js';
import { trail } from './files.js';
import { html, nothing } from './lit.js';
import { alarm, below, button, cell, draw, drawAnswer, none, options, table } from './shown.js';

/** Rows asked for at once when all are taken along, and how many there may be in a file. */
const AT_ONCE = 1000;
const IN_A_FILE = 20_000;

/** @typedef {import('./files.js').Act} Act */

const form = byId('filter', 'form');
const act = byId('act', 'select');
const download = byId('download', 'button');
const problem = byId('problem');
const shown = byId('entries');

/** @typedef {[string, string][]} Filter */

/** @returns {Filter} */
const wanted = () => [...new FormData(form)].map(([name, value]) => [name, String(value)]);

/**
 * @param {Filter} filter
 * @param {?number} [before] the last one that is shown already
 * @param {number} [most]
 * @returns {Promise<{entries: Act[], next: ?number, acts: {act: string, label: string}[]}>}
 */
const find = (filter, before, most) => {
  const parameters = new URLSearchParams(filter.filter(([, value]) => value !== ''));
  if (before) {
    parameters.set('before', String(before));
  }
  if (most) {
    parameters.set('most', String(most));
  }
  return call(`/api/audit?${parameters}`);
};

const row = (/** @type {Act} */ entry) =>
  html`<tr>
    ${cell('Waktu', instant(entry.happenedAt))}
    ${cell(
      'Pelaku',
      html`<strong>${entry.by}</strong>`,
      below(entry.login && entry.login !== entry.by ? entry.login : null),
      below(entry.address && `dari ${entry.address}`)
    )}
    ${cell('Tindakan', entry.label, entry.itemCount === null ? nothing : ` (${number(entry.itemCount)})`)}
    ${cell('Mengenai', entry.subject)}
    ${cell(
      'Rincian',
      entry.detail,
      entry.fingerprint
        ? html`<details>
            <summary>Sidik jari berkas</summary>
            <code>${entry.fingerprint}</code>
          </details>`
        : nothing
    )}
  </tr>`;

/** What is shown, and how it goes on. @type {{filter: Filter, entries: Act[], next: ?number, asking: boolean}} */
let page = { filter: [], entries: [], next: null, asking: false };

const pageShown = () =>
  page.entries.length === 0
    ? none('Tidak ada tindakan yang cocok. Ubah saringannya, atau kosongkan untuk melihat semua.')
    : [
        table('Yang terbaru di atas', ['Waktu', 'Pelaku', 'Tindakan', 'Mengenai', 'Rincian'], page.entries.map(row)),
        page.next ? button('Tampilkan yang lebih lama', showOlder, 'plain', null, page.asking) : nothing
      ];

const say = (/** @type {import('./lit.js').Shown} */ what) => draw(problem, what);

const showOlder = async () => {
  const of = page;
  of.asking = true;
  draw(shown, pageShown());
  say(nothing);
  try {
    const older = await find(of.filter, of.next);
    of.entries.push(...older.entries);
    of.next = older.next;
  } catch (refused) {
    say(alarm(refused.message));
  }
  of.asking = false;
  // Somebody may have asked for something else meanwhile.
  if (of === page) {
    draw(shown, pageShown());
  }
};

const load = () => {
  say(nothing);
  const filter = wanted();
  return drawAnswer(
    shown,
    () => find(filter),
    ({ entries, next, acts }) => {
      page = { filter, entries, next, asking: false };
      const chosen = act.value;
      draw(act, options([['', 'Semua'], ...acts.map((of) => /** @type {[string, string]} */ ([of.act, of.label]))]));
      act.value = chosen;
      return pageShown();
    }
  );
};

const takeAlong = async () => {
  download.disabled = true;
  say(nothing);
  try {
    const filter = wanted();
    /** @type {Act[]} */
    const all = [];
    /** @type {?number} */
    let next = null;
    do {
      const older = await find(filter, next, AT_ONCE);
      all.push(...older.entries);
      next = older.next;
    } while (next && all.length < IN_A_FILE);
    saveTable('jejak-perubahan.csv', trail(all));
    if (next) {
      say(
        html`<p class="caution" role="status">
          Berkas memuat ${number(all.length)} baris terbaru; saring menurut hari untuk yang lebih lama.
        </p>`
      );
    }
  } catch (refused) {
    say(alarm(`CSV belum dapat diunduh. ${refused.message}`));
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
    draw(shown, alarm(refused.message));
    shown.setAttribute('aria-busy', 'false');
  });
