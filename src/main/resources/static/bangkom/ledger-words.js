// How the ledger's words are called in Indonesian.

/** By the ledger's code. @type {Record<string, string>} */
export const TRACKS = {
  COACHING: 'Coaching',
  MENTORING: 'Mentoring',
  SELF_STUDY: 'Belajar Mandiri',
  INTERNSHIP: 'Magang',
  E_LEARNING: 'E-Learning',
  DISTANCE_LEARNING: 'Pelatihan Jarak Jauh',
  SECONDMENT: 'Detasering',
  OUTDOOR_LEARNING: 'Pembelajaran Alam Terbuka',
  BENCHMARKING: 'Patok Banding',
  EXCHANGE: 'Pertukaran',
  COMMUNITY_OF_PRACTICE: 'Komunitas Belajar',
  WORKPLACE_GUIDANCE: 'Bimbingan di Tempat Kerja',
  SEMINAR: 'Seminar',
  WORKSHOP: 'Workshop',
  BRIEFING: 'Sosialisasi',
  LEADERSHIP_TRAINING: 'Pelatihan Struktural Kepemimpinan',
  MANAGERIAL_TRAINING: 'Pelatihan Manajerial',
  TECHNICAL_TRAINING: 'Pelatihan Teknis',
  FUNCTIONAL_TRAINING: 'Pelatihan Fungsional',
  SOCIOCULTURAL_TRAINING: 'Pelatihan Sosial Kultural',
  COURSE: 'Kursus',
  UPGRADING: 'Penataran',
  TECHNICAL_GUIDANCE: 'Bimbingan Teknis',
  OTHER_CLASSICAL: 'Klasikal Lainnya',
  OTHER_NON_CLASSICAL: 'Nonklasikal Lainnya'
};

export const SCOPES = { NATIONAL: 'nasional', INTERNATIONAL: 'internasional' };

/** An entry's state: its word, and the badge that shows it. */
export const STATUSES = {
  PROVISIONAL: ['Sementara', 'provisional'],
  CERTIFIED: ['Disahkan', 'certified'],
  VOIDED: ['Dibatalkan', 'voided'],
  ADJUSTMENT: ['Penyesuaian', 'adjustment']
};

/**
 * The same of one entry. What counts nothing is no success, whoever signed it; why is its explanation.
 *
 * @param {{status: string, countedJp: ?number}} entry
 */
export const stateOf = ({ status, countedJp }) => {
  const [label, look] = STATUSES[/** @type {keyof typeof STATUSES} */ (status)] || [status, 'voided'];
  return countedJp === 0 && ['PROVISIONAL', 'CERTIFIED'].includes(status)
    ? [`${label}, tidak menambah JP`, 'uncounted']
    : [label, look];
};

/** @param {string} code */
export const track = (code) => TRACKS[code] || code;
