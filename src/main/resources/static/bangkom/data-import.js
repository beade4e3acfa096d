// Imports: a table is checked first, then applied just as it was checked; what is wrong with rows can be mended in a file.

import { number } from './format.js';
import { alarm, badge, byId, call, element } from './frame.js';
import { saveTable } from './csv.js';
import { XLSX, refusedRows } from './files.js';
import { checkedSentence, notApplied, refusedForSure, taken } from './import-report.js';
import { cell, chosenFile, contentOf, nameChosenFile, table } from './parts.js';

/** So many rows are shown; a file has them all. */
const SHOWN = 100;

const HALF_A_SECOND = 500;

/** What can be imported: columns with whether they must be there, and what stands in them. */
const KINDS = {
  units: {
    label: 'Unit kerja',
    file: 'unit-kerja',
    about: 'Unit yang kodenya sudah ada diperbarui, yang belum ada dibuat; unit yang tidak disebut tetap.',
    columns: [
      ['kode_unit', true, 'kode yang tetap, misalnya BKPSDM-01'],
      ['nama_unit', true, 'nama lengkap'],
      ['kode_unit_induk', false, 'kode unit di atasnya; kosong untuk unit teratas'],
      ['perangkat_daerah', false, 'ya bila unit ini perangkat daerah, selain itu tidak'],
      ['nip_kepala', false, 'NIP kepala unit; boleh diisi sebelum kepalanya diimpor']
    ]
  },
  employees: {
    label: 'Pegawai',
    file: 'pegawai',
    about:
      'Pegawai baru mendapat akun; kata sandi sekali pakainya diterbitkan administrator sistem. Pegawai yang tidak disebut tetap. Impor unit kerja lebih dahulu.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['nip_lama', false, 'NIP sebelumnya, hanya bila nomornya berganti'],
      ['nama', true, 'nama lengkap'],
      ['jenis_pegawai', true, 'PNS atau PPPK'],
      ['jabatan', true, 'nama jabatan; yang belum ada dibuat'],
      ['kode_unit', true, 'kode unit kerja yang sudah diimpor'],
      ['nip_atasan', false, 'NIP atasan langsung, boleh dari berkas yang sama'],
      ['email', false, 'misalnya nama@instansi.go.id']
    ]
  },
  standards: {
    label: 'Standar kompetensi',
    file: 'standar-kompetensi',
    about: 'Level yang dituntut setiap jabatan (SKJ). Kompetensi yang tidak disebut tetap.',
    columns: [
      ['jabatan', true, 'nama jabatan; yang belum ada dibuat'],
      ['kompetensi', true, 'nama kompetensi; yang belum ada dibuat'],
      ['jenis', true, 'teknis, manajerial, atau sosial kultural'],
      ['lkj', true, 'level yang dituntut, 1 sampai 5']
    ]
  },
  certificates: {
    label: 'Sertifikat coach dan mentor',
    file: 'sertifikat',
    about: 'Sertifikat dengan nomor yang sama diperbarui masa berlakunya.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['jenis', true, 'coach atau mentor'],
      ['nomor', true, 'nomor sertifikat'],
      ['berlaku_sampai', false, 'tanggal seperti 2026-05-04 atau 04-05-2026; kosong bila tanpa batas']
    ]
  },
  ratings: {
    label: 'Nilai kinerja tahunan',
    file: 'nilai-tahunan',
    about: 'Satu nilai untuk setiap pegawai dan tahun; nilai yang sudah ada diganti.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['tahun', true, 'empat angka, misalnya 2025'],
      ['nilai', true, '0 sampai 120, misalnya 92,5']
    ]
  },
  activities: {
    label: 'Kegiatan',
    file: 'kegiatan',
    about:
      'Kegiatan yang buktinya sudah Anda verifikasi: JP-nya langsung disahkan. Kegiatan yang sama persis tidak dicatat dua kali.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['jenis', true, 'nama jalur, misalnya Seminar, atau kodenya, misalnya SEMINAR'],
      ['cakupan', true, 'NASIONAL atau INTERNASIONAL'],
      ['tanggal', true, 'hari pertama, seperti 2026-05-04 atau 04-05-2026'],
      ['tanggal_selesai', false, 'hari terakhir; kosong bila satu hari'],
      ['jam_mulai', false, 'misalnya 09:00'],
      ['jumlah', true, 'menurut dasar hitung jalurnya: sesi, menit, hari, JP program, atau kegiatan'],
      ['nama_kegiatan', true, 'paling panjang 300 karakter'],
      ['penyelenggara', false, 'nama lembaga'],
      ['nomor_bukti', false, 'nomor sertifikat atau surat']
    ]
  }
};

