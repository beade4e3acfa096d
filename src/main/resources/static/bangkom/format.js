// Indonesian ways of writing numbers, days and times. What the server writes as text is read here, not guessed from the
// browser's zone.

/** A number as it is, with a decimal comma and all its decimals. */
export const comma = (value) => String(value).replace('.', ',');

/** JP, and other numbers, with a decimal comma and two decimals at the most. */
export const number = (value) => new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(value);

export const jp = (value) => `${number(value)} JP`;

/** A difference: what grew says so. */
export const signed = (value) => (value > 0 ? `+${number(value)}` : number(value));

/** `2026-05-04` as "4 Mei 2026". */
export const day = (iso) =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`)
  );

/** `09:00` as "09.00". */
export const time = (text) => text.slice(0, 5).replace(':', '.');

/** A date and, when known, its time: "4 Mei 2026 pukul 09.00". */
export const moment = (iso, startTime) => (startTime ? `${day(iso)} pukul ${time(startTime)}` : day(iso));

/** `2027-01-04T08:00:00+07:00` as "4 Januari 2027 pukul 08.00", the office's time; nothing of none. */
export const instant = (iso) => (iso ? moment(iso.slice(0, 10), iso.slice(11, 16)) : '');

const twoDigits = (value) => String(value).padStart(2, '0');

/** AngularJS' date fields hold a Date in the browser's own zone; the server reads `2026-05-04`. */
export const toDay = (date) =>
  date instanceof Date ? `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` : null;

export const fromDay = (text) => {
  if (!text) {
    return null;
  }
  const [year, month, dayOfMonth] = text.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth);
};

/** Likewise a time: the server reads `09:00`. */
export const toTime = (date) => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

export const fromTime = (text) => {
  const [hours, minutes] = text.split(':').map(Number);
  return new Date(1970, 0, 1, hours, minutes);
};

/** How a browser writes dates follows its own language, so a form says a day in words besides. */
export const dayInWords = (date) =>
  date
    ? new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date)
    : '';

/** What holds neither letter nor digit is no word; the server counts alike. */
export const words = (text) => (text || '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
