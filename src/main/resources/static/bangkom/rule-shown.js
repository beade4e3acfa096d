// How a rule change reads, on the page Aturan and in the reviewer's task: its rows old and new side by side, what the
// checks say, which examples changed, and whom the trial run touches.

import { instant, number, signed } from './format.js';
import { alarm, call, element } from './frame.js';
import { finished } from './rules-progress.js';
import { amount, cell, figures, table } from './parts.js';

/** How far a proposed change is: its word and the badge. */
export const STATUSES = {
  CHECKING: ['Diperiksa', 'provisional'],
  PROPOSED: ['Menunggu persetujuan', 'provisional'],
  RETURNED: ['Dikembalikan', 'unconfirmed'],
  REFUSED: ['Ditolak', 'voided'],
  WITHDRAWN: ['Ditarik', 'plain'],
  LIVE: ['Sudah diberlakukan', 'certified']
};

const TRIALS = {
  RUNNING: ['Berjalan', 'provisional'],
  STOPPED: ['Dihentikan', 'voided'],
  COMPLETED: ['Selesai', 'certified'],
  OUTDATED: ['Kedaluwarsa', 'voided'],
  FAILED: ['Gagal', 'voided']
};

const ROWS = {
  ADDED: ['Baris baru', 'certified'],
  SUCCEEDS: ['Menggantikan', 'certified'],
  REMOVED: ['Dihapus', 'voided'],
  CHANGED: ['Diubah', 'provisional']
};

export const mark = (text, kind) => element('span', { className: `rc-mark rc-${kind}` }, text);

export const statusMark = (status) => mark(...(STATUSES[status] || [status, 'plain']));

const none = (sentence) => element('p', { className: 'rc-quiet' }, sentence);

const shownTable = (caption, titles, rows) => {
  const made = table(caption, titles, rows);
  made.classList.add('rc-table');
  return element('div', { className: 'rc-scroll' }, made);
};

/** What stands in a cell: certainty stands out, an empty cell says so. */
export const shownCell = (column, text, value) => {
  if (column.key === 'certainty' && (value || text)) {
    const confirmed = (value || '') === 'CONFIRMED' || (!value && !/^belum/i.test(text));
    return mark(confirmed ? 'terkonfirmasi' : 'belum terkonfirmasi', confirmed ? 'certified' : 'unconfirmed');
  }
  return text || '–';
};

// ---- rows side by side

const cellsOf = (of) =>
  of
    ? Object.entries(of)
        .filter(([, text]) => text)
        .map(([key]) => key)
    : [];

/** A row that is new or gone has one side only. */
const sideBySide = (columns, row, keys) => {
  const sides = [
    ['Semula', 'rc-before', row.before],
    ['Menjadi', 'rc-after', row.after]
  ].filter(([, , cells]) => cells);
  return element(
    'table',
    { className: 'rc-side' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ['Kolom', ...sides.map(([title]) => title)].map((title) => element('th', { scope: 'col' }, title))
      )
    ),
    element(
      'tbody',
      {},
      columns
        .filter((column) => keys.includes(column.key))
        .map((column) =>
          element(
            'tr',
            { className: hasTwoSides(row) && row.changed.includes(column.key) ? 'rc-changed' : '' },
            element('th', { scope: 'row' }, column.label),
            sides.map(([, className, cells]) => element('td', { className }, shownCell(column, cells[column.key])))
          )
        )
    )
  );
};

/** A row that is new or gone shows all it holds, one that takes another's place what differs. */
const hasTwoSides = (row) => row.kind === 'CHANGED' || row.kind === 'SUCCEEDS';

const shownRow = (columns, row) => {
  const keys = hasTwoSides(row) ? row.changed : [...new Set([...cellsOf(row.before), ...cellsOf(row.after)])];
  const rest = hasTwoSides(row) ? cellsOf(row.after).filter((key) => !keys.includes(key)) : [];
  return element(
    'article',
    { className: 'rc-row' },
    element('h4', {}, row.label, ' ', mark(...ROWS[row.kind])),
    row.summary ? element('p', { className: 'rc-summary' }, row.summary) : null,
    sideBySide(columns, row, keys),
    rest.length === 0
      ? null
      : element(
          'details',
          {},
          element(
            'summary',
            {},
            row.kind === 'SUCCEEDS' ? 'Isi lain baris ini dan masa berlakunya' : 'Isi lain baris ini, tidak berubah'
          ),
          sideBySide(columns, row, rest)
        )
  );
};

export const showDiff = (diff) =>
  diff.rows.length === 0
    ? none('Tidak ada baris yang berbeda.')
    : element(
        'div',
        { className: 'rc-diff' },
        diff.rows.map((row) => shownRow(diff.columns, row))
      );

// ---- checks

const SEVERITIES = { ERROR: ['Harus diperbaiki', 'voided'], WARNING: ['Perhatikan', 'unconfirmed'] };

/**
 * @param {any[]} findings
 * @param {(finding: any) => void} [go] takes a finding and shows its row and column; without it a finding is only read
 */
