// The page of those who keep an office's data: what comes in as tables, what is corrected, calculated again and summed up.

import { alarm, byId, call, frame } from './frame.js';
import { startImports } from './data-import.js';
import { startActivities } from './data-activities.js';
import { startRecalculations } from './data-recalculation.js';
import { startRecaps } from './data-recap.js';

/** @type {HTMLElement[]} */
const tabs = [...document.querySelectorAll('[role=tab]')].filter((tab) => tab instanceof HTMLElement);

/** The part's name in the address, so that it can be linked and stays after a reload. */
const partOf = (tab) => tab.id.replace('tab-', '');

const choose = (chosen) =>
  tabs.forEach((tab) => {
    const is = tab === chosen;
    tab.setAttribute('aria-selected', String(is));
    tab.tabIndex = is ? 0 : -1;
    byId(tab.getAttribute('aria-controls') || '').hidden = !is;
  });

const asked = () => tabs.find((tab) => `#${partOf(tab)}` === window.location.hash) || tabs[0];

const open = (tab) => {
  choose(tab);
  tab.focus();
  window.history.replaceState(null, '', `#${partOf(tab)}`);
};

const KEYS = {
  ArrowRight: (at) => (at + 1) % tabs.length,
  ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
  Home: () => 0,
  End: () => tabs.length - 1
};

tabs.forEach((tab, at) => {
  tab.addEventListener('click', () => open(tab));
  tab.addEventListener('keydown', (event) => {
    if (KEYS[event.key]) {
      event.preventDefault();
      open(tabs[KEYS[event.key](at)]);
    }
  });
});
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

start().catch((refused) => byId('refused').replaceChildren(alarm(refused.message)));
