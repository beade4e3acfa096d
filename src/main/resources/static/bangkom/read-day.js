// A day as people type it, read strictly: day before month, or ISO, or Indonesian words. What could be another day, and
// what is none, is refused with a sentence; nothing is guessed.

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember'
];
const SHORT = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
/** Other ways in which they are written. @type {Record<string, number>} */
const ALSO = { peb: 2, pebruari: 2, agt: 8, ags: 8, agus: 8, agst: 8, sept: 9, nop: 11, nopember: 11 };

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
/** @type {Record<string, number>} */
const OTHER_WEEKDAYS = { ahad: 0, "jum'at": 5, 'jum’at': 5 };
/** Days counted from today. @type {Record<string, number>} */
const NEAR = { kemarin: -1, 'hari ini': 0, besok: 1, lusa: 2 };

/** What is said of a field that has to be filled. */
export const REQUIRED = 'Wajib diisi.';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SEVERAL_MEANINGS = 'Tulis hari, bulan, lalu tahun, misalnya 25/11/2026 atau 25 November 2026.';

/** What was read: a value, or why there is none; neither of nothing. @typedef {{value: ?string, problem: ?string}} Read */

/** Blanks at the ends and doubled ones mean nothing, whatever kind they are. @param {string} text */
export const stripped = (text) => text.replace(/[\s ]+/gu, ' ').trim();

/** What was typed, to be named in a sentence. @param {string} text */
export const quoted = (text) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

/** @type {(value: string) => Read} */
const understood = (value) => ({ value, problem: null });
/** @type {(problem: string) => Read} */
const refused = (problem) => ({ value: null, problem });

const twoDigits = (/** @type {number} */ value) => String(value).padStart(2, '0');
const utc = (/** @type {string} */ iso) => new Date(`${iso}T00:00:00Z`);
const lastOf = (/** @type {number} */ month, /** @type {number} */ year) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether this is a day as programs write it: `2026-11-25`, and one that exists. @param {unknown} text */
export const isDay = (text) => {
  const parts = typeof text === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) {
    return false;
  }
  const [year, month, day] = parts.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOf(month, year);
};

/** `2026-11-25` as "25 November 2026". @param {string} iso */
export const inWords = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
};

/** "Rabu, 25 November 2026". @param {string} iso */
export const withWeekday = (iso) => `${WEEKDAYS[utc(iso).getUTCDay()]}, ${inWords(iso)}`;

/** As it is written in a field: `25/11/2026`. @param {string} iso */
export const dayTyped = (iso) => iso.split('-').reverse().join('/');

/**
 * @param {string} iso
 * @param {number} days
 */
