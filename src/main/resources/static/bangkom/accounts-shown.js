// Accounts that wait for their first log-in, and slips with their one-time passwords.

import { instant, number } from './format.js';
import { html, live, repeat } from './lit.js';
import { badge, cell, none, table } from './shown.js';

/**
 * An account that waits for its first log-in.
 *
 * @typedef {object} Account
 * @property {string} login
 * @property {string} name
 * @property {?string} unit null for somebody who is no employee
 * @property {?string} validUntil null without a one-time password
 * @property {boolean} expired
 * @property {boolean} withheld whether another administrator has to issue its password
 */

/** @typedef {{login: string, name: string, unit: ?string, password: string, validUntil: string}} Slip */

/** So many rows are shown; a choice is of all. */
const SHOWN = 200;

export const OUTSIDE = 'Bukan pegawai';

/** @param {{unit: ?string}} of */
export const unitOf = ({ unit }) => unit || OUTSIDE;

const usable = (/** @type {Account} */ { validUntil, expired }) => validUntil !== null && !expired;

/**
 * @param {Account[]} waiting
 * @param {string} unit empty for all
 * @param {boolean} onlyWithout whether those with a password that can be used are left out
 */
export const filtered = (waiting, unit, onlyWithout) =>
  waiting.filter((account) => (unit === '' || unitOf(account) === unit) && !(onlyWithout && usable(account)));

/**
 * The units in which accounts wait, with how many, as choices.
 *
 * @param {Account[]} waiting
 * @returns {[string, string][]}
 */
export const unitChoices = (waiting) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  waiting.forEach((account) => counts.set(unitOf(account), (counts.get(unitOf(account)) || 0) + 1));
  return [
    ['', `Semua (${number(waiting.length)})`],
    ...[...counts].map(([name, count]) => /** @type {[string, string]} */ ([name, `${name} (${number(count)})`]))
  ];
};

const stateOf = (/** @type {Account} */ { validUntil, expired, withheld }) => {
  if (withheld) {
    return 'Anda yang mengimpor; diterbitkan oleh administrator sistem lain';
  }
  if (validUntil === null) {
    return badge('belum ada kata sandi', 'plain');
  }
  return expired
    ? badge(`kedaluwarsa ${instant(validUntil)}`, 'voided')
    : badge(`berlaku sampai ${instant(validUntil)}`, 'provisional');
};

/** @param {Event} event */
const isTicked = (event) => event.target instanceof HTMLInputElement && event.target.checked;

/**
 * @param {Account[]} accounts
 * @param {Set<string>} chosen log-in names
 * @param {(account: Account, wanted: boolean) => void} choose
 * @param {(wanted: boolean) => void} chooseAll
 */
export const waitingShown = (accounts, chosen, choose, chooseAll) => {
  if (accounts.length === 0) {
    return none('Tidak ada akun yang menunggu di sini.');
  }
  const possible = accounts.filter((account) => !account.withheld);
  const row = (/** @type {Account} */ account) =>
    html`<tr>
      ${cell(
        'Pilih',
        html`<input
          type="checkbox"
          .checked=${live(chosen.has(account.login))}
          ?disabled=${account.withheld}
          aria-label="Pilih ${account.name}"
          @change=${(/** @type {Event} */ event) => choose(account, isTicked(event))}
        />`
      )}
      ${cell('Nama', account.name)} ${cell('Nama pengguna', account.login)} ${cell('Unit kerja', unitOf(account))}
      ${cell('Keadaan', stateOf(account))}
    </tr>`;
  return [
    html`<p>
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${live(possible.length > 0 && possible.every((account) => chosen.has(account.login)))}
          ?disabled=${possible.length === 0}
          @change=${(/** @type {Event} */ event) => chooseAll(isTicked(event))}
        />
        pilih semua (${number(possible.length)} orang)</label
      >
    </p>`,
    table(
      accounts.length > SHOWN
        ? `${number(SHOWN)} dari ${number(accounts.length)} akun`
        : `${number(accounts.length)} akun`,
      ['Pilih', 'Nama', 'Nama pengguna', 'Unit kerja', 'Keadaan'],
      repeat(accounts.slice(0, SHOWN), ({ login }) => login, row)
    )
  ];
};

// ---- slips

const slip = (/** @type {Slip} */ of) =>
  html`<article class="slip">
    <dl>
      <dt>Nama</dt>
      <dd class="name">${of.name}</dd>
      <dt>Alamat</dt>
      <dd>${window.location.origin}</dd>
      <dt>Nama pengguna</dt>
      <dd>${of.login}</dd>
      <dt>Kata sandi</dt>
      <dd class="secret">${of.password}</dd>
      <dt>Berlaku sampai</dt>
      <dd>${instant(of.validUntil)}</dd>
    </dl>
    <p>
      Buka alamat itu, masuk, lalu pilih kata sandi Anda sendiri. Setelah itu lembar ini tidak berlaku; sobek dan buang.
    </p>
    <p>Jangan serahkan kepada orang lain. Bila amplopnya sudah terbuka, mintalah lembar yang baru.</p>
  </article>`;

/**
 * Slips by unit and name, as they are handed out.
 *
 * @param {Slip[]} slips
 * @returns {[string, Slip[]][]}
 */
export const byUnit = (slips) => {
  /** @type {Map<string, Slip[]>} */
  const units = new Map();
  [...slips]
    .sort((a, b) => unitOf(a).localeCompare(unitOf(b), 'id') || a.name.localeCompare(b.name, 'id'))
    .forEach((of) => units.set(unitOf(of), [...(units.get(unitOf(of)) || []), of]));
  return [...units];
};

/** @param {Slip[]} slips */
export const slipsShown = (slips) => byUnit(slips).map(([unit, of]) => [html`<h3>${unit}</h3>`, of.map(slip)]);
