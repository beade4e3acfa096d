// The page of the rules: which tables decide, what stands in them, how they came about, and the way to change one.

import { instant, number } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { ask } from './dialog.js';
import { amount, button, cell, choice, none, reason, table, text } from './parts.js';
import { drawn } from './lit.js';
import { showDiff } from './rule-diff.js';
import { shownCell, statusMark } from './rule-marks.js';
import { presentChange } from './rule-shown.js';
import { finished, needsNoTrial, obstacle } from './rules-progress.js';
import { matching } from './rules-rows.js';
import { forgetAll, keptForms } from './rules-kept.js';
import { leaveDraft, openDraft } from './rules-draft.js';

const A_SECOND = 1000;

const ORIGINS = { PACKAGED: 'bawaan aplikasi', CHANGE: 'versi baru aplikasi', EMERGENCY: 'keadaan darurat' };

const view = byId('view');

let mayChange = false;

const link = (href, label, className = '') => element('a', { href, className }, label);

const crumbs = (...steps) =>
  element(
    'nav',
    { className: 'crumbs', 'aria-label': 'Letak halaman' },
    steps.filter(Boolean).flatMap((step, at) => (at > 0 ? [' › ', step] : [step]))
  );

const back = () => link('#', 'Aturan');

const draftAddress = (decision) => `#${decision}/rancangan`;

/** Starts the reader's draft of this table, or goes on with it. */
const change = (decision, place) => async (event) => {
  const pressed = event.currentTarget;
  pressed.disabled = true;
  place.replaceChildren(element('p', { role: 'status' }, 'Rancangan disiapkan dan diperiksa…'));
  try {
    await call(`/api/rule-drafts/${decision}`, { method: 'POST', body: { version: null, replace: false } });
    window.location.hash = draftAddress(decision);
  } catch (refused) {
    place.replaceChildren(alarm(refused.message));
    pressed.disabled = false;
  }
};

const by = (version) => version.author || ORIGINS[version.origin];

/** What is wrong with the version in force; whoever reads the table must not take it for sound. */
const faultsOf = (rule) =>
  rule.faults.length > 0
    ? element(
        'div',
        { className: 'caution', role: 'alert' },
        element('p', {}, element('strong', {}, 'Ada aturan yang tidak dapat dibaca. '), 'Yang lain tetap dihitung.'),
        element(
          'ul',
          {},
          rule.faults.map((fault) => element('li', {}, fault.sentence))
        )
      )
    : null;

const backTo = (version) =>
  version.backTo ? element('span', { className: 'quiet block' }, `kembali ke versi ${version.backTo}`) : null;

const approvedBy = (version) => {
  if (version.origin === 'EMERGENCY') {
    return 'tanpa persetujuan, keadaan darurat';
  }
  return version.approver ? `disetujui ${version.approver}` : null;
};

// ---- all tables

