// People who move, hand over and are stood in for: finds a person, shows what runs with them, and changes it.

import { day } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { ask as openDialog } from './dialog.js';
import { button, cell, choice, date, fact, none, picker, reason, table, text } from './parts.js';

const news = byId('news');
const wanted = byId('wanted', 'input');
const found = byId('found');
const shown = byId('person');

const STATES = { IN_EFFECT: 'certified', COMING: 'provisional', OVER: 'plain', ENDED: 'plain' };

/** @type {{code: string, name: string}[]} */
let units = [];
/** What the server says of the person shown. @type {any} */
let current = null;

const tell = (sentence) => {
  news.textContent = sentence;
  news.hidden = false;
  news.scrollIntoView({ block: 'nearest' });
};

/** Opens a dialog about the person shown; what it did is told when they are shown anew. */
const ask = (of) =>
  openDialog({
    ...of,
    memory: `${of.title} ${current.person.nip} ${of.about || ''}`,
    done: async (sentence) => {
      await show(current.person.nip);
      tell(sentence);
    }
  });

// ---- what can be done

const move = () =>
  ask({
    title: 'Pindahkan pegawai',
    what: `${current.person.name} mendapat atasan baru, unit kerja baru, atau keduanya. Dialog, coaching, belajar mandiri, dan klaim yang menunggu verifikasi diteruskan atasan baru; mentor tetap; yang sudah ditandatangani tidak berubah.`,
    button: 'Pindahkan',
    asked: [
      picker(
        'supervisorNip',
        'Atasan langsung baru',
        false,
        'Kosongkan bila atasannya tetap. Ketik nama atau NIP, lalu pilih dari daftar.'
      ),
      choice('unitCode', 'Unit kerja baru', [
        ['', `Tetap di ${current.unit.name}`],
        ...units.filter((unit) => unit.code !== current.unit.code).map((unit) => [unit.code, unit.name])
      ]),
      reason('Misalnya nomor surat mutasi. Tercatat pada riwayat peralihan.')
    ].map((one) => {
      if (one.key === 'unitCode') {
        one.control.required = false;
      }
      return one;
    }),
    act: async (entered) => {
      await call(`/api/people/${encodeURIComponent(current.person.nip)}/move`, { method: 'POST', body: entered });
      return `${current.person.name} telah dipindahkan.`;
    }
  });

const handOver = () =>
  ask({
    title: 'Alihkan semua bawahan',
    what: `${current.directReports} bawahan langsung ${current.person.name} mendapat atasan baru. Dialog, coaching, belajar mandiri, dan klaim mereka yang menunggu verifikasi diteruskan atasan baru itu; mentor tetap; yang sudah ditandatangani tidak berubah. Atasan baru dan Anda sendiri tidak ikut dialihkan.`,
    button: 'Alihkan',
    asked: [picker('toNip', 'Atasan baru'), reason('Misalnya pejabat pensiun atau nomor surat mutasi.')],
    act: async (entered) => {
      const done = await call('/api/handovers', { method: 'POST', body: { fromNip: current.person.nip, ...entered } });
      const names = (people) => people.map((person) => person.name).join(', ');
      return `Dialihkan: ${names(done.handedOver)}.${done.stayed.length ? ` Tetap di bawah ${current.person.name}: ${names(done.stayed)}; pindahkan tersendiri.` : ''}`;
    }
  });

const appoint = () =>
  ask({
    title: 'Catat pengganti (Plh. atau Plt.)',
    what: `Selama masa penunjukan, tugas ${current.person.name} sebagai pejabat muncul pada keduanya. Yang ditandatangani pengganti diberi tanda Plh. atau Plt. Tugas tentang pengganti itu sendiri naik kepada atasan ${current.person.name}.`,
    button: 'Catat',
    asked: [
      choice('kind', 'Jenis', [
        ['PLH', 'Plh., pelaksana harian (pejabat berhalangan sementara)'],
        ['PLT', 'Plt., pelaksana tugas (jabatan kosong)']
      ]),
      picker('actingNip', 'Pengganti'),
      text('orderNumber', 'Nomor surat penunjukan', 'Seperti tertulis pada suratnya.', { maxLength: 100 }),
      date('firstDay', 'Hari pertama'),
      date('lastDay', 'Hari terakhir')
    ],
    act: async (entered) => {
      const done = await call('/api/acting-appointments', {
        method: 'POST',
        body: { officialNip: current.person.nip, ...entered }
      });
      return `${done.acting.name} tercatat sebagai ${done.kindLabel} ${done.official.post}, ${day(done.firstDay)} sampai ${day(done.lastDay)}.`;
    }
  });