export const showFindings = (findings, go) =>
  findings.length === 0
    ? element('p', { className: 'rc-good' }, 'Semua pemeriksaan lulus.')
    : element(
        'ul',
        { className: 'rc-findings' },
        findings.map((finding) =>
          element(
            'li',
            { className: finding.severity === 'ERROR' ? 'rc-error' : '' },
            mark(...SEVERITIES[finding.severity]),
            ' ',
            finding.sentence,
            ' ',
            go && finding.row
              ? element(
                  'button',
                  { type: 'button', className: 'link btn-link', onclick: () => go(finding) },
                  'Tunjukkan baris'
                )
              : null
          )
        )
      );

// ---- examples

const STATES = {
  PASSED: ['Sesuai', 'certified'],
  CHANGED: ['Berubah', 'voided'],
  ACCEPTED: ['Hasil baru diterima', 'provisional']
};

const whose = (example) =>
  [example.origin === 'PACKAGED' ? 'contoh bawaan' : `contoh ${example.author || 'administrator'}`, example.note]
    .filter(Boolean)
    .join(': ');

const exampleTable = (caption, examples, act) =>
  examples.length === 0
    ? null
    : shownTable(
        caption,
        ['Contoh', 'Diharapkan', 'Hasil rancangan', 'Keadaan'],
        examples.map((example) =>
          element(
            'tr',
            {},
            cell(
              'Contoh',
              element('strong', {}, example.inputs),
              element('br'),
              element('span', { className: 'rc-quiet' }, whose(example))
            ),
            cell('Diharapkan', example.expected),
            cell('Hasil', element('strong', {}, example.actual)),
            cell(
              'Keadaan',
              mark(
                ...(example.state === 'CHANGED' && example.id.startsWith('r')
                  ? ['Tidak sesuai', 'voided']
                  : STATES[example.state])
              ),
              act ? act(example) : null
            )
          )
        )
      );

/**
 * @param {any} examples
 * @param {object} [act]
 * @param {(example: any) => HTMLElement} [act.accept] gives the button with which a changed result is accepted
 * @param {(example: any) => HTMLElement} [act.remove] gives the button with which an own example is removed
 * @param {?string} [act.otherwise] why they were not run, when it is not for the checks
 */
export const showExamples = (examples, act = {}) => {
  if (examples.ran === false) {
    return none(act.otherwise || 'Contoh dijalankan sesudah semua temuan pemeriksaan diperbaiki.');
  }
  const counts = [
    `${number(examples.passed)} contoh tetap sesuai`,
    `${number(examples.changed.length)} berubah dan belum diterima`,
    `${number(examples.accepted.length)} berubah dan diterima`
  ];
  return element(
    'div',
    { className: 'rc-examples' },
    element('p', {}, `${counts.join(' · ')}.`),
    exampleTable('Hasilnya berubah: terima satu per satu bila memang dimaksudkan', examples.changed, act.accept),
    exampleTable('Hasil baru sudah diterima', examples.accepted),
    exampleTable('Contoh tambahan administrator', examples.own, act.remove)
  );
};

// ---- the trial run

const years = (result) =>
  shownTable(
    'Menurut tahun',
    [
      'Tahun',
      figures('Pegawai berubah'),
      figures('Naik'),
      figures('Turun'),
      figures('Selisih JP'),
      figures('Jadi kurang dari target'),
      figures('Jadi mencapai target')
    ],
    result.years.map((of) =>
      element(
        'tr',
        {},
        cell('Tahun', String(of.year)),
        amount('Berubah', element('strong', {}, number(of.changed))),
        amount('Naik', number(of.increased)),
        amount('Turun', number(of.decreased)),
        amount('Selisih JP', signed(of.difference)),
        amount('Jadi kurang', number(of.nowUnder)),
        amount('Jadi cukup', number(of.nowReached))
      )
    )
  );

const largest = (result) =>
  result.largest.length === 0
    ? null
    : shownTable(
        result.largest.length === 1 ? 'Perubahannya' : `${result.largest.length} perubahan terbesar`,
        ['Pegawai', 'Tahun', figures('Semula'), figures('Menjadi'), figures('Selisih')],
        result.largest.map((of) =>
          element(
            'tr',
            {},
            cell(
              'Pegawai',
              of.name,
              element('br'),
              element('span', { className: 'rc-quiet' }, `${of.nip}, ${of.unit}`)
            ),
            cell('Tahun', String(of.year)),
            amount('Semula', number(of.before)),
            amount('Menjadi', number(of.after)),
            amount('Selisih', element('strong', {}, signed(of.after - of.before)))
          )
        )
      );

const units = (result) =>
  result.units.length === 0
    ? null
    : element(
        'details',
        { open: result.units.length <= 10 },
        element('summary', {}, `Menurut unit kerja (${number(result.units.length)})`),
        shownTable(
          'Unit kerja yang pegawainya berubah',
          [
            'Unit kerja',
            figures('Pegawai berubah'),
            figures('Selisih JP'),
            figures('Jadi kurang dari target'),
            figures('Jadi mencapai target')
          ],
          result.units.map((of) =>
            element(
              'tr',
              {},
              cell('Unit kerja', of.name),
              amount('Berubah', number(of.changed)),
              amount('Selisih JP', signed(of.difference)),
              amount('Jadi kurang', number(of.nowUnder)),
              amount('Jadi cukup', number(of.nowReached))
            )
          )
        )
      );

