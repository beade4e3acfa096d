// The reader's programmes and the dialogues that have led to none yet: where each stands, how its sessions counted, its
// sheets, and stopping it with a reason.

import { day, moment, number } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { ask } from './dialog.js';
import { amount, cell, fact, figures, table, withdrawalReason } from './parts.js';

const ROLES = {
  GUIDE: 'Anda membimbing',
  PARTICIPANT: 'Anda peserta',
  HEAD: 'Anda menandatangani sebagai kepala'
};

const list = byId('programmes');
const news = byId('news');

const session = (of) =>
  element(
    'tr',
    {},
    cell('Sesi', String(of.number)),
    cell(
      'Waktu',
      moment(of.date, of.startTime),
      element('br'),
      element(
        'span',
        { className: 'quiet' },
        [`${number(of.minutes)} menit`, of.modeLabel, of.phaseLabel && `tahap ${of.phaseLabel}`]
          .filter(Boolean)
          .join(', ')
          .toLowerCase()
      )
    ),
    cell('Materi', of.material || ''),
    cell('Status', badge(of.statusLabel, 'plain')),
    amount(
      'JP diakui',
      of.countedJp === null || of.countedJp === undefined
        ? element('span', { className: 'quiet' }, 'belum')
        : element('strong', {}, number(of.countedJp))
    ),
    cell('Penjelasan', of.explanation || '')
  );

/** What a programme consists of. */
const heldBy = (programme) => (programme.method === 'SELF_STUDY' ? 'hari belajar' : 'sesi');

const sessions = (programme) =>
  programme.sessions.length === 0
    ? element('p', { className: 'quiet' }, `Belum ada ${heldBy(programme)} yang tercatat.`)
    : table(
        programme.method === 'SELF_STUDY' ? 'Hari belajar' : 'Sesi',
        [
          programme.method === 'SELF_STUDY' ? 'No' : 'Sesi',
          'Waktu',
          'Materi',
          'Status',
          figures('JP diakui'),
          'Penjelasan'
        ],
        programme.sessions.map(session)
      );

const titleOf = (programme) => `${programme.methodLabel} ${programme.participant.name}`;

const stop = (stopped) =>
  ask({
    title: stopped.heading,
    what: stopped.what,
    button: stopped.heading,
    danger: true,
    memory: stopped.address,
    asked: [withdrawalReason('Alasan penghentian', stopped.hint)],
    act: (entered) => call(stopped.address, { method: 'POST', body: entered }),
    done: async () => {
      news.textContent = stopped.done;
      news.hidden = false;
      await load();
    }
  });

const stoppedProgramme = (programme) => ({
  heading: 'Hentikan program',
  what: `${titleOf(programme)}: ${programme.goal || 'tujuan belum disepakati'}`,
  hint: 'Alasan ini dicatat pada program. Sesi yang sudah dikonfirmasi tetap masuk ke lembar kegiatan.',
  address: `/api/programmes/${encodeURIComponent(programme.id)}/withdrawal`,
  done: `${titleOf(programme)} telah dihentikan.`
});

const stoppedDialogue = (dialogue) => ({
  heading: 'Hentikan dialog',
  what: `Dialog kompetensi ${dialogue.employee}, dimulai ${day(dialogue.startedOn)}`,
  hint: 'Alasan ini dicatat pada dialog. Tugas dialog ini hilang dari daftar tugas.',
  address: `/api/dialogues/${encodeURIComponent(dialogue.id)}/withdrawal`,
  done: `Dialog kompetensi ${dialogue.employee} telah dihentikan.`
});

const dialogueArticle = (dialogue) =>
  element(
    'article',
    { className: 'programme', 'aria-labelledby': `dialogue-${dialogue.id}` },
    element(
      'div',
      { className: 'programme-head' },
      element('h2', { id: `dialogue-${dialogue.id}` }, `Dialog kompetensi ${dialogue.employee}`),
      badge(dialogue.stage, 'plain')
    ),
    element(
      'dl',
      { className: 'facts' },
      fact('Dimulai', day(dialogue.startedOn)),
      fact('Atasan langsung', dialogue.supervisor || 'belum ditunjuk')
    ),
    element(
      'div',
      { className: 'buttons' },
      element(
        'button',
        { type: 'button', className: 'plain danger-text', onclick: () => stop(stoppedDialogue(dialogue)) },
        'Hentikan dialog…'
      )
    )
  );

const article = (programme) => {
  const total = programme.sessions.reduce((sum, of) => sum + (of.countedJp || 0), 0);
  return element(
    'article',
    { className: 'programme', 'aria-labelledby': `programme-${programme.id}` },
    element(
      'div',
      { className: 'programme-head' },
      element('h2', { id: `programme-${programme.id}` }, titleOf(programme)),
      badge(programme.statusLabel, 'plain')
    ),
    element('p', { className: 'goal' }, programme.goal || 'Tujuan belum disepakati.'),
    element(
      'dl',
      { className: 'facts' },
      fact('Peran', ROLES[programme.role] || programme.role),
      fact('Peserta', `${programme.participant.name}, NIP ${programme.participant.nip}`),
      fact('Pembimbing', programme.guide ? `${programme.guide.name}, NIP ${programme.guide.nip}` : 'belum ditetapkan'),
      programme.handovers.flatMap((of) => fact('Pembimbing beralih', `dari ${of.from} kepada ${of.to}, ${day(of.on)}`)),
      fact(`JP dari ${heldBy(programme)}`, `${number(total)} JP`),
      programme.evaluation ? fact('Hasil', programme.evaluation.outcome) : null,
      programme.evaluation
        ? fact('Penilaian Anda', `${number(programme.evaluation.mean)} (${programme.evaluation.category})`)
        : null
    ),
    sessions(programme),
    element(
      'div',
      { className: 'buttons' },
      programme.sheets.map((sheet) =>
        element(
          'a',
          { className: 'button', href: sheet.url },
          programme.sheets.length === 1 ? 'Buka lembar kegiatan' : `Buka lembar ke-${sheet.number}`
        )
      ),
      programme.role === 'PARTICIPANT'
        ? element('a', { className: 'button', href: '/kartu-jp' }, 'Buka kartu JP')
        : null,
      programme.withdrawable
        ? element(
            'button',
            { type: 'button', className: 'plain danger-text', onclick: () => stop(stoppedProgramme(programme)) },
            'Hentikan program…'
          )
        : null
    )
  );
};

const load = async () => {
  list.setAttribute('aria-busy', 'true');
  try {
    const [dialogues, programmes] = await Promise.all([call('/api/dialogues'), call('/api/programmes')]);
    list.replaceChildren(
      ...(programmes.length + dialogues.length === 0
        ? [
            element(
              'section',
              { className: 'empty' },
              element('h2', {}, 'Anda belum memiliki program'),
              element(
                'p',
                {},
                'Sebuah program dimulai dari dialog pengembangan kompetensi antara pegawai dan atasannya.'
              ),
              element(
                'p',
                {},
                element(
                  'a',
                  { href: '/app/tasklist/default/#/?processStart=true' },
                  'Mulai dialog pengembangan kompetensi'
                )
              )
            )
          ]
        : [...dialogues.map(dialogueArticle), ...programmes.map(article)])
    );
  } catch (refused) {
    list.replaceChildren(alarm(refused.message), element('button', { type: 'button', onclick: load }, 'Coba lagi'));
  } finally {
    list.setAttribute('aria-busy', 'false');
  }
};

frame('/program')
  .then(load)
  .catch((refused) => {
    list.replaceChildren(alarm(refused.message));
    list.setAttribute('aria-busy', 'false');
  });