const end = (appointment) =>
  ask({
    title: 'Akhiri penunjukan',
    about: appointment.id,
    what: `${appointment.acting.name} tidak lagi menggantikan ${appointment.official.name} mulai saat ini. Tugas yang belum selesai kembali kepada ${appointment.official.name}; yang sudah ditandatangani tetap berlaku.`,
    button: 'Akhiri penunjukan',
    danger: true,
    asked: [reason('Misalnya pejabat sudah kembali bertugas.')],
    act: async (entered) => {
      await call(`/api/acting-appointments/${appointment.id}/end`, { method: 'POST', body: entered });
      return `Penunjukan ${appointment.acting.name} telah diakhiri.`;
    }
  });

const withdraw = (work) =>
  ask({
    title: work.programmeId ? 'Hentikan program' : 'Hentikan dialog',
    about: work.programmeId || work.dialogueId,
    what: `${work.title} ${work.participant.name} dihentikan atas nama pegawai yang bersangkutan. ${work.programmeId ? 'Sesi yang sudah dikonfirmasi tetap masuk ke lembar kegiatan.' : 'Dialog yang baru dapat dimulai kapan saja.'}`,
    button: 'Hentikan',
    danger: true,
    asked: [reason('Alasan ini dicatat dan terbaca oleh peserta dan pembimbing.')],
    act: async (entered) => {
      const address = work.programmeId ? `/api/programmes/${work.programmeId}` : `/api/dialogues/${work.dialogueId}`;
      await call(`${address}/withdrawal`, { method: 'POST', body: entered });
      return `${work.title} ${work.participant.name} telah dihentikan.`;
    }
  });

// ---- what is shown of a person

const workRows = () =>
  current.work.map((of) =>
    element(
      'tr',
      {},
      cell('Kegiatan', of.title),
      cell('Peran', of.role),
      cell('Peserta', of.participant.name),
      cell('Pembimbing', of.guide ? of.guide.name : 'belum ada'),
      cell('Tahap', badge(of.stage, 'plain')),
      cell(
        'Tindakan',
        current.mayHandOver && of.withdrawable
          ? element(
              'button',
              {
                type: 'button',
                className: 'plain danger-text',
                'aria-label': `Hentikan ${of.title} ${of.participant.name}`,
                onclick: () => withdraw(of)
              },
              'Hentikan…'
            )
          : ''
      )
    )
  );

const actingRows = () =>
  current.acting.map((of) =>
    element(
      'tr',
      {},
      cell(
        'Penunjukan',
        `${of.kindLabel}: ${of.acting.name}`,
        element('br'),
        element('span', { className: 'quiet' }, `menggantikan ${of.official.name}, ${of.official.post}`)
      ),
      cell('Nomor surat', of.orderNumber),
      cell('Masa', `${day(of.firstDay)} sampai ${day(of.lastDay)}`),
      cell(
        'Keadaan',
        badge(of.stateLabel, STATES[of.state]),
        of.endReason ? element('span', { className: 'quiet' }, ` ${of.endReason}`) : ''
      ),
      cell(
        'Tindakan',
        current.mayAppoint &&
          of.official.nip === current.person.nip &&
          (of.state === 'IN_EFFECT' || of.state === 'COMING')
          ? element(
              'button',
              {
                type: 'button',
                className: 'plain danger-text',
                'aria-label': `Akhiri penunjukan ${of.acting.name}`,
                onclick: () => end(of)
              },
              'Akhiri…'
            )
          : ''
      )
    )
  );

const name = (person) => (person ? person.name : 'tidak ada');

const handoverRows = (handovers) =>
  handovers.map((of) =>
    element(
      'tr',
      {},
      cell('Tanggal', day(of.happenedAt.slice(0, 10))),
      cell('Pegawai', of.employee.name),
      cell(
        'Atasan',
        name(of.from) === name(of.to) ? `tetap ${name(of.from)}` : `${name(of.from)} kepada ${name(of.to)}`
      ),
      cell('Unit kerja', of.fromUnit === of.toUnit ? `tetap ${of.fromUnit}` : `${of.fromUnit} ke ${of.toUnit}`),
      cell('Alasan', of.reason),
      cell('Dicatat oleh', of.orderedBy ? of.orderedBy.name : 'tidak tercatat')
    )
  );

const historyRows = () =>
  current.history.map((of) =>
    element(
      'tr',
      {},
      cell('Tanggal', day(of.happenedAt.slice(0, 10))),
      cell('Apa', of.what),
      cell('Rincian', of.detail),
      cell(
        'Oleh',
        of.source ? `diimpor oleh ${of.by}` : of.by,
        of.source ? element('br') : '',
        of.source ? element('span', { className: 'quiet' }, of.source) : ''
      )
    )
  );

const sectionOf = (id, heading, ...children) =>
  element('section', { 'aria-labelledby': id }, element('h2', { id }, heading), ...children);