const list = async () => {
  const [rules, drafts, changes] = await Promise.all([
    call('/api/rules'),
    mayChange ? call('/api/rule-drafts') : [],
    mayChange ? call('/api/rule-changes') : []
  ]);
  // What JP are counted by comes first: it is what people look for.
  rules.sort((a, b) => Number(b.decision.startsWith('jp-')) - Number(a.decision.startsWith('jp-')));
  const waiting = changes.filter((one) => ['CHECKING', 'PROPOSED', 'RETURNED'].includes(one.status));
  const refusal = element('div');
  const draftState = (draft) => {
    const proposal = changes.find((one) => one.id === draft.changeId);
    if (!proposal) {
      return 'rancangan Anda';
    }
    return proposal.status === 'RETURNED' ? 'usulan Anda dikembalikan' : 'sudah Anda usulkan';
  };
  const draftOf = (decision) => drafts.find((one) => one.decision === decision);
  return [
    element('h1', {}, 'Aturan'),
    element(
      'p',
      { className: 'lead' },
      'Tabel-tabel ini menentukan perhitungan JP dan jalannya program pengembangan. Versi yang berlaku tertulis pada setiap hitungan.',
      mayChange ? ' Perubahan diperiksa, dicoba, dan disetujui administrator aturan lain sebelum berlaku.' : ''
    ),
    refusal,
    mayChange && waiting.length > 0
      ? element(
          'section',
          { 'aria-labelledby': 'waiting-title' },
          element('h2', { id: 'waiting-title' }, 'Usulan yang belum selesai'),
          changesTable(waiting)
        )
      : null,
    element(
      'section',
      { 'aria-labelledby': 'tables-title' },
      element('h2', { id: 'tables-title' }, 'Tabel aturan'),
      table(
        'Versi yang berlaku sekarang',
        ['Tabel', 'Versi', 'Dipakai sejak', 'Oleh', 'Alasan', 'Tindakan'],
        rules.map((rule) => {
          const version = rule.versions[0];
          const draft = draftOf(rule.decision);
          return element(
            'tr',
            {},
            cell(
              'Tabel',
              element('strong', {}, rule.name),
              element('p', { className: 'quiet about' }, rule.description),
              faultsOf(rule),
              draft ? badge(draftState(draft), 'provisional') : null,
              keptForms(rule.decision).length > 0 ? badge('ada isian belum disimpan', 'unconfirmed') : null
            ),
            cell('Versi', String(version.version)),
            cell('Dipakai sejak', instant(version.since)),
            cell(
              'Oleh',
              by(version),
              approvedBy(version) ? element('span', { className: 'quiet block' }, approvedBy(version)) : null
            ),
            cell(
              'Alasan',
              version.reason || '–',
              backTo(version),
              version.legalDocument ? element('span', { className: 'quiet block' }, version.legalDocument) : null
            ),
            cell(
              'Tindakan',
              element(
                'span',
                { className: 'acts' },
                element(
                  'a',
                  { href: `#${rule.decision}`, className: 'button', 'aria-label': `Lihat ${rule.name}` },
                  'Lihat'
                ),
                mayChange
                  ? element(
                      'button',
                      { type: 'button', 'aria-label': `Ubah ${rule.name}`, onclick: change(rule.decision, refusal) },
                      draft ? 'Lanjutkan' : 'Ubah'
                    )
                  : null
              )
            )
          );
        })
      )
    ),
    mayChange ? element('p', {}, link('#usulan', 'Semua usulan perubahan')) : null
  ];
};

// ---- one table to read

const readRow = (columns, row, faulty) =>
  element(
    'tr',
    { className: faulty ? 'faulty' : '' },
    columns.map((column) => {
      const of = row.cells[column.key] || { text: '', value: '' };
      const shown = drawn(shownCell(column, of.text, of.value), 'span');
      const made = column.kind === 'NUMBER' ? amount(column.label, shown) : cell(column.label, shown);
      made.classList.add(column.role === 'SOURCE' ? 'long' : `kind-${column.kind.toLowerCase()}`);
      return made;
    })
  );

const facts = (pairs) =>
  element(
    'dl',
    { className: 'facts' },
    pairs.filter(([, of]) => of).flatMap(([term, of]) => [element('dt', {}, term), element('dd', {}, of)])
  );

const describeVersion = (version) =>
  facts([
    ['Versi', `${version.version}${version.current ? ', berlaku sekarang' : ', sudah diganti'}`],
    ['Dipakai sejak', instant(version.since)],
    ['Oleh', [by(version), approvedBy(version)].filter(Boolean).join(', ')],
    [
      'Alasan',
      [version.reason, version.backTo ? `kembali ke versi ${version.backTo}` : null].filter(Boolean).join('; ')
    ],
    ['Dokumen hukum', version.legalDocument],
    ['Catatan berlaku', version.effectiveNote]
  ]);

const ruleOf = async (decision) => {
  const rule = (await call('/api/rules')).find((one) => one.decision === decision);
  if (!rule) {
    throw new Error('Tabel aturan ini tidak ada. Kembali ke daftar aturan lalu pilih salah satunya.');
  }
  rule.versions.forEach((version, at) => {
    version.current = at === 0;
  });
  return rule;
};

