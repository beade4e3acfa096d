// The ways to change the rows of a draft: as a table, in the full editor, as a spreadsheet; each a tab.

import { byId } from './frame.js';
import { html } from './lit.js';
import { editor } from './rules-editor.js';
import { spreadsheet } from './rules-spreadsheet.js';
import { tabAfter } from './tabs.js';

/**
 * A way to change the rows.
 *
 * @typedef {object} Way
 * @property {string} id
 * @property {string} label
 * @property {() => {node: HTMLElement, show?: () => void}} open
 */

/**
 * @param {import('./rules-draft-server.js').ServerDraft} server
 * @param {{node: HTMLElement, show: () => void}} rows the table
 * @param {() => void} draw draws what the tabs stand in
 */
export const waysToEdit = (server, rows, draw) => {
  /** @type {?ReturnType<typeof editor>} */
  let dmn = null;

  const openEditor = () => {
    dmn = editor({
      decision: server.decision,
      draft: server.now,
      save: (xml, revision) =>
        server.send(`/dmn?revision=${revision}`, { method: 'PUT', body: new Blob([xml], { type: 'application/xml' }) })
    });
    return dmn;
  };

  const closeEditor = () => {
    dmn?.close();
    dmn = null;
  };

  /** @type {Way[]} */
  const ways = [
    { id: 'tabel', label: 'Tabel', open: () => rows },
    { id: 'editor', label: 'Editor lengkap', open: openEditor },
    { id: 'excel', label: 'Excel', open: () => spreadsheet(server) }
  ];
  let way = 0;
  let shownWay = ways[way].open();

  const chooseWay = (/** @type {number} */ at) => {
    closeEditor();
    way = at;
    shownWay = ways[way].open();
    draw();
  };

  const walkWays = (/** @type {KeyboardEvent} */ event) => {
    const to = tabAfter(event.key, way, ways.length);
    if (to !== null) {
      event.preventDefault();
      chooseWay(to);
      byId(`way-${ways[to].id}`, 'button').focus();
    }
  };

  const tab = (/** @type {Way} */ of, /** @type {number} */ at) =>
    html`<button
      type="button"
      role="tab"
      id="way-${of.id}"
      aria-controls="way"
      aria-selected=${at === way}
      tabindex=${at === way ? 0 : -1}
      @click=${() => chooseWay(at)}
    >
      ${of.label}
    </button>`;

  return {
    template: () =>
      html`<div role="tablist" class="tabs" aria-label="Cara mengubah" @keydown=${walkWays}>${ways.map(tab)}</div>
        <div role="tabpanel" id="way" tabindex="-1" aria-labelledby="way-${ways[way].id}">${shownWay.node}</div>`,
    /** Shows the draft as it is now. */
    show: () => {
      rows.show();
      if (shownWay !== rows) {
        shownWay.show?.();
      }
    },
    chooseRows: () => chooseWay(0),
    unsaved: () => Boolean(dmn?.unsaved()),
    leave: closeEditor
  };
};
