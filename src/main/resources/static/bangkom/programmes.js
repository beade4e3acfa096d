// The reader's programmes and the dialogues that have led to none yet, and stopping one with a reason.

import { day } from './format.js';
import { byId, call, frame } from './frame.js';
import { ask } from './dialog.js';
import { html } from './lit.js';
import { withdrawalReason } from './parts.js';
import { dialogueShown, programmeShown, titleOf } from './programmes-shown.js';
import { alarm, alarmAndAgain, draw, drawAnswer, tell } from './shown.js';

const list = byId('programmes');
const news = byId('news');

/**
 * @param {object} of
 * @param {string} of.heading
 * @param {string} of.what
 * @param {string} of.hint
 * @param {string} of.address
 * @param {string} of.done
 */
const stop = ({ heading, what, hint, address, done }) =>
  ask({
    title: heading,
    what,
    button: heading,
    danger: true,
    memory: address,
    asked: [withdrawalReason('Alasan penghentian', hint)],
    act: (entered) => call(address, { method: 'POST', body: entered }),
    done: async () => {
      tell(news, done);
      await load();
    }
  });

const stopProgramme = (/** @type {any} */ programme) =>
  stop({
    heading: 'Hentikan program',
    what: `${titleOf(programme)}: ${programme.goal || 'tujuan belum disepakati'}`,
    hint: 'Alasan ini dicatat pada program. Sesi yang sudah dikonfirmasi tetap masuk ke lembar kegiatan.',
    address: `/api/programmes/${encodeURIComponent(programme.id)}/withdrawal`,
    done: `${titleOf(programme)} telah dihentikan.`
  });

const stopDialogue = (/** @type {any} */ dialogue) =>
  stop({
    heading: 'Hentikan dialog',
    what: `Dialog kompetensi ${dialogue.employee}, dimulai ${day(dialogue.startedOn)}`,
    hint: 'Alasan ini dicatat pada dialog. Tugas dialog ini hilang dari daftar tugas.',
    address: `/api/dialogues/${encodeURIComponent(dialogue.id)}/withdrawal`,
    done: `Dialog kompetensi ${dialogue.employee} telah dihentikan.`
  });

/**
 * Reminds whoever is waited for, and says who that was.
 *
 * @param {string} address
 */
const remind = async (address) => {
  try {
    const { reminded } = await call(address, { method: 'POST', body: {} });
    tell(news, `Diingatkan: ${reminded.join('; ')}.`);
  } catch (refused) {
    tell(news, refused.message);
  }
  await load();
};

const ofProgrammes = {
  stop: stopProgramme,
  remind: (/** @type {any} */ { id }) => remind(`/api/programmes/${encodeURIComponent(id)}/reminder`)
};

const ofDialogues = {
  stop: stopDialogue,
  remind: (/** @type {any} */ { id }) => remind(`/api/dialogues/${encodeURIComponent(id)}/reminder`)
};

const without = html`<section class="empty">
  <h2>Anda belum memiliki program</h2>
  <p>Sebuah program dimulai dari dialog kompetensi antara pegawai dan atasannya.</p>
  <p><a href="/app/tasklist/default/#/?processStart=competency-development">Mulai dialog kompetensi</a></p>
</section>`;

const load = () =>
  drawAnswer(
    list,
    () => Promise.all([call('/api/dialogues'), call('/api/programmes')]),
    ([dialogues, programmes]) =>
      programmes.length + dialogues.length === 0
        ? without
        : [
            dialogues.map((/** @type {any} */ dialogue) => dialogueShown(dialogue, ofDialogues)),
            programmes.map((/** @type {any} */ programme) => programmeShown(programme, ofProgrammes))
          ],
    (sentence) => alarmAndAgain(sentence, load)
  );

frame('/program')
  .then(load)
  .catch((refused) => {
    draw(list, alarm(refused.message));
    list.setAttribute('aria-busy', 'false');
  });