const one = async (decision, wanted) => {
  const rule = await ruleOf(decision);
  const version = wanted ? rule.versions.find((of) => String(of.version) === wanted) : rule.versions[0];
  if (!version) {
    throw new Error(`Versi ${wanted} tidak ada. Buka riwayat tabel ini untuk melihat versi yang ada.`);
  }
  const read = await call(`/api/rules/${decision}/table?version=${version.version}`);
  const refusal = element('div');
  const body = element('tbody');
  const count = element('p', { className: 'quiet', role: 'status' });
  const filter = element('input', {
    type: 'search',
    id: 'filter',
    autocomplete: 'off',
    placeholder: 'misalnya coaching nasional'
  });
  const faulty = new Set(version.current ? rule.faults.map((fault) => fault.row) : []);
  const show = () => {
    const found = matching(read.rows, filter.value);
    body.replaceChildren(...found.map((row) => readRow(read.columns, row, faulty.has(row.row))));
    count.textContent =
      filter.value.trim() === ''
        ? `${number(read.rows.length)} baris`
        : `${number(found.length)} dari ${number(read.rows.length)} baris`;
  };
  filter.addEventListener('input', show);
  show();
  const made = table(
    read.name,
    read.columns.map((column) => ({ title: column.label, className: column.kind === 'NUMBER' ? 'amount' : '' })),
    []
  );
  made.tBodies[0].replaceWith(body);
  return [
    crumbs(back(), wanted ? link(`#${decision}`, rule.name) : rule.name, wanted ? `versi ${wanted}` : null),
    element('h1', {}, rule.name),
    element('p', { className: 'lead' }, rule.description),
    version.current ? faultsOf(rule) : null,
    refusal,
    element(
      'section',
      { 'aria-label': 'Versi ini' },
      describeVersion(version),
      element(
        'div',
        { className: 'buttons' },
        mayChange && version.current ? button('Ubah', change(decision, refusal), '') : null,
        link(`#${decision}/riwayat`, 'Riwayat', 'button'),
        element(
          'a',
          {
            href: `/api/rules/${decision}/xlsx?version=${version.version}`,
            className: 'button',
            download: `${decision}-versi-${version.version}.xlsx`
          },
          'Unduh XLSX'
        )
      )
    ),
    element(
      'section',
      { 'aria-labelledby': 'rows-title' },
      element('h2', { id: 'rows-title' }, 'Isi tabel'),
      element('div', { className: 'which' }, element('label', { htmlFor: 'filter' }, 'Saring'), filter, count),
      element(
        'div',
        { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Isi tabel, dapat digulir ke samping' },
        made
      )
    )
  ];
};

// ---- how it came about

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, A_SECOND);
  });

/** Runs the trial of a draft to its end, saying how far it is. */
const tryOut = async (decision, revision, say) => {
  let trial = await call(`/api/rule-drafts/${decision}/trial?revision=${revision}`, { method: 'POST', body: {} });
  while (trial && trial.status === 'RUNNING') {
    say(`Uji coba berjalan: ${number(trial.employeesDone)} dari ${number(trial.employees)} pegawai…`);
    await pause();
    trial = await call(`/api/rule-drafts/${decision}/trial`);
  }
  return trial;
};

