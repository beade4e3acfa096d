import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { allOf, page, settled, textOf } from './page.js';

const body = page();
const { ask } = await import('../../../src/main/resources/static/bangkom/dialog.js');
const { reason, text } = await import('../../../src/main/resources/static/bangkom/parts.js');

const [dialog] = allOf(body, 'dialog');
const [form] = allOf(dialog, 'form');

const button = (label) => allOf(dialog, 'button').find((one) => textOf(one) === label);

const press = (label) => button(label).dispatchEvent(new Event('click'));

const submit = async () => {
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
};

const type = (field, value) => {
  field.control.value = value;
  field.control.dispatchEvent(new Event('input'));
};

let memories = 0;
let sent;
let done;

/** Opens a dialog that keeps what it sends. */
const open = (given = {}) => {
  const asked = given.asked || [reason()];
  ask({
    title: 'Tarik klaim',
    what: 'Seminar',
    button: 'Tarik',
    memory: `memory ${memories}`,
    asked,
    act: async (entered) => {
      sent = entered;
      return 'answer';
    },
    done: (answer) => {
      done = answer;
    },
    ...given
  });
  return asked;
};

beforeEach(() => {
  memories += 1;
  sent = null;
  done = null;
});

test('what is entered is sent without blanks around it, and the dialog closes when it is done', async () => {
  const [why] = open();
  type(why, '  pindah tugas ');
  await submit();
  assert.deepEqual(sent, { reason: 'pindah tugas' });
  assert.equal(done, 'answer');
  assert.equal(dialog.open, false);
});

test('nothing is sent while something that must be said is missing, blanks do not say it', async () => {
  const [why] = open();
  type(why, '   ');
  await submit();
  assert.equal(sent, null);
  assert.equal(why.control.reported, 'Alasan wajib diisi.');
  assert.equal(dialog.open, true);
});

test('what need not be said may be missing', async () => {
  open({ asked: [text('note', 'Catatan', null, { required: false })] });
  await submit();
  assert.deepEqual(sent, { note: '' });
});

test('a refusal stays in the dialog with what was typed, and can be tried again', async () => {
  let refuse = true;
  const [why] = open({
    act: async () => {
      if (refuse) {
        throw new Error('Sudah disahkan.');
      }
    }
  });
  type(why, 'alasan');
  await submit();
  assert.equal(dialog.open, true);
  assert.match(textOf(dialog), /Belum ada yang berubah\. Sudah disahkan\./);
  assert.equal(button('Tarik').disabled, false);
  assert.equal(why.control.value, 'alasan');
  refuse = false;
  await submit();
  assert.equal(dialog.open, false);
});

test('closing a dialog loses nothing that was typed into it, and only into it', () => {
  const [why] = open({ memory: 'claim 1' });
  type(why, 'setengah jalan');
  press('Batal');
  assert.equal(dialog.open, false);
  const [other] = open({ memory: 'claim 2' });
  assert.equal(other.control.value, '');
  press('Batal');
  const [again] = open({ memory: 'claim 1' });
  assert.equal(again.control.value, 'setengah jalan');
  press('Batal');
});

test('what was accepted is not offered again', async () => {
  const [why] = open({ memory: 'claim 3' });
  type(why, 'alasan');
  await submit();
  const [again] = open({ memory: 'claim 3' });
  assert.equal(again.control.value, '');
  press('Batal');
});

test('a dialog that says so forgets what was typed when it is left', () => {
  let dropped = false;
  const leave = {
    memory: 'row 1',
    dropped: () => {
      dropped = true;
    }
  };
  const [why] = open(leave);
  type(why, 'x');
  press('Batal');
  assert.ok(dropped);
  assert.equal(open(leave)[0].control.value, '');
  press('Batal');
});

test('what cannot be stopped is not sent twice and not left', async () => {
  let finish;
  const [why] = open({
    act: () =>
      new Promise((resolve) => {
        finish = resolve;
      })
  });
  type(why, 'alasan');
  await submit();
  assert.equal(button('Tarik').disabled, true);
  assert.equal(button('Batal').disabled, true);
  const escape = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(escape);
  assert.ok(escape.defaultPrevented);
  assert.equal(dialog.open, true);
  finish('late');
  await settled();
  assert.equal(dialog.open, false);
  assert.equal(done, 'late');
});

test('what takes long ends before its next step when the reader wants that', async () => {
  let step;
  let second = false;
  const [why] = open({
    act: async (_, say) => {
      say('Satu…');
      await new Promise((resolve) => {
        step = resolve;
      });
      say('Dua…');
      second = true;
    }
  });
  type(why, 'alasan');
  await submit();
  assert.match(textOf(dialog), /Satu…/);
  press('Batal');
  assert.equal(dialog.open, true);
  assert.match(textOf(dialog), /Dihentikan sesudah langkah ini/);
  step();
  await settled();
  assert.equal(second, false);
  assert.equal(dialog.open, false);
  assert.equal(done, null);
});

test('what cannot be taken back is not done by the first press of Enter', () => {
  open({ asked: [], danger: true });
  assert.equal(textOf(globalThis.document.activeElement), 'Batal');
  press('Batal');
  open({ asked: [] });
  assert.equal(textOf(globalThis.document.activeElement), 'Tarik');
  press('Batal');
});
