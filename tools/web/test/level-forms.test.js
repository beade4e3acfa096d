import assert from 'node:assert/strict';
import { test } from 'node:test';
import { camForm } from './cam-form.js';

globalThis.window = {};
const { assessCompetencies, assessed, gap, largestGap, rateResult, restoreLevels, selfLast, startDialogue } =
  await import('../../../src/main/resources/static/bangkom/level-forms.js');

const json = (value) => ({ type: 'Json', value: JSON.stringify(value) });

const begun = (form, given) => {
  // As AngularJS: looks once at the start, and again when something was done.
  const watched = [];
  const scope = {
    $watch: (look, act) => {
      watched.push({ look, act, last: look() });
      act(watched.at(-1).last, watched.at(-1).last);
    },
    digest: () =>
      watched.forEach((of) => {
        const now = of.look();
        of.act(now, of.last);
        of.last = now;
      })
  };
  const cam = camForm(given);
  form(scope, cam);
  cam.fire('form-loaded');
  cam.fire('variables-fetched');
  return { scope, cam };
};

test('a gap is what is missing up to the level asked for, and none where more is there or nothing was chosen', () => {
  assert.equal(gap({ requiredLevel: 4, currentLevel: 1 }), 3);
  assert.equal(gap({ requiredLevel: 4, currentLevel: 4 }), 0);
  assert.equal(gap({ requiredLevel: 2, currentLevel: 5 }), 0);
  assert.equal(gap({ requiredLevel: 4, currentLevel: null }), 0);
});

test('a draft gives back its levels, by competency; one it does not know keeps its own', () => {
  const rows = [
    { competencyId: 1, requiredLevel: 3, currentLevel: 2 },
    { competencyId: 2, requiredLevel: 3, currentLevel: 2 }
  ];
  restoreLevels(rows, [{ competencyId: 2, currentLevel: 5 }], 'currentLevel');
  assert.deepEqual(
    rows.map((row) => row.currentLevel),
    [2, 5]
  );
  restoreLevels(rows, null, 'currentLevel');
  assert.deepEqual(
    rows.map((row) => row.currentLevel),
    [2, 5]
  );
});

const ROWS = json([{ competencyId: 7, competency: 'Arsip', requiredLevel: 3, currentLevel: 2 }]);

test('levels are assessed: what is shown is not submitted, what is chosen is', () => {
  const { scope, cam } = begun(assessCompetencies, {
    participantName: { type: 'String', value: 'Ani' },
    levelRows: ROWS,
    causeOptions: json([{ value: 'SKILL', label: 'Keterampilan' }]),
    cause: { type: 'String', value: 'SKILL' }
  });
  assert.equal(scope.shown.participantName, 'Ani');
  assert.equal(scope.rows[0].competency, 'Arsip');
  assert.deepEqual(scope.answer, { focusCompetency: '7', cause: 'SKILL' });
  scope.rows[0].currentLevel = 1;
  scope.answer.focusCompetency = '7';
  cam.fire('submit');
  assert.deepEqual(cam.entered(), {
    levels: [{ competencyId: 7, currentLevel: 1 }],
    focusCompetency: '7',
    cause: 'SKILL'
  });
});

test('what a draft of an assessment does not have stays as the task gave it', () => {
  const { scope, cam } = begun(assessCompetencies, { levelRows: ROWS, cause: { type: 'String', value: 'SKILL' } });
  cam.variableManager.variables.levels.value = [{ competencyId: 7, currentLevel: 3 }];
  cam.fire('variables-restored');
  assert.equal(scope.rows[0].currentLevel, 3);
  assert.equal(scope.answer.cause, 'SKILL');
});

test('a task without levels has a form all the same', () => {
  assert.deepEqual(begun(assessCompetencies, {}).scope.rows, []);
  assert.deepEqual(begun(rateResult, {}).scope.rows, []);
});

