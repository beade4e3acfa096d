// What the two embedded forms of a claim do: load the choices, say what the claim would count, and upload the evidence.
// Tasklist loads it with bangkom.js.

import { MEGABYTE, restoreEvidence, uploadChosen } from './claim-evidence.js';
import { FIELDS, fromText, readable, submitted } from './claim-fields.js';
import { keepPreview } from './claim-preview.js';
import { dayInWords, number } from './format.js';
import { call } from './frame.js';

/** What a draft keeps besides the fields, so that its reader knows which file was uploaded. */
const EVIDENCE_NAME = 'evidenceName';

const loadChoices = async (/** @type {any} */ $scope) => {
  try {
    $scope.options = await call('/api/claims/form', {
      stay: true,
      otherwise: 'Daftar jalur belum dapat dimuat. Tutup lalu buka kembali formulir ini.'
    });
  } catch (refused) {
    $scope.loadProblem = refused.message;
  }
  $scope.$applyAsync();
};

/** What the fields say beside what is entered. @param {any} $scope */
const addWords = ($scope) => {
  $scope.number = number;
  $scope.megabytes = () => number($scope.options.largestEvidence / MEGABYTE);
  $scope.day = dayInWords;
  $scope.quantityHint = () => {
    if ($scope.preview.alwaysOne) {
      return `Selalu 1: klaim setiap ${$scope.preview.unit} sendiri.`;
    }
    return $scope.preview.unit || !$scope.claim.track ? '' : 'Seperti tertulis pada bukti.';
  };
};

/**
 * Gives a form its behaviour.
 *
 * @param {any} $scope
 * @param {any} camForm
 * @param {string[]} shown variables of the task that the form only shows; the server would refuse them in a submission
 */
export const claimForm = ($scope, camForm, shown = []) => {
  const variables = camForm.variableManager;
  const revising = shown.length > 0;
  const value = (/** @type {string} */ name) =>
    variables.variables[name] ? variables.variables[name].value : undefined;
  const entered = () => submitted($scope.claim, $scope.preview);

  $scope.claim = { scope: 'NATIONAL' };
  $scope.options = { tracks: [], largestEvidence: 5 * MEGABYTE };
  $scope.shown = {};
  addWords($scope);
  keepPreview($scope, () => readable(entered()));
  uploadChosen($scope, camForm.formElement[0], 'claim-file');
  loadChoices($scope);

  camForm.on('form-loaded', () => {
    if (revising) {
      [...FIELDS, ...shown].forEach((name) => variables.fetchVariable(name));
    }
  });

  camForm.on('variables-fetched', () => {
    if (revising) {
      shown.forEach((name) => {
        $scope.shown[name] = value(name);
      });
      FIELDS.forEach((field) => {
        $scope.claim[field] = fromText(field, value(field));
      });
      Object.assign($scope.file, { name: $scope.shown.evidenceName, url: $scope.shown.evidenceUrl });
      [...FIELDS, ...shown].forEach((name) => variables.destroyVariable(name));
    }
    FIELDS.forEach((name) => variables.createVariable({ name, type: 'String', value: null }));
  });

  // A draft; it holds what the file is called besides, which is not submitted.
  camForm.on('variables-restored', () => {
    const draft = camForm.bangkomDraft?.kept;
    if (draft) {
      restoreEvidence($scope, draft);
    }
    FIELDS.filter(value).forEach((field) => {
      $scope.claim[field] = fromText(field, value(field));
    });
    if (variables.variables[EVIDENCE_NAME]) {
      variables.destroyVariable(EVIDENCE_NAME);
    }
  });

  const collect = () => {
    Object.entries(entered()).forEach(([name, text]) => variables.variableValue(name, text));
  };
  camForm.on('store', () => {
    collect();
    variables.createVariable({ name: EVIDENCE_NAME, type: 'String', value: $scope.file.name || null });
  });
  camForm.on('variables-stored', () => variables.destroyVariable(EVIDENCE_NAME));
  camForm.on('submit', collect);
};

// The script within an embedded form cannot import anything.
window.bangkomClaimForm = claimForm;
