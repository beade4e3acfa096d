// The page of the card of JP: whose, of which year, and the way to another.

import { byId, call, frame } from './frame.js';
import { cardShown } from './jp-card-shown.js';
import { html } from './lit.js';
import { fillYears } from './parts.js';
import { alarm, alarmAndAgain, draw, drawAnswer, options } from './shown.js';

const card = byId('card');
const which = byId('which', 'form');
const whose = byId('whose', 'select');
const year = byId('year', 'select');
const earlier = byId('earlier', 'button');
const later = byId('later', 'button');

const load = () => {
  earlier.disabled = year.selectedIndex === year.options.length - 1;
  later.disabled = year.selectedIndex === 0;
  return drawAnswer(
    card,
    () => call(`/api/employees/${encodeURIComponent(whose.value)}/jp-card?year=${year.value}`),
    (data) => {
      document.title = `Kartu JP ${data.year} ${data.employee.name} · Bangkom`;
      return cardShown(data);
    },
    (sentence) => alarmAndAgain(sentence, load)
  );
};

const remember = () => {
  const address = new URL(window.location.href);
  address.searchParams.set('nip', whose.value);
  address.searchParams.set('year', year.value);
  window.history.replaceState(null, '', address);
  load();
};

/** Goes on by so many years in the list, which begins with the latest. @param {number} by */
const turn = (by) => {
  year.selectedIndex += by;
  remember();
};

/**
 * Whose cards the reader may choose from, by NIP.
 *
 * @param {{nip: ?string, name: string}} me
 * @param {string} nip whose card is asked for
 * @returns {Promise<[string, string][]>}
 */
const readable = async (me, nip) => {
  /** @type {Map<string, string>} */
  const people = new Map();
  if (me.nip) {
    people.set(me.nip, `${me.name} (saya)`);
    /** @type {{nip: string, name: string, self: boolean}[]} */
    const team = await call('/api/me/team').catch(() => []);
    team.filter((member) => !member.self).forEach((member) => people.set(member.nip, member.name));
  }
  if (!people.has(nip)) {
    people.set(nip, `NIP ${nip}`);
  }
  return [...people];
};

const nobodys = html`<section class="empty">
  <h2>Akun ini bukan akun pegawai</h2>
  <p>Kartu JP hanya dimiliki pegawai. Masuk dengan akun pegawai untuk melihat kartu.</p>
</section>`;

const start = async () => {
  const asked = new URLSearchParams(window.location.search);
  const me = await frame('/kartu-jp');
  const nip = asked.get('nip') || me.nip;
  if (!nip) {
    draw(card, nobodys);
    card.setAttribute('aria-busy', 'false');
    return;
  }
  const people = await readable(me, nip);
  draw(whose, options(people, nip));
  const chosen = Number(asked.get('year')) || new Date().getFullYear();
  fillYears(year, chosen);
  year.value = String(chosen);
  which.classList.toggle('alone', people.length === 1);
  which.hidden = false;
  which.addEventListener('submit', (event) => event.preventDefault());
  whose.addEventListener('change', remember);
  year.addEventListener('change', remember);
  earlier.addEventListener('click', () => turn(1));
  later.addEventListener('click', () => turn(-1));
  await load();
};

start().catch((refused) => {
  draw(card, alarm(refused.message));
  card.setAttribute('aria-busy', 'false');
});