const goBack = (rule, version, draft) =>
  ask({
    title: `Kembalikan ke versi ${version.version}`,
    what: `Versi ${version.version} (${instant(version.since)}) diusulkan kembali: diperiksa, dicoba, lalu menunggu persetujuan administrator aturan lain.${draft ? ' Rancangan Anda yang ada untuk tabel ini diganti.' : ''}`,
    button: 'Ajukan',
    memory: `back ${rule.decision} ${version.version}`,
    asked: [
      reason('Mengapa kembali ke versi ini. Terbaca pada riwayat.'),
      text('legalDocument', 'Nomor dokumen hukum', 'Nomor peraturan atau keputusan kepala instansi.', {
        maxLength: 300
      }),
      text('effectiveNote', 'Catatan berlaku', 'Misalnya: Berlaku untuk kegiatan mulai 1 Januari 2027.', {
        required: false,
        maxLength: 2000
      })
    ],
    act: async (entered, say) => {
      say('Rancangan disiapkan dan diperiksa…');
      const made = await call(`/api/rule-drafts/${rule.decision}`, {
        method: 'POST',
        body: { version: version.version, replace: true }
      });
      // What was typed and not saved was for the draft that gave way.
      forgetAll(rule.decision);
      const hindrance = obstacle(made);
      if (hindrance) {
        // What is accepted there does not change the draft: the trial run can be over by then.
        await call(`/api/rule-drafts/${rule.decision}/trial`, { method: 'POST', body: {} }).catch(() => null);
        return { sentence: hindrance, entered };
      }
      const trial = needsNoTrial(made) ? made.trial : await tryOut(rule.decision, made.revision, say);
      if (trial && trial.applicable !== false && !finished(trial)) {
        return { sentence: 'Uji coba tidak selesai; jalankan lagi pada bagian Uji coba, lalu ajukan.', entered };
      }
      say('Usulan dikirim…');
      try {
        return await call(`/api/rule-drafts/${rule.decision}/proposal?revision=${made.revision}`, {
          method: 'POST',
          body: entered
        });
      } catch (refused) {
        if (refused.status === 422) {
          return { sentence: refused.message, entered };
        }
        throw refused;
      }
    },
    done: (done) => {
      if (done.sentence) {
        sentences.set(rule.decision, done);
        window.location.hash = draftAddress(rule.decision);
      } else {
        window.location.hash = `#usulan/${done.id}`;
      }
    }
  });

/** Why a draft was opened instead of proposed at once, to be said on top of it. */
const sentences = new Map();

const compared = async (decision, from, to) => {
  const diff = await call(`/api/rules/${decision}/diff?from=${from}&to=${to}`);
  return element(
    'section',
    { id: 'compared', tabIndex: -1, 'aria-labelledby': 'compared-title' },
    element('h2', { id: 'compared-title' }, `Versi ${from} dibandingkan dengan versi ${to}`),
    drawn(showDiff(diff))
  );
};

const history = async (decision, pair) => {
  const rule = await ruleOf(decision);
  const drafts = mayChange ? await call('/api/rule-drafts') : [];
  const own = drafts.find((of) => of.decision === decision);
  const numbers = rule.versions.map((version) => version.version);
  const [from, to] = (pair || '').split('-').map(Number);
  const options = numbers.map((of) => [String(of), `Versi ${of}`]);
  const first = choice('from', 'Bandingkan', options);
  const second = choice('to', 'dengan', options);
  first.control.value = String(from || numbers[1] || numbers[0]);
  second.control.value = String(to || numbers[0]);
  const compare = (event) => {
    event.preventDefault();
    window.location.hash = `#${decision}/riwayat/${first.control.value}-${second.control.value}`;
  };
  return [
    crumbs(back(), link(`#${decision}`, rule.name), 'Riwayat'),
    element('h1', {}, `Riwayat: ${rule.name}`),
    element(
      'section',
      { 'aria-labelledby': 'versions-title' },
      element('h2', { id: 'versions-title' }, 'Semua versi'),
      table(
        'Terbaru di atas',
        ['Versi', 'Dipakai sejak', 'Pengusul', 'Penyetuju', 'Alasan', 'Dokumen hukum', 'Tindakan'],
        rule.versions.map((version, at) =>
          element(
            'tr',
            {},
            cell(
              'Versi',
              element('strong', {}, String(version.version)),
              ' ',
              version.current ? badge('berlaku', 'certified') : null
            ),
            cell('Dipakai sejak', instant(version.since)),
            cell('Pengusul', by(version)),
            cell('Penyetuju', version.origin === 'EMERGENCY' ? approvedBy(version) : version.approver || '–'),
            cell(
              'Alasan',
              version.reason || '–',
              backTo(version),
              version.effectiveNote ? element('span', { className: 'quiet block' }, version.effectiveNote) : null
            ),
            cell('Dokumen hukum', version.legalDocument || '–'),
            cell(
              'Tindakan',
              element(
                'span',
                { className: 'acts' },
                element(
                  'a',
                  {
                    href: `#${decision}/versi/${version.version}`,
                    className: 'button',
                    'aria-label': `Lihat versi ${version.version}`
                  },
                  'Lihat'
                ),
                at + 1 < rule.versions.length
                  ? element(
                      'a',
                      {
                        href: `#${decision}/riwayat/${rule.versions[at + 1].version}-${version.version}`,
                        className: 'button',
                        'aria-label': `Bandingkan versi ${version.version} dengan versi sebelumnya`
                      },
                      'Bandingkan'
                    )
                  : null,
                mayChange && !version.current
                  ? button('Kembalikan ke versi ini', () => goBack(rule, version, own))
                  : null
              )
            )
          )
        )
      ),
      numbers.length > 1
        ? element(
            'form',
            { className: 'which pair', onsubmit: compare },
            first.node,
            second.node,
            element('button', { type: 'submit', className: 'plain' }, 'Bandingkan')
          )
        : null
    ),
    from && to ? await compared(decision, from, to) : null
  ];
};

