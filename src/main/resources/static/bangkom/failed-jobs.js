// What failed in the background and waits for a system administrator.

import { instant, number } from './format.js';
import { byId, call, focusPage, frame } from './frame.js';
import { html } from './lit.js';
import { alarm, below, button, cell, draw, drawAnswer, none, table, tell } from './shown.js';

/** @typedef {{id: string, process: string, step: ?string, businessKey: ?string, since: string, sentence: ?string}} Job */

const shown = byId('failed');
const news = byId('news');

/** What the server last said. @type {{count: number, jobs: Job[]}} */
let failed = { count: 0, jobs: [] };
/** Which jobs are being tried again, and why one could not be. */
const trying = new Set();
/** @type {Map<string, string>} */
const problems = new Map();

const nameOf = (/** @type {Job} */ { step, process }) => step || process;

const retry = async (/** @type {Job} */ job) => {
  trying.add(job.id);
  problems.delete(job.id);
  draw(shown, list());
  try {
    await call(`/api/failed-jobs/${encodeURIComponent(job.id)}/retry`, { method: 'POST' });
    tell(news, `"${nameOf(job)}" dicoba lagi. Bila gagal lagi, pekerjaan itu muncul kembali di sini.`);
    trying.delete(job.id);
    await load();
    focusPage();
  } catch (refused) {
    trying.delete(job.id);
    problems.set(job.id, refused.message);
    draw(shown, list());
  }
};

const row = (/** @type {Job} */ job) =>
  html`<tr>
    ${cell('Pekerjaan', html`<strong>${nameOf(job)}</strong>`)} ${cell('Proses', job.process, below(job.businessKey))}
    ${cell('Sejak', instant(job.since))} ${cell('Sebab', job.sentence || 'Tidak ada keterangan; lihat catatan server.')}
    ${cell(
      'Tindakan',
      button('Coba lagi', () => retry(job), 'plain', `Coba lagi: ${nameOf(job)}`, trying.has(job.id)),
      alarm(problems.get(job.id) || null)
    )}
  </tr>`;

const list = () => {
  const { count, jobs } = failed;
  return count === 0
    ? none('Tidak ada pekerjaan yang gagal.')
    : table(
        count > jobs.length
          ? `${number(jobs.length)} dari ${number(count)} pekerjaan yang gagal`
          : `${number(count)} pekerjaan yang gagal`,
        ['Pekerjaan', 'Proses', 'Sejak', 'Sebab', 'Tindakan'],
        jobs.map(row)
      );
};

const load = () =>
  drawAnswer(
    shown,
    () => call('/api/failed-jobs'),
    (answer) => {
      failed = answer;
      return list();
    }
  );

frame('/gangguan')
  .then(load)
  .catch((refused) => {
    draw(shown, alarm(refused.message));
    shown.setAttribute('aria-busy', 'false');
  });
