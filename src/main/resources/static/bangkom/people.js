// People who move, hand over and are stood in for: finds a person, shows what runs with them, and changes it.

import { byId, call, frame } from './frame.js';
import { html, nothing } from './lit.js';
import { actsOn } from './people-acts.js';
import { personShown } from './people-shown.js';
import { personSearch } from './person-search.js';
import { alarm, draw, drawAnswer, tell } from './shown.js';

const news = byId('news');
const shown = byId('person');

/** @type {{code: string, name: string}[]} */
let units = [];
/** @type {string[]} */
let posts = [];
/** What the server says of the person shown. @type {any} */
let current = null;

const acts = actsOn({
  current: () => current,
  units: () => units,
  posts: () => posts,
  done: async (sentence) => {
    await show(current.person.nip);
    tell(news, sentence);
  }
});

const show = (/** @type {string} */ nip) =>
  drawAnswer(
    shown,
    () =>
      Promise.all([
        call(`/api/people/${encodeURIComponent(nip)}/open-work`),
        call(`/api/handovers?nip=${encodeURIComponent(nip)}`)
      ]),
    ([work, handovers]) => {
      current = work;
      return personShown(work, handovers, acts);
    }
  );

const addressOf = (/** @type {string} */ nip) => `/kepegawaian?nip=${encodeURIComponent(nip)}`;

const open = async (/** @type {string} */ nip) => {
  news.hidden = true;
  window.history.pushState(null, '', addressOf(nip));
  await show(nip);
  shown.focus();
};

const search = personSearch(
  byId('search', 'form'),
  byId('wanted', 'input'),
  byId('found'),
  (person) =>
    html`<a
      href=${addressOf(person.nip)}
      @click=${(/** @type {Event} */ event) => {
        event.preventDefault();
        open(person.nip);
      }}
      >${person.name}</a
    >`
);

const asked = () => new URLSearchParams(window.location.search).get('nip');

window.addEventListener('popstate', () => {
  const nip = asked();
  if (nip) {
    show(nip);
  } else {
    draw(shown, nothing);
  }
});

frame('/kepegawaian')
  .then(async ({ roles }) => {
    units = await call('/api/units');
    posts = roles.includes('rule-administrators') ? await call('/api/posts') : [];
    const nip = asked();
    await (nip ? show(nip) : search());
  })
  .catch((refused) => {
    byId('searching').hidden = true;
    draw(shown, alarm(refused.message));
  });