/** How a row fared, before and after it was applied. */
const STATUSES = {
  ACCEPTED: ['Akan dicatat', 'Dicatat', 'certified'],
  CREATED: ['Akan dibuat', 'Dibuat', 'certified'],
  UPDATED: ['Akan diperbarui', 'Diperbarui', 'certified'],
  UNCHANGED: ['Sudah sama', 'Sudah sama', 'plain'],
  DUPLICATE: ['Sudah tercatat', 'Sudah tercatat', 'plain'],
  REJECTED: ['Bermasalah', 'Bermasalah, tidak diambil', 'missing']
};

const form = byId('import', 'form');
const kind = byId('import-kind', 'select');
const about = byId('import-about');
const columns = byId('import-columns');
const file = byId('import-file', 'input');
const chosenName = byId('import-name');
const check = byId('import-check', 'button');
const apply = byId('import-apply', 'button');
const progress = byId('import-progress');
const state = byId('import-state');
const result = byId('import-result');

/** What was checked and can be applied: the kind and the very bytes. @type {?{kind: string, content: Blob, name: string}} */
let checked = null;
/** What is being sent, if anything. @type {?{dryRun: boolean}} */
let running = null;

const show = () => {
  apply.disabled = running !== null || checked === null;
  [check, kind, file].forEach((control) => {
    control.disabled = running !== null;
  });
  progress.hidden = !running;
};

const forget = () => {
  checked = null;
  apply.textContent = 'Terapkan';
  state.textContent = '';
  result.replaceChildren();
  show();
};

const describeKind = () => {
  const of = KINDS[kind.value];
  about.textContent = of.about;
  columns.replaceChildren(
    element(
      'details',
      {},
      element('summary', {}, `Kolom tabel ${of.label.toLowerCase()}`),
      table(
        'Baris pertama berkas berisi nama kolom ini, urutannya bebas',
        ['Kolom', 'Isi', 'Pengisian'],
        of.columns.map(([name, required, content]) =>
          element(
            'tr',
            {},
            cell('Kolom', element('code', {}, name)),
            cell('Isi', content),
            cell(
              'Pengisian',
              required ? badge('wajib', 'provisional') : element('span', { className: 'quiet' }, 'boleh kosong')
            )
          )
        )
      ),
      element(
        'p',
        { className: 'quiet' },
        'Pemisah koma atau titik koma, koma atau titik desimal. Kolom yang tidak ada membiarkan data yang sudah tercatat; sel yang kosong mengosongkannya.'
      )
    ),
    element(
      'p',
      {},
      element(
        'button',
        {
          type: 'button',
          className: 'plain',
          onclick: () => saveTable(`${of.file}-templat.csv`, { titles: of.columns.map(([name]) => name), rows: [] })
        },
        'Unduh templat CSV'
      )
    )
  );
};

// ---- progress

const watch = async () => {
  const bar = element('progress', { max: 1, 'aria-label': 'Kemajuan impor' });
  const words = element('span', {}, 'Mengirim berkas…');
  progress.replaceChildren(bar, words);
  while (running) {
    await new Promise((resolve) => {
      setTimeout(resolve, HALF_A_SECOND);
    });
    const now = running ? await call('/api/imports/progress').catch(() => null) : null;
    if (running && now && now.running) {
      if (now.total > 0) {
        bar.max = now.total;
        bar.value = now.done;
      } else {
        bar.removeAttribute('value');
      }
      words.textContent =
        now.total > 0 ? `${now.phase}: ${number(now.done)} dari ${number(now.total)}` : `${now.phase}…`;
    }
  }
};

// ---- what became of the rows

const ofStatus = (report, status) => report.rows.filter((row) => row.status === status);

const counts = (report) =>
  element(
    'dl',
    { className: 'figures' },
    Object.entries(STATUSES)
      .filter(([status]) => report.counts[status])
      .map(([status, [before, after, look]]) =>
        element(
          'div',
          { className: `figure figure-${look}` },
          element('dt', {}, report.dryRun ? before : after),
          element(
            'dd',
            {},
            element('strong', {}, number(report.counts[status])),
            element('span', { className: 'quiet' }, 'baris')
          )
        )
      )
  );

