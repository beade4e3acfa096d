// dmn-js, the full editor of a decision table, loaded only when it is opened. Its mark stays where it puts it.

import { INDONESIAN } from './rules-editor-words.js';

const PLACE = '/bangkom/lib/dmn-js-10.0.0/';
const STYLES = [
  'assets/diagram-js.css',
  'assets/dmn-js-shared.css',
  'assets/dmn-js-decision-table.css',
  'assets/dmn-js-decision-table-controls.css',
  'assets/dmn-font/css/dmn.css'
];

/** @type {?Promise<any>} */
let loading = null;

/** The library, from the server once. */
const loaded = () => {
  if (!loading) {
    STYLES.forEach((of) => {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = PLACE + of;
      document.head.append(style);
    });
    loading = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${PLACE}dmn-modeler.production.min.js`;
      script.addEventListener('load', () => resolve(window.DmnJS));
      script.addEventListener('error', () => {
        loading = null;
        script.remove();
        reject(new Error('Editor lengkap belum dapat dimuat. Periksa jaringan lalu buka kembali.'));
      });
      document.head.append(script);
    });
  }
  return loading;
};

/**
 * The editor tells that it is done by calling back, with what went wrong or with what it made.
 *
 * @param {(tell: (problem: any, made?: any) => void) => void} ask
 * @returns {Promise<any>}
 */
const told = (ask) =>
  new Promise((resolve, reject) => ask((problem, made) => (problem ? reject(problem) : resolve(made))));

/**
 * An editor without a table yet.
 *
 * @param {HTMLElement} place
 * @param {() => void} changed is told of every change
 */
export const dmnEditor = async (place, changed) => {
  const DmnJS = await loaded();
  const modeler = new DmnJS({
    container: place,
    decisionTable: { additionalModules: [INDONESIAN], debounceInput: false }
  });
  return {
    /**
     * Shows a table.
     *
     * @param {string} xml
     */
    read: async (xml) => {
      await told((tell) => modeler.importXML(xml, { open: false }, tell));
      const table = modeler.getViews().find((/** @type {{type: string}} */ one) => one.type === 'decisionTable');
      await told((tell) => modeler.open(table, tell));
      modeler.getActiveViewer().on('elements.changed', changed);
    },
    /** The table as it is now. @returns {Promise<string>} */
    xml: () => told((tell) => modeler.saveXML({ format: true }, tell)),
    destroy: () => modeler.destroy()
  };
};
