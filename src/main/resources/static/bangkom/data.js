// The page of those who keep an office's data: what comes in as tables, what is corrected, calculated again and summed up.

import { byId, call, frame } from './frame.js';
import { startImports } from './data-import.js';
import { startActivities } from './data-activities.js';
import { startRecalculations } from './data-recalculation.js';
import { startRecaps } from './data-recap.js';
import { alarm, draw } from './shown.js';
import { mark, walk } from './tabs.js';

/** @type {HTMLElement[]} */
const tabs = [...document.querySelectorAll('[role=tab]')].filter((tab) => tab instanceof HTMLElement);

/** The part's name in the address, so that it can be linked and stays after a reload. */
const partOf = (/** @type {HTMLElement} */ tab) => tab.id.replace('tab-', '');

const choose = (/** @type {HTMLElement} */ chosen) => {
  mark(tabs, tabs.indexOf(chosen));
  tabs.forEach((tab) => {
    byId(tab.getAttribute('aria-controls') || '').hidden = tab !== chosen;
  });
};

const asked = () => tabs.find((tab) => `#${partOf(tab)}` === window.location.hash) || tabs[0];

const open = (/** @type {HTMLElement} */ tab) => {
  choose(tab);
  tab.focus();
  window.history.replaceState(null, '', `#${partOf(tab)}`);
};

walk(tabs, (at) => open(tabs[at]));
window.addEventListener('hashchange', () => choose(asked()));

const start = async () => {
  await frame('/data');
  // Refused to whoever may not see this page, with the sentence that says whose it is.
  await call('/api/imports/progress');
  const units = await call('/api/units');
  choose(asked());
  startImports();
  startActivities();
  startRecalculations(units);
  startRecaps(units);
  byId('parts').hidden = false;
};

start().catch((refused) => draw(byId('refused'), alarm(refused.message)));
