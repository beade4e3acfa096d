// Camunda's applications have a log-in of their own, which they show when the session has ended. Ours says why it appears
// and leads back.

import { logInAddress } from './log-in-way.js';

let { hash } = window.location;

new MutationObserver(() => {
  if (document.querySelector('form[name=signinForm]')) {
    const { pathname, search } = window.location;
    window.location.replace(logInAddress({ pathname, search, hash }, 'perlu'));
  } else if (!window.location.hash.startsWith('#/login')) {
    ({ hash } = window.location);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
