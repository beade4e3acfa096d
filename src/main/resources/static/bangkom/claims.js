// The reader's claims: where each stands, what it counts and by which rule, its evidence, and withdrawing it with a
// reason. A rule administrator sees besides them all claims that still wait for somebody.

import { day, instant, moment, number } from './format.js';
import { alarm, badge, byId, call, element, frame } from './frame.js';
import { ask } from './dialog.js';
import { fact, withdrawalReason } from './parts.js';

const BADGES = { CERTIFIED: 'certified', WITHDRAWN: 'voided', RETURNED: 'provisional' };
const ADMINISTRATOR = 'administrator aturan';
const WAITS_FOR = {
  VERIFYING: (claim) => claim.supervisor || ADMINISTRATOR,
  CERTIFYING: () => ADMINISTRATOR,
  RETURNED: (claim, own) => (own ? 'Anda: buka tugas "Perbaiki klaim" di Daftar tugas' : claim.claimant.name)
};

const list = byId('claims');
const others = byId('others');
const news = byId('news');

let administrates = false;

const titleOf = (claim) => `${claim.trackLabel}: ${claim.title}`;

const period = (claim) =>
  claim.lastDay
    ? `${moment(claim.firstDay, claim.startTime)} s.d. ${day(claim.lastDay)}`
    : moment(claim.firstDay, claim.startTime);

const credit = (claim) => {
  if (claim.countedJp === null) {
    return claim.status === 'WITHDRAWN'
      ? fact('JP', 'tidak dihitung')
      : fact('JP', element('span', { className: 'quiet' }, 'belum dihitung; dihitung sementara setelah diverifikasi'));
  }
  return fact(
    'JP',
    element('strong', {}, `${number(claim.countedJp)} JP `),
    badge(claim.certified ? 'disahkan' : 'sementara', claim.certified ? 'certified' : 'provisional'),
    ' ',
    claim.confirmed === false ? badge('aturan belum terkonfirmasi', 'unconfirmed') : '',
    element('br'),
    claim.explanation
  );
};

const decisions = (claim) =>
  claim.decisions.length === 0
    ? null
    : element(
        'details',
        {},
        element('summary', {}, 'Riwayat keputusan'),
        element(
          'ul',
          {},
          claim.decisions.map((of) =>
            element(
              'li',
              {},
              `${of.what} oleh ${of.who} (${of.office}), ${instant(of.at)}${of.reason ? `: ${of.reason}` : ''}`
            )
          )
        )
      );

const lastReturn = (claim) =>
  claim.status === 'RETURNED' ? claim.decisions.filter((of) => of.reason).slice(-1)[0] : null;

const withdraw = (claim) =>
  ask({
    title: 'Tarik klaim',
    what: `${titleOf(claim)}, ${period(claim)} (${claim.claimant.name})`,
    button: 'Tarik klaim',
    danger: true,
    memory: claim.id,
    asked: [
      withdrawalReason('Alasan penarikan', 'Alasan ini dicatat pada klaim. JP sementaranya, bila ada, dibatalkan.')
    ],
    act: (entered) => call(`/api/claims/${encodeURIComponent(claim.id)}/withdrawal`, { method: 'POST', body: entered }),
    done: async () => {
      news.textContent = `${titleOf(claim)} telah ditarik.`;
      news.hidden = false;
      await load();
    }
  });

const article = (claim, own) => {
  const returned = lastReturn(claim);
  return element(
    'article',
    { className: 'programme', 'aria-labelledby': `claim-${own}-${claim.id}` },
    element(
      'div',
      { className: 'programme-head' },
      element(own ? 'h2' : 'h3', { id: `claim-${own}-${claim.id}` }, titleOf(claim)),
      badge(claim.statusLabel, BADGES[claim.status] || 'plain')
    ),
    returned ? element('p', { className: 'caution' }, `Dikembalikan oleh ${returned.who}: ${returned.reason}`) : null,
    WAITS_FOR[claim.status]
      ? element('p', { className: 'quiet' }, `Menunggu ${WAITS_FOR[claim.status](claim, own)}.`)
      : null,
    element(
      'dl',
      { className: 'facts' },
      own ? null : fact('Pegawai', `${claim.claimant.name}, NIP ${claim.claimant.nip}`),
      fact('Waktu', period(claim)),
      fact('Cakupan', claim.scopeLabel),
      fact('Penyelenggara', claim.organiser),
      claim.certificateNumber ? fact('Nomor sertifikat', claim.certificateNumber) : null,
      credit(claim),
      claim.withdrawalReason ? fact('Alasan penarikan', claim.withdrawalReason) : null
    ),
    decisions(claim),
    element(
      'div',
      { className: 'buttons' },
      claim.evidenceUrl
        ? element(
            'a',
            { className: 'button', href: claim.evidenceUrl, target: '_blank', rel: 'noopener' },
            'Buka bukti'
          )
        : element('span', { className: 'quiet' }, 'Isi bukti sudah dihapus.'),
      own && claim.countedJp !== null
        ? element('a', { className: 'button', href: '/kartu-jp' }, 'Buka kartu JP')
        : null,
      claim.withdrawable
        ? element(
            'button',
            { type: 'button', className: 'plain danger-text', onclick: () => withdraw(claim) },
            'Tarik klaim…'
          )
        : null
    )
  );
};

const start = () =>
  element('p', {}, element('a', { href: '/app/tasklist/default/#/?processStart=true' }, 'Ajukan klaim kegiatan'));

const load = async () => {
  list.setAttribute('aria-busy', 'true');
  try {
    const claims = await call('/api/claims');
    list.replaceChildren(
      ...(claims.length === 0
        ? [
            element(
              'section',
              { className: 'empty' },
              element('h2', {}, 'Anda belum mengajukan klaim'),
              element(
                'p',
                {},
                'Klaim menghitung JP dari pelatihan, magang, seminar, dan kegiatan lain yang sudah selesai. Siapkan sertifikat atau surat keterangannya.'
              ),
              start()
            )
          ]
        : [start(), ...claims.map((claim) => article(claim, true))])
    );
    if (administrates) {
      const open = await call('/api/claims/open');
      others.replaceChildren(
        element('h2', {}, 'Semua klaim yang belum selesai'),
        ...(open.length === 0
          ? [element('p', { className: 'quiet' }, 'Tidak ada klaim yang menunggu.')]
          : open.map((claim) => article(claim, false)))
      );
    }
  } catch (refused) {
    list.replaceChildren(alarm(refused.message), element('button', { type: 'button', onclick: load }, 'Coba lagi'));
  } finally {
    list.setAttribute('aria-busy', 'false');
  }
};

frame('/klaim')
  .then((me) => {
    administrates = me.roles.includes('rule-administrators');
    return load();
  })
  .catch((refused) => {
    list.replaceChildren(alarm(refused.message));
    list.setAttribute('aria-busy', 'false');
  });