const touched = (trial) => trial.result.years.reduce((sum, year) => sum + year.changed, 0);

export const showTrial = (trial) => {
  if (trial && trial.applicable === false) {
    return none('Tabel ini tidak menentukan JP, sehingga uji coba tidak diperlukan.');
  }
  if (!trial || !trial.status) {
    return none('Belum ada uji coba.');
  }
  const running = trial.status === 'RUNNING';
  const all = Math.max(trial.employees, 1);
  return element(
    'div',
    { className: 'rc-trial' },
    running ? element('progress', { max: all, value: trial.employeesDone, 'aria-label': 'Kemajuan uji coba' }) : null,
    element(
      'p',
      { role: 'status' },
      mark(...TRIALS[trial.status]),
      ` ${number(trial.employeesDone)} dari ${number(trial.employees)} pegawai`,
      trial.startedAt ? `, dimulai ${instant(trial.startedAt)}` : '',
      '.',
      !running && trial.current === false
        ? ' Isi tabel ini, tabel lain, atau tahunnya sudah berubah sesudahnya; jalankan uji coba lagi.'
        : ''
    ),
    trial.result
      ? element(
          'div',
          {},
          element(
            'p',
            { className: 'rc-good' },
            touched(trial) === 0
              ? 'Tidak ada JP yang berubah pada kegiatan yang sudah tercatat tahun ini dan tahun lalu. Aturan yang baru berlaku kemudian memang belum mengenai kegiatan itu.'
              : 'Seandainya rancangan ini berlaku dan JP dihitung ulang, inilah yang berubah. Uji coba tidak mengubah data apa pun.'
          ),
          years(trial.result),
          largest(trial.result),
          units(trial.result)
        )
      : null
  );
};

// ---- a whole change

const part = (title, ...content) => element('section', { className: 'rc-part' }, element('h3', {}, title), ...content);

const basis = (change) => {
  if (change.version) {
    return `versi ${change.baseVersion}; berlaku sebagai versi ${change.version}`;
  }
  return change.currentVersion === change.baseVersion
    ? `versi ${change.baseVersion}, yang berlaku sekarang`
    : `versi ${change.baseVersion}; sementara itu versi ${change.currentVersion} mulai berlaku`;
};

/** Everything a reviewer sees of a proposed change before deciding. */
const showChange = (change) =>
  element(
    'div',
    { className: 'rc-change' },
    element(
      'dl',
      { className: 'rc-facts' },
      [
        ['Tabel', change.name],
        ['Jenis', change.kindLabel],
        ['Diusulkan', [change.proposedBy, instant(change.proposedAt)].filter(Boolean).join(', ')],
        ['Alasan', change.reason],
        ['Dokumen hukum', change.legalDocument || '–'],
        ['Catatan berlaku', change.effectiveNote || '–'],
        ['Berdasar', basis(change)]
      ].flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)])
    ),
    part(`Yang berubah (${number(change.diff.rows.length)} baris)`, showDiff(change.diff)),
    part('Pemeriksaan', showFindings(change.findings)),
    part(
      'Contoh',
      showExamples(change.examples, {
        otherwise: change.version ? 'Sudah dijalankan sebelum usulan ini disetujui.' : null
      })
    ),
    part('Uji coba', showTrial(change.trial))
  );

const A_SECOND = 1000;

const WAITS = ['CHECKING', 'PROPOSED'];

/**
 * Shows a proposed change and keeps its trial run up to date. One that came without a trial run, or whose trial run broke
 * off, gets a button that starts it: it cannot be approved before.
 *
 * @param place the element to fill
 * @param change as `GET /api/rule-changes/{id}` gives it
 */
export const presentChange = (place, change) => {
  const shown = showChange(change);
  place.replaceChildren(shown);
  const { trial } = change;
  if (!WAITS.includes(change.status) || !trial || trial.applicable === false || finished(trial)) {
    return;
  }
  const path = `/api/rule-changes/${change.id}`;
  const again = (answer) => shown.isConnected && presentChange(place, answer);
  if (trial.status === 'RUNNING') {
    setTimeout(
      () =>
        shown.isConnected &&
        call(path)
          .then(again)
          .catch(() => null),
      A_SECOND
    );
    return;
  }
  const start = element('button', { type: 'button', className: 'btn btn-default plain' }, 'Jalankan uji coba');
  const problem = element('div', {});
  start.addEventListener('click', () => {
    start.disabled = true;
    call(`${path}/trial`, { method: 'POST', body: {} })
      .then(again)
      .catch((refused) => {
        problem.replaceChildren(alarm(refused.message));
        start.disabled = false;
      });
  });
  shown.lastElementChild?.append(element('p', {}, start), problem);
};
