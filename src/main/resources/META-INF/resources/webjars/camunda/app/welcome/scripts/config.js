import '/bangkom/log-in-instead.js';
import '/bangkom/shown-requests.js';

document.documentElement.lang = 'id';

export default {
  app: { name: 'Akun', vendor: 'Bangkom' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  links: [
    { label: 'Kartu JP', href: '/kartu-jp', description: 'JP yang tercatat tahun ini' },
    { label: 'Program saya', href: '/program', description: 'Program pengembangan kompetensi yang Anda ikuti' }
  ],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
