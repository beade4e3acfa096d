// Lets the requests of Camunda's web applications say whom their page shows, as our own pages' do. What the page shows is
// what it was told when it asked who is there, or when somebody logged in on it.

import { heed, loggedOut, shownAs, shows, watch } from './shown-as.js';

const WHO = /\/api\/admin\/auth\/user\/[^/]+(\/login\/[a-z]+)?$/;
const LOG_OUT = /\/api\/admin\/auth\/user\/[^/]+\/logout$/;

/** @param {string} url @returns {?string} its path, when it is an address of ours */
const ours = (url) => {
  const { origin, pathname } = new URL(url, document.baseURI);
  return origin === window.location.origin && pathname.startsWith('/api/') ? pathname : null;
};

/** @param {string} text @returns {any} */
const json = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const { open, send } = XMLHttpRequest.prototype;
/** @type {WeakMap<XMLHttpRequest, ?string>} */
const paths = new WeakMap();

/** @param {XMLHttpRequest} request @param {string} path */
const answered = (request, path) => {
  if (LOG_OUT.test(path)) {
    shows(null);
  } else if (WHO.test(path)) {
    const login = request.status === 200 ? json(request.responseText)?.userId : null;
    if (login && (path.includes('/login/') || !('X-Bangkom-As' in shownAs()))) {
      shows(login);
    }
  } else if (request.status === 401 && 'X-Bangkom-As' in shownAs()) {
    loggedOut();
  } else {
    const text = request.responseType === '' || request.responseType === 'text' ? request.responseText : '';
    heed(request.status, request.getResponseHeader('X-Bangkom-Now'), json(text)?.message);
  }
};

XMLHttpRequest.prototype.open = function openAs(/** @type {any[]} */ ...given) {
  paths.set(this, ours(String(given[1])));
  return open.apply(this, /** @type {any} */ (given));
};

XMLHttpRequest.prototype.send = function sendAs(/** @type {any} */ body) {
  const path = paths.get(this);
  if (path) {
    Object.entries(shownAs()).forEach(([name, value]) => this.setRequestHeader(name, value));
    this.addEventListener('load', () => answered(this, path));
  }
  return send.call(this, body);
};

watch();
