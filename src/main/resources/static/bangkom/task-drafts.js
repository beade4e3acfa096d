// Drafts of Tasklist's forms. Tasklist's own scripts are changed to call these instead of the browser's storage
// (src/main/tasklist/patch-bundle.xml).

import { fingerprint } from './drafts-kept.js';
import { draftLine, openDraft } from './drafts.js';

/** @typedef {import('./drafts.js').Draft} Draft */

/**
 * Where a form is typed: a task, or the start of a process, whose definition's id begins with its key.
 *
 * @param {{taskId?: ?string, processDefinitionId?: ?string}} of
 */
export const placeOf = ({ taskId, processDefinitionId }) =>
  taskId ? `task:${taskId}` : `start:${(processDefinitionId || '').split(':')[0]}`;

/** The data that a form is drawn with. @param {?Record<string, {value: any}>} variables */
const basisOf = (variables) =>
  fingerprint(
    Object.entries(variables || {})
      .map(([name, { value }]) => [name, value])
      .sort(([one], [other]) => (one < other ? -1 : 1))
  );

/**
 * What ends the draft of a form and what goes on with it, whichever kind of form it is.
 *
 * @param {() => ?Draft} draft
 * @param {string} place
 */
const sendingOf = (draft, place) => ({
  sending: () => draft()?.sending() ?? Promise.resolve(),
  refused: () => draft()?.refused(),
  // A start may have been saved once more while it was under way; a task takes its draft along.
  sent: () => (place.startsWith('task:') ? draft()?.ended() : draft()?.end())
});

/**
 * The draft of a Camunda Form.
 *
 * @param {{taskId?: string, processDefinitionId?: string}} params
 * @param {HTMLElement} container of the form
 */
export const formDraft = (params, container) => {
  const place = placeOf(params);
  const line = draftLine();
  /** @type {?Draft} */
  let draft = null;
  // The library goes on filling in what nobody typed for a while.
  let touched = false;
  ['input', 'change', 'click'].forEach((kind) =>
    container.addEventListener(
      kind,
      () => {
        touched = true;
      },
      true
    )
  );
  const data = (/** @type {any} */ form) => form._getSubmitData();
  const self = {
    /** What was typed before, by field. @type {Record<string, any>} */
    kept: {},
    /** @param {Record<string, {value: any}>} variables as the server gives them */
    load: async (variables) => {
      draft = await openDraft(place, { basis: basisOf(variables), line });
      self.kept = draft.kept || {};
    },
    begins: (/** @type {any} */ form) => {
      container.after(line.node);
      draft?.begins(data(form));
      container.addEventListener('change', () => setTimeout(() => draft?.settle()));
    },
    typed: (/** @type {any} */ form) => (touched ? draft?.typed(data(form)) : draft?.begins(data(form))),
    store: (/** @type {any} */ form) => form && draft?.store(data(form)),
    ...sendingOf(() => draft, place)
  };
  return self;
};

/**
 * The draft of an embedded form, opened before the form shows its variables. Its own `store` says what it holds.
 *
 * @param {any} camForm
 * @param {?Record<string, {value: any}>} variables as the server gives them
 */
export const camFormDraft = async (camForm, variables) => {
  const place = placeOf(camForm);
  const line = draftLine();
  const form = camForm.formElement[0];
  form.after(line.node);
  const draft = await openDraft(place, { basis: basisOf(variables), line });
  /** What is done with what the form holds. @type {'begins' | 'typed' | 'store'} */
  let wanted = 'store';
  const collect = (/** @type {'begins' | 'typed'} */ as) => {
    wanted = as;
    camForm.store();
    wanted = 'store';
  };
  const events = ['input', 'change', 'click'];
  // Before the form itself hears of the first of them, it holds what nobody typed.
  const begins = () => {
    events.forEach((kind) => form.removeEventListener(kind, begins, true));
    collect('begins');
  };
  events.forEach((kind) => {
    form.addEventListener(kind, begins, true);
    // What a button of the form does is known a moment later.
    form.addEventListener(kind, () =>
      setTimeout(() => {
        if (form.isConnected) {
          collect('typed');
        }
        if (kind === 'change') {
          draft.settle();
        }
      })
    );
  });
  camForm.bangkomDraft = {
    kept: draft.kept,
    store: (/** @type {Record<string, any>} */ values) => draft[wanted](values),
    ...sendingOf(() => draft, place)
  };
};

// Tasklist's own scripts import nothing of ours.
window.bangkomDrafts = { camFormDraft, formDraft };
