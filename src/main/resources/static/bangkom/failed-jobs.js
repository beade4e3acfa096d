// What failed in the background and waits for a system administrator.

import { instant, number } from './format.js';
import { alarm, byId, call, element, focusPage, frame } from './frame.js';
import { cell, none, table } from './parts.js';

const shown = byId('failed');
const news = byId('news');

const say = (sentence) => {
  news.textContent = sentence;
  news.hidden = false;
};

const retry = async (job, button, problem) => {
  button.disabled = true;
  problem.replaceChildren();
  try {
    await call(`/api/failed-jobs/${encodeURIComponent(job.id)}/retry`, { method: 'POST' });
    say(`"${job.step || job.process}" dicoba lagi. Bila gagal lagi, pekerjaan itu muncul kembali di sini.`);
    await load();
    focusPage();
  } catch (refused) {
    problem.replaceChildren(alarm(refused.message));
    button.disabled = false;
  }
};

const row = (job) => {
  const problem = element('div');
  const button = element(
    'button',
    { type: 'button', className: 'plain', 'aria-label': `Coba lagi: ${job.step || job.process}` },
    'Coba lagi'
  );
  button.addEventListener('click', () => retry(job, button, problem));
  return element(
    'tr',
    {},
    cell('Pekerjaan', element('strong', {}, job.step || job.process)),
    cell(
      'Proses',
      job.process,
      job.businessKey ? [element('br'), element('span', { className: 'quiet' }, job.businessKey)] : null
    ),
    cell('Sejak', instant(job.since)),
    cell('Sebab', job.sentence || 'Tidak ada keterangan; lihat catatan server.'),
    cell('Tindakan', button, problem)
  );
};

const load = async () => {
  shown.setAttribute('aria-busy', 'true');
  try {
    const { count, jobs } = await call('/api/failed-jobs');
    shown.replaceChildren(
      ...(count === 0
        ? [none('Tidak ada pekerjaan yang gagal.')]
        : [
            table(
              count > jobs.length
                ? `${number(jobs.length)} dari ${number(count)} pekerjaan yang gagal`
                : `${number(count)} pekerjaan yang gagal`,
              ['Pekerjaan', 'Proses', 'Sejak', 'Sebab', 'Tindakan'],
              jobs.map(row)
            )
          ])
    );
  } catch (refused) {
    shown.replaceChildren(alarm(refused.message));
  } finally {
    shown.setAttribute('aria-busy', 'false');
  }
};

frame('/gangguan')
  .then(load)
  .catch((refused) => {
    shown.replaceChildren(alarm(refused.message));
    shown.setAttribute('aria-busy', 'false');
  });
