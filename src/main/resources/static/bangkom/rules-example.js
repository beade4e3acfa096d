// The form with which an administrator adds an example of one's own to a draft.

import { element } from './frame.js';
import { html, render } from './lit.js';
import { field } from './parts.js';
import { columnField, complete, entered, keepTyped } from './rules-fields.js';
import { forget } from './rules-kept.js';
import { alarm } from './shown.js';

const FORM = 'example';

/** @param {import('./rules-draft-server.js').ServerDraft} server */
export const exampleForm = (server) => {
  const { decision } = server;
  const { example } = server.now();
  const inputs = example.inputs.map((column) => columnField(column, ''));
  const outputs = example.expected.map((column) => columnField(column, ''));
  const note = field(
    'note',
    'Catatan',
    element('input', { type: 'text', autocomplete: 'off', maxLength: 500 }),
    'Boleh kosong.'
  );
  const all = [...inputs, ...outputs, note];
  keepTyped(decision, FORM, all);
  const node = document.createElement('div');
  let nothing = false;
  /** @type {?string} */
  let problem = null;

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    problem = null;
    draw();
    if (!complete(inputs) || !complete(outputs)) {
      return;
    }
    const expected = nothing ? [] : outputs.filter((one) => one.read());
    if (expected.length === 0 && !nothing) {
      problem =
        'Isi paling sedikit satu hasil yang diharapkan, atau nyatakan bahwa tidak ada aturan yang boleh berlaku.';
      draw();
      return;
    }
    try {
      await server.send('/examples', {
        method: 'POST',
        body: { inputs: entered(inputs), expected: entered(expected), note: note.control.value.trim() || null }
      });
      forget(decision, FORM);
      all.forEach((one) => {
        one.control.value = '';
      });
      expectNothing(false);
    } catch (refused) {
      problem = `Contoh belum disimpan. ${refused.message}`;
    }
    draw();
  };

  const expectNothing = (/** @type {boolean} */ on) => {
    nothing = on;
    outputs.forEach((one) => {
      one.control.disabled = on;
    });
    draw();
  };

  const draw = () =>
    render(
      html`<form id="own-example" class="own" novalidate @submit=${submit}>
        <h3>Tambah contoh sendiri</h3>
        <p class="quiet">
          Sebutkan keadaannya dan hasil yang Anda harapkan; hasil yang dikosongkan tidak diperiksa. Contoh tersimpan
          bersama tabel dan dijalankan pada setiap perubahan berikutnya.
        </p>
        <div class="row-fields">${all.map((one) => one.node)}</div>
        <label class="option" for="example-none">
          <input
            type="checkbox"
            id="example-none"
            .checked=${nothing}
            @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => expectNothing(event.target.checked)}
          />
          Tidak ada aturan yang boleh berlaku
        </label>
        <div>${alarm(problem)}</div>
        <div class="buttons"><button type="submit">Simpan contoh</button></div>
      </form>`,
      node
    );

  draw();
  return {
    node,
    /**
     * Fills in the case of a rule that begins anew, unless a case is being entered; what is expected is the person's to
     * say.
     *
     * @param {Record<string, string>} values by the keys of the inputs
     */
    offer: (values) => {
      if (inputs.every((one) => !one.control.value)) {
        inputs.forEach((one) => {
          one.control.value = values[one.key] ?? '';
        });
      }
    }
  };
};
