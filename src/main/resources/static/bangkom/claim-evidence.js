// The evidence of a claim: uploaded as soon as it is chosen, so that the form submits its id alone.

import { number } from './format.js';
import { call } from './frame.js';
import { chosenFile } from './parts.js';

export const MEGABYTE = 1024 * 1024;

/**
 * A sentence where a file is too large to be taken; null where it is not.
 *
 * @param {{name: string, size: number}} chosen
 * @param {number} largest in bytes
 */
export const tooLarge = (chosen, largest) =>
  chosen.size > largest
    ? `Berkas "${chosen.name}" (${number(chosen.size / MEGABYTE)} MB) lebih besar dari ${number(largest / MEGABYTE)} MB; perkecil lalu pilih kembali.`
    : null;

/**
 * @param {File} chosen
 * @param {number} largest in bytes
 * @param {() => void} begins told once the file is on its way
 */
const stored = async (chosen, largest, begins) => {
  const problem = tooLarge(chosen, largest);
  if (problem) {
    throw new Error(problem);
  }
  begins();
  const body = new FormData();
  body.append('file', chosen);
  return call('/api/evidence', {
    method: 'POST',
    body,
    otherwise: 'Berkas belum dapat diunggah. Coba lagi sebentar lagi.'
  });
};

/**
 * Takes the evidence of a draft: a file that was uploaded is kept, one that was only chosen is not.
 *
 * @param {any} $scope
 * @param {{evidenceId?: ?string, evidenceName?: ?string}} draft
 */
export const restoreEvidence = ($scope, { evidenceId, evidenceName }) => {
  const { claim, file } = $scope;
  // What the claim came back with has an address, and still says so.
  const sameAsSent = Boolean(evidenceId) && evidenceId === claim.evidenceId;
  if (!sameAsSent) {
    Object.assign(file, { name: (evidenceId && evidenceName) || '', url: null });
    claim.evidenceId = evidenceId || null;
    $scope.evidenceRestored = true;
  }
};

/**
 * Uploads what is chosen in a form: `$scope.file` says how far it is, `$scope.claim.evidenceId` what was kept.
 *
 * @param {any} $scope
 * @param {HTMLElement} form the fields are loaded into it later, so the event is caught on its way up
 * @param {string} id of the field
 */
export const uploadChosen = ($scope, form, id) => {
  const file = { name: /** @type {?string} */ (''), url: null, uploading: false, problem: null };
  $scope.file = file;

  const upload = async (/** @type {HTMLInputElement} */ input) => {
    const chosen = chosenFile(input);
    if (!chosen) {
      return;
    }
    // Whoever chooses another file does not want the former one sent, even if the new one is refused.
    Object.assign(file, { name: null, url: null, problem: null });
    $scope.claim.evidenceId = null;
    $scope.evidenceRestored = false;
    try {
      const kept = await stored(chosen, $scope.options.largestEvidence, () => {
        Object.assign(file, { uploading: true, name: chosen.name });
        $scope.$applyAsync();
      });
      file.name = kept.name;
      $scope.claim.evidenceId = kept.id;
    } catch (refused) {
      Object.assign(file, { name: null, problem: refused.message });
    } finally {
      file.uploading = false;
      // The same file can be chosen once more after it was put right.
      input.value = '';
      $scope.$applyAsync();
      // A form's draft is taken when something is entered, and this was not known then.
      form.dispatchEvent(new Event('input'));
    }
  };

  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.id === id) {
      upload(event.target);
    }
  });
};
