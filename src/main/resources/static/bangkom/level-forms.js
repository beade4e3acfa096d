// The forms in which levels of competencies are looked at and entered: whom a dialogue is for, the levels somebody has,
// and those reached by a programme.

import { embeddedForm } from './embedded-form.js';
import { call } from './frame.js';
import { turns } from './turns.js';

/**
 * A level as a task gives it, one for each competency that the post asks for.
 *
 * @typedef {object} LevelRow
 * @property {number} competencyId
 * @property {number} requiredLevel
 * @property {?number} [currentLevel]
 * @property {?number} [levelReached]
 */

/** The level of a standard beside what somebody has. @typedef {{currentLevel: ?number, requiredLevel: number}} Level */

/** By how many levels somebody falls short; none where no level was chosen yet. @param {LevelRow} row */
export const gap = (row) => (row.currentLevel ? Math.max(0, row.requiredLevel - row.currentLevel) : 0);

/**
 * The competency that falls short by more levels than any other, as the form keeps it; none where two do alike.
 *
 * @param {LevelRow[]} rows
 * @returns {string | undefined}
 */
export const largestGap = (rows) => {
  const largest = Math.max(0, ...rows.map(gap));
  const those = largest > 0 ? rows.filter((row) => gap(row) === largest) : [];
  return those.length === 1 ? String(those[0].competencyId) : undefined;
};

/**
 * Enters the levels that a draft kept. A competency that the draft does not know keeps what the task gave.
 *
 * @param {LevelRow[]} rows
 * @param {?LevelRow[]} kept
 * @param {'currentLevel' | 'levelReached'} level which of them
 */
export const restoreLevels = (rows, kept, level) => {
  const levels = new Map((Array.isArray(kept) ? kept : []).map((row) => [row.competencyId, row[level]]));
  rows
    .filter((row) => levels.has(row.competencyId))
    .forEach((row) => {
      row[level] = levels.get(row.competencyId);
    });
};

/** The form of `assess-competencies`. @type {import('./embedded-form.js').Form} */
export const assessCompetencies = ($scope, camForm) => {
  $scope.rows = [];
  $scope.causes = [];
  $scope.answer = {};
  $scope.gap = gap;
  embeddedForm($scope, camForm, {
    shows: ['participantName', 'participantPost', 'yearlyRating', 'returned', 'levelRows', 'causeOptions'],
    submits: { levels: 'Json', focusCompetency: 'String', cause: 'String' },
    begin: ({ focusCompetency, cause }) => {
      $scope.rows = $scope.shown.levelRows || [];
      $scope.causes = $scope.shown.causeOptions || [];
      $scope.answer = { focusCompetency, cause };
      // Until another one is chosen, the focus follows the levels.
      $scope.$watch(
        () => largestGap($scope.rows),
        (/** @type {string | undefined} */ largest, /** @type {string | undefined} */ before) => {
          if (!$scope.answer.focusCompetency || $scope.answer.focusCompetency === before) {
            $scope.answer.focusCompetency = largest || $scope.answer.focusCompetency;
          }
        }
      );
    },
    restore: ({ levels, focusCompetency, cause }) => {
      // Only what was kept replaces what the task gave.
      Object.assign($scope.answer, focusCompetency ? { focusCompetency } : {}, cause ? { cause } : {});
      restoreLevels($scope.rows, levels, 'currentLevel');
    },
    collect: () => ({
      levels: $scope.rows.map((/** @type {LevelRow} */ { competencyId, currentLevel }) => ({
        competencyId,
        currentLevel
      })),
      focusCompetency: $scope.answer.focusCompetency,
      cause: $scope.answer.cause
    })
  });
};

const POINTS = [1, 2, 3, 4, 5];

