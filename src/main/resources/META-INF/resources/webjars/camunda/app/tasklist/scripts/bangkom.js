// Bangkom's additions to Tasklist: links in the head, a guide's private notes beside a task's form, what the embedded
// forms share, and what the forms of a claim and of a rule change do.

import { csrfToken } from '/bangkom/frame.js';
import { allPages } from '/bangkom/menu.js';
import '/bangkom/embedded-form.js';
import '/bangkom/claim-form.js';
import '/bangkom/forms.js';
import '/bangkom/rule-change-form.js';

// Whoever logs in with a one-time password changes it first: the server says where to go instead.
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function sendAndGoOn(/** @type {any} */ body) {
  this.addEventListener('load', () => {
    const next = this.status === 403 ? this.getResponseHeader('Bangkom-Next-Page') : null;
    if (next) {
      window.location.assign(next);
    }
  });
  return send.call(this, body);
};

const noteUrl = (/** @type {string} */ taskId) => `/api/tasks/${encodeURIComponent(taskId)}/private-note`;

/** What was typed and not yet saved, by person and task. In memory only: these notes never touch the browser's storage. */
const unsaved = new Map();

/** @param {string} name @param {Record<string, any>} properties @param {...(Node | string)} children @returns {any} */
const element = (name, properties = {}, ...children) => {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
};

const clock = () => {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
};

/** The sentence of a refused request, or one that says what to do when there is none. */
const sentenceOf = async (/** @type {Response} */ response) => {
  if (response.status === 401 || response.status === 403) {
    return 'Sesi Anda mungkin telah berakhir. Masuk kembali di tab lain, lalu simpan lagi.';
  }
  const problem = await response.json().catch(() => null);
  return (problem && problem.detail) || 'Server sedang bermasalah. Coba simpan lagi sebentar lagi.';
};

const currentLogin = async () => {
  const response = await fetch('/api/me', { headers: { Accept: 'application/json' } });
  return response.ok ? (await response.json()).login : null;
};

let shownNote = null;

const privateNote = {
  id: 'task-detail-private-note',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'BANGKOM_PRIVATE_NOTE' },

  async render(/** @type {HTMLElement} */ node, /** @type {{taskId: string}} */ { taskId }) {
    const shown = { taskId };
    shownNote = shown;
    const pane = element('section', { className: 'bangkom-note' });
    node.append(pane);
    pane.append(element('p', { className: 'bangkom-note-loading', textContent: 'Memuat catatan…' }));

    let response;
    let login = null;
    try {
      [response, login] = await Promise.all([
        fetch(noteUrl(taskId), { headers: { Accept: 'application/json' } }),
        currentLogin()
      ]);
    } catch {
      response = null;
    }
    if (shownNote !== shown) {
      return;
    }
    if (!response || !response.ok) {
      pane.replaceChildren(
        element('p', {
          className: 'bangkom-note-none',
          textContent:
            response && response.status === 404
              ? 'Tugas ini tidak memiliki catatan pribadi. Catatan pribadi hanya ada bagi pembimbing pada program yang dibimbingnya.'
              : 'Catatan belum dapat dimuat. Pilih tab Formulir, lalu buka tab ini kembali.'
        })
      );
      return;
    }

    const key = `${login} ${taskId}`;
    const stored = (await response.json()).text || '';
    if (shownNote !== shown) {
      return;
    }
    const state = element('p', { className: 'bangkom-note-state' });
    state.setAttribute('role', 'status');
    const failure = element('p', { className: 'alert alert-danger', hidden: true });
    failure.setAttribute('role', 'alert');
    const text = element('textarea', {
      id: 'bangkom-note-text',
      className: 'form-control',
      rows: 11,
      spellcheck: false
    });
    text.value = unsaved.has(key) ? unsaved.get(key) : stored;
    text.setAttribute('aria-describedby', 'bangkom-note-who');
    const save = element('button', { type: 'button', className: 'btn btn-primary', textContent: 'Simpan catatan' });

    let saved = stored;
    const showChange = () => {
      if (text.value === saved) {
        unsaved.delete(key);
        save.disabled = true;
      } else {
        unsaved.set(key, text.value);
        save.disabled = false;
        state.textContent = 'Ada perubahan yang belum disimpan.';
      }
    };
    text.addEventListener('input', showChange);

    save.addEventListener('click', async () => {
      const sent = text.value;
      save.disabled = true;
      failure.hidden = true;
      state.textContent = 'Menyimpan…';
      let problem = null;
      try {
        const answer = await fetch(noteUrl(taskId), {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
          body: JSON.stringify({ text: sent })
        });
        problem = answer.ok ? null : await sentenceOf(answer);
      } catch {
        problem = 'Server tidak terjangkau. Periksa jaringan, lalu simpan lagi.';
      }
      if (problem === null) {
        saved = sent;
        state.textContent = `Tersimpan pukul ${clock()}.`;
      } else {
        failure.textContent = `Catatan belum tersimpan. ${problem} Tulisan Anda tetap ada di sini.`;
        failure.hidden = false;
      }
      if (problem === null && text.value === sent) {
        unsaved.delete(key);
      } else {
        showChange();
      }
    });

    pane.replaceChildren(
      element('p', {
        id: 'bangkom-note-who',
        className: 'bangkom-note-who',
        textContent:
          'Hanya Anda sebagai pembimbing yang membaca catatan ini. Peserta, atasan, dan kepala tidak melihatnya, dan isinya tidak masuk ke lembar kegiatan.'
      }),
      element('label', { htmlFor: 'bangkom-note-text', textContent: 'Catatan pribadi' }),
      text,
      failure,
      element('div', { className: 'bangkom-note-actions' }, save, state)
    );
    save.disabled = true;
    if (text.value !== saved) {
      showChange();
    }
  },

  unmount() {
    shownNote = null;
  }
};

