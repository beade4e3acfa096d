// The full editor of a decision table, dmn-js, loaded only when it is opened. Its mark stays where it puts it.

import { alarm, call, element } from './frame.js';
import { INDONESIAN } from './rules-editor-words.js';
import { forget, keep, kept } from './rules-kept.js';

const PLACE = '/bangkom/lib/dmn-js-10.0.0/';
const STYLES = [
  'assets/diagram-js.css',
  'assets/dmn-js-shared.css',
  'assets/dmn-js-decision-table.css',
  'assets/dmn-js-decision-table-controls.css',
  'assets/dmn-font/css/dmn.css'
];
const KEPT = 'dmn';
const PAUSE_IN_TYPING = 800;

let loading = null;

const loaded = () => {
  if (!loading) {
    STYLES.forEach((of) => document.head.append(element('link', { rel: 'stylesheet', href: PLACE + of })));
    loading = new Promise((resolve, reject) => {
      const script = element('script', { src: `${PLACE}dmn-modeler.production.min.js` });
      script.addEventListener('load', () => resolve(window.DmnJS));
      script.addEventListener('error', () => {
        loading = null;
        script.remove();
        reject(new Error('Editor lengkap belum dapat dimuat. Periksa jaringan lalu buka kembali.'));
      });
      document.head.append(script);
    });
  }
  return loading;
};

/** The editor tells that it is done by calling back, with what went wrong or with what it made. */
const told = (ask) =>
  new Promise((resolve, reject) => ask((problem, made) => (problem ? reject(problem) : resolve(made))));

/**
 * Opens the editor of a draft.
 *
 * @param {object} of
 * @param {string} of.decision
 * @param {() => any} of.draft gives the draft as it is now
 * @param {(xml: string, revision: number) => Promise<void>} of.save takes the XML and the revision it was made of, sends it and gives nothing; it throws with a sentence
 * @returns `node`, `unsaved` which says whether something is, and `close` which keeps it and ends the editor
 */
export const editor = (of) => {
  const { decision } = of;
  const state = element('p', { role: 'status', className: 'quiet' }, 'Editor lengkap dimuat…');
  const refusal = element('div');
  const place = element('div', { className: 'dmn-place' });
  const saveButton = element('button', { type: 'button', disabled: true }, 'Simpan');
  const discard = element(
    'button',
    { type: 'button', className: 'plain', hidden: true },
    'Buang perubahan yang belum disimpan'
  );
  const overwrite = element(
    'button',
    { type: 'button', className: 'plain danger-text', hidden: true },
    'Timpa dengan isi editor ini'
  );
  let modeler = null;
  let timer = null;
  let typing = false;
  // Of what the editor was filled with: what was saved meanwhile must not be undone unseen.
  let revision = null;
  let closed = false;

  const leaveCell = () => {
    if (document.activeElement instanceof HTMLElement && place.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    typing = false;
  };

  const xmlNow = () => told((tell) => modeler.saveXML({ format: true }, tell));

  const changed = () => {
    state.textContent = 'Ada perubahan yang belum disimpan.';
    discard.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(async () => keep(decision, KEPT, { xml: await xmlNow(), revision }), PAUSE_IN_TYPING);
  };

  const read = async (xml) => {
    await told((tell) => modeler.importXML(xml, { open: false }, tell));
    const table = modeler.getViews().find((one) => one.type === 'decisionTable');
    await told((tell) => modeler.open(table, tell));
    modeler.getActiveViewer().on('elements.changed', changed);
  };

  const fromServer = () => {
    revision = of.draft().revision;
    return call(`/api/rule-drafts/${decision}/dmn?revision=${revision}`, { accept: 'application/xml' });
  };

  const start = async () => {
    try {
      const DmnJS = await loaded();
      const before = kept(decision, KEPT);
      const xml = before ? before.xml : await fromServer();
      revision = before ? before.revision : revision;
      if (closed) {
        return;
      }
      modeler = new DmnJS({
        container: place,
        decisionTable: { additionalModules: [INDONESIAN], debounceInput: false }
      });
      await read(xml);
      state.textContent = before ? 'Perubahan yang belum disimpan dimuat kembali.' : '';
      discard.hidden = !before;
      saveButton.disabled = false;
    } catch (refused) {
      state.textContent = '';
      refusal.replaceChildren(alarm(refused.message));
    }
  };

  place.addEventListener('input', () => {
    typing = true;
  });

  discard.addEventListener('click', async () => {
    clearTimeout(timer);
    try {
      await read(await fromServer());
      forget(decision, KEPT);
      discard.hidden = true;
      overwrite.hidden = true;
      state.textContent = 'Isi rancangan yang tersimpan dimuat kembali.';
      refusal.replaceChildren();
    } catch (refused) {
      refusal.replaceChildren(alarm(refused.message));
    }
  });

  const save = async () => {
    saveButton.disabled = true;
    refusal.replaceChildren();
    try {
      leaveCell();
      clearTimeout(timer);
      const xml = await xmlNow();
      keep(decision, KEPT, { xml, revision });
      await of.save(xml, revision);
      revision = of.draft().revision;
      forget(decision, KEPT);
      // Drawn anew: a cell that was left for saving takes no typing until another one was chosen.
      await read(xml);
      discard.hidden = true;
      overwrite.hidden = true;
      state.textContent = 'Tersimpan.';
    } catch (refused) {
      refusal.replaceChildren(alarm(`Belum ada yang berubah. ${refused.message}`));
      overwrite.hidden = refused.status !== 409;
    }
    saveButton.disabled = false;
  };

  saveButton.addEventListener('click', save);
  overwrite.addEventListener('click', () => {
    revision = of.draft().revision;
    save();
  });

  start();
  return {
    node: element(
      'div',
      { className: 'dmn-editor' },
      element(
        'p',
        { className: 'quiet' },
        'Isi sel ditulis dalam bahasa FEEL, misalnya "COACHING" atau >= date("2027-01-01"). Untuk perubahan biasa, bagian Tabel lebih mudah.'
      ),
      place,
      refusal,
      element('div', { className: 'buttons' }, saveButton, discard, overwrite),
      state
    ),
    // A cell gives its text to the table only when it is left; what it holds is kept before the editor goes.
    close: async () => {
      closed = true;
      leaveCell();
      const unsaved = !discard.hidden;
      clearTimeout(timer);
      if (modeler) {
        if (unsaved) {
          keep(decision, KEPT, { xml: await xmlNow(), revision });
        }
        modeler.destroy();
      }
    },
    unsaved: () => typing || !discard.hidden
  };
};
