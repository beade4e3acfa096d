// A person as the page of people shows them: who they are, what runs with them, who stands in for them, what was done.

import { day } from './format.js';
import { html, nothing } from './lit.js';
import { badge, below, button, cell, facts, none, section, table } from './shown.js';

/** @typedef {import('./lit.js').Shown} Shown */

const STATES = { IN_EFFECT: 'certified', COMING: 'provisional', OVER: 'plain', ENDED: 'plain' };

/** What becomes of it when the days it lasts are over. @typedef {keyof typeof STATES} State */

/** @param {string} instant */
const dayOf = (instant) => day(instant.slice(0, 10));

/** @param {?{name: string}} person */
const name = (person) => (person ? person.name : 'tidak ada');

/**
 * How something went from one to another.
 *
 * @param {boolean} same
 * @param {string} from
 * @param {string} to
 * @param {string} word between them
 */
const change = (same, from, to, word) => (same ? `tetap ${from}` : `${from} ${word} ${to}`);

const identity = (/** @type {any} */ { person, supervisor, directReports }) =>
  facts([
    ['NIP', person.nip],
    ['Jabatan', person.post],
    ['Unit kerja', person.unit],
    ['Atasan langsung', supervisor ? `${supervisor.name}, ${supervisor.post}` : 'tidak ada'],
    ['Bawahan langsung', `${directReports} orang`]
  ]);

const buttons = (/** @type {any} */ work, /** @type {any} */ acts) => [
  html`<div class="buttons">
    ${work.mayMove ? button('Pindahkan pegawai…', acts.move, '') : nothing}
    ${work.mayHandOver && work.directReports > 0 ? button('Alihkan semua bawahan…', acts.handOver, '') : nothing}
    ${work.mayAppoint ? button('Catat pengganti…', acts.appoint, '') : nothing}
  </div>`,
  work.mayMove || !work.mayHandOver
    ? nothing
    : none('Atasan dan unit kerja Anda sendiri, serta pengganti Anda, dicatat oleh administrator lain.')
];

const running = (/** @type {any} */ { work, mayHandOver }, /** @type {any} */ acts) =>
  table(
    'Dialog dan program',
    ['Kegiatan', 'Peran', 'Peserta', 'Pembimbing', 'Tahap', 'Tindakan'],
    work.map(
      (/** @type {any} */ of) =>
        html`<tr>
          ${cell('Kegiatan', of.title)} ${cell('Peran', of.role)} ${cell('Peserta', of.participant.name)}
          ${cell('Pembimbing', of.guide ? of.guide.name : 'belum ada')} ${cell('Tahap', badge(of.stage, 'plain'))}
          ${cell(
            'Tindakan',
            mayHandOver && of.withdrawable
              ? button(
                  'Hentikan…',
                  () => acts.withdraw(of),
                  'plain danger-text',
                  `Hentikan ${of.title} ${of.participant.name}`
                )
              : nothing
          )}
        </tr>`
    )
  );

const acting = (/** @type {any} */ { person, acting: appointments, mayAppoint }, /** @type {any} */ acts) =>
  table(
    'Penunjukan',
    ['Penunjukan', 'Nomor surat', 'Masa', 'Keadaan', 'Tindakan'],
    appointments.map(
      (/** @type {any} */ of) =>
        html`<tr>
          ${cell(
            'Penunjukan',
            `${of.kindLabel}: ${of.acting.name}`,
            below(`menggantikan ${of.official.name}, ${of.official.post}`)
          )}
          ${cell('Nomor surat', of.orderNumber)} ${cell('Masa', `${day(of.firstDay)} sampai ${day(of.lastDay)}`)}
          ${cell(
            'Keadaan',
            badge(of.stateLabel, STATES[/** @type {State} */ (of.state)]),
            of.endReason ? html`<span class="quiet"> ${of.endReason}</span>` : nothing
          )}
          ${cell(
            'Tindakan',
            mayAppoint && of.endable && of.official.nip === person.nip
              ? button('Akhiri…', () => acts.end(of), 'plain danger-text', `Akhiri penunjukan ${of.acting.name}`)
              : nothing
          )}
        </tr>`
    )
  );

const handedOver = (/** @type {any[]} */ handovers) =>
  table(
    'Siapa beralih dari siapa kepada siapa',
    ['Tanggal', 'Pegawai', 'Atasan', 'Unit kerja, jabatan', 'Alasan', 'Dicatat oleh'],
    handovers.map(
      (of) =>
        html`<tr>
          ${cell('Tanggal', dayOf(of.happenedAt), below(of.effectiveOn && `TMT ${day(of.effectiveOn)}`))}
          ${cell('Pegawai', of.employee.name)}
          ${cell('Atasan', change(of.supervisorStayed, name(of.from), name(of.to), 'kepada'))}
          ${cell(
            'Unit kerja, jabatan',
            change(of.unitStayed, of.fromUnit, of.toUnit, 'ke'),
            below(of.toPost && `jabatan ${of.fromPost} ke ${of.toPost}`)
          )}
          ${cell('Alasan', of.reason)} ${cell('Dicatat oleh', of.orderedBy ? of.orderedBy.name : 'tidak tercatat')}
        </tr>`
    )
  );

const recorded = (/** @type {any[]} */ history) =>
  table(
    'Yang dicatat tentang pegawai ini, terbaru di atas',
    ['Tanggal', 'Apa', 'Rincian', 'Oleh'],
    history.map(
      (of) =>
        html`<tr>
          ${cell('Tanggal', dayOf(of.happenedAt))} ${cell('Apa', of.what)} ${cell('Rincian', of.detail)}
          ${cell('Oleh', of.source ? `diimpor oleh ${of.by}` : of.by, below(of.source))}
        </tr>`
    )
  );

/**
 * @param {any} work what the server says of a person
 * @param {any[]} handovers
 * @param {Record<string, (of?: any) => void>} acts what can be done
 */
export const personShown = (work, handovers, acts) => [
  section('person-title', work.person.name, identity(work), buttons(work, acts)),
  section(
    'work-title',
    'Yang sedang berjalan',
    work.work.length === 0 ? none('Tidak ada dialog atau program yang sedang berjalan.') : running(work, acts)
  ),
  section(
    'acting-title',
    'Pengganti (Plh., Plt.)',
    work.acting.length === 0 ? none('Belum pernah ada penunjukan.') : acting(work, acts)
  ),
  section(
    'handover-title',
    'Riwayat peralihan',
    handovers.length === 0 ? none('Belum ada peralihan yang tercatat.') : handedOver(handovers)
  ),
  // Superiors are not told.
  work.history === null
    ? nothing
    : section(
        'history-title',
        'Siapa mencatat apa',
        work.history.length === 0 ? none('Belum ada yang tercatat sejak pencatatan dimulai.') : recorded(work.history)
      )
];