const shifted = (iso, days) => {
  const day = utc(iso);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** The day of this browser. @param {Date} [now] */
export const today = (now = new Date()) =>
  `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

/** @param {string} word */
const monthOf = (word) => {
  const lower = word.toLowerCase();
  const at = MONTHS.findIndex((name, index) => name.toLowerCase() === lower || SHORT[index] === lower);
  return at >= 0 ? at + 1 : Object.hasOwn(ALSO, lower) ? ALSO[lower] : null;
};

/** @param {string} word */
const weekdayOf = (word) => {
  const lower = word.toLowerCase();
  const at = WEEKDAYS.findIndex((name) => name.toLowerCase() === lower);
  return at >= 0 ? at : Object.hasOwn(OTHER_WEEKDAYS, lower) ? OTHER_WEEKDAYS[lower] : null;
};

/**
 * @param {number} day
 * @param {number} month
 * @param {number} year
 * @returns {Read}
 */
const dayOf = (day, month, year) => {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refused(`Tulis tahun dari ${FIRST_YEAR} sampai ${LAST_YEAR}.`);
  }
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
    return refused(`Tulis hari lebih dahulu, lalu bulan: ${twoDigits(month)}/${twoDigits(day)}/${year}.`);
  }
  if (month < 1 || month > 12) {
    return refused(`Bulan ${month} tidak ada. ${SEVERAL_MEANINGS}`);
  }
  const last = lastOf(month, year);
  if (day < 1 || day > last) {
    const name = MONTHS[month - 1];
    return refused(
      `${day} ${name} ${year} tidak ada. ${month === 2 ? `${name} ${year}` : name} berakhir pada tanggal ${last}.`
    );
  }
  return understood(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
};

/**
 * @param {string} day
 * @param {number} month
 * @param {string} year
 */
const withYear = (day, month, year) =>
  year.length === 4
    ? dayOf(Number(day), month, Number(year))
    : refused(`Tulis tahun dengan empat angka, misalnya 25/11/${year.length === 2 ? `20${year}` : '2026'}.`);

/**
 * Without a weekday before it.
 *
 * @param {string} text
 * @returns {Read}
 */
const readPlain = (text) => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) {
    const [year, month, day] = iso.slice(1).map(Number);
    return month > 12 ? refused(`Bulan ${month} tidak ada. ${SEVERAL_MEANINGS}`) : dayOf(day, month, year);
  }
  const figures = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,5})$/.exec(text);
  if (figures) {
    return withYear(figures[1], Number(figures[3]), figures[4]);
  }
  const words = /^(\d{1,2})[ /-]?([a-z]+)\.?[ /-]?(\d{1,5})$/i.exec(text);
  if (words) {
    const month = monthOf(words[2]);
    return month
      ? withYear(words[1], month, words[3])
      : refused(`Bulan ${quoted(words[2])} tidak dikenal. Tulis misalnya 25 November 2026.`);
  }
  if (/^\d{1,2}[ /.-](\d{1,2}|[a-z]+)$/i.test(text)) {
    return refused('Tulis juga tahunnya, misalnya 25/11/2026.');
  }
  return refused(`${quoted(text)} tidak terbaca sebagai tanggal. ${SEVERAL_MEANINGS}`);
};

/**
 * Reads a day.
 *
 * @param {string} text as it was typed
 * @param {string} [now] today, for "besok" and the like
 * @returns {Read} the day as `2026-11-25`
 */
export const readDay = (text, now = today()) => {
  const typed = stripped(text);
  if (!typed) {
    return { value: null, problem: null };
  }
  const near = typed.toLowerCase();
  if (Object.hasOwn(NEAR, near)) {
    return understood(shifted(now, NEAR[near]));
  }
  const spoken = /^([a-z'’]+)(?:, ?| )(.+)$/iu.exec(typed);
  const weekday = spoken ? weekdayOf(spoken[1]) : null;
  if (!spoken || weekday === null) {
    return readPlain(typed);
  }
  const read = readPlain(spoken[2]);
  if (!read.value) {
    return read;
  }
  const is = utc(read.value).getUTCDay();
  return is === weekday
    ? read
    : refused(`${inWords(read.value)} jatuh pada hari ${WEEKDAYS[is]}, bukan ${WEEKDAYS[weekday]}.`);
};

/**
 * The days that a field takes, and what is wrong with those before and after: "Tenggat sudah lewat".
 *
 * @typedef {{earliest?: ?string, latest?: ?string, early?: ?string, late?: ?string}} Days
 */

/**
 * Why a day is outside of those that are allowed, and which are.
 *
 * @param {string} iso
 * @param {Days} days
 * @returns {?string}
 */
export const outside = (iso, { earliest, latest, early, late }) => {
  const tooEarly = Boolean(earliest && iso < earliest);
  if (!tooEarly && !(latest && iso > latest)) {
    return null;
  }
  const from = earliest ? inWords(earliest) : '';
  const to = latest ? inWords(latest) : '';
  const which =
    from && to
      ? from === to
        ? `pilih ${from}`
        : `pilih hari dari ${from} sampai ${to}`
      : from
        ? `pilih hari mulai ${from}`
        : `pilih hari sampai ${to}`;
  const because = tooEarly ? early : late;
  return because ? `${because}: ${which}.` : `${which[0].toUpperCase()}${which.slice(1)}.`;
};
