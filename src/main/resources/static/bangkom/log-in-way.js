// What the log-in page says and where it leads, without the page.

/** Where somebody goes who was nowhere before. */
const LIST = '/app/tasklist/default/';

const REASONS = new Map([
  ['berakhir', 'Sesi Anda telah berakhir. Masuk kembali untuk melanjutkan.'],
  ['keluar', 'Anda telah keluar.'],
  ['perlu', 'Masuk untuk membuka halaman itu.']
]);

/** Why the page appeared; nothing on a first visit. @param {string} search of its address */
export const reason = (search) => REASONS.get(new URLSearchParams(search).get('sebab') ?? '') ?? '';

/**
 * The log-in page that leads back to a page.
 *
 * @param {{pathname: string, search: string, hash: string}} page
 * @param {'berakhir' | 'perlu'} why
 */
export const logInAddress = ({ pathname, search, hash }, why) =>
  `/masuk?dari=${encodeURIComponent(pathname + search + hash)}&sebab=${why}`;

/**
 * Where it leads: back to where one was, which is a page of our own or the list of tasks.
 *
 * @param {{search: string, hash: string, origin: string}} address of the log-in page; a redirect leaves the part after
 *   its # with it
 */
export const wayBack = ({ search, hash, origin }) => {
  const list = origin + LIST + hash;
  const from = new URLSearchParams(search).get('dari');
  if (!from?.startsWith('/')) {
    return list;
  }
  try {
    const page = new URL(from, origin);
    // What a browser makes of the address counts, not what it looks like: `/\evil.example` is another site.
    const own = page.origin === origin && !page.pathname.startsWith('//');
    if (!own || /^\/(api|masuk|v3|actuator)(\/|$)/.test(page.pathname)) {
      return list;
    }
    return page.hash || !hash ? page.href : page.href + hash;
  } catch {
    return list;
  }
};

/**
 * Why somebody does not get in.
 *
 * @param {number} status of the answer; 0 without one
 * @param {string} [sentence] of the server
 */
export const refusal = (status, sentence) => {
  if (status === 401) {
    return 'NIP atau kata sandi salah, atau akun terkunci 15 menit setelah lima kali salah. Periksa lalu coba lagi.';
  }
  if (status === 0) {
    return 'Server tidak terjangkau. Periksa jaringan lalu coba lagi.';
  }
  return sentence || 'Server sedang bermasalah. Coba lagi sebentar lagi.';
};