test('a result is rated by level and by statement, and a draft of it comes back', () => {
  const { scope, cam } = begun(rateResult, { levelRows: ROWS });
  scope.rows[0].levelReached = 4;
  scope.answer.timeliness = 5;
  cam.fire('store');
  const kept = cam.entered();
  assert.deepEqual(kept.levels, [{ competencyId: 7, levelReached: 4 }]);
  assert.equal(kept.timeliness, 5);
  assert.deepEqual(Object.keys(kept).length, 6);
  const again = begun(rateResult, { levelRows: ROWS });
  Object.entries(kept).forEach(([name, value]) => again.cam.variableManager.variableValue(name, value ?? null));
  again.cam.fire('variables-restored');
  assert.equal(again.scope.rows[0].levelReached, 4);
  assert.equal(again.scope.answer.timeliness, 5);
});

const PERSON = { technical: [{ currentLevel: null, requiredLevel: 3 }], managerial: [], sociocultural: [] };

test('somebody is assessed as soon as one level is known, though it be nothing', () => {
  assert.equal(assessed(PERSON), false);
  assert.equal(assessed({ ...PERSON, managerial: [{ currentLevel: 0, requiredLevel: 2 }] }), true);
});

test('the team comes first, oneself last, each in its order', () => {
  const names = ['b', 'me', 'a'].map((name) => ({ name, self: name === 'me' }));
  assert.deepEqual(
    selfLast(names).map((person) => person.name),
    ['b', 'a', 'me']
  );
});

test('every level is in one place: open, met, or not yet assessed', async () => {
  globalThis.fetch = async () => new Response('[{"self":true}]', { status: 200 });
  const scope = { $applyAsync: () => null };
  startDialogue(scope);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(scope.people.length, 1);
  assert.equal(scope.loading, false);
  for (const currentLevel of [null, 0, 2, 3, 5]) {
    const level = { currentLevel, requiredLevel: 3 };
    assert.equal([scope.gap, scope.unknown, scope.met].filter((holds) => holds(level)).length, 1);
  }
});

test('a team that cannot be loaded leaves the form where it is, with a sentence', async () => {
  globalThis.document = { cookie: '' };
  globalThis.fetch = async () => new Response('<html>', { status: 502 });
  const scope = { $applyAsync: () => null };
  startDialogue(scope);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(scope.problem, 'Daftar pegawai belum dapat dimuat. Coba lagi sebentar lagi.');
  assert.equal(scope.loading, false);
});

const levels = (...held) => held.map((currentLevel, at) => ({ competencyId: at + 1, requiredLevel: 4, currentLevel }));

test('the largest gap is one competency, and none where two are alike or nothing is missing', () => {
  assert.equal(largestGap(levels(4, 2, 3)), '2');
  assert.equal(largestGap(levels(2, 2, 3)), undefined);
  assert.equal(largestGap(levels(4, 5, 4)), undefined);
  assert.equal(largestGap(levels(null, 4)), undefined);
});

test('the focus follows the levels until somebody chooses another one', () => {
  const { scope } = begun(assessCompetencies, { levelRows: json(levels(4, 3, 4)) });
  assert.equal(scope.answer.focusCompetency, '2');
  scope.rows[0].currentLevel = 1;
  scope.digest();
  assert.equal(scope.answer.focusCompetency, '1');
  scope.answer.focusCompetency = '3';
  scope.rows[1].currentLevel = 1;
  scope.rows[0].currentLevel = 4;
  scope.digest();
  assert.equal(scope.answer.focusCompetency, '3');
});

test('a focus that the task gives is not replaced by the largest gap', () => {
  const { scope } = begun(assessCompetencies, {
    levelRows: json(levels(4, 3, 4)),
    focusCompetency: { type: 'String', value: '3' }
  });
  assert.equal(scope.answer.focusCompetency, '3');
});

test('what runs with whoever is chosen is told, and an answer that comes late is not', async () => {
  const answers = [];
  globalThis.fetch = (path) =>
    path.includes('/beside')
      ? new Promise((resolve) => {
          answers.push((running) => resolve(new Response(JSON.stringify({ running, refused: null }))));
        })
      : Promise.resolve(new Response('[]'));
  const scope = { $applyAsync: () => null };
  startDialogue(scope);
  scope.chosen.nip = '1';
  const first = scope.look();
  scope.chosen.nip = '2';
  const second = scope.look();
  answers[1](['Coaching Komunikasi']);
  await second;
  answers[0](['Mentoring']);
  await first;
  assert.deepEqual(scope.beside.running, ['Coaching Komunikasi']);
});
