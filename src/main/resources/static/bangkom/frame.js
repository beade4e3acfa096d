// What every page of Bangkom's own shares: its head, calls to the server, and Indonesian ways of writing.

import { number } from './format.js';
import { logInAddress } from './log-in-way.js';
import { firstPages, pagesOf } from './menu.js';
import { unfolds } from './menu-button.js';
import { heed, leaveNothing, shownAs, showsAtFirst, watch } from './shown-as.js';
import { keepTablesAsCards } from './table-cards.js';

export const TASKLIST = '/app/tasklist/default/';

/**
 * Creates an element. Children may be strings, elements or nothing; text is never read as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, any>} [properties] properties of the element, or its attributes; one that is null is left out
 * @param {...any} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export const element = (name, properties = {}, ...children) => {
  const created = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (value === null || value === undefined) {
      return;
    }
    if (key in created) {
      Object.assign(created, { [key]: value });
    } else {
      created.setAttribute(key, value);
    }
  });
  created.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return created;
};

/**
 * The element of the page's own HTML that has this id.
 *
 * @template {keyof HTMLElementTagNameMap} [N='section']
 * @param {string} id
 * @param {N} [tag] what it must be
 * @returns {HTMLElementTagNameMap[N]}
 */
export const byId = (id, tag) => {
  const found = document.getElementById(id);
  if (!found || (tag && found.localName !== tag)) {
    throw new Error(`The page has no ${tag || 'element'} "${id}".`);
  }
  return /** @type {HTMLElementTagNameMap[N]} */ (found);
};

/** Gives the keyboard back to the page, where what had it is gone. */
export const focusPage = () => document.querySelector('main')?.focus({ preventScroll: true });

/** Whoever has just logged out is not told that the session has ended. */
let leaving = false;

/** A request that the server refused; the message is a sentence for the reader. */
export class Refused extends Error {
  /**
   * @param {number} status of the answer; 0 without one
   * @param {string} sentence
   */
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
    /** Whether it is because somebody else is logged in than the page shows. */
    this.somebodyElse = false;
  }
}

/** What a change has to show so that no other site's page can have sent it. */
export const csrfToken = () => (document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/) || [])[1] || '';

/**
 * Calls our own API.
 *
 * @param {string} path
 * @param {object} [options]
 * @param {string} [options.method]
 * @param {any} [options.body] sent as JSON, a Blob or the data of a form as what it is
 * @param {string} [options.accept] what is wanted instead of JSON
 * @param {'text' | 'blob'} [options.as] how that is given
 * @param {boolean} [options.stay] whether somebody who is not logged in stays, for what was typed here
 * @param {boolean} [options.keepalive] whether it goes on when the page is left
 * @param {string} [options.otherwise] what is said when the server gives no sentence
 * @returns {Promise<any>} the answer's JSON, or null when it has no content
 * @throws {Refused} with a sentence in Indonesian; somebody who is not logged in is sent to the log-in page by a read
 */
export const call = async (
  path,
  {
    method = 'GET',
    body,
    accept,
    as = 'text',
    stay = false,
    keepalive = false,
    otherwise = 'Server sedang bermasalah. Coba lagi sebentar lagi.'
  } = {}
) => {
  const form = body instanceof FormData;
  const bytes = body instanceof Blob;
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: accept ? `${accept}, application/problem+json` : 'application/json',
        // The browser itself says where the parts of a form's data end.
        ...(body === undefined || form ? {} : { 'Content-Type': bytes ? body.type : 'application/json' }),
        ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': csrfToken() }),
        ...shownAs()
      },
      keepalive,
      body: body === undefined || form || bytes ? body : JSON.stringify(body)
    });
  } catch {
    throw new Refused(0, 'Server tidak terjangkau. Periksa jaringan lalu coba lagi.');
  }
  if (response.ok) {
    if (accept) {
      return as === 'blob' ? response.blob() : response.text();
    }
    const answer = response.status === 204 ? null : await response.json().catch(() => null);
    if (path === '/api/me' && answer) {
      showsAtFirst(answer.login);
    }
    return answer;
  }
  const problem = await response.json().catch(() => null);
  if (response.status === 401) {
    if (method === 'GET' && !stay && !leaving) {
      window.location.assign(logInAddress(window.location, 'berakhir'));
    }
    throw new Refused(401, 'Sesi Anda telah berakhir. Masuk kembali di tab lain, lalu coba lagi di sini.');
  }
  const refused = new Refused(response.status, (problem && problem.detail) || otherwise);
  refused.somebodyElse = heed(response.status, response.headers.get('X-Bangkom-Now'), problem && problem.detail);
  throw refused;
};