// The tab is there for every task; it is shown only where the server keeps a note for this person.
const TAB = 'Catatan pribadi';
/** @type {?string} */
let askedFor = null;
let hasNote = false;

/** @returns {HTMLElement[]} */
const noteTabs = () =>
  [...document.querySelectorAll('.task-details .nav-tabs > li')]
    .filter((tab) => tab instanceof HTMLElement)
    .filter((tab) => tab.textContent.trim() === TAB);

const showTab = () => {
  noteTabs().forEach((tab) => {
    const display = hasNote ? '' : 'none';
    if (tab.style.display !== display) {
      tab.style.display = display;
    }
  });
};

/** Dates and assignee are shown but not this person's to change; they leave the order of the tab key. */
const leaveTabOrder = () =>
  document.querySelectorAll('.task-card .meta [cam-widget-inline-field][tabindex="0"]').forEach((field) => {
    field.setAttribute('tabindex', '-1');
  });

new MutationObserver(async () => {
  leaveTabOrder();
  const taskId = (window.location.hash.match(/[?&]task=([^&]+)/) || [])[1] || null;
  if (taskId !== askedFor) {
    askedFor = taskId;
    hasNote = false;
    showTab();
    if (taskId) {
      const response = await fetch(noteUrl(decodeURIComponent(taskId))).catch(() => null);
      if (askedFor === taskId) {
        hasNote = Boolean(response && response.ok);
      }
    }
  }
  showTab();
}).observe(document.body, { childList: true, subtree: true });

// What a form links to (evidence, a sheet to print) opens beside it, so that nothing filled in is lost. The library of
// the forms takes a link's own target away.
document.addEventListener(
  'click',
  (event) => {
    const anchor = event.target instanceof Element && event.target.closest('.fjs-container a[href]');
    if (anchor instanceof HTMLAnchorElement) {
      anchor.target = '_blank';
      anchor.rel = 'noopener';
    }
  },
  true
);

/** A page's link, only for those whose page it is. The first has the highest priority: Tasklist sorts by it. */
const link = (/** @type {import('/bangkom/menu.js').Page} */ { id, href, label, roles }, /** @type {number} */ at) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority: 90 - 5 * at,
  async render(/** @type {HTMLElement} */ node) {
    if (roles) {
      const response = await fetch('/api/me', { headers: { Accept: 'application/json' } }).catch(() => null);
      const own = response && response.ok ? (await response.json()).roles : [];
      if (!roles.some((role) => own.includes(role))) {
        return;
      }
    }
    node.append(element('a', { href, textContent: label }));
  }
});

/** How many notices wait, and the page that shows them; nothing when there is none. */
const notices = {
  id: 'bangkom-notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 95,
  async render(/** @type {HTMLElement} */ node) {
    const response = await fetch('/api/notices', { headers: { Accept: 'application/json' } }).catch(() => null);
    const unread = response && response.ok ? await response.json() : [];
    if (unread.length > 0) {
      node.append(element('a', { href: '/aturan', textContent: `${unread.length} pemberitahuan` }));
    }
  }
};

export default [privateNote, notices, ...allPages().map(link)];
