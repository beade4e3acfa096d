// Tasklist's page: the head and the list first, then Camunda's pane for the form.

import { TASKLIST, byId, frame } from './frame.js';
import { loadPane } from './pane-files.js';
import { alarmAndAgain, draw } from './shown.js';
import { beginList, listed } from './task-list.js';
import { beginPane } from './task-pane.js';
import { keepTablesAsCards } from './table-cards.js';
import { addressOf, onlyOwn } from './task-words.js';

const ADMINISTRATORS = ['rule-administrators', 'system-administrators'];

let paneWanted = false;

const wantPane = () => {
  if (!paneWanted) {
    paneWanted = true;
    loadPane(byId('task-pane'));
  }
};

const begin = async () => {
  let me;
  try {
    me = await frame(TASKLIST);
  } catch (refused) {
    draw(byId('tasks'), alarmAndAgain(refused.message, begin));
    return;
  }
  document.body.toggleAttribute(
    'data-administrator',
    ADMINISTRATORS.some((role) => me.roles.includes(role))
  );
  await beginList();
  // Where the form stands beside the list, one task alone needs no choosing.
  const only = window.matchMedia('(min-width: 900px)').matches ? onlyOwn(listed(), window.location.hash) : null;
  if (only) {
    window.location.assign(addressOf(only.id));
  }
  beginPane(me.login);
  wantPane();
};

// The dialogues of the pane lie beside the page, not in it.
keepTablesAsCards(document.body);

document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  byId('isi').focus();
});

begin();
