import '/bangkom/log-in-instead.js';
import '/bangkom/shown-requests.js';

document.documentElement.lang = 'id';

export default {
  app: { name: 'Administrasi', vendor: 'Bangkom' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
