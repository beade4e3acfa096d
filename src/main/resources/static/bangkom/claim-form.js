// What the two embedded forms of a claim do: load the choices, ask what the claim would count while it is filled in, and
// upload the evidence at once, so that the form submits its id alone. Tasklist loads it with bangkom.js.

import { dayInWords, fromDay, fromTime, number, toDay, toTime } from './format.js';
import { csrfToken } from './frame.js';
import { chosenFile } from './parts.js';

const FIELDS = [
  'track',
  'scope',
  'scopeGround',
  'firstDay',
  'lastDay',
  'startTime',
  'quantity',
  'title',
  'organiser',
  'certificateNumber',
  'host',
  'competencyAim',
  'lesson',
  'adoption',
  'evidenceId'
];
const ONLY_INTERNSHIP = ['host', 'competencyAim', 'lesson', 'adoption'];
const NOTHING = {
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
const MEGABYTE = 1024 * 1024;
const PAUSE_IN_TYPING = 350;

/** Angular's date and time fields hold a Date in the browser's own zone; the server reads `2026-05-04` and `09:00`. */
export const toText = (field, value) => {
  if (!(value instanceof Date)) {
    return value === undefined || value === null || value === '' ? null : String(value);
  }
  return field === 'startTime' ? toTime(value) : toDay(value);
};

export const fromText = (field, text) => {
  if (!text) {
    return field === 'firstDay' || field === 'lastDay' || field === 'startTime' ? null : '';
  }
  if (field === 'startTime') {
    return fromTime(text);
  }
  if (field === 'firstDay' || field === 'lastDay') {
    return fromDay(text);
  }
  return text;
};

/**
 * What a claim would submit; what the form hides is left out.
 *
 * @param {any} claim what was entered
 * @param {any} preview what the server said of it
 * @returns {Record<string, ?string>}
 */
export const submitted = (claim, preview) => {
  const isHidden = (field) =>
    (field === 'scopeGround' && claim.scope !== 'INTERNATIONAL') ||
    (field === 'lastDay' && !preview.mayLastSeveralDays) ||
    (ONLY_INTERNSHIP.includes(field) && claim.track !== 'INTERNSHIP');
  return Object.fromEntries(FIELDS.map((field) => [field, isHidden(field) ? null : toText(field, claim[field])]));
};

/** The answer's JSON, or an error whose message is the server's sentence. */
const answerOf = async (response, otherwise) => {
  const answer = await response.json().catch(() => null);
  if (response.ok) {
    return answer;
  }
  if (response.status === 401) {
    throw new Error('Sesi Anda telah berakhir. Masuk kembali di tab lain, lalu ulangi di sini.');
  }
  throw new Error((answer && answer.detail) || otherwise);
};

const call = async (path, options, otherwise) => {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken(), ...(options.headers || {}) }
    });
  } catch {
    throw new Error('Server tidak terjangkau. Periksa jaringan lalu coba lagi.');
  }
  return answerOf(response, otherwise);
};

/**
 * Gives a form its behaviour.
 *
 * @param shown variables of the task that the form only shows; the server would refuse them in a submission
 */
export const claimForm = ($scope, camForm, shown = []) => {
  const variables = camForm.variableManager;
  const revising = shown.length > 0;
  const value = (name) => (variables.variables[name] ? variables.variables[name].value : undefined);

  $scope.claim = { scope: 'NATIONAL' };
  $scope.preview = { ...NOTHING };
  $scope.options = { tracks: [], largestEvidence: 5 * MEGABYTE };
  $scope.file = { name: '', url: null, uploading: false, problem: null };
  $scope.shown = {};

  $scope.number = number;
  $scope.megabytes = () => $scope.number($scope.options.largestEvidence / MEGABYTE);
  $scope.day = dayInWords;
  $scope.quantityHint = () => {
    if ($scope.preview.alwaysOne) {
      return `Selalu 1: klaim setiap ${$scope.preview.unit} sendiri.`;
    }
    return $scope.preview.unit || !$scope.claim.track ? '' : 'Seperti tertulis pada bukti.';
  };

  const entered = () => submitted($scope.claim, $scope.preview);

  let asked = 0;
  let pause = null;
  const ask = async () => {
    asked += 1;
    const question = asked;
    const { title, organiser, evidenceId, ...fields } = entered();
    let answer;
    try {
      answer = await call(
        '/api/claims/preview',
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...fields, claimId: $scope.shown.claimId || null })
        },
        'Perkiraan JP belum dapat dihitung. Klaim tetap dapat dikirim.'
      );
    } catch (error) {
      answer = { ...$scope.preview, jp: null, noRule: false, problem: error.message };
    }
    // An answer that was overtaken by a later question says nothing any more.
    if (question === asked) {
      $scope.preview = answer;
      if (answer.alwaysOne) {
        $scope.claim.quantity = '1';
      }
      $scope.$applyAsync();
    }
  };

  $scope.$watch(
    () => JSON.stringify(entered()),
    () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_IN_TYPING);
    }
  );
  $scope.$on('$destroy', () => clearTimeout(pause));

  const upload = async (input) => {
    const chosen = chosenFile(input);
    if (!chosen) {
      return;
    }
    const file = $scope.file;
    file.problem = null;
    // Whoever chooses another file does not want the former one sent, even if the new one is refused.
    file.name = null;
    file.url = null;
    $scope.claim.evidenceId = null;
    try {
      if (chosen.size > $scope.options.largestEvidence) {
        throw new Error(
          `Berkas "${chosen.name}" (${$scope.number(chosen.size / MEGABYTE)} MB) lebih besar dari ${$scope.megabytes()} MB; perkecil lalu pilih kembali.`
        );
      }
      file.uploading = true;
      file.name = chosen.name;
      $scope.$applyAsync();
      const body = new FormData();
      body.append('file', chosen);
      const stored = await call(
        '/api/evidence',
        { method: 'POST', body },
        'Berkas belum dapat diunggah. Coba lagi sebentar lagi.'
      ).catch((error) => {
        file.name = null;
        throw error;
      });
      file.name = stored.name;
      file.url = null;
      $scope.claim.evidenceId = stored.id;
    } catch (error) {
      file.problem = error.message;
    } finally {
      file.uploading = false;
      // The same file can be chosen once more after it was put right.
      input.value = '';
      $scope.$applyAsync();
    }
  };

  // The fields are loaded after this ran, so the event is caught on its way up.
  camForm.formElement[0].addEventListener('change', (event) => {
    if (event.target.id === 'claim-file') {
      upload(event.target);
    }
  });

  call('/api/claims/form', {}, 'Daftar jalur belum dapat dimuat. Tutup lalu buka kembali formulir ini.')
    .then((options) => {
      $scope.options = options;
    })
    .catch((error) => {
      $scope.loadProblem = error.message;
    })
    .then(() => $scope.$applyAsync());

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
      $scope.file.name = $scope.shown.evidenceName;
      $scope.file.url = $scope.shown.evidenceUrl;
      [...FIELDS, ...shown].forEach((name) => variables.destroyVariable(name));
    }
    FIELDS.forEach((name) => variables.createVariable({ name, type: 'String', value: null }));
  });

  // A draft that the person saved in this browser.
  camForm.on('variables-restored', () => {
    FIELDS.forEach((field) => {
      if (value(field)) {
        $scope.claim[field] = fromText(field, value(field));
      }
    });
  });

  const collect = () => {
    Object.entries(entered()).forEach(([name, text]) => variables.variableValue(name, text));
  };
  camForm.on('store', collect);
  camForm.on('submit', collect);
};

// The script within an embedded form cannot import anything.
window.bangkomClaimForm = claimForm;