// ---- proposed changes

const changesTable = (changes) =>
  table(
    'Terbaru di atas',
    ['Nomor', 'Tabel', 'Diusulkan', 'Alasan', 'Keadaan', 'Tindakan'],
    changes.map((of) =>
      element(
        'tr',
        {},
        cell('Nomor', String(of.id)),
        cell('Tabel', of.name, element('span', { className: 'quiet block' }, of.kindLabel)),
        cell('Diusulkan', of.proposedBy || '–', element('span', { className: 'quiet block' }, instant(of.proposedAt))),
        cell(
          'Alasan',
          of.reason || '–',
          of.legalDocument ? element('span', { className: 'quiet block' }, of.legalDocument) : null
        ),
        cell(
          'Keadaan',
          drawn(statusMark(of.status), 'span'),
          of.version ? element('span', { className: 'quiet block' }, `versi ${of.version}`) : null
        ),
        cell(
          'Tindakan',
          element(
            'a',
            { href: `#usulan/${of.id}`, className: 'button', 'aria-label': `Lihat usulan ${of.id}` },
            'Lihat'
          )
        )
      )
    )
  );

const allChanges = async () => {
  const changes = await call('/api/rule-changes');
  return [
    crumbs(back(), 'Usulan'),
    element('h1', {}, 'Usulan perubahan aturan'),
    element(
      'section',
      { 'aria-label': 'Usulan' },
      changes.length === 0 ? none('Belum pernah ada usulan perubahan.') : changesTable(changes)
    )
  ];
};

/** Lets the proposer take a proposal back that nobody has decided on; a release's, any administrator. */
const withdrawal = (of) => {
  const take = () =>
    ask({
      title: 'Tarik usulan',
      what: of.mine
        ? `Usulan ${of.id} tidak lagi menunggu keputusan. Rancangan dan alasannya tetap tersimpan dan dapat diubah lalu diajukan lagi.`
        : `Tabel bawaan aplikasi dari usulan ${of.id} tidak diajukan lagi; yang berlaku sekarang tetap berlaku.`,
      button: 'Tarik usulan',
      danger: true,
      memory: `withdraw ${of.id}`,
      asked: [],
      act: () => call(`/api/rule-changes/${of.id}/withdrawal`, { method: 'POST', body: {} }),
      done: () => {
        const { reason: why, legalDocument, effectiveNote } = of;
        sentences.set(of.decision, {
          sentence: `Usulan ${of.id} sudah ditarik.`,
          done: true,
          entered: { reason: why, legalDocument, effectiveNote }
        });
        window.location.hash = of.mine ? draftAddress(of.decision) : '#usulan';
      }
    });
  return element('p', {}, button('Tarik usulan…', take, 'plain danger-text'));
};

