// The page of the rules: which tables decide, what stands in them, how they came about, and the way to change one.

import { byId, frame } from './frame.js';
import { html, render } from './lit.js';
import { showChanges, showOneChange } from './rules-changes.js';
import { leaveDraft, showDraft } from './rules-draft.js';
import { showHistory } from './rules-history.js';
import { showList } from './rules-list.js';
import { back, crumbs } from './rules-places.js';
import { showTable } from './rules-table.js';
import { alarm } from './shown.js';

/** @type {import('./rules-places.js').Reader} */
const reader = { mayChange: false };

/**
 * Shows what an address names.
 *
 * @param {HTMLElement} place
 * @param {string} hash such as `#jp-cap/riwayat/1-2`
 */
const route = (place, hash) => {
  const [decision, part, more] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  if (!decision) {
    return showList(place, reader);
  }
  if (decision === 'usulan') {
    return part ? showOneChange(place, part) : showChanges(place);
  }
  if (part === 'riwayat') {
    return showHistory(place, reader, decision, more);
  }
  if (part === 'versi') {
    return showTable(place, reader, decision, more);
  }
  return part === 'rancangan' ? showDraft(place, decision) : showTable(place, reader, decision);
};

/** A new place for a view, which takes the present one's as soon as there is something to show. */
const newPlace = () => {
  const place = document.createElement('div');
  place.id = 'view';
  place.tabIndex = -1;
  return place;
};

/** @type {?string} */
let shown = null;

const show = async () => {
  const { hash } = window.location;
  shown = hash;
  leaveDraft();
  byId('view', 'div').setAttribute('aria-busy', 'true');
  let place = newPlace();
  try {
    await route(place, hash);
  } catch (refused) {
    place = newPlace();
    render(
      html`${crumbs(back())}
        <h1>Aturan</h1>
        ${alarm(refused.message)}`,
      place
    );
  }
  if (shown !== hash) {
    return;
  }
  byId('view', 'div').replaceWith(place);
  const compared = document.getElementById('compared');
  if (compared) {
    compared.focus();
    compared.scrollIntoView({ block: 'start' });
  } else {
    window.scrollTo(0, 0);
  }
};

const start = async () => {
  const me = await frame('/aturan');
  reader.mayChange = me.roles.includes('rule-administrators');
  window.addEventListener('hashchange', show);
  await show();
};

start().catch((refused) => {
  const place = newPlace();
  render(alarm(refused.message), place);
  byId('view', 'div').replaceWith(place);
});
