// What pages are drawn with: the part of lit-html that they use. Only this file knows where it lies and which version it
// is. Drawing again changes what differs and nothing else, so that the keyboard and what is typed stay where they are.
//
// Left out is `styleMap`: the content security policy allows no styles in attributes.

export { html, nothing, render, svg } from './lib/lit-html-3.3.2/lit-html.js';
export { ifDefined } from './lib/lit-html-3.3.2/directives/if-defined.js';
export { live } from './lib/lit-html-3.3.2/directives/live.js';
export { repeat } from './lib/lit-html-3.3.2/directives/repeat.js';

/**
 * What a template may hold between its tags.
 *
 * @typedef {any} Shown a text, a number, a template, an element, a list of them; `nothing`, null and undefined show nothing
 */