const show = async (nip) => {
  try {
    const [work, handovers] = await Promise.all([
      call(`/api/people/${encodeURIComponent(nip)}/open-work`),
      call(`/api/handovers?nip=${encodeURIComponent(nip)}`)
    ]);
    current = work;
    shown.replaceChildren(
      sectionOf(
        'person-title',
        work.person.name,
        element(
          'dl',
          { className: 'facts' },
          fact('NIP', work.person.nip),
          fact('Jabatan', work.person.post),
          fact('Unit kerja', work.person.unit),
          fact('Atasan langsung', work.supervisor ? `${work.supervisor.name}, ${work.supervisor.post}` : 'tidak ada'),
          fact('Bawahan langsung', `${work.directReports} orang`)
        ),
        element(
          'div',
          { className: 'buttons' },
          work.mayMove ? button('Pindahkan pegawai…', move, '') : null,
          work.mayHandOver && work.directReports > 0 ? button('Alihkan semua bawahan…', handOver, '') : null,
          work.mayAppoint ? button('Catat pengganti…', appoint, '') : null
        ),
        work.mayMove || !work.mayHandOver
          ? null
          : none('Atasan dan unit kerja Anda sendiri, serta pengganti Anda, dicatat oleh administrator lain.')
      ),
      sectionOf(
        'work-title',
        'Yang sedang berjalan',
        work.work.length === 0
          ? none('Tidak ada dialog atau program yang sedang berjalan.')
          : table('Dialog dan program', ['Kegiatan', 'Peran', 'Peserta', 'Pembimbing', 'Tahap', 'Tindakan'], workRows())
      ),
      sectionOf(
        'acting-title',
        'Pengganti (Plh., Plt.)',
        work.acting.length === 0
          ? none('Belum pernah ada penunjukan.')
          : table('Penunjukan', ['Penunjukan', 'Nomor surat', 'Masa', 'Keadaan', 'Tindakan'], actingRows())
      ),
      sectionOf(
        'handover-title',
        'Riwayat peralihan',
        handovers.length === 0
          ? none('Belum ada peralihan yang tercatat.')
          : table(
              'Siapa beralih dari siapa kepada siapa',
              ['Tanggal', 'Pegawai', 'Atasan', 'Unit kerja', 'Alasan', 'Dicatat oleh'],
              handoverRows(handovers)
            )
      ),
      // Superiors are not told.
      work.history === null
        ? ''
        : sectionOf(
            'history-title',
            'Siapa mencatat apa',
            work.history.length === 0
              ? none('Belum ada yang tercatat sejak pencatatan dimulai.')
              : table(
                  'Yang dicatat tentang pegawai ini, terbaru di atas',
                  ['Tanggal', 'Apa', 'Rincian', 'Oleh'],
                  historyRows()
                )
          )
    );
  } catch (refused) {
    shown.replaceChildren(alarm(refused.message));
  }
};

const open = async (nip) => {
  news.hidden = true;
  window.history.pushState(null, '', `/kepegawaian?nip=${encodeURIComponent(nip)}`);
  await show(nip);
  shown.focus();
};

const result = (person) =>
  element(
    'li',
    {},
    element(
      'a',
      {
        href: `/kepegawaian?nip=${encodeURIComponent(person.nip)}`,
        onclick: (event) => {
          event.preventDefault();
          open(person.nip);
        }
      },
      person.name
    ),
    element('span', { className: 'quiet' }, ` ${person.nip}, ${person.post}, ${person.unit}`)
  );

let page = 0;

const search = async (next) => {
  page = next ? page + 1 : 0;
  try {
    const answer = await call(`/api/people?q=${encodeURIComponent(wanted.value.trim())}&page=${page}`);
    found.replaceChildren(
      answer.people.length === 0
        ? none('Tidak ada pegawai yang cocok. Periksa ejaan, atau ketik awal NIP-nya.')
        : element('ul', { className: 'people' }, answer.people.map(result)),
      answer.more
        ? element('button', { type: 'button', className: 'plain', onclick: () => search(true) }, 'Pegawai berikutnya')
        : ''
    );
  } catch (refused) {
    found.replaceChildren(alarm(refused.message));
  }
};

byId('search', 'form').addEventListener('submit', (event) => {
  event.preventDefault();
  search(false);
});
window.addEventListener('popstate', () => {
  const nip = new URLSearchParams(window.location.search).get('nip');
  if (nip) {
    show(nip);
  } else {
    shown.replaceChildren();
  }
});

frame('/kepegawaian')
  .then(async () => {
    units = await call('/api/units');
    const nip = new URLSearchParams(window.location.search).get('nip');
    if (nip) {
      await show(nip);
    } else {
      await search(false);
    }
  })
  .catch((refused) => {
    byId('searching').hidden = true;
    shown.replaceChildren(alarm(refused.message));
  });
