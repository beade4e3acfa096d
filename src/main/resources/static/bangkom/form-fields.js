// Gives Camunda Forms our fields for days, times and numbers in place of form-js's own, which guess, drop what they do
// not understand and lose figures. The forms stay as a modeller writes them: `datetime` and `number`.
//
// While a text is not understood it is the value of its field, so that it is kept with a draft and drawn again; then the
// field has a problem, so that the form is not sent, and a condition reads nothing of it.

import { REQUIRED, isDay, outside, readDay, today } from './read-day.js';
import { fromProgram, outsideNumbers, readNumber } from './read-number.js';
import { isTime, readTime } from './read-time.js';

/**
 * A field of a form, as its modeller wrote it. The days that a date field takes are properties of its own: `earliest` and
 * `latest` (a day, or an expression that gives one), `early` and `late` (what is wrong with those before and after).
 *
 * @typedef {object} FormField
 * @property {string} type
 * @property {string} key
 * @property {string} [subtype]
 * @property {string} [label]
 * @property {string} [dateLabel]
 * @property {string} [timeLabel]
 * @property {string} [description]
 * @property {boolean} [disallowPassedDates]
 * @property {number} [decimalDigits]
 * @property {{required?: boolean, min?: number | string, max?: number | string}} [validate]
 * @property {Record<string, string>} [properties]
 */

/** @typedef {import('./read-day.js').Days & import('./read-number.js').Numbers} Limits */

/** What is typed into a field. @param {FormField} field @returns {'date' | 'time' | 'number' | null} */
export const kindOf = ({ type, subtype }) =>
  type === 'number' ? 'number' : type === 'datetime' ? (subtype === 'time' ? 'time' : 'date') : null;

/**
 * @param {'date' | 'time' | 'number'} kind
 * @param {unknown} value
 */
const isUnderstood = (kind, value) =>
  kind === 'date' ? isDay(value) : kind === 'time' ? isTime(value) : typeof value === 'number';

/** @type {Record<string, (text: string) => {problem: ?string}>} */
const READERS = { date: readDay, time: readTime, number: readNumber };

const nothing = (/** @type {unknown} */ value) => value === null || value === undefined || value === '';

/**
 * The days or numbers that a field takes now.
 *
 * @param {FormField} field
 * @param {(expression: any) => any} evaluate gives the value of an expression, and anything else as it is
 * @returns {Limits}
 */
export const limitsOf = (field, evaluate) => {
  const { properties = {}, validate = {} } = field;
  if (kindOf(field) === 'number') {
    const bound = (/** @type {any} */ of) => {
      const value = evaluate(of);
      return nothing(value) || Number.isNaN(Number(value)) ? null : Number(value);
    };
    return { min: bound(validate.min), max: bound(validate.max), decimals: field.decimalDigits ?? null };
  }
  const day = (/** @type {any} */ of) => {
    const value = nothing(of) ? null : evaluate(of);
    return isDay(value) ? String(value) : null;
  };
  return {
    earliest: day(properties.earliest) ?? (field.disallowPassedDates ? today() : null),
    latest: day(properties.latest),
    early: properties.early ?? null,
    late: properties.late ?? null
  };
};

/**
 * Why a value keeps the form from being sent.
 *
 * @param {FormField} field
 * @param {any} value what the form keeps of the field
 * @param {Limits} limits
 * @returns {string[]}
 */
export const problemsOf = (field, value, limits) => {
  const kind = kindOf(field);
  if (nothing(value)) {
    return field.validate?.required ? [REQUIRED] : [];
  }
  if (kind && !isUnderstood(kind, value)) {
    return [READERS[kind](String(value)).problem ?? 'Isi kembali.'];
  }
  const refused = kind === 'date' ? outside(value, limits) : kind === 'number' ? outsideNumbers(value, limits) : null;
  return refused ? [refused] : [];
};

/**
 * The values that conditions and texts read: of what was not understood, nothing.
 *
 * @param {FormField[]} fields
 * @param {any} values
 */
export const understoodOf = (fields, values) => {
  const unread = fields.filter((field) => {
    const kind = kindOf(field);
    const value = values?.[field.key];
    return kind && !nothing(value) && !isUnderstood(kind, value);
  });
  return unread.length === 0 ? values : { ...values, ...Object.fromEntries(unread.map(({ key }) => [key, null])) };
};

