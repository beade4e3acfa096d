// Lets the embedded forms of Tasklist bind our fields with `ng-model`, as they bind an input. A model has what a form's
// script has always read: a Date of the browser's own zone for days and times, and a number. A text that was not understood
// is the model itself, so that a draft keeps it, and makes the form invalid.

import { fromDay, fromTime, toDay, toTime } from './format.js';
import { isDay } from './read-day.js';
import { isTime } from './read-time.js';

/** @type {Record<string, {model: (entered: any) => any, entered: (model: any) => any}>} */
export const MODELS = {
  'bangkom-date': {
    model: (entered) => (isDay(entered) ? fromDay(entered) : entered),
    entered: (model) => toDay(model) ?? model
  },
  'bangkom-time': {
    model: (entered) => (isTime(entered) ? fromTime(entered) : entered),
    entered: (model) => (model instanceof Date ? toTime(model) : model)
  },
  'bangkom-number': { model: (entered) => entered, entered: (model) => model }
};

/** What AngularJS does with one of these elements. */
const directive = () => ({
  restrict: 'E',
  require: 'ngModel',
  link(/** @type {any} */ $scope, /** @type {any} */ [field], /** @type {any} */ attributes, /** @type {any} */ model) {
    const { model: toModel, entered } = MODELS[field.localName];
    const judge = () => model.$setValidity('bangkom', field.problem === null);
    model.$formatters.push(entered);
    model.$parsers.push(toModel);
    model.$isEmpty = (/** @type {any} */ value) => value === null || value === undefined || value === '';
    model.$render = () => {
      field.entered = model.$viewValue ?? null;
      judge();
    };
    const take = () =>
      $scope.$evalAsync(() => {
        model.$setViewValue(field.entered);
        judge();
      });
    field.addEventListener('input', take);
    field.addEventListener('change', take);
    // A range that comes with the task, or a field that need not be filled any more.
    ['min', 'max', 'required', 'readonly'].forEach((name) => attributes.$observe(name, judge));
  }
});

/** @param {any} angular */
export const defineFields = (angular) =>
  Object.keys(MODELS).forEach((name) =>
    angular.module('cam.embedded.forms').directive(
      name.replace(/-(.)/, (_, letter) => letter.toUpperCase()),
      directive
    )
  );