const badRows = (report, of) => {
  const bad = ofStatus(report, 'REJECTED');
  if (bad.length === 0) {
    return null;
  }
  return element(
    'div',
    {},
    element('h3', {}, `${number(bad.length)} baris bermasalah`),
    element(
      'p',
      {},
      'Unduh baris-baris ini beserta masalahnya, perbaiki di aplikasi lembar kerja, lalu unggah berkas itu kembali; kolom "masalah" boleh tetap ada. ',
      element(
        'span',
        { className: 'quiet' },
        "Tanda petik (') di depan angka dan rumus hanya penjaga dan dibuang saat diunggah."
      )
    ),
    element(
      'p',
      {},
      element(
        'button',
        {
          type: 'button',
          className: 'plain',
          onclick: () => saveTable(`${of.file}-bermasalah.csv`, refusedRows(report))
        },
        'Unduh baris bermasalah (CSV)'
      )
    ),
    table(
      bad.length > SHOWN ? `${SHOWN} baris pertama; semuanya ada di berkas unduhan` : 'Baris bermasalah',
      ['Baris', 'Kolom', 'Masalah'],
      bad
        .slice(0, SHOWN)
        .map((row) =>
          element(
            'tr',
            {},
            cell('Baris', number(row.row)),
            cell('Kolom', row.column ? element('code', {}, row.column) : 'seluruh baris'),
            cell('Masalah', row.problem)
          )
        )
    )
  );
};

const remarks = (report) => {
  const remarked = report.rows.filter((row) => row.remark);
  return remarked.length === 0
    ? null
    : element(
        'details',
        {},
        element('summary', {}, `${number(remarked.length)} baris dengan catatan`),
        table(
          remarked.length > SHOWN ? `${SHOWN} baris pertama` : 'Catatan',
          ['Baris', 'Hasil', 'Catatan'],
          remarked
            .slice(0, SHOWN)
            .map((row) =>
              element(
                'tr',
                {},
                cell('Baris', number(row.row)),
                cell('Hasil', STATUSES[row.status][report.dryRun ? 0 : 1]),
                cell('Catatan', row.remark)
              )
            )
        )
      );
};

const showReport = (report, of) => {
  result.replaceChildren(
    element('h3', {}, report.dryRun ? 'Hasil pemeriksaan' : 'Hasil impor'),
    ...[
      report.rows.length === 0 ? element('p', {}, 'Berkas ini tidak berisi baris data.') : counts(report),
      badRows(report, of),
      remarks(report)
    ].filter((shown) => shown !== null)
  );
};

// ---- new accounts

/** Whoever imports people has no password of theirs. */
const tellOfAccounts = (report, of) => {
  const made = of.kind === 'employees' ? report.counts.CREATED || 0 : 0;
  if (made > 0) {
    result.append(
      element(
        'p',
        { className: 'caution', role: 'status' },
        `${number(made)} pegawai baru belum dapat masuk. Kata sandi sekali pakainya diterbitkan dan dicetak oleh administrator sistem yang lain dari Anda, di halaman Akun.`
      )
    );
  }
};

window.addEventListener('beforeunload', (event) => {
  if (running && !running.dryRun) {
    event.preventDefault();
  }
});

// ---- checking and applying

const send = async (of, dryRun) => {
  running = { dryRun };
  state.textContent = dryRun ? 'Berkas diperiksa…' : 'Berkas diterapkan…';
  result.replaceChildren();
  show();
  watch();
  try {
    return await call(`/api/${of.kind}/import?dryRun=${dryRun}`, { method: 'POST', body: of.content });
  } finally {
    running = null;
    show();
  }
};

const typeOf = (chosen) => (chosen.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  forget();
  const chosen = chosenFile(file);
  if (!chosen) {
    result.replaceChildren(alarm('Pilih dahulu berkas CSV atau XLSX yang akan diperiksa.'));
    file.focus();
    return;
  }
  try {
    const of = { kind: kind.value, content: await contentOf(chosen, typeOf(chosen)), name: chosen.name };
    const report = await send(of, true);
    const rows = taken(report);
    state.textContent = checkedSentence(of.name, report);
    checked = rows === 0 ? null : of;
    apply.textContent = rows === 0 ? 'Terapkan' : `Terapkan ${number(rows)} baris`;
    showReport(report, KINDS[of.kind]);
    state.scrollIntoView({ block: 'nearest' });
  } catch (refused) {
    state.textContent = '';
    result.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
  }
  show();
});

apply.addEventListener('click', async () => {
  const of = checked;
  if (!of) {
    return;
  }
  checked = null;
  try {
    const report = await send(of, false);
    apply.textContent = 'Terapkan';
    state.textContent = `"${of.name}" telah diterapkan: ${number(taken(report))} baris.`;
    showReport(report, KINDS[of.kind]);
    tellOfAccounts(report, of);
  } catch (refused) {
    state.textContent = '';
    result.replaceChildren(alarm(notApplied(refused)));
    checked = refusedForSure(refused) ? of : null;
  }
  show();
  result.focus();
});

export const startImports = () => {
  Object.entries(KINDS).forEach(([value, of]) => kind.append(element('option', { value }, of.label)));
  kind.addEventListener('change', () => {
    forget();
    describeKind();
  });
  file.addEventListener('change', () => {
    forget();
    nameChosenFile(file, chosenName);
  });
  describeKind();
  show();
};
