// The forms of studying on one's own: what is instructed and answered, days and their initials, the resume and what is
// said of it.

import { embeddedForm } from './embedded-form.js';
import { asText, dayInWords, fromDay, toDay, words } from './format.js';
import { isDay } from './read-day.js';

/** @typedef {import('./embedded-form.js').Form} Form */

/** What every one of these forms shows of what was agreed; `study-facts.html` reads it. */
export const AGREED = [
  'participantName',
  'participantPost',
  'supervisorName',
  'competency',
  'agreedGap',
  'agreedActivity',
  'agreedResult',
  'agreedTarget',
  'agreedScope',
  'agreedDeadline',
  'studySources'
];

/** What is studied; a link may be left out. @typedef {{title?: string, kind?: string, link?: ?string}} Source */

/** A browser follows these; the server takes no others. @param {?string} [link] */
export const followed = (link) => !link || /^https?:\/\//i.test(link.trim());

const INSTRUCTED = ['goal', 'activity', 'expectedResult', 'targetJp', 'scope', 'scopeGround'];

/**
 * What an instruction submits; what the form hides is left out.
 *
 * @param {Record<string, any>} answer what was entered, its deadline a Date
 * @param {Source[]} sources
 */
export const instruction = (answer, sources) => ({
  ...Object.fromEntries(INSTRUCTED.map((name) => [name, answer[name]])),
  scopeGround: answer.scope === 'INTERNATIONAL' ? answer.scopeGround : null,
  targetJp: asText(answer.targetJp),
  deadline: toDay(answer.deadline),
  sources: sources.map(({ title, kind, link }) => ({ title, kind, link: link || null }))
});

/** The form of `instruct-study`. @type {Form} */
export const instructStudy = ($scope, camForm) => {
  $scope.answer = { scope: 'NATIONAL' };
  /** @type {Source[]} */
  $scope.sources = [{}];
  $scope.add = () => $scope.sources.push({});
  $scope.drop = (/** @type {number} */ index) => $scope.sources.splice(index, 1);
  $scope.followed = followed;
  $scope.inWords = dayInWords;
  $scope.past = () => {
    const deadline = toDay($scope.answer.deadline);
    return isDay(deadline) && deadline !== null && deadline < $scope.shown.today;
  };

  const fill = (/** @type {Record<string, any>} */ values) => {
    INSTRUCTED.forEach((name) => {
      $scope.answer[name] = values[name];
    });
    $scope.answer.deadline = fromDay(values.deadline);
  };

  embeddedForm($scope, camForm, {
    shows: ['participantName', 'participantPost', 'competency', 'returned', 'today', 'kindOptions', 'studySources'],
    submits: {
      goal: 'String',
      activity: 'String',
      expectedResult: 'String',
      targetJp: 'String',
      scope: 'String',
      scopeGround: 'String',
      deadline: 'String',
      sources: 'Json'
    },
    begin: (values) => {
      fill(values);
      if ($scope.shown.studySources.length) {
        $scope.sources = $scope.shown.studySources.map((/** @type {Source} */ { title, kind, link }) => ({
          title,
          kind,
          link
        }));
      }
    },
    restore: (draft) => {
      fill(draft);
      $scope.sources = draft.sources && draft.sources.length ? draft.sources : [{}];
    },
    collect: () => instruction($scope.answer, $scope.sources)
  });
};

/** The form of `respond-instruction`. @type {Form} */
export const respondInstruction = ($scope, camForm) => {
  $scope.answer = {};
  embeddedForm($scope, camForm, {
    shows: AGREED,
    submits: { decision: 'String', remark: 'String' },
    begin: (values) => {
      $scope.answer = values;
    },
    collect: () => ({
      decision: $scope.answer.decision,
      remark: $scope.answer.decision === 'RETURN' ? $scope.answer.remark : null
    })
  });
};

/** The form of `write-resume`. A list of one text, for a plain variable is too short for it. @type {Form} */
export const writeResume = ($scope, camForm) => {
  $scope.answer = {};
  $scope.words = words;
  embeddedForm($scope, camForm, {
    shows: [...AGREED, 'days', 'jpSoFar', 'returned', 'leastWords', 'mostCharacters'],
    submits: { resume: 'Json' },
    begin: ({ resume }) => {
      $scope.answer.resume = (resume || []).join('');
    },
    collect: () => ({ resume: [$scope.answer.resume || ''] })
  });
};

/** The form of `give-feedback`. @type {Form} */
export const giveFeedback = ($scope, camForm) => {
  $scope.points = [1, 2, 3, 4, 5];
  $scope.answer = {};
  /** By source. @type {Record<string, number>} */
  $scope.ratings = {};
  embeddedForm($scope, camForm, {
    shows: [...AGREED, 'days', 'jpSoFar', 'resume', 'words', 'studiedSources'],
    submits: { decision: 'String', feedback: 'String', ratings: 'Json' },
    begin: ({ decision, feedback }) => {
      $scope.answer = { decision, feedback };
    },
    restore: ({ decision, feedback, ratings }) => {
      $scope.answer = { decision, feedback };
      (ratings || []).forEach((/** @type {{sourceId: string, rating: number}} */ kept) => {
        $scope.ratings[kept.sourceId] = kept.rating;
      });
    },
    collect: () => ({
      decision: $scope.answer.decision,
      feedback: $scope.answer.feedback,
      ratings:
        $scope.answer.decision === 'ACCEPT'
          ? $scope.shown.studiedSources.map((/** @type {{id: string}} */ { id }) => ({
              sourceId: id,
              rating: $scope.ratings[id] || null
            }))
          : null
    })
  });
};

/**
 * A day that waits for its initial.
 *
 * @typedef {{sessionId: string, decision?: ?string, remark?: ?string}} WaitingRow
 */

/** What is decided of a day; a remark only where it is returned. @param {WaitingRow} row */
export const review = ({ sessionId, decision, remark }) => ({
  sessionId,
  decision: decision || null,
  remark: decision === 'RETURN' ? remark || null : null
});

/** The form of `review-study`. @type {Form} */
export const reviewStudy = ($scope, camForm) => {
  /** @type {WaitingRow[]} */
  $scope.rows = [];
  const rows = () => /** @type {WaitingRow[]} */ ($scope.rows);
  $scope.initialAll = () =>
    rows().forEach((row) => {
      row.decision = 'INITIAL';
    });
  embeddedForm($scope, camForm, {
    shows: [...AGREED, 'jpSoFar', 'waitingRows', 'copies'],
    submits: { reviews: 'Json' },
    begin: () => {
      $scope.rows = $scope.shown.waitingRows;
    },
    restore: ({ reviews }) =>
      (reviews || []).forEach((/** @type {WaitingRow} */ { sessionId, decision, remark }) =>
        rows()
          .filter((row) => row.sessionId === sessionId)
          .forEach((row) => Object.assign(row, { decision, remark }))
      ),
    collect: () => ({ reviews: rows().map(review) })
  });
};
