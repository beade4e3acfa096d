// The reader's claims: where each stands, what it counts and by which rule, its evidence, and withdrawing it with a
// reason. A rule administrator sees besides them all claims that still wait for somebody.

import { claimShown, titleOf, period } from './claims-shown.js';
import { byId, call, frame } from './frame.js';
import { ask } from './dialog.js';
import { html, nothing } from './lit.js';
import { withdrawalReason } from './parts.js';
import { alarm, alarmAndAgain, draw, drawAnswer, none, tell } from './shown.js';

const list = byId('claims');
const others = byId('others');
const news = byId('news');

let administrates = false;

const withdraw = (/** @type {any} */ claim) =>
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
      tell(news, `${titleOf(claim)} telah ditarik.`);
      await load();
    }
  });

const start = html`<p><a href="/app/tasklist/default/#/?processStart=activity-claim">Ajukan klaim kegiatan</a></p>`;

const without = html`<section class="empty">
  <h2>Anda belum mengajukan klaim</h2>
  <p>
    Klaim menghitung JP dari pelatihan, magang, seminar, dan kegiatan lain yang sudah selesai. Siapkan sertifikat atau
    surat keterangannya.
  </p>
  ${start}
</section>`;

const load = () =>
  drawAnswer(
    list,
    () => Promise.all([call('/api/claims'), administrates ? call('/api/claims/open') : null]),
    ([claims, open]) => {
      draw(
        others,
        open === null
          ? nothing
          : [
              html`<h2>Semua klaim yang belum selesai</h2>`,
              open.length === 0
                ? none('Tidak ada klaim yang menunggu.')
                : open.map((/** @type {any} */ claim) => claimShown(claim, false, withdraw))
            ]
      );
      return claims.length === 0
        ? without
        : [start, claims.map((/** @type {any} */ claim) => claimShown(claim, true, withdraw))];
    },
    (sentence) => alarmAndAgain(sentence, load)
  );

frame('/klaim')
  .then((me) => {
    administrates = me.roles.includes('rule-administrators');
    return load();
  })
  .catch((refused) => {
    draw(list, alarm(refused.message));
    list.setAttribute('aria-busy', 'false');
  });
