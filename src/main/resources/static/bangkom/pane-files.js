// Loads Camunda's task pane, which is far larger than everything around it, after the list stands.

import { element } from './frame.js';

/** How long the scripts may take to begin once all of them are here, in milliseconds. */
const LONGEST = 20_000;

/** Asked for once, in its order; the style sheet that ours change goes before ours. */
const added = (/** @type {Element} */ wanted, /** @type {() => void} */ failed) => {
  if (wanted instanceof HTMLLinkElement) {
    const link = element('link', { rel: 'stylesheet', href: wanted.getAttribute('href'), onerror: failed });
    const ours = document.head.querySelector('link[rel=stylesheet]');
    if (document.head.querySelector('link[data-pane]') || !ours) {
      document.head.append(link);
    } else {
      link.dataset.pane = '';
      ours.before(link);
    }
    return null;
  }
  const script = element('script', { src: wanted.getAttribute('src'), async: false, onerror: failed });
  document.head.append(script);
  return script;
};

/**
 * @param {HTMLElement} place where the pane will be; says so when it does not come
 */
export const loadPane = (place) => {
  const files = /** @type {HTMLTemplateElement} */ (document.getElementById('pane-files'));
  const failed = () => {
    // The scripts put their own in its place when they begin.
    if (place.isConnected) {
      place.replaceChildren(
        element(
          'div',
          { className: 'alarm problem', role: 'alert' },
          element('span', {}, 'Formulir belum dapat dimuat. Periksa jaringan Anda, lalu muat ulang halaman ini.'),
          element(
            'button',
            { type: 'button', className: 'plain small', onclick: () => window.location.reload() },
            'Muat ulang'
          )
        )
      );
    }
  };
  const scripts = [...files.content.children]
    .map((wanted) => added(wanted, failed))
    .filter((script) => script !== null);
  scripts.at(-1)?.addEventListener('load', () => setTimeout(failed, LONGEST));
};
