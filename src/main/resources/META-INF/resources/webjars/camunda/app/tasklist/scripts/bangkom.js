// Bangkom's additions to Tasklist's pane: a guide's private notes beside a task's form, what the embedded forms share,
// and what the forms of a claim and of a rule change do.

import { defineFields } from '/bangkom/angular-fields.js';
import { element } from '/bangkom/frame.js';
import { hasNote, showNote } from '/bangkom/private-note.js';
import '/bangkom/embedded-form.js';
import '/bangkom/fields.js';
import '/bangkom/form-fields.js';
import '/bangkom/claim-form.js';
import '/bangkom/forms.js';
import '/bangkom/rule-change-form.js';
import '/bangkom/task-drafts.js';

// Tasklist loads this before it starts, so that AngularJS still takes new elements.
defineFields(window.angular);

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

const privateNote = {
  id: 'task-detail-private-note',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'BANGKOM_PRIVATE_NOTE' },
  render(/** @type {HTMLElement} */ node, /** @type {{taskId: string}} */ { taskId }) {
    const pane = element('section', { className: 'bangkom-note' });
    node.append(pane);
    showNote(pane, taskId);
  }
};

// The tab is there for every task; it is shown only where the server keeps a note for this person.
const TAB = 'Catatan pribadi';
/** @type {?string} */
let askedFor = null;
let tabShown = false;

/** @returns {HTMLElement[]} */
const noteTabs = () =>
  [...document.querySelectorAll('.task-details .nav-tabs > li')]
    .filter((tab) => tab instanceof HTMLElement)
    .filter((tab) => tab.textContent.trim() === TAB);

const showTab = () => {
  noteTabs().forEach((tab) => {
    const display = tabShown ? '' : 'none';
    if (tab.style.display !== display) {
      tab.style.display = display;
    }
  });
};

new MutationObserver(async () => {
  const taskId = (window.location.hash.match(/[?&]task=([^&]+)/) || [])[1] || null;
  if (taskId !== askedFor) {
    askedFor = taskId;
    tabShown = false;
    showTab();
    if (taskId) {
      const found = await hasNote(decodeURIComponent(taskId));
      if (askedFor === taskId) {
        tabShown = found;
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

export default [privateNote];
