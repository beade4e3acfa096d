document.documentElement.lang = 'id';

// The application takes its language from the browser's first one. It shall be Indonesian everywhere, and English where
// a text is not translated; so the browser's wish is answered before the application reads it.
Object.defineProperty(navigator, 'languages', { get: () => ['id'], configurable: true });

export default {
  app: { name: 'Administrasi', vendor: 'Bangkom' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'en' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
