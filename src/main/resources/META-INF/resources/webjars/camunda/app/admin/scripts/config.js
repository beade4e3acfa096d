import '/bangkom/log-in-instead.js';
import '/bangkom/shown-requests.js';

document.documentElement.lang = 'id';

// Before the application starts, as it asks for words while it starts; without them it asks for them itself.
const answer = await fetch(new URL('../locales/id.json', import.meta.url)).catch(() => null);
window.bangkomWords = answer?.ok ? await answer.json() : undefined;

export default {
  app: { name: 'Administrasi', vendor: 'Bangkom' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
