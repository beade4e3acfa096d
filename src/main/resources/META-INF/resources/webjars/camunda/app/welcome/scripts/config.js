import '/bangkom/log-in-instead.js';
import '/bangkom/shown-requests.js';

document.documentElement.lang = 'id';

// Before the application starts, as it asks for words while it starts; without them it asks for them itself.
const answer = await fetch(new URL('../locales/id.json', import.meta.url)).catch(() => null);
window.bangkomWords = answer?.ok ? await answer.json() : undefined;

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
