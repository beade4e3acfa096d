// What a claim would count, asked of the server while it is filled in.

import { call } from './frame.js';
import { turns } from './turns.js';

const PAUSE_IN_TYPING = 350;

/** What is known before anything was asked. */
export const NOTHING = {
  unit: null,
  mayLastSeveralDays: true,
  alwaysOne: false,
  noRule: false,
  jp: null,
  explanation: null,
  rules: [],
  confirmed: true,
  problem: null,
  duplicates: [],
  certificateUsed: null,
  internshipHint: null
};

/**
 * What the server says of a claim, or why it cannot say it now; the rest stays as it was known.
 *
 * @param {Record<string, ?string>} entered
 * @param {?string} claimId of a claim that is revised
 * @param {any} before what was known before
 */
export const previewOf = async (
  { title: _title, organiser: _organiser, evidenceId: _evidence, ...fields },
  claimId,
  before
) =>
  call('/api/claims/preview', {
    method: 'POST',
    body: { ...fields, claimId },
    otherwise: 'Perkiraan JP belum dapat dihitung. Klaim tetap dapat dikirim.'
  }).catch((refused) => ({ ...before, jp: null, noRule: false, problem: refused.message }));

/**
 * Keeps `$scope.preview` true while a claim is typed.
 *
 * @param {any} $scope
 * @param {() => Record<string, ?string>} entered
 */
export const keepPreview = ($scope, entered) => {
  $scope.preview = { ...NOTHING };
  const turn = turns();
  const ask = async () => {
    const newest = turn();
    const answer = await previewOf(entered(), $scope.shown.claimId || null, $scope.preview);
    if (newest()) {
      $scope.preview = answer;
      if (answer.alwaysOne) {
        $scope.claim.quantity = '1';
      }
      $scope.$applyAsync();
    }
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  $scope.$watch(
    () => JSON.stringify(entered()),
    () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_IN_TYPING);
    }
  );
  $scope.$on('$destroy', () => clearTimeout(pause));
};