/** Another administrator says that somebody has looked at what came into force in an emergency. */
const looking = (of) => {
  const look = () =>
    ask({
      title: 'Aturan darurat diperiksa',
      what: `Anda menyatakan sudah memeriksa perubahan ini. Bila ada yang keliru, ajukan perbaikannya lewat rancangan. Sesudah diperiksa, yang memberlakukannya dapat meminta penghitungan ulang.`,
      button: 'Sudah saya periksa',
      memory: `seen ${of.id}`,
      asked: [],
      act: () => call(`/api/rule-changes/${of.id}/seen`, { method: 'POST', body: {} }),
      done: () => window.location.reload()
    });
  return element('p', {}, button('Sudah saya periksa…', look, 'plain'));
};

const oneChange = async (id) => {
  const of = await call(`/api/rule-changes/${encodeURIComponent(id)}`);
  const drafts = await call('/api/rule-drafts');
  const content = element('section', { 'aria-label': 'Isi usulan' });
  presentChange(content, of);
  return [
    crumbs(back(), link('#usulan', 'Usulan'), `Usulan ${of.id}`),
    element('h1', {}, `Usulan ${of.id}: ${of.name} `, drawn(statusMark(of.status), 'span')),
    of.status === 'PROPOSED' || of.status === 'CHECKING'
      ? element(
          'p',
          { className: 'news' },
          'Usulan ini menunggu keputusan administrator aturan lain, melalui tugas di ',
          link('/app/tasklist/default/', 'Daftar tugas'),
          '.'
        )
      : null,
    of.decidedBy
      ? element(
          'p',
          { className: of.status === 'LIVE' ? 'news' : 'caution' },
          `${of.kind === 'EMERGENCY' ? 'Diperiksa' : 'Diputuskan'} ${of.decidedBy}, ${instant(of.decidedAt)}.${of.note ? ` Catatan: ${of.note}` : ''}${of.version ? ` Berlaku sebagai versi ${of.version}.` : ''}`
        )
      : null,
    of.status === 'RETURNED' && drafts.some((draft) => draft.changeId === of.id)
      ? element('p', {}, link(`#${of.decision}/rancangan`, 'Perbaiki rancangannya, lalu ajukan kembali'))
      : null,
    content,
    of.status === 'PROPOSED' && (of.mine || of.kind === 'PACKAGED') ? withdrawal(of) : null,
    of.kind === 'EMERGENCY' && !of.decidedBy && !of.mine ? looking(of) : null
  ];
};

// ---- which of them

const route = (hash) => {
  const [decision, part, more] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  if (!decision) {
    return list();
  }
  if (decision === 'usulan') {
    return part ? oneChange(part) : allChanges();
  }
  if (part === 'riwayat') {
    return history(decision, more);
  }
  if (part === 'versi') {
    return one(decision, more);
  }
  if (part === 'rancangan') {
    const said = sentences.get(decision);
    sentences.delete(decision);
    return openDraft(decision, { crumbs: (name) => crumbs(back(), link(`#${decision}`, name), 'Rancangan'), said });
  }
  return one(decision);
};

let shown = null;

const show = async () => {
  const hash = window.location.hash;
  shown = hash;
  leaveDraft();
  view.setAttribute('aria-busy', 'true');
  let content;
  try {
    content = await route(hash);
  } catch (refused) {
    content = [crumbs(back()), element('h1', {}, 'Aturan'), alarm(refused.message)];
  }
  if (shown !== hash) {
    return;
  }
  view.replaceChildren(...content.filter((shownPart) => shownPart !== null));
  view.removeAttribute('aria-busy');
  const at = document.getElementById('compared');
  if (at) {
    at.focus();
    at.scrollIntoView({ block: 'start' });
  } else {
    window.scrollTo(0, 0);
  }
};

const start = async () => {
  const me = await frame('/aturan');
  mayChange = me.roles.includes('rule-administrators');
  window.addEventListener('hashchange', show);
  await show();
};

start().catch((refused) => view.replaceChildren(alarm(refused.message)));
