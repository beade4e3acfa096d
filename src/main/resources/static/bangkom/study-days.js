// The form in which days of study are written down, with the JP each would count while it is typed.

import { embeddedForm } from './embedded-form.js';
import { dayInWords, fromDay, toDay } from './format.js';
import { call } from './frame.js';
import { AGREED } from './study-forms.js';
import { turns } from './turns.js';

const PAUSE_IN_TYPING = 350;

/**
 * A day as it is typed.
 *
 * @typedef {object} Row
 * @property {?string} [corrects] the returned day that it puts right
 * @property {?string} [remark] why that was returned
 * @property {Date | string | null} [date] a text where it is no day
 * @property {number | string | null} [minutes] a text where it is no number
 * @property {?string} [sourceId]
 * @property {?string} [learned]
 * @property {any} [preview] what the server says that it would count
 */

/** A day as it is sent. @typedef {Omit<Row, 'date' | 'remark' | 'preview'> & {date?: ?string, remark?: ?string}} Sent */

/** What is sent of a row. @param {Row} row */
export const entered = (row) => ({
  corrects: row.corrects || null,
  date: toDay(row.date),
  minutes: row.minutes === undefined ? null : row.minutes,
  sourceId: row.sourceId || null,
  learned: row.learned || null
});

/**
 * What was sent, to be edited.
 *
 * @param {Sent} row
 * @returns {Row}
 */
export const edited = ({ corrects, remark, date, minutes, sourceId, learned }) => ({
  corrects,
  remark,
  date: fromDay(date),
  minutes,
  sourceId,
  learned
});

/**
 * What a draft kept, with the remarks that the task gives.
 *
 * @param {Sent[]} kept
 * @param {Sent[]} returned
 */
export const restored = (kept, returned) =>
  kept.map((row) => ({ ...edited(row), remark: returned.find((of) => of.corrects === row.corrects)?.remark }));

/** Whether enough is typed to ask what it would count. @param {Row} row */
export const complete = (row) => Boolean(row.date instanceof Date && Number.isInteger(row.minutes) && row.sourceId);

/**
 * Keeps the JP beside the rows true while they are typed.
 *
 * @param {any} $scope
 * @param {string} taskId
 */
const preview = ($scope, taskId) => {
  /** @returns {Row[]} */
  const rows = () => $scope.rows;
  const turn = turns();
  const ask = async () => {
    const newest = turn();
    const whole = rows().filter(complete);
    try {
      const answer =
        whole.length === 0
          ? { rows: [], totalJp: null, copies: [] }
          : await call(`/api/tasks/${encodeURIComponent(taskId)}/study-preview`, {
              method: 'POST',
              body: { rows: whole.map(({ date, minutes, sourceId }) => ({ date: toDay(date), minutes, sourceId })) }
            });
      if (newest()) {
        rows().forEach((row) => {
          row.preview = answer.rows[whole.indexOf(row)] || null;
        });
        Object.assign($scope, { total: answer.totalJp, copies: answer.copies, unavailable: null });
      }
    } catch {
      $scope.total = null;
      $scope.unavailable = 'Perkiraan JP belum dapat dihitung. Catatan tetap dapat dikirim.';
    }
    $scope.$applyAsync();
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  $scope.$watch(
    () => JSON.stringify(rows().map(({ date, minutes, sourceId }) => [date, minutes, sourceId])),
    () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE_IN_TYPING);
    }
  );
  $scope.$on('$destroy', () => clearTimeout(pause));
};

/** The form of `log-study`. @type {import('./embedded-form.js').Form} */
export const logStudy = ($scope, camForm) => {
  $scope.answer = { decision: 'LOG' };
  /** @type {Row[]} */
  $scope.rows = [{}];
  $scope.copies = [];
  $scope.inWords = dayInWords;
  $scope.day = (/** @type {string} */ text) => dayInWords(fromDay(text));
  // Somebody goes on with the source of the day before.
  $scope.add = () => $scope.rows.push({ sourceId: $scope.rows.at(-1)?.sourceId });
  $scope.drop = (/** @type {number} */ index) => $scope.rows.splice(index, 1);
  preview($scope, camForm.taskId);

  embeddedForm($scope, camForm, {
    shows: [...AGREED, 'days', 'jpSoFar', 'returnedRows', 'firstDay', 'lastDay', 'mostRows'],
    submits: { decision: 'String', rows: 'Json' },
    begin: ({ decision }) => {
      $scope.answer.decision = decision;
      if ($scope.shown.returnedRows.length) {
        $scope.rows = $scope.shown.returnedRows.map(edited);
      }
    },
    restore: ({ decision, rows }) => {
      $scope.answer.decision = decision;
      if (rows && rows.length) {
        $scope.rows = restored(rows, $scope.shown.returnedRows);
      }
    },
    collect: () => ({
      decision: $scope.answer.decision,
      rows: $scope.answer.decision === 'LOG' ? $scope.rows.map(entered) : null
    })
  });
};
