// One's draft of a rule table: edited, checked, tried on examples and on what is recorded, and proposed. Every accepted
// change is on the server at once; what is typed and not accepted yet stays in this browser.

import { number } from './format.js';
import { Refused, alarm, byId, call, element } from './frame.js';
import { ask } from './dialog.js';
import { button, chosenFile, contentOf, field, nameChosenFile } from './parts.js';
import { XLSX } from './files.js';
import { drawn } from './lit.js';
import { showExamples, showFindings } from './rule-checks.js';
import { showDiff } from './rule-diff.js';
import { showTrial } from './rule-trial.js';
import {
  checkState,
  editState,
  exampleState,
  finished,
  hindrances,
  isPending,
  needsNoTrial,
  proposalState,
  trialState
} from './rules-progress.js';
import { mark, walk } from './tabs.js';
import { columnField, complete, grid, keepTyped } from './rules-grid.js';
import { editor } from './rules-editor.js';
import { forget, forgetAll, keptForms } from './rules-kept.js';

const A_SECOND = 1000;

/** The draft that is open, or null. @type {?{decision: string, unsaved: () => boolean, leave: () => void}} */
let open = null;

/** Ends what an open draft keeps going: the editor, the watch over a trial run. */
export const leaveDraft = () => {
  if (open) {
    open.leave();
    open = null;
  }
};

window.addEventListener('beforeunload', (event) => {
  if (open && (keptForms(open.decision).length > 0 || open.unsaved())) {
    event.preventDefault();
  }
});