/** @param {string} text @param {string} kind such as `certified` */
export const badge = (text, kind) => element('span', { className: `badge badge-${kind}` }, text);

/** A message that a screen reader reads out at once. @param {string} sentence */
export const alarm = (sentence) => element('p', { className: 'alarm', role: 'alert' }, sentence);

export const logOut = async () => {
  await leaveNothing();
  leaving = true;
  await fetch('/api/admin/auth/user/default/logout', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': csrfToken() }
  }).catch(() => null);
  window.location.assign('/masuk?sebab=keluar');
};

/** Something that concerns the reader, and where it is read. @typedef {{id: number, text: string, link: ?string, at: string}} Notice */

/** What concerns the reader and was not yet read, above the page. A page goes on without it. */
const showNotices = async () => {
  /** @type {Notice[]} */
  const notices = (
    await Promise.all(
      // What is told to one person comes first.
      ['/api/me/notices', '/api/notices'].map((at) =>
        call(at, { stay: true })
          .then((all) => all.map((/** @type {Notice} */ notice) => ({ ...notice, at })))
          .catch(() => [])
      )
    )
  ).flat();
  const read = async (/** @type {Notice} */ notice, /** @type {HTMLElement} */ shown) => {
    await call(`${notice.at}/${notice.id}/read`, { method: 'POST', body: {} }).catch(() => null);
    shown.remove();
    focusPage();
  };
  const all = notices.map((/** @type {Notice} */ notice) => {
    const shown = element(
      'p',
      { className: 'unread', role: 'status' },
      element('span', {}, notice.text, ' ', notice.link ? element('a', { href: notice.link }, 'Lihat') : null),
      element(
        'button',
        {
          type: 'button',
          className: 'plain',
          'aria-label': `Tandai sudah dibaca: ${notice.text}`,
          onclick: () => read(notice, shown)
        },
        'Sudah dibaca'
      )
    );
    (document.querySelector('.work') || document.querySelector('main'))?.before(shown);
    return /** @type {const} */ ([notice, shown]);
  });
  if (all.length > 1) {
    const together = element('p', { className: 'unread' }, element('span', {}, `${all.length} pemberitahuan`));
    const button = element('button', { type: 'button', className: 'plain' }, 'Semua sudah dibaca');
    button.addEventListener('click', async () => {
      await Promise.all(all.map(([notice, shown]) => read(notice, shown)));
      together.remove();
    });
    together.append(button);
    all[0][1].before(together);
  }
};

/** The head of a page, which each page has. */
export const head = () => {
  const found = document.querySelector('header.top');
  if (!found) {
    throw new Error('The page has no head.');
  }
  return found;
};

/** What opens and closes the menu where there is no room for it. @param {HTMLElement} folded */
const menuButton = (folded) => {
  const button = element(
    'button',
    { type: 'button', className: 'plain menu-button', 'aria-controls': folded.id, 'aria-expanded': 'false' },
    'Menu'
  );
  unfolds(button, folded);
  return button;
};

/**
 * Fills the head of a page and asks who is reading it.
 *
 * @param {string} current the path of this page
 * @returns {Promise<any>} what `GET /api/me` says
 */
export const frame = async (current) => {
  const link = (/** @type {string} */ href, /** @type {string} */ label) =>
    element('a', { href, 'aria-current': href === current ? 'page' : null }, label);
  const reader = element('span', { className: 'reader' });
  const menu = element(
    'nav',
    { 'aria-label': 'Menu utama' },
    link(TASKLIST, 'Daftar tugas'),
    firstPages().map((page) => link(page.href, page.label))
  );
  const folded = element(
    'div',
    { className: 'folded', id: 'menu' },
    menu,
    element(
      'div',
      { className: 'account' },
      reader,
      link('/kata-sandi', 'Kata sandi'),
      element('button', { type: 'button', className: 'plain', onclick: logOut }, 'Keluar')
    )
  );
  head().replaceChildren(element('a', { className: 'brand', href: TASKLIST }, 'Bangkom'), menuButton(folded), folded);
  const content = document.querySelector('main');
  if (content) {
    keepTablesAsCards(content);
  }
  const me = await call('/api/me');
  watch();
  reader.textContent = me.name;
  const links = new Map(
    pagesOf(me.roles)
      .filter((page) => !firstPages().includes(page))
      .map((page) => [page.href, link(page.href, page.label)])
  );
  menu.append(...links.values());
  const failures = links.get('/gangguan');
  if (failures) {
    call('/api/failed-jobs').then(
      ({ count }) => {
        failures.textContent = count === 0 ? 'Gangguan' : `Gangguan (${number(count)})`;
      },
      () => null
    );
  }
  showNotices();
  return me;
};
