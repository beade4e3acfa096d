// What the embedded forms of Tasklist share: reading what a task shows, submitting what a person entered, keeping a
// draft, days as text, and calls to our own interface. Tasklist loads it with bangkom.js.

import { dayInWords, fromDay, toDay, words } from './format.js';
import { call } from './frame.js';

/**
 * What a form is: the variables it shows and submits, and how they come onto the page and leave it.
 *
 * @typedef {object} Contract
 * @property {string[]} shows names of variables that the form only shows, in `$scope.shown`; the server refuses them in
 *   a submission
 * @property {Record<string, string>} submits names of the variables that the form submits, with their types
 * @property {(given: Record<string, any>) => void} begin gets what the task gave the submitted variables
 * @property {(kept: Record<string, any>) => void} [restore] gets what a draft kept of them, if there is one
 * @property {() => Record<string, any>} collect gives the values to submit, or to keep in a draft
 */

/** What a form's script calls with what it is given: AngularJS' scope and Camunda's form. @typedef {($scope: any, camForm: any) => void} Form */

/**
 * Gives a form its variables.
 *
 * @param {any} $scope
 * @param {any} camForm
 * @param {Contract} contract
 */
export const embeddedForm = ($scope, camForm, { shows, submits, begin, restore = begin, collect }) => {
  const variables = camForm.variableManager;
  const names = Object.keys(submits);
  const fetched = [...new Set([...shows, ...names])];
  $scope.shown = {};

  const value = (/** @type {string} */ name) => {
    const variable = variables.variables[name];
    if (!variable || variable.value === undefined || variable.value === null) {
      return null;
    }
    return variable.type === 'Json' && typeof variable.value === 'string' ? JSON.parse(variable.value) : variable.value;
  };
  const given = () => Object.fromEntries(names.map((name) => [name, value(name)]));

  camForm.on('form-loaded', () => fetched.forEach((name) => variables.fetchVariable(name)));

  camForm.on('variables-fetched', () => {
    shows.forEach((name) => {
      $scope.shown[name] = value(name);
    });
    const atFirst = given();
    fetched.forEach((name) => variables.destroyVariable(name));
    names.forEach((name) => variables.createVariable({ name, type: submits[name], value: null }));
    begin(atFirst);
  });

  camForm.on('variables-restored', () => {
    const draft = given();
    // Fires without a draft too, and then gives nothing.
    if (Object.values(draft).some((kept) => kept !== null && kept !== '')) {
      restore(draft);
    }
  });

  const submit = () => Object.entries(collect()).forEach(([name, entered]) => variables.variableValue(name, entered));
  camForm.on('store', submit);
  camForm.on('submit', submit);
};

// The script within an embedded form cannot import anything.
window.bangkom = { form: embeddedForm, call, toDay, fromDay, dayInWords, words };