/** What a superior is asked about the unit, by the variable that keeps the answer. */
const ITEMS = [
  { key: 'timeliness', label: 'Pekerjaan lebih sering selesai tepat waktu' },
  { key: 'resultQuality', label: 'Hasil kerja lebih baik dan konsisten' },
  { key: 'coordination', label: 'Koordinasi dan kerja sama tim membaik' },
  { key: 'compliance', label: 'Prosedur dan peraturan lebih dipatuhi' },
  { key: 'independence', label: 'Pegawai lebih percaya diri dan mandiri' }
];

/** The form of `rate-result`. @type {import('./embedded-form.js').Form} */
export const rateResult = ($scope, camForm) => {
  const answers = () => Object.fromEntries(ITEMS.map(({ key }) => [key, $scope.answer[key]]));
  $scope.points = POINTS;
  $scope.items = ITEMS;
  $scope.rows = [];
  $scope.answer = {};
  embeddedForm($scope, camForm, {
    shows: [
      'participantName',
      'methodLabel',
      'competency',
      'goalLabel',
      'goal',
      'agreedResult',
      'held',
      'totalJp',
      'levelRows'
    ],
    submits: { levels: 'Json', ...Object.fromEntries(ITEMS.map(({ key }) => [key, 'Integer'])) },
    begin: () => {
      $scope.rows = $scope.shown.levelRows || [];
    },
    restore: ({ levels, ...kept }) => {
      restoreLevels($scope.rows, levels, 'levelReached');
      Object.assign($scope.answer, kept);
    },
    collect: () => ({
      levels: $scope.rows.map(
        /** @param {LevelRow} row */ ({ competencyId, levelReached }) => ({ competencyId, levelReached })
      ),
      ...answers()
    })
  });
};

const KINDS = [
  { key: 'technical', label: 'Teknis' },
  { key: 'managerial', label: 'Manajerial' },
  { key: 'sociocultural', label: 'Sosial kultural' }
];

/** @param {Level} level */
const unknown = (level) => level.currentLevel === null;

/** A gap is what a dialogue is about. @param {Level} level */
const open = (level) => level.currentLevel !== null && level.currentLevel < level.requiredLevel;

/** @param {Level} level */
const met = (level) => level.currentLevel !== null && level.currentLevel >= level.requiredLevel;

/** The rest folds away. */
const FOLDS = [
  { label: 'belum dinilai', holds: unknown },
  { label: 'sesuai standar', holds: met }
];

/** Whether any level of somebody is known. @param {Record<string, any>} person */
export const assessed = (person) =>
  KINDS.some(({ key }) => person[key].some((/** @type {Level} */ level) => !unknown(level)));

/**
 * The team first, oneself below it.
 *
 * @template {{self: boolean}} P
 * @param {P[]} team
 */
export const selfLast = (team) => [...team.filter((person) => !person.self), ...team.filter((person) => person.self)];

/** The form that starts `competency-development`. @param {any} $scope AngularJS' */
export const startDialogue = ($scope) => {
  Object.assign($scope, { chosen: { nip: '' }, kinds: KINDS, folds: FOLDS, gap: open, unknown, met, assessed });
  $scope.load = async () => {
    $scope.loading = true;
    $scope.problem = null;
    try {
      $scope.people = selfLast(
        await call('/api/me/team', {
          stay: true,
          otherwise: 'Daftar pegawai belum dapat dimuat. Coba lagi sebentar lagi.'
        })
      );
    } catch (refused) {
      $scope.problem = refused.message;
    }
    $scope.loading = false;
    $scope.$applyAsync();
  };
  const turn = turns();
  /** What runs with whoever is chosen is told before another dialogue is begun. */
  $scope.look = async () => {
    const newest = turn();
    $scope.beside = null;
    const answer = await call(`/api/dialogues/beside?nip=${encodeURIComponent($scope.chosen.nip)}`, {
      stay: true
    }).catch(() => null);
    if (newest()) {
      $scope.beside = answer;
      $scope.$applyAsync();
    }
  };
  $scope.load();
};