/** What a form keeps of a value that it is given. @param {{value: any, formField: FormField}} given */
export const kept = ({ value, formField }) => {
  const number = kindOf(formField) === 'number' ? fromProgram(value) : null;
  // The browser's own field for times may have seconds.
  const text = typeof value === 'string' ? value.replace(/^(\d\d:\d\d):00(\.0+)?$/, '$1') : value;
  return nothing(value) ? null : (number ?? text);
};

/**
 * The component that draws a field: form-js's label and description, and our element between them.
 *
 * @param {any} formJs
 * @param {any} config of form-js's own component
 */
const component = (formJs, config) => {
  const { jsx, Label, Description, useExpressionEvaluation } = formJs;
  const Field = (/** @type {any} */ props) => {
    const { field, value, errors = [], disabled, readonly, domId, onChange, onBlur, onFocus } = props;
    const kind = kindOf(field);
    const { properties = {}, validate = {} } = field;
    const bounds = [properties.earliest, properties.latest, validate.min, validate.max];
    const evaluated = bounds.map((of) => useExpressionEvaluation(of ?? null));
    const limits = limitsOf(field, (of) => evaluated[bounds.indexOf(of)] ?? null);
    const describedBy = `${domId}-description`;
    const take = (/** @type {any} */ node) => {
      if (node) {
        node.input.id = domId;
        Object.assign(node, { required: Boolean(validate.required), disabled, readOnly: readonly, limits });
        node.entered = value;
        node.problems = errors;
      }
    };
    const error = errors.length > 0;
    return jsx('div', {
      class: `fjs-form-field fjs-form-field-${field.type}${error ? ' fjs-has-errors' : ''}${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`,
      children: [
        jsx(Label, {
          htmlFor: domId,
          label: kind === 'date' ? field.dateLabel : kind === 'time' ? field.timeLabel : field.label,
          required: validate.required
        }),
        jsx(`bangkom-${kind}`, {
          ref: take,
          describedby: describedBy,
          // What the field found out stands in it: `entered` is a value, or the text that was not understood.
          onInput: (/** @type {any} */ { currentTarget }) => onChange({ value: currentTarget.entered }),
          onChange: (/** @type {any} */ { currentTarget }) => onChange({ value: currentTarget.entered }),
          onfocusin: () => onFocus?.(),
          onfocusout: () => onBlur?.()
        }),
        jsx(Description, { id: describedBy, description: field.description })
      ]
    });
  };
  Field.config = { ...config, sanitizeValue: kept };
  return Field;
};

/**
 * The module that a form of form-js takes, as Tasklist makes one.
 *
 * @param {any} formJs what form-js exports
 */
export const formFields = (formJs) => {
  const { Datetime, Numberfield } = formJs;
  const datetime = component(formJs, Datetime.config);
  const number = component(formJs, Numberfield.config);

  /**
   * @param {any} known form-js's fields by their type
   * @param {any} registry the fields of this form
   * @param {any} validator
   * @param {any} expressionLanguage
   * @param {any} conditionChecker
   */
  function OurFields(known, registry, validator, expressionLanguage, conditionChecker) {
    known.register('datetime', datetime);
    known.register('number', number);

    const readable = (/** @type {any} */ values) => understoodOf(registry.getAll(), values);
    const evaluate = expressionLanguage.evaluate.bind(expressionLanguage);
    expressionLanguage.evaluate = (/** @type {any} */ of, /** @type {any} */ values = {}) =>
      evaluate(of, readable(values));
    const check = conditionChecker.check.bind(conditionChecker);
    conditionChecker.check = (/** @type {any} */ of, /** @type {any} */ values = {}) => check(of, readable(values));

    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (/** @type {any} */ instance, /** @type {any} */ value) => {
      const field = registry.get(instance.id);
      if (!field || !kindOf(field)) {
        return validate(instance, value);
      }
      const context = formJs.buildExpressionContext(instance.expressionContextInfo);
      const limits = limitsOf(field, (of) =>
        expressionLanguage.isExpression(of) ? expressionLanguage.evaluate(of, context) : of
      );
      return problemsOf(field, value, limits);
    };
  }
  OurFields.$inject = ['formFields', 'formFieldRegistry', 'validator', 'expressionLanguage', 'conditionChecker'];
  return { __init__: ['bangkomFields'], bangkomFields: ['type', OurFields] };
};

window.bangkomFormFields = formFields;