const section = (id, title, ...content) =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-title`, tabIndex: -1 },
    element('h2', { id: `${id}-title` }, title),
    ...content
  );

const news = (...content) => element('div', { className: 'caution', role: 'status' }, ...content);

/**
 * Builds the view of the reader's draft of a table.
 *
 * @param {string} decision
 * @param {object} of
 * @param {(name: string) => HTMLElement} of.crumbs gives the way to this view, from the table's name
 * @param {any} [of.said] why the draft was opened instead of proposed, and what was entered for the proposal
 * @returns what the page shows
 */
export const openDraft = async (decision, { crumbs, said }) => {
  const address = `/api/rule-drafts/${decision}`;
  let draft = await call(address);
  const returned =
    draft.change && draft.change.status === 'RETURNED' ? await call(`/api/rule-changes/${draft.change.id}`) : null;
  let left = false;
  let timer = null;

  const head = element('div');
  const steps = element('nav', { className: 'steps', 'aria-label': 'Langkah perubahan' });
  const findings = element('div');
  const examples = element('div');
  const trial = element('div');
  const hindering = element('div');
  const diff = element('div');

  /** Takes the draft as the server has it now and shows it. */
  const accept = (now) => {
    draft = now;
    if (!left) {
      show();
    }
  };

  const reload = async () => accept(await call(address));

  /** Sends a change; what another window saved meanwhile is loaded, and nothing typed is lost. */
  const send = async (path, options) => {
    const before = draft.revision;
    try {
      accept(await call(address + path, options));
    } catch (refused) {
      if (refused.status !== 409) {
        throw refused;
      }
      await reload();
      if (draft.revision === before || isPending(draft.change)) {
        throw refused;
      }
      throw new Refused(
        409,
        `${refused.message} Keadaan terbarunya sudah dimuat dan isian Anda tetap di sini: periksa, lalu simpan sekali lagi.`
      );
    }
  };

  /** Tries out or proposes what is shown; what another window saved meanwhile is shown first. */
  const sendRun = async (path, body) => {
    try {
      return await call(address + path, { method: 'POST', body });
    } catch (refused) {
      if (refused.status === 409) {
        await reload();
      }
      throw refused;
    }
  };

  const post = (path, body = {}) => send(path, { method: 'POST', body });

  /**
   * A button whose refusal is said beside it.
   *
   * @param {string} label
   * @param {() => Promise<void>} act
   * @param {string} [className]
   * @param {?string} [name] what a screen reader calls it, where the label alone says too little
   */
  const acting = (label, act, className = 'plain', name = null) => {
    const refusal = element('div');
    const made = element('button', { type: 'button', className, 'aria-label': name }, label);
    made.addEventListener('click', async () => {
      made.disabled = true;
      refusal.replaceChildren();
      try {
        await act();
      } catch (refused) {
        refusal.replaceChildren(alarm(refused.message));
      }
      made.disabled = false;
    });
    return element('span', { className: 'acting' }, made, refusal);
  };

  // ---- the rows

  const saveRows = async (rows) => {
    const before = new Set(draft.table.rows.map((row) => row.row));
    await send('', { method: 'PUT', body: { revision: draft.revision, rows } });
    return draft.table.rows.map((row) => row.row).filter((row) => !before.has(row));
  };

  const rows = grid({
    decision,
    draft: () => draft,
    save: saveRows,
    check: (tried) => call(`${address}/check`, { method: 'POST', body: { revision: draft.revision, rows: tried } }),
    began: (row) => offerExample(row)
  });

  // ---- the table in a spreadsheet

  const spreadsheet = () => {
    const file = element('input', { type: 'file', id: 'draft-file', accept: '.xlsx' });
    const name = element('span', {}, 'belum ada berkas');
    const state = element('p', { role: 'status' });
    const refusal = element('div');
    const upload = element('button', { type: 'submit' }, 'Ganti isi rancangan');
    file.addEventListener('change', () => nameChosenFile(file, name));
    const submit = async (event) => {
      event.preventDefault();
      refusal.replaceChildren();
      state.textContent = '';
      const chosen = chosenFile(file);
      if (!chosen) {
        refusal.replaceChildren(alarm('Pilih dahulu berkas XLSX yang diunduh dari sini dan sudah diubah.'));
        return;
      }
      upload.disabled = true;
      try {
        await send(`/xlsx?revision=${draft.revision}`, { method: 'PUT', body: await contentOf(chosen, XLSX) });
        state.textContent = `Isi rancangan sekarang seperti "${chosen.name}": ${number(draft.diff.rows.length)} baris berbeda dari versi ${draft.baseVersion}.`;
      } catch (refused) {
        refusal.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
      }
      upload.disabled = false;
    };
    const download = element(
      'a',
      {
        href: `${address}/xlsx?revision=${draft.revision}`,
        className: 'button',
        download: `${decision}-rancangan.xlsx`
      },
      'Unduh XLSX'
    );
    download.addEventListener('click', () => {
      download.href = `${address}/xlsx?revision=${draft.revision}`;
    });
    return element(
      'form',
      { onsubmit: submit, noValidate: true },
      element(
        'p',
        {},
        'Unduh rancangan ini, ubah di aplikasi lembar kerja, lalu unggah kembali berkas yang sama. Kolom dan kepala tabel tidak boleh diubah.'
      ),
      element('p', {}, download),
      element(
        'div',
        { className: 'field' },
        element('label', { htmlFor: 'draft-file' }, 'Berkas XLSX'),
        element(
          'div',
          { className: 'file' },
          element('span', { className: 'button', 'aria-hidden': 'true' }, 'Pilih berkas…'),
          name,
          file
        )
      ),
      refusal,
      element('div', { className: 'buttons' }, upload),
      state
    );
  };

  let dmn = null;

  const closeEditor = () => {
    if (dmn) {
      dmn.close();
      dmn = null;
    }
  };

  const openEditor = () => {
    dmn = editor({
      decision,
      draft: () => draft,
      save: (xml, revision) =>
        send(`/dmn?revision=${revision}`, { method: 'PUT', body: new Blob([xml], { type: 'application/xml' }) })
    });
    return dmn.node;
  };

  /** @type {[string, string, () => HTMLElement][]} */
  const WAYS = [
    ['tabel', 'Tabel', () => rows.node],
    ['editor', 'Editor lengkap', openEditor],
    ['excel', 'Excel', spreadsheet]
  ];
  const panel = element('div', { role: 'tabpanel', id: 'way', tabIndex: -1 });
  const tabs = WAYS.map(([id, label]) =>
    element('button', { type: 'button', role: 'tab', id: `way-${id}`, 'aria-controls': 'way' }, label)
  );

  const chooseWay = (at) => {
    closeEditor();
    mark(tabs, at);
    panel.setAttribute('aria-labelledby', tabs[at].id);
    panel.replaceChildren(WAYS[at][2]());
  };

  walk(tabs, chooseWay);

  const point = (finding) => {
    chooseWay(0);
    rows.point(finding.row, finding.column);
  };

  // ---- an own example

  const inputs = draft.table.columns
    .filter((column) => column.asked)
    .map((column) => {
      const dated = column.key.endsWith('.from');
      const key = column.key.replace(/\.from$/, '');
      const kind = column.kind === 'RANGE' ? 'NUMBER' : column.kind;
      const of = { ...column, key, kind, role: 'EXAMPLE', label: dated ? 'Tanggal' : column.label };
      return columnField(of, '', kind === 'CHOICE' || kind === 'DATE');
    });
  const outputs = draft.table.columns
    .filter((column) => column.role === 'OUTPUT' && column.kind !== 'TEXT' && column.key !== 'certainty')
    .map((column) => columnField({ ...column, role: 'EXPECTED', label: `Hasil: ${column.label}` }, '', false));
  const note = field(
    'note',
    'Catatan',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 500 }),
    'Boleh kosong.'
  );
  const nothing = element('input', { type: 'checkbox', id: 'example-none' });

  const exampleForm = () => {
    const refusal = element('div');
    const all = [...inputs, ...outputs, note];
    keepTyped(decision, 'example', all);
    const submit = async (event) => {
      event.preventDefault();
      refusal.replaceChildren();
      if (!complete(inputs) || !complete(outputs)) {
        return;
      }
      const expected = nothing.checked ? [] : outputs.filter((one) => one.read());
      if (expected.length === 0 && !nothing.checked) {
        refusal.replaceChildren(
          alarm(
            'Isi paling sedikit satu hasil yang diharapkan, atau nyatakan bahwa tidak ada aturan yang boleh berlaku.'
          )
        );
        return;
      }
      try {
        await post('/examples', {
          inputs: Object.fromEntries(inputs.map((one) => [one.key, one.read()])),
          expected: Object.fromEntries(expected.map((one) => [one.key, one.read()])),
          note: note.control.value.trim() || null
        });
        forget(decision, 'example');
        all.forEach((one) => {
          one.control.value = '';
        });
        nothing.checked = false;
      } catch (refused) {
        refusal.replaceChildren(alarm(`Contoh belum disimpan. ${refused.message}`));
      }
    };
    nothing.addEventListener('change', () =>
      outputs.forEach((one) => {
        one.control.disabled = nothing.checked;
      })
    );
    return element(
      'form',
      { id: 'own-example', className: 'own', noValidate: true, onsubmit: submit },
      element('h3', {}, 'Tambah contoh sendiri'),
      element(
        'p',
        { className: 'quiet' },
        'Sebutkan keadaannya dan hasil yang Anda harapkan; hasil yang dikosongkan tidak diperiksa. Contoh tersimpan bersama tabel dan dijalankan pada setiap perubahan berikutnya.'
      ),
      element(
        'div',
        { className: 'row-fields' },
        inputs.map((one) => one.node),
        outputs.map((one) => one.node),
        note.node
      ),
      element(
        'label',
        { className: 'option', htmlFor: 'example-none' },
        nothing,
        ' Tidak ada aturan yang boleh berlaku'
      ),
      refusal,
      element('div', { className: 'buttons' }, element('button', { type: 'submit' }, 'Simpan contoh'))
    );
  };

  /** A rule that begins anew asks for an example: its case is filled in, what is expected is the person's to say. */
  const offerExample = (id) => {
    const row = draft.table.rows.find((one) => one.row === id);
    if (!row || inputs.some((one) => one.control.value)) {
      return;
    }
    inputs.forEach((one) => {
      const of = row.cells[one.key] || row.cells[`${one.key}.from`];
      if (of && of.plain !== false && one.column.kind !== 'NUMBER') {
        one.control.value = of.value;
      }
    });
  };

  // ---- the trial run

  const showRun = () => {
    const of = draft.trial;
    const running = Boolean(of && of.status === 'RUNNING');
    trial.replaceChildren(
      drawn(showTrial(of)),
      needsNoTrial(draft)
        ? ''
        : element(
            'div',
            { className: 'buttons' },
            running
              ? acting(
                  'Hentikan uji coba',
                  async () => runIs(await call(`${address}/trial/stop`, { method: 'POST', body: {} })),
                  'plain danger-text'
                )
              : acting(
                  of && of.status ? 'Jalankan uji coba lagi' : 'Jalankan uji coba',
                  async () => runIs(await sendRun(`/trial?revision=${draft.revision}`, {})),
                  finished(of) ? 'plain' : ''
                )
          )
    );
  };

  const runIs = (now) => {
    draft.trial = now;
    if (left) {
      return;
    }
    showRun();
    showSteps();
    showHindrances();
    watch();
  };

  const watch = () => {
    clearTimeout(timer);
    if (draft.trial && draft.trial.status === 'RUNNING') {
      timer = setTimeout(
        () =>
          call(`${address}/trial`)
            .then(runIs)
            .catch((refused) =>
              trial.append(alarm(`${refused.message} Muat ulang halaman untuk melihat kemajuannya.`))
            ),
        A_SECOND
      );
    }
  };

  // ---- proposing

  const why = field(
    'reason',
    'Alasan',
    element('textarea', { rows: 2, maxLength: 2000, required: true }),
    'Terbaca pada riwayat tabel.'
  );
  const legal = field(
    'legalDocument',
    'Nomor dokumen hukum',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 300, required: true }),
    'Nomor peraturan atau keputusan kepala instansi, misalnya Peraturan LAN Nomor 5 Tahun 2027.'
  );
  const effective = field(
    'effectiveNote',
    'Catatan berlaku',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 2000 }),
    'Terbaca pada pemberitahuan. Misalnya: Berlaku untuk kegiatan mulai 1 Januari 2027; kegiatan sebelumnya tetap.'
  );
  const sendButton = element('button', { type: 'submit' }, 'Kirim usulan');
  const asked = [why, legal, effective];

  const proposeForm = () => {
    const refusal = element('div');
    const before = (said && said.entered) || returned;
    if (before) {
      asked.forEach((one) => {
        one.control.value = before[one.key] || '';
      });
      sendButton.textContent = returned ? 'Ajukan kembali' : sendButton.textContent;
    }
    keepTyped(decision, 'proposal', asked);
    const submit = async (event) => {
      event.preventDefault();
      refusal.replaceChildren();
      if (!complete(asked)) {
        return;
      }
      sendButton.disabled = true;
      try {
        if (keptForms(decision).some((form) => form !== 'proposal')) {
          throw new Error(
            'Ada isian yang belum disimpan pada Tabel, Editor lengkap, atau Contoh. Simpan atau batalkan dahulu.'
          );
        }
        const change = await sendRun(
          `/proposal?revision=${draft.revision}`,
          Object.fromEntries(asked.map((one) => [one.key, one.control.value.trim() || null]))
        );
        forgetAll(decision);
        window.location.hash = `#usulan/${change.id}`;
      } catch (refused) {
        refusal.replaceChildren(alarm(`Usulan belum dikirim. ${refused.message}`));
        showHindrances();
      }
    };
    return element(
      'form',
      { id: 'propose', noValidate: true, onsubmit: submit },
      asked.map((one) => one.node),
      hindering,
      refusal,
      element('div', { className: 'buttons' }, sendButton)
    );
  };

  const showHindrances = () => {
    const pending = isPending(draft.change);
    const sentences = hindrances(draft);
    sendButton.disabled = Boolean(pending || sentences.length > 0);
    hindering.replaceChildren(
      ...(pending
        ? [element('p', { className: 'quiet' }, 'Rancangan ini sudah diajukan dan menunggu keputusan.')]
        : hindranceList(sentences))
    );
  };

  const hindranceList = (sentences) =>
    sentences.length === 0
      ? []
      : [
          element(
            'div',
            { className: 'caution', role: 'status' },
            'Belum dapat diajukan:',
            element(
              'ul',
              {},
              sentences.map((sentence) => element('li', {}, sentence))
            )
          )
        ];

  // ---- what stands above everything

  const discardDraft = () =>
    ask({
      title: 'Buang rancangan',
      what: `Rancangan "${draft.name}" beserta semua perubahannya dihapus. Versi yang berlaku tidak berubah.`,
      button: 'Buang rancangan',
      danger: true,
      memory: `discard ${decision}`,
      asked: [],
      act: () => call(address, { method: 'DELETE' }),
      done: () => {
        forgetAll(decision);
        window.location.hash = `#${decision}`;
      }
    });

  const changeNews = () => {
    const { change } = draft;
    if (!change) {
      return null;
    }
    const seen = element('a', { href: `#usulan/${change.id}` }, `usulan ${change.id}`);
    if (isPending(change)) {
      return news('Rancangan ini sudah diajukan sebagai ', seen, ' dan menunggu keputusan administrator aturan lain.');
    }
    if (change.status === 'RETURNED') {
      return news(
        element('strong', {}, `${change.notedBy || 'Pemeriksa'} mengembalikan `),
        seen,
        element('strong', {}, ` untuk diperbaiki: ${change.note || ''}`),
        ' Perbaiki di sini lalu ajukan kembali di bagian bawah, atau tarik usulannya lewat tugas "Perbaiki usulan" di Daftar tugas.'
      );
    }
    return null;
  };

  const showHead = () =>
    head.replaceChildren(
      ...[
        said
          ? said.done
            ? element('p', { className: 'news', role: 'status' }, said.sentence)
            : alarm(said.sentence)
          : null,
        changeNews(),
        draft.stale
          ? news(
              `Sejak rancangan ini dibuat dari versi ${draft.baseVersion}, versi ${draft.currentVersion} mulai berlaku. `,
              acting('Gabungkan versi terbaru', () => post('/update'), '')
            )
          : null,
        ...draft.waiting.map((other) =>
          news(
            `${other.proposedBy || 'Versi baru aplikasi'} juga mengusulkan perubahan tabel ini; bila disetujui lebih dahulu, gabungkan ke rancangan Anda. `,
            element('a', { href: `#usulan/${other.id}` }, `Lihat usulan ${other.id}`)
          )
        )
      ].filter(Boolean)
    );

  const step = (id, label, state, kind) =>
    element(
      'button',
      {
        type: 'button',
        className: `step step-${kind}`,
        onclick: () => {
          byId(id).scrollIntoView({ block: 'start' });
          byId(id).focus({ preventScroll: true });
        }
      },
      element('strong', {}, label),
      element('span', {}, state)
    );

  const showSteps = () => {
    steps.replaceChildren(
      step('edit', '1 Ubah', ...editState(draft)),
      step('checks', '2 Pemeriksaan', ...checkState(draft)),
      step('examples', '3 Contoh', ...exampleState(draft)),
      step('trial', '4 Uji coba', ...trialState(draft)),
      step('proposal', '5 Ajukan', ...proposalState(draft))
    );
  };

  const begun = element('p', { className: 'quiet' });

  const show = () => {
    begun.textContent = `Rancangan Anda dari versi ${draft.baseVersion}. Setiap perubahan yang disimpan langsung ada di server; aturan yang berlaku belum berubah sampai usulannya disetujui.`;
    showHead();
    showSteps();
    rows.show();
    diff.replaceChildren(
      draft.diff.rows.length === 0
        ? ''
        : element(
            'details',
            {},
            element('summary', {}, `Lihat ${number(draft.diff.rows.length)} baris yang berubah, semula dan menjadi`),
            drawn(showDiff(draft.diff))
          )
    );
    findings.replaceChildren(drawn(showFindings(draft.findings, point)));
    examples.replaceChildren(
      drawn(
        showExamples(draft.examples, {
          accept: (example) =>
            acting(
              'Terima hasil baru',
              () => post(`/examples/${example.id}/acceptance`),
              'plain small',
              `Terima hasil baru: ${example.inputs}`
            ),
          remove: (example) =>
            acting(
              'Hapus',
              () => send(`/examples/${example.id}`, { method: 'DELETE' }),
              'plain small danger-text',
              `Hapus contoh: ${example.inputs}`
            )
        })
      )
    );
    showRun();
    showHindrances();
    watch();
  };

  open = {
    decision,
    unsaved: () => Boolean(dmn && dmn.unsaved()),
    leave: () => {
      left = true;
      clearTimeout(timer);
      closeEditor();
    }
  };
  const content = [
    crumbs(draft.name),
    element('h1', {}, `Rancangan: ${draft.name}`),
    begun,
    head,
    steps,
    section(
      'edit',
      '1. Ubah tabel',
      element('div', { role: 'tablist', className: 'tabs', 'aria-label': 'Cara mengubah' }, tabs),
      panel,
      diff
    ),
    section('checks', '2. Pemeriksaan', findings),
    section('examples', '3. Contoh', examples, exampleForm()),
    section(
      'trial',
      '4. Uji coba',
      element(
        'p',
        { className: 'quiet' },
        'Menghitung kegiatan tahun ini dan tahun lalu menurut rancangan ini, tanpa menyimpan apa pun.'
      ),
      trial
    ),
    section('proposal', '5. Ajukan', proposeForm()),
    element('p', {}, button('Buang rancangan…', discardDraft, 'plain danger-text'))
  ];
  chooseWay(0);
  show();
  return content;
};
