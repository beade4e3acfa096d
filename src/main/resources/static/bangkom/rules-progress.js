// How far a draft of a rule table is on its way to a proposal, and what still hinders it; nothing here touches the page.

import { number } from './format.js';

/** A proposal that waits for a decision. */
const PENDING = ['CHECKING', 'PROPOSED'];

export const isPending = (change) => Boolean(change && PENDING.includes(change.status));

/** Whether a trial run says everything about the present content. */
export const finished = (trial) => Boolean(trial && trial.status === 'COMPLETED' && trial.current && trial.result);

/** A table that decides nothing of JP is not tried. */
export const needsNoTrial = (draft) => Boolean(draft.trial && draft.trial.applicable === false);

const isRunning = (trial) => Boolean(trial && trial.status === 'RUNNING');

const errorsOf = (draft) => draft.findings.filter((finding) => finding.severity === 'ERROR');

const ownThatFail = (draft) => draft.examples.own.filter((example) => example.state === 'CHANGED');

/** What still stands between the draft and its proposal, each a sentence that says what to do. */
export const hindrances = (draft) => {
  const sentences = [];
  const errors = errorsOf(draft).length;
  const wrong = ownThatFail(draft).length;
  if (draft.diff.rows.length === 0) {
    sentences.push('Belum ada baris yang diubah.');
  }
  if (draft.stale) {
    sentences.push('Versi lain mulai berlaku sesudah rancangan ini dibuat: gabungkan dahulu versi terbaru.');
  }
  if (errors > 0) {
    sentences.push(`Perbaiki ${number(errors)} temuan pada bagian Pemeriksaan.`);
  }
  if (draft.examples.changed.length > 0) {
    sentences.push(`Terima atau perbaiki ${number(draft.examples.changed.length)} contoh yang hasilnya berubah.`);
  }
  if (wrong > 0) {
    sentences.push(`Perbaiki tabel, atau hapus ${number(wrong)} contoh Anda yang hasilnya lain dari harapan.`);
  }
  if (!needsNoTrial(draft) && !finished(draft.trial)) {
    sentences.push(
      isRunning(draft.trial) ? 'Tunggu uji coba selesai.' : 'Jalankan uji coba atas isi rancangan yang sekarang.'
    );
  }
  return sentences;
};

/** What keeps a draft that goes back to an earlier version from being proposed at once, or null. */
export const obstacle = (draft) => {
  const errors = errorsOf(draft);
  if (errors.length > 0) {
    return `Versi lama ini tidak lulus pemeriksaan: ${errors[0].sentence}`;
  }
  if (draft.examples.changed.length > 0) {
    return `Hasil ${number(draft.examples.changed.length)} contoh berubah: terima satu per satu pada bagian Contoh, lalu ajukan.`;
  }
  return null;
};

// ---- the steps: a word, and whether it is open, bad or good

export const editState = (draft) => {
  const changed = draft.diff.rows.length;
  return changed === 0 ? ['belum ada perubahan', 'open'] : [`${number(changed)} baris berubah`, 'good'];
};

export const checkState = (draft) => {
  const errors = errorsOf(draft).length;
  const warnings = draft.findings.length - errors;
  if (errors > 0) {
    return [`${number(errors)} harus diperbaiki`, 'bad'];
  }
  return [`lulus${warnings > 0 ? `, ${number(warnings)} perlu diperhatikan` : ''}`, 'good'];
};

export const exampleState = (draft) => {
  const { ran, changed } = draft.examples;
  if (ran === false) {
    return ['menunggu pemeriksaan', 'open'];
  }
  if (changed.length > 0) {
    return [`${number(changed.length)} belum diterima`, 'bad'];
  }
  return ownThatFail(draft).length > 0 ? ['contoh sendiri tidak sesuai', 'bad'] : ['sesuai', 'good'];
};

export const trialState = (draft) => {
  if (needsNoTrial(draft)) {
    return ['tidak diperlukan', 'good'];
  }
  if (finished(draft.trial)) {
    return ['selesai', 'good'];
  }
  if (isRunning(draft.trial)) {
    return ['berjalan…', 'open'];
  }
  return [draft.trial && draft.trial.status ? 'perlu diulang' : 'belum dijalankan', 'open'];
};

export const proposalState = (draft) => {
  if (isPending(draft.change)) {
    return ['sudah diajukan', 'good'];
  }
  return hindrances(draft).length > 0 ? ['belum dapat', 'open'] : ['siap diajukan', 'good'];
};
