// A programme, and a dialogue that has led to none yet: where it stands, how its sessions counted, its sheets.

import { day, moment, number } from './format.js';
import { TASKLIST } from './frame.js';
import { html, nothing } from './lit.js';
import { amount, badge, below, button, buttonTo, cell, facts, figures, none, table } from './shown.js';

const ROLES = {
  GUIDE: 'Anda membimbing',
  PARTICIPANT: 'Anda peserta',
  HEAD: 'Anda menandatangani sebagai kepala'
};

/** What a programme consists of, by its method. @param {any} programme */
const heldBy = ({ method }) =>
  method === 'SELF_STUDY'
    ? { caption: 'Hari belajar', number: 'No.', word: 'hari belajar' }
    : { caption: 'Sesi', number: 'Sesi', word: 'sesi' };

/** @param {any} programme */
export const titleOf = (programme) => `${programme.methodLabel} ${programme.participant.name}`;

/** How a session was held. @param {any} session */
const circumstances = ({ minutes, modeLabel, phaseLabel }) =>
  [`${number(minutes)} menit`, modeLabel, phaseLabel && `tahap ${phaseLabel}`].filter(Boolean).join(', ').toLowerCase();

const session = (/** @type {any} */ of) =>
  html`<tr>
    ${cell('Sesi', of.number)} ${cell('Waktu', moment(of.date, of.startTime), below(circumstances(of)))}
    ${cell('Materi', of.material)}
    ${cell(
      'Status',
      badge(of.statusLabel, 'plain'),
      of.countedJp === 0 ? [' ', badge('tidak menambah JP', 'uncounted')] : nothing
    )}
    ${amount(
      'JP dihitung',
      of.countedJp === null ? html`<span class="quiet">belum</span>` : html`<strong>${number(of.countedJp)}</strong>`
    )}
    ${cell('Penjelasan', of.explanation)}
  </tr>`;

const sessions = (/** @type {any} */ programme) => {
  const held = heldBy(programme);
  return programme.sessions.length === 0
    ? none(`Belum ada ${held.word} yang tercatat.`)
    : table(
        held.caption,
        [held.number, 'Waktu', 'Materi', 'Status', figures('JP dihitung'), 'Penjelasan'],
        programme.sessions.map(session)
      );
};

const named = (/** @type {{name: string, nip: string}} */ { name, nip }) => `${name}, NIP ${nip}`;

const factsOf = (/** @type {any} */ programme) => {
  const { evaluation } = programme;
  return facts([
    ['Peran', ROLES[/** @type {keyof typeof ROLES} */ (programme.role)] || programme.role],
    ['Peserta', named(programme.participant)],
    ['Pembimbing', programme.guide ? named(programme.guide) : 'belum ditetapkan'],
    ...programme.handovers.map((/** @type {any} */ of) => [
      'Pembimbing beralih',
      `dari ${of.from} kepada ${of.to}, ${day(of.on)}`
    ]),
    [`JP dari ${heldBy(programme).word}`, `${number(programme.countedJp)} JP`],
    ['Hasil', evaluation && evaluation.outcome],
    ['Penilaian Anda', evaluation && `${number(evaluation.mean)} (${evaluation.category})`]
  ]);
};

/**
 * Somebody who is waited for.
 *
 * @typedef {object} Step
 * @property {string} text who does what
 * @property {string} since
 * @property {?string} due
 * @property {boolean} overdue
 * @property {?string} taskId of the reader's own task
 * @property {boolean} reminded whether that was done today
 */

/** What can be done about something that runs. @typedef {{stop: (of: any) => void, remind: (of: any) => void}} Acts */

/** Since when, and until when. @param {Step} step */
export const howLong = ({ since, due, overdue }) =>
  `sejak ${day(since)}${due ? `, ${overdue ? 'lewat tenggat' : 'tenggat'} ${day(due)}` : ''}`;

/** Whether anybody can be reminded now: somebody else, who was not today. @param {Step[]} waiting */
export const remindable = (waiting) => waiting.some(({ taskId, reminded }) => !taskId && !reminded);

/**
 * Who is waited for, and for what.
 *
 * @param {any} of what runs
 * @param {string} title
 * @param {Acts} acts
 */
const awaited = (of, title, { remind }) => {
  /** @type {Step[]} */
  const waiting = of.waiting;
  const told = waiting.some(({ taskId, reminded }) => !taskId && reminded);
  return waiting.length === 0
    ? nothing
    : html`<div class="awaited">
        <h3>Yang ditunggu</h3>
        <ul>
          ${waiting.map(
            (step) =>
              html`<li>
                <strong>${step.text}</strong>, ${howLong(step)}
                ${step.taskId
                  ? buttonTo(`${TASKLIST}#/?task=${encodeURIComponent(step.taskId)}`, 'Buka tugas')
                  : nothing}
              </li>`
          )}
        </ul>
        ${of.role !== 'HEAD' && remindable(waiting)
          ? button('Ingatkan', () => remind(of), 'plain', `Ingatkan: ${title}`)
          : nothing}
        ${told ? html`<span class="quiet">Sudah diingatkan hari ini.</span>` : nothing}
      </div>`;
};

const buttons = (/** @type {any} */ programme, /** @type {(of: any) => void} */ stop) =>
  html`<div class="buttons">
    ${programme.sheets.map((/** @type {{url: string, number: number}} */ sheet) =>
      buttonTo(sheet.url, programme.sheets.length === 1 ? 'Buka lembar kegiatan' : `Buka lembar ke-${sheet.number}`)
    )}
    ${programme.role === 'PARTICIPANT' ? buttonTo('/kartu-jp', 'Buka kartu JP') : nothing}
    ${programme.withdrawable ? button('Hentikan program…', () => stop(programme), 'plain danger-text small') : nothing}
  </div>`;

/**
 * @param {any} programme
 * @param {Acts} acts
 */
export const programmeShown = (programme, acts) =>
  html`<article class="programme" aria-labelledby="programme-${programme.id}">
    <div class="programme-head">
      <h2 id="programme-${programme.id}">${titleOf(programme)}</h2>
      ${badge(programme.statusLabel, 'plain')}
    </div>
    <p class="goal">${programme.goal || 'Tujuan belum disepakati.'}</p>
    ${awaited(programme, titleOf(programme), acts)} ${factsOf(programme)} ${sessions(programme)}
    ${buttons(programme, acts.stop)}
  </article>`;

/**
 * @param {any} dialogue
 * @param {Acts} acts
 */
export const dialogueShown = (dialogue, acts) =>
  html`<article class="programme" aria-labelledby="dialogue-${dialogue.id}">
    <div class="programme-head">
      <h2 id="dialogue-${dialogue.id}">Dialog kompetensi ${dialogue.employee}</h2>
      ${badge(dialogue.stage, 'plain')}
    </div>
    ${awaited(dialogue, `dialog kompetensi ${dialogue.employee}`, acts)}
    ${facts([
      ['Dimulai', day(dialogue.startedOn)],
      ['Atasan langsung', dialogue.supervisor || 'belum ditunjuk']
    ])}
    <div class="buttons">${button('Hentikan dialog…', () => acts.stop(dialogue), 'plain danger-text small')}</div>
  </article>`;
