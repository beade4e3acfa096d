import { JSDOM } from 'jsdom';

/** Lets everything happen that only waits for its turn. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/**
 * A page that draws, with a store and without a server. An import of a script that draws has to come after.
 *
 * @returns its window
 */
export const drawnPage = () => {
  const { window } = new JSDOM('<main></main>', { url: 'http://localhost/aturan', pretendToBeVisual: true });
  const { document, HTMLElement, Event, localStorage, customElements } = window;
  // jsdom scrolls nowhere and opens no dialogs.
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  window.HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  window.HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Object.assign(globalThis, { window, document, HTMLElement, Event, localStorage, customElements });
  return window;
};

/**
 * A server that gives one answer after the other.
 *
 * @param {[status: number, body: any][]} answers
 * @returns what was asked of it
 */
export const answering = (...answers) => {
  const asked = [];
  globalThis.fetch = async (path, { method, body }) => {
    asked.push({ path, method, body: body === undefined ? undefined : JSON.parse(body) });
    const [status, answer] = answers.shift();
    return new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } });
  };
  return asked;
};
