import { JSDOM } from 'jsdom';

/** Makes a page that draws; an import of a script that draws has to come after. */
export const drawnPage = (body = '') => {
  const { window } = new JSDOM(body, { url: 'https://bangkom.contoh.go.id/' });
  const { document, HTMLElement, HTMLInputElement, Event } = window;
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { window, document, HTMLElement, HTMLInputElement });
  return { window, document, Event };
};

/** What people read of an element, blanks as one. */
export const read = (of) => of.textContent.replace(/\s+/g, ' ').trim();
